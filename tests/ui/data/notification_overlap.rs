//! Two notifications of the same event of the same objects.

formwork::stack! {
    pub stack Example;

    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            QueueConfigurations: [
                { Event: "s3:ObjectCreated:*", Queue: "arn:aws:sqs:eu-west-1:123456789012:resize" },
                { Event: "s3:ObjectCreated:Put", Queue: "arn:aws:sqs:eu-west-1:123456789012:index" },
            ],
        },
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}

fn main() {}
