//! A version that is deprecated: where it is not known to be.

formwork::stack! {
    /// A parameter gives the version.
    pub stack Parameter;

    param Version: String; //+
    resource Cluster = AWS::RDS::DBCluster {
        Engine: "aurora-mysql",
        //- EngineVersion: "8.0.mysql_aurora.3.01.0",
        EngineVersion: Version, //+
        MasterUsername: "app",
        ManageMasterUserPassword: true,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// A parameter gives the engine.
    pub stack Engine;

    param Engine: String; //+
    resource Cluster = AWS::RDS::DBCluster {
        //- Engine: "aurora-mysql",
        Engine: Engine, //+
        EngineVersion: "8.0.mysql_aurora.3.01.0",
        MasterUsername: "app",
        ManageMasterUserPassword: true,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}
