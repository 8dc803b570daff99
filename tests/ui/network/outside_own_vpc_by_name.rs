//! What is to be added names what the stack has, and no network that it does not have.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Inside = AWS::EC2::Subnet { VpcId: Vcp, CidrBlock: "10.0.0.0/24" };
    resource Group = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "inside", SubnetIds: [Inside] };
    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres",
        DBInstanceClass: "db.t4g.micro",
        AllocatedStorage: "20",
        MasterUsername: "shop",
        ManageMasterUserPassword: true,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

fn main() {}
