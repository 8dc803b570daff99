//! A metric that is nearly one that a service writes.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Errors = AWS::CloudWatch::Alarm {
        Namespace: "AWS/Lambda",
        MetricName: "Error",
        Statistic: "Sum",
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 0,
        ComparisonOperator: "GreaterThanThreshold",
    };
}

fn main() {}
