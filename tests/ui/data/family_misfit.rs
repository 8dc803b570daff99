//! A parameter group for another engine or version.

formwork::stack! {
    pub stack Example;

    resource Settings = AWS::RDS::DBParameterGroup { Description: "settings of the shop", Family: "postgres16" };
    resource Shop = AWS::RDS::DBInstance {
        Engine: "postgres",
        EngineVersion: "17.6",
        DBInstanceClass: "db.t4g.small",
        DBParameterGroupName: Settings,
        AllocatedStorage: "20",
        MasterUsername: "shop",
        ManageMasterUserPassword: true,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

fn main() {}
