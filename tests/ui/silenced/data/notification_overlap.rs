//! Two notifications of the same event: filters that keep them apart, or may.

formwork::stack! {
    /// Suffixes of which neither ends with the other.
    pub stack Suffixes;

    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            QueueConfigurations: [
                { Event: "s3:ObjectCreated:*", Queue: "arn:aws:sqs:eu-west-1:123456789012:resize", Filter: { S3Key: { Rules: [{ Name: "suffix", Value: ".jpg" }] } } },
                //- { Event: "s3:ObjectCreated:*", Queue: "arn:aws:sqs:eu-west-1:123456789012:index" },
                { Event: "s3:ObjectCreated:*", Queue: "arn:aws:sqs:eu-west-1:123456789012:index", Filter: { S3Key: { Rules: [{ Name: "suffix", Value: ".png" }] } } }, //+
            ],
        },
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}

formwork::stack! {
    /// A prefix that a parameter gives.
    pub stack ByParameter;

    param Prefix: String = "in/"; //+
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            QueueConfigurations: [
                { Event: "s3:ObjectCreated:*", Queue: "arn:aws:sqs:eu-west-1:123456789012:resize" },
                //- { Event: "s3:ObjectCreated:*", Queue: "arn:aws:sqs:eu-west-1:123456789012:index" },
                { Event: "s3:ObjectCreated:*", Queue: "arn:aws:sqs:eu-west-1:123456789012:index", Filter: { S3Key: { Rules: [{ Name: "prefix", Value: Prefix }] } } }, //+
            ],
        },
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}

formwork::stack! {
    /// Branches of which a deployment has one.
    pub stack Branches;

    param Env: String = "dev"; //+
    condition IsProd = Env == "prod"; //+
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            QueueConfigurations: [
                //- { Event: "s3:ObjectCreated:*", Queue: "arn:aws:sqs:eu-west-1:123456789012:resize" },
                If(IsProd, AWS::NoValue, { Event: "s3:ObjectCreated:*", Queue: "arn:aws:sqs:eu-west-1:123456789012:resize" }), //+
                //- { Event: "s3:ObjectCreated:*", Queue: "arn:aws:sqs:eu-west-1:123456789012:index" },
                If(IsProd, { Event: "s3:ObjectCreated:*", Queue: "arn:aws:sqs:eu-west-1:123456789012:index" }, AWS::NoValue), //+
            ],
        },
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}

formwork::stack! {
    /// Other events.
    pub stack OtherEvents;

    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            QueueConfigurations: [
                { Event: "s3:ObjectCreated:*", Queue: "arn:aws:sqs:eu-west-1:123456789012:resize" },
                //- { Event: "s3:ObjectCreated:Put", Queue: "arn:aws:sqs:eu-west-1:123456789012:index" },
                { Event: "s3:ObjectRemoved:Delete", Queue: "arn:aws:sqs:eu-west-1:123456789012:index" }, //+
            ],
        },
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}
