//! A stack with a VPC, and a resource outside it: what else says where the resource stands.

formwork::stack! {
    /// A member of a cluster stands where the cluster does.
    pub stack Member;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Database = AWS::RDS::DBInstance {
        DBInstanceClass: "db.t4g.medium",
        //- Engine: "postgres", AllocatedStorage: "20", MasterUsername: "app", ManageMasterUserPassword: true,
        Engine: "aurora-postgresql", DBClusterIdentifier: "shop", //+
    };
}

formwork::stack! {
    /// A copy stands where its source does.
    pub stack Replica;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Database = AWS::RDS::DBInstance {
        DBInstanceClass: "db.t4g.medium",
        Engine: "postgres",
        //- AllocatedStorage: "20", MasterUsername: "app", ManageMasterUserPassword: true,
        SourceDBInstanceIdentifier: "shop", //+
    };
}

formwork::stack! {
    /// A launch template may name the subnet.
    pub stack LaunchTemplate;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Machine = AWS::EC2::Instance {
        //- ImageId: "ami-0123456789abcdef0", InstanceType: "t3.micro",
        LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" }, //+
    };
}

formwork::stack! {
    /// No VPC of its own: the account's default one is meant.
    pub stack NoVpc;

    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Database = AWS::RDS::DBInstance {
        DBInstanceClass: "db.t4g.medium",
        Engine: "postgres", AllocatedStorage: "20", MasterUsername: "app", ManageMasterUserPassword: true,
    };
}
