//! A secret in the source: the good forms.

formwork::stack! {
    /// A dynamic reference.
    pub stack DynamicReference;

    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres", DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop",
        //- MasterUserPassword: "correct-horse-battery",
        MasterUserPassword: ResolveSecret("shop", "password"), //+
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// A dynamic reference as it is written in a template.
    pub stack AsText;

    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres", DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop",
        //- MasterUserPassword: "correct-horse-battery",
        MasterUserPassword: "{{resolve:secretsmanager:shop:SecretString:password}}", //+
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// A parameter that hides its value.
    pub stack Hidden;

    param Password: String with { NoEcho: true }; //+
    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres", DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop",
        //- MasterUserPassword: "correct-horse-battery",
        MasterUserPassword: Password, //+
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// A password that RDS makes and keeps.
    pub stack Managed;

    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres", DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop",
        //- MasterUserPassword: "correct-horse-battery",
        ManageMasterUserPassword: true, //+
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// The value of a secret of the stack.
    pub stack OfTheStack;

    resource Kept = AWS::SecretsManager::Secret { //+
        GenerateSecretString: { SecretStringTemplate: r#"{"username": "shop"}"#, GenerateStringKey: "password", ExcludePunctuation: true }, //+
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres", DBInstanceClass: "db.m6g.large", AllocatedStorage: "50", MasterUsername: "shop",
        //- MasterUserPassword: "correct-horse-battery",
        MasterUserPassword: Sub("{{resolve:secretsmanager:${Kept}:SecretString:password}}"), //+
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}
