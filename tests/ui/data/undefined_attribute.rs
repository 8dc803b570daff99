//! A key attribute without a definition.

formwork::stack! {
    pub stack Example;

    resource Orders = AWS::DynamoDB::Table {
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [{ AttributeName: "OrderId", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "OrderId", KeyType: "HASH" }, { AttributeName: "PlacedAt", KeyType: "RANGE" }],
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}

fn main() {}
