//! A redundant `DependsOn` that closes the circle is the one to remove.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" } with { DependsOn: [Table] };
    resource Table = AWS::EC2::RouteTable { VpcId: Vpc };
}

fn main() {}
