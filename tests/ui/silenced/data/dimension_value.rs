//! A dimension of a resource by something else than what the service writes: values that are not known, and dimensions of your own.

formwork::stack! {
    /// The name is cut out of the ARN.
    pub stack CutOut;

    resource Jobs = AWS::SQS::Queue {};
    resource Waiting = AWS::CloudWatch::Alarm {
        Namespace: "AWS/SQS",
        MetricName: "ApproximateNumberOfMessagesVisible",
        //- Dimensions: [{ Name: "QueueName", Value: Jobs }],
        Dimensions: [{ Name: "QueueName", Value: Select(5, Split(":", Jobs.Arn)) }], //+
        Statistic: "Maximum", Period: 300, EvaluationPeriods: 1, Threshold: 100, ComparisonOperator: "GreaterThanThreshold",
    };
}

formwork::stack! {
    /// A parameter gives it.
    pub stack ByParameter;

    param Name: String = "jobs"; //+
    resource Jobs = AWS::SQS::Queue {};
    resource Waiting = AWS::CloudWatch::Alarm {
        Namespace: "AWS/SQS",
        MetricName: "ApproximateNumberOfMessagesVisible",
        //- Dimensions: [{ Name: "QueueName", Value: Jobs }],
        Dimensions: [{ Name: "QueueName", Value: Name }], //+
        Statistic: "Maximum", Period: 300, EvaluationPeriods: 1, Threshold: 100, ComparisonOperator: "GreaterThanThreshold",
    };
}

formwork::stack! {
    /// A namespace of your own may be told by what you like.
    pub stack OwnNamespace;

    resource Jobs = AWS::SQS::Queue {};
    resource Waiting = AWS::CloudWatch::Alarm {
        //- Namespace: "AWS/SQS",
        Namespace: "Shop/Queues", //+
        MetricName: "ApproximateNumberOfMessagesVisible",
        Dimensions: [{ Name: "QueueName", Value: Jobs }],
        Statistic: "Maximum", Period: 300, EvaluationPeriods: 1, Threshold: 100, ComparisonOperator: "GreaterThanThreshold",
    };
}
