//! A key attribute without a definition: definitions that are not written out.

formwork::stack! {
    /// A parameter names an attribute, and it may be this one.
    pub stack ByParameter;

    param Key: String = "Order"; //+
    resource Orders = AWS::DynamoDB::Table {
        BillingMode: "PAY_PER_REQUEST",
        //- AttributeDefinitions: [{ AttributeName: "Customer", AttributeType: "S" }],
        AttributeDefinitions: [{ AttributeName: Key, AttributeType: "S" }], //+
        KeySchema: [{ AttributeName: "Order", KeyType: "HASH" }],
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}

formwork::stack! {
    /// A definition that stands there in some environments.
    pub stack ByCondition;

    param Env: String = "dev"; //+
    condition IsProd = Env == "prod"; //+
    resource Orders = AWS::DynamoDB::Table {
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [
            //- { AttributeName: "Customer", AttributeType: "S" },
            If(IsProd, { AttributeName: "Order", AttributeType: "S" }, { AttributeName: "Order", AttributeType: "N" }), //+
        ],
        KeySchema: [{ AttributeName: "Order", KeyType: "HASH" }],
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}
