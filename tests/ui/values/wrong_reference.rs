//! A reference to another kind of thing than the slot takes.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Bucket = AWS::S3::Bucket {};
    resource Role = AWS::IAM::Role { AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [] } };
    resource Table = AWS::EC2::RouteTable { VpcId: Bucket };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: Vpc.CidrBlock };
    resource Function = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: Role,
    };
}

fn main() {}
