//! Two statements with one ID.

formwork::stack! {
    pub stack Example;

    resource Access = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                { Sid: "Read", Effect: "Allow", Action: "s3:ListAllMyBuckets", Resource: "*" },
                { Sid: "Read", Effect: "Allow", Action: "sqs:ListQueues", Resource: "*" },
            ],
        },
    };
}

fn main() {}
