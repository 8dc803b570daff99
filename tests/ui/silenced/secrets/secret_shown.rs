//! A secret from a parameter that everybody may read: the good forms, and what only sounds like a secret.

formwork::stack! {
    /// A parameter that hides its value.
    pub stack Hidden;

    //- param Password: String;
    param Password: String with { NoEcho: true }; //+
    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres", DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop",
        MasterUserPassword: Password,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// A dynamic reference.
    pub stack DynamicReference;

    //- param Password: String;
    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres", DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop",
        //- MasterUserPassword: Password,
        MasterUserPassword: ResolveSecret("shop", "password"), //+
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// A dynamic reference to a secret that a parameter names.
    pub stack NamedSecret;

    //- param Password: String;
    param Secret: String = "shop"; //+
    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres", DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop",
        //- MasterUserPassword: Password,
        MasterUserPassword: Sub("{{resolve:secretsmanager:${Secret}:SecretString:password}}"), //+
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// A password that RDS makes and keeps.
    pub stack Managed;

    //- param Password: String;
    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres", DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop",
        //- MasterUserPassword: Password,
        ManageMasterUserPassword: true, //+
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// A parameter whose value is the name of a parameter of Systems Manager.
    pub stack OfSystemsManager;

    //- param Password: String;
    param Password: AWS::SSM::Parameter::Value<String> = "/shop/password"; //+
    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres", DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop",
        MasterUserPassword: Password,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// A policy for passwords is none.
    pub stack Policy;

    param Symbols: String = "true" with { AllowedValues: ["true", "false"] }; //+
    //- param Password: String;
    resource Users = AWS::Cognito::UserPool { Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: Symbols } } } //+
    with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    //- resource Key = AWS::IAM::User { LoginProfile: { Password: Password } };
}
