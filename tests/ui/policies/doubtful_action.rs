//! Actions that IAM does not know: misspelt, of no service, and a wildcard that matches none.

#![deny(deprecated)]

formwork::stack! {
    pub stack Access;

    resource Reader = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Action: ["s3:GetObjct", "s3:GetObject", "s3:Gett*"], Resource: "*" },
                { Effect: "Allow", Action: "dynamdb:GetItem", Resource: "*" },
            ],
        },
    };
}

fn main() {}
