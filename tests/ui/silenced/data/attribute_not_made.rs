//! An attribute that nothing makes: what makes it, in some environments too.

formwork::stack! {
    /// In one of two ways.
    pub stack ByCondition;

    param Env: String = "dev"; //+
    condition IsProd = Env == "prod"; //+
    resource Orders = AWS::DynamoDB::Table {
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [{ AttributeName: "Order", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "Order", KeyType: "HASH" }],
        StreamSpecification: If(IsProd, { StreamViewType: "NEW_IMAGE" }, { StreamViewType: "KEYS_ONLY" }), //+
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    /// Its changes
    output Changes = Orders.StreamArn;
}

formwork::stack! {
    /// A parameter says whether there is one.
    pub stack ByParameter;

    param Keep: String = "true" with { AllowedValues: ["true", "false"] }; //+
    param Pool: String = "eu-west-1_abcdefghi";
    resource Client = AWS::Cognito::UserPoolClient {
        UserPoolId: Pool,
        GenerateSecret: Keep, //+
    };
    resource Stored = AWS::SecretsManager::Secret { SecretString: Client.ClientSecret } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}
