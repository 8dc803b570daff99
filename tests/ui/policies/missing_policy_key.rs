//! Something that a document or a statement needs.

formwork::stack! {
    pub stack Example;

    resource Access = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Action: "s3:ListAllMyBuckets", Resource: "*" }],
        },
    };
}

fn main() {}
