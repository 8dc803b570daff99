//! A bucket that sends to a topic or a queue that does not let it.

formwork::stack! {
    pub stack Example;

    resource Uploads = AWS::SNS::Topic {};
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: { TopicConfigurations: [{ Event: "s3:ObjectCreated:*", Topic: Uploads }] },
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}

fn main() {}
