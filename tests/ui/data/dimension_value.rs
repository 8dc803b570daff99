//! A dimension of a queue by its URL.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Jobs = AWS::SQS::Queue {};
    resource Waiting = AWS::CloudWatch::Alarm {
        Namespace: "AWS/SQS",
        MetricName: "ApproximateNumberOfMessagesVisible",
        Dimensions: [{ Name: "QueueName", Value: Jobs }],
        Statistic: "Maximum",
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 100,
        ComparisonOperator: "GreaterThanThreshold",
    };
}

fn main() {}
