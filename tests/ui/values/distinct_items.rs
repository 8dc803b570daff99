//! Too many different items.

formwork::stack! {
    pub stack Web;

    resource Alarm = AWS::CloudWatch::Alarm {
        MetricName: "CPUUtilization",
        Namespace: "AWS/EC2",
        Statistic: "Average",
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 80,
        ComparisonOperator: "GreaterThanThreshold",
        AlarmActions: [
            "arn:aws:sns:eu-west-1:123456789012:a", "arn:aws:sns:eu-west-1:123456789012:b",
            "arn:aws:sns:eu-west-1:123456789012:c", "arn:aws:sns:eu-west-1:123456789012:d",
            "arn:aws:sns:eu-west-1:123456789012:e", "arn:aws:sns:eu-west-1:123456789012:f",
        ],
    };
}

fn main() {}
