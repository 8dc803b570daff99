//! An integer has one form, and a number stands for text where its text is certain.

use formwork::stack;

stack! {
    pub stack Numbers;

    param Ratio: Number = 1e-2;
    param Version: String = 1.0 with { AllowedValues: [1.0, 2] };

    resource Jobs = AWS::SQS::Queue {
        QueueName: 1e5,
        DelaySeconds: 1e2,
        VisibilityTimeout: 30.0,
        ReceiveMessageWaitTimeSeconds: -0,
        MessageRetentionPeriod: "1e3",
        MaximumMessageSize: 10_000,
        Tags: [{ Key: "Version", Value: Version }, { Key: "Ratio", Value: Ratio }],
    };
    resource Alarm = AWS::CloudWatch::Alarm {
        Namespace: "Jobs",
        MetricName: "Errors",
        Statistic: "Average",
        Period: 6e1,
        EvaluationPeriods: 1,
        ComparisonOperator: "GreaterThanThreshold",
        TreatMissingData: "notBreaching",
        Threshold: 1e-2,
    };

    output Bytes = 1e4;
    output Zero = 0;
}

fn main() {}
