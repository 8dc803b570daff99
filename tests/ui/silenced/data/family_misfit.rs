//! A parameter group of another family: versions and families that are not known, and engines whose families are not known.

formwork::stack! {
    /// No version: AWS takes its own.
    pub stack NoVersion;

    resource Settings = AWS::RDS::DBParameterGroup {
        Description: "Settings",
        Family: "postgres15",
    };
    resource Database = AWS::RDS::DBInstance {
        DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop", ManageMasterUserPassword: true,
        DBParameterGroupName: Settings,
        Engine: "postgres",
        //- EngineVersion: "16",
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// A parameter gives the version.
    pub stack ByParameter;

    param Version: String = "15"; //+
    resource Settings = AWS::RDS::DBParameterGroup {
        Description: "Settings",
        Family: "postgres15",
    };
    resource Database = AWS::RDS::DBInstance {
        DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop", ManageMasterUserPassword: true,
        DBParameterGroupName: Settings,
        Engine: "postgres",
        //- EngineVersion: "16",
        EngineVersion: Version, //+
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// The major version alone.
    pub stack MajorVersion;

    resource Settings = AWS::RDS::DBParameterGroup {
        Description: "Settings",
        //- Family: "postgres15",
        Family: "postgres16", //+
    };
    resource Database = AWS::RDS::DBInstance {
        DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop", ManageMasterUserPassword: true,
        DBParameterGroupName: Settings,
        Engine: "postgres", EngineVersion: "16",
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// The family is put together from the version of both.
    pub stack PutTogether;

    param Major: String = "16"; //+
    resource Settings = AWS::RDS::DBParameterGroup {
        Description: "Settings",
        //- Family: "postgres15",
        Family: Sub("postgres${Major}"), //+
    };
    resource Database = AWS::RDS::DBInstance {
        DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop", ManageMasterUserPassword: true,
        DBParameterGroupName: Settings,
        Engine: "postgres", EngineVersion: "16",
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}
