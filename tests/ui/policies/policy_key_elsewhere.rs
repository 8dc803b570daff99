//! A key that belongs to another position.

formwork::stack! {
    pub stack Example;

    resource Access = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:ListAllMyBuckets", Resource: "*" }],
        },
    };
}

fn main() {}
