//! A version of a database engine that AWS has given up.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    param Stage: String with { AllowedValues: ["test", "live"] };
    condition IsLive = Stage == "live";

    resource Database = AWS::RDS::DBInstance {
        DBInstanceClass: "db.t4g.small",
        Engine: "postgres",
        EngineVersion: "17.4",
        AllocatedStorage: "20",
        MasterUsername: "app",
        ManageMasterUserPassword: true,
    };
    resource Cluster = AWS::RDS::DBCluster {
        Engine: "aurora-mysql",
        EngineVersion: If(IsLive, "8.0.mysql_aurora.3.01.0", "8.0.mysql_aurora.3.11.0"),
        MasterUsername: "app",
        ManageMasterUserPassword: true,
    };
}

fn main() {}
