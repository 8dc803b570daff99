//! A definition that no key uses: indexes that some environments have, and names that are not known.

formwork::stack! {
    /// An index that stands there in some environments, with the definition of its key.
    pub stack ByCondition;

    param Env: String = "dev"; //+
    condition IsProd = Env == "prod"; //+
    resource Orders = AWS::DynamoDB::Table {
        BillingMode: "PAY_PER_REQUEST",
        //- AttributeDefinitions: [{ AttributeName: "Order", AttributeType: "S" }, { AttributeName: "Day", AttributeType: "S" }],
        AttributeDefinitions: [ //+
            { AttributeName: "Order", AttributeType: "S" }, //+
            If(IsProd, { AttributeName: "Day", AttributeType: "S" }, AWS::NoValue), //+
        ], //+
        KeySchema: [{ AttributeName: "Order", KeyType: "HASH" }],
        GlobalSecondaryIndexes: [ //+
            If(IsProd, //+
                { IndexName: "ByDay", KeySchema: [{ AttributeName: "Day", KeyType: "HASH" }], Projection: { ProjectionType: "ALL" } }, //+
                AWS::NoValue, //+
            ), //+
        ], //+
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}

formwork::stack! {
    /// A parameter names the key.
    pub stack ByParameter;

    param Key: String = "Order"; //+
    resource Orders = AWS::DynamoDB::Table {
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [{ AttributeName: "Order", AttributeType: "S" }, { AttributeName: "Day", AttributeType: "S" }],
        //- KeySchema: [{ AttributeName: "Order", KeyType: "HASH" }],
        KeySchema: [{ AttributeName: Key, KeyType: "HASH" }], //+
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}
