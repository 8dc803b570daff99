//! A definition that no key uses.

formwork::stack! {
    pub stack Example;

    resource Orders = AWS::DynamoDB::Table {
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [
            { AttributeName: "OrderId", AttributeType: "S" },
            { AttributeName: "Total", AttributeType: "N" },
        ],
        KeySchema: [{ AttributeName: "OrderId", KeyType: "HASH" }],
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}

fn main() {}
