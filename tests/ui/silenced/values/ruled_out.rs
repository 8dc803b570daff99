//! A value that is ruled out: what is not known to be it.

formwork::stack! {
    /// A parameter gives it.
    pub stack Parameter;

    param Owner: String; //+
    resource Cluster = AWS::RDS::DBCluster {
        Engine: "aurora-postgresql",
        //- MasterUsername: "admin",
        MasterUsername: Owner, //+
        ManageMasterUserPassword: true,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// A parameter gives the engine.
    pub stack Engine;

    param Engine: String; //+
    resource Cluster = AWS::RDS::DBCluster {
        //- Engine: "aurora-postgresql",
        Engine: Engine, //+
        MasterUsername: "admin",
        ManageMasterUserPassword: true,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}
