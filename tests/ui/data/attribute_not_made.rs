//! An attribute that nothing makes.

formwork::stack! {
    pub stack Example;

    resource Orders = AWS::DynamoDB::Table {
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [{ AttributeName: "Id", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "Id", KeyType: "HASH" }],
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    /// The stream of new orders
    output OrdersStream = Orders.StreamArn;
}

fn main() {}
