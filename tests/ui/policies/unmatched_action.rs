//! Actions about other resources than those of their statement.

#![deny(deprecated)]

formwork::stack! {
    pub stack Access;

    resource Files = AWS::S3::Bucket {};
    resource Jobs = AWS::SQS::Queue {};
    resource Worker = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Action: ["s3:ListBucket", "s3:GetObject"], Resource: Files.Arn },
                { Effect: "Allow", Action: "sqs:SendMessage", Resource: [Jobs.Arn, Sub("${Files.Arn}/*")] },
                { Effect: "Allow", Action: "sns:Publish", Resource: Jobs.Arn },
                { Effect: "Allow", Action: "ecr:GetAuthorizationToken", Resource: Sub("${Files.Arn}/*") },
            ],
        },
    };
}

fn main() {}
