//! An instance and its cluster that differ: values that are not known.

formwork::stack! {
    /// A parameter names the engine of both.
    pub stack ByParameter;

    param Engine: String = "aurora-postgresql"; //+
    resource Cluster = AWS::RDS::DBCluster {
        Engine: "aurora-postgresql", MasterUsername: "shop", ManageMasterUserPassword: true,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
    resource First = AWS::RDS::DBInstance {
        DBClusterIdentifier: Cluster, DBInstanceClass: "db.r6g.large",
        //- Engine: "aurora-mysql",
        Engine: Engine, //+
    };
}

formwork::stack! {
    /// A snapshot says whether the storage is encrypted.
    pub stack OfASnapshot;

    resource Cluster = AWS::RDS::DBCluster {
        Engine: "aurora-postgresql",
        //- MasterUsername: "shop", ManageMasterUserPassword: true,
        SnapshotIdentifier: "arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:shop", //+
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
    resource First = AWS::RDS::DBInstance {
        DBClusterIdentifier: Cluster, DBInstanceClass: "db.r6g.large", Engine: "aurora-postgresql", StorageEncrypted: true,
    };
}
