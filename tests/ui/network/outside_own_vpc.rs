//! A stack with a VPC, and a resource outside it.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Database = AWS::RDS::DBInstance {
        DBInstanceClass: "db.t4g.small",
        Engine: "postgres",
        AllocatedStorage: "20",
        MasterUsername: "app",
        ManageMasterUserPassword: true,
    };
}

fn main() {}
