//! Two keys of which a statement has one.

formwork::stack! {
    pub stack Example;

    resource Access = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Deny", Action: "s3:*", NotAction: "s3:GetObject", Resource: "*" }],
        },
    };
}

fn main() {}
