//! A value that is not among the legal ones.

formwork::stack! {
    pub stack Example;

    resource Access = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "allow", Action: "s3:ListAllMyBuckets", Resource: "*" }],
        },
    };
}

fn main() {}
