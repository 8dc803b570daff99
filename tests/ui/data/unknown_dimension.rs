//! A dimension that is nearly one of its namespace.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Jobs = AWS::SQS::Queue {};
    resource Waiting = AWS::CloudWatch::Alarm {
        Namespace: "AWS/SQS",
        MetricName: "ApproximateNumberOfMessagesVisible",
        Dimensions: [{ Name: "Queue", Value: Jobs.QueueName }],
        Statistic: "Maximum",
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 100,
        ComparisonOperator: "GreaterThanThreshold",
    };
}

fn main() {}
