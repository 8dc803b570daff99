//! The database in two zones, reached from the container subnets alone.
//!
//! In: its parameters and the network. The application puts its address together with the user and the password.

use super::vpc::{CONTAINER_A_CIDR, CONTAINER_B_CIDR};
use formwork::part;

part! {
    /// The database, reached from the container subnets alone.
    pub part Database;

    uses super::vpc::Network;

    /// The database name
    param DatabaseName: String = "app" with {
        MinLength: 1, MaxLength: 63, AllowedPattern: "[a-zA-Z][a-zA-Z0-9]*",
        ConstraintDescription: "must begin with a letter and contain only alphanumeric characters.",
    };
    /// The database admin account username
    param DatabaseUser: String = "app" with {
        MinLength: 1, MaxLength: 16, AllowedPattern: "[a-zA-Z][a-zA-Z0-9]*",
        ConstraintDescription: "must begin with a letter and contain only alphanumeric characters.",
    };
    /// The database admin account password
    param DatabasePassword: String with {
        NoEcho: true, MinLength: 10, MaxLength: 41, AllowedPattern: "[a-zA-Z0-9]*",
        ConstraintDescription: "must contain only alphanumeric characters.",
    };
    /// Database instance class
    param DatabaseClass: String = "db.t4g.small" with {
        AllowedValues: ["db.t4g.small", "db.t4g.medium"],
        ConstraintDescription: "must select a valid database instance type.",
    };
    /// The size of the database (Gb)
    param DatabaseAllocatedStorage: Number = 20 with {
        MinValue: 20, MaxValue: 1024, ConstraintDescription: "must be between 20 and 1024Gb.",
    };

    resource DatabaseSecurityGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "Database security group.",
        VpcId: Network::Vpc,
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, CidrIp: (CONTAINER_A_CIDR) },
            { IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, CidrIp: (CONTAINER_B_CIDR) },
        ],
    };
    resource DatabaseSubnetGroup = AWS::RDS::DBSubnetGroup {
        DBSubnetGroupDescription: "Subnets available for the RDS DB Instance",
        SubnetIds: [Network::ContainerASubnet, Network::ContainerBSubnet],
    };
    resource PostgreSQL = AWS::RDS::DBInstance {
        DBName: DatabaseName,
        AllocatedStorage: DatabaseAllocatedStorage,
        DBInstanceClass: DatabaseClass,
        Engine: "postgres",
        // The major version alone: RDS takes its current minor version, so that the stack outlives each of them.
        // cfn-lint warns (W3691), since its list of versions has no bare major ones.
        EngineVersion: "17",
        MultiAZ: true,
        StorageType: "gp3",
        StorageEncrypted: true,
        PubliclyAccessible: false,
        MasterUsername: DatabaseUser,
        // A parameter, as in the article, where the linters (W1011) would rather see a dynamic reference.
        MasterUserPassword: DatabasePassword,
        DBSubnetGroupName: DatabaseSubnetGroup,
        VPCSecurityGroups: [DatabaseSecurityGroup],
        BackupRetentionPeriod: 7,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}
