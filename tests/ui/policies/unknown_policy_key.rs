//! A key that a policy document or a statement does not have.

formwork::stack! {
    pub stack Example;

    resource Access = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Actions: "s3:GetObject", Action: "s3:ListBucket", Resource: "*" }],
        },
    };
}

fn main() {}
