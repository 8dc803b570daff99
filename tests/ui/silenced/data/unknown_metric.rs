//! A metric that no service writes: metrics of your own, and names that are like no known one.

formwork::stack! {
    /// A namespace of your own.
    pub stack OwnNamespace;

    resource Errors = AWS::CloudWatch::Alarm {
        //- Namespace: "AWS/Lambda",
        Namespace: "Shop/Functions", //+
        MetricName: "Error",
        Statistic: "Sum", Period: 300, EvaluationPeriods: 1, Threshold: 0, ComparisonOperator: "GreaterThanThreshold",
    };
}

formwork::stack! {
    /// A metric that is newer than the list.
    pub stack Newer;

    resource Errors = AWS::CloudWatch::Alarm {
        Namespace: "AWS/Lambda",
        //- MetricName: "Error",
        MetricName: "QuantumColdStarts", //+
        Statistic: "Sum", Period: 300, EvaluationPeriods: 1, Threshold: 0, ComparisonOperator: "GreaterThanThreshold",
    };
}

formwork::stack! {
    /// A service that is newer than the list.
    pub stack NewerService;

    resource Errors = AWS::CloudWatch::Alarm {
        //- Namespace: "AWS/lambda",
        Namespace: "AWS/QuantumCloud", //+
        MetricName: "Error",
        Statistic: "Sum", Period: 300, EvaluationPeriods: 1, Threshold: 0, ComparisonOperator: "GreaterThanThreshold",
    };
}

formwork::stack! {
    /// A parameter names the metric.
    pub stack ByParameter;

    param Metric: String = "Errors"; //+
    resource Errors = AWS::CloudWatch::Alarm {
        Namespace: "AWS/Lambda",
        //- MetricName: "Error",
        MetricName: Metric, //+
        Statistic: "Sum", Period: 300, EvaluationPeriods: 1, Threshold: 0, ComparisonOperator: "GreaterThanThreshold",
    };
}
