//! What `Sub` and `Join` put together, against the property that it feeds.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    param Stage: String = "dev" with { AllowedValues: ["dev", "pre_production"] };

    resource Files = AWS::S3::Bucket { BucketName: Sub("files-of-${Stage}-${AWS::AccountId}") };
    resource Jobs = AWS::SQS::Queue { QueueName: Join(".", ["jobs", Stage]) };
}

fn main() {}
