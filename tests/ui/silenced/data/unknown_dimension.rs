//! A dimension that no metric of the namespace has: metrics of your own, and names that are like no known one.

formwork::stack! {
    /// A namespace of your own.
    pub stack OwnNamespace;

    resource Errors = AWS::CloudWatch::Alarm {
        //- Namespace: "AWS/Lambda",
        Namespace: "Shop/Functions", //+
        MetricName: "Errors",
        Dimensions: [{ Name: "FunctionNames", Value: "worker" }],
        Statistic: "Sum", Period: 300, EvaluationPeriods: 1, Threshold: 0, ComparisonOperator: "GreaterThanThreshold",
    };
}

formwork::stack! {
    /// A dimension that is newer than the list.
    pub stack Newer;

    resource Errors = AWS::CloudWatch::Alarm {
        Namespace: "AWS/Lambda",
        MetricName: "Errors",
        //- Dimensions: [{ Name: "FunctionNames", Value: "worker" }],
        Dimensions: [{ Name: "QuantumGate", Value: "worker" }], //+
        Statistic: "Sum", Period: 300, EvaluationPeriods: 1, Threshold: 0, ComparisonOperator: "GreaterThanThreshold",
    };
}

formwork::stack! {
    /// A parameter names the dimension.
    pub stack ByParameter;

    param Dimension: String = "FunctionName"; //+
    resource Errors = AWS::CloudWatch::Alarm {
        Namespace: "AWS/Lambda",
        MetricName: "Errors",
        //- Dimensions: [{ Name: "FunctionNames", Value: "worker" }],
        Dimensions: [{ Name: Dimension, Value: "worker" }], //+
        Statistic: "Sum", Period: 300, EvaluationPeriods: 1, Threshold: 0, ComparisonOperator: "GreaterThanThreshold",
    };
}
