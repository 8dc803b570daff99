//! Metrics of services, and policies of AWS, by nearly their names.

use super::support::{CONDITIONS, resource, run_resources};

#[test]
fn metrics_and_dimensions() {
    let alarm = |properties: &str| resource("A", "CloudWatch::Alarm", properties);
    let of = |namespace: &str, metric: &str, dimension: &str| {
        alarm(&format!(
            r#""Namespace": {namespace}, "MetricName": {metric}, "Dimensions": [{{ "Name": {dimension}, "Value": "x" }}]"#
        ))
    };
    let stat = r#""Metrics": [{ "Id": "m", "MetricStat": { "Metric": { "Namespace": "AWS/Lambda", "MetricName": "Error" }, "Period": 60, "Stat": "Sum" } }]"#;
    let scaling = resource(
        "A",
        "AutoScaling::ScalingPolicy",
        r#""TargetTrackingConfiguration": { "CustomizedMetricSpecification": { "Namespace": "AWS/EC2", "MetricName": "CPUUtilisation", "Statistic": "Average" } }"#,
    );
    let errors = ["unknown_metric @Error: no metric of `AWS/Lambda` is named `Error`: it never has data"];
    run_resources(
        &["unknown_metric", "unknown_dimension"],
        CONDITIONS,
        &[
            (of(r#""AWS/Lambda""#, r#""Errors""#, r#""FunctionName""#), &[]),
            (of(r#""AWS/Lambda""#, r#""Error""#, r#""FunctionName""#), &errors),
            (
                of(r#""AWS/Lambda""#, r#""Errors""#, r#""Function""#),
                &[
                    "unknown_dimension @Function: no metric of `AWS/Lambda` has a dimension `Function`: it never has data",
                ],
            ),
            (
                of(r#""AWS/lambda""#, r#""Errors""#, r#""FunctionName""#),
                &["unknown_metric @AWS/lambda: no namespace of a service is named `AWS/lambda`: it never has data"],
            ),
            (alarm(stat), &errors),
            (
                scaling,
                &[
                    "unknown_metric @CPUUtilisation: no metric of `AWS/EC2` is named `CPUUtilisation`: it never has data",
                ],
            ),
            // A list with gaps tells the case of letters alone.
            (
                of(r#""AWS/Elasticache""#, r#""CPUUtilization""#, r#""CacheClusterId""#),
                &[
                    "unknown_metric @AWS/Elasticache: no namespace of a service is named `AWS/Elasticache`: it never has data",
                ],
            ),
            (
                of(r#""AWS/ElastiCache""#, r#""CpuUtilization""#, r#""CacheClusterId""#),
                &[
                    "unknown_metric @CpuUtilization: no metric of `AWS/ElastiCache` is named `CpuUtilization`: it never has data",
                ],
            ),
            (of(r#""AWS/ElastiCache""#, r#""CPUUtilisation""#, r#""CacheClusterId""#), &[]),
            // What is new, of one's own, or not written out.
            (of(r#""AWS/Lambda""#, r#""BillableTokens""#, r#""Model""#), &[]),
            (of(r#""AWS/Brandnew""#, r#""Error""#, r#""Function""#), &[]),
            (of(r#""Shop""#, r#""Error""#, r#""Function""#), &[]),
            (of(r#"{ "Ref": "Env" }"#, r#""Error""#, r#""Function""#), &[]),
            (of(r#""AWS/Lambda""#, r#"{ "Ref": "Env" }"#, r#"{ "Ref": "Env" }"#), &[]),
        ],
    );
}

#[test]
fn policies_of_aws() {
    let role = |arn: &str| resource("R", "IAM::Role", &format!(r#""ManagedPolicyArns": [{arn}]"#));
    let found =
        ["doubtful_managed_policy @{: AWS has no policy `AmazonECSTaskExecutionRolePolicy` that can be attached"];
    let literal = [
        "doubtful_managed_policy @arn:aws:iam::aws:policy/AdminstratorAccess: AWS has no policy `AdminstratorAccess` that can be attached",
    ];
    run_resources(
        &["doubtful_managed_policy"],
        CONDITIONS,
        &[
            (
                role(r#"{ "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/AmazonECSTaskExecutionRolePolicy" }"#),
                &found,
            ),
            (role(r#""arn:aws:iam::aws:policy/AdminstratorAccess""#), &literal),
            (role(r#""arn:aws:iam::aws:policy/AdministratorAccess""#), &[]),
            (
                role(r#""arn:aws:iam::aws:policy/SomethingNewFullAccess""#),
                &[
                    "doubtful_managed_policy @arn:aws:iam::aws:policy/SomethingNewFullAccess: AWS has no policy `SomethingNewFullAccess` that can be attached",
                ],
            ),
            (
                role(r#""arn:aws:iam::aws:policy/aws-service-role/AWSSupportServiceRolePolicy""#),
                &[
                    "doubtful_managed_policy @arn:aws:iam::aws:policy/aws-service-role/AWSSupportServiceRolePolicy: AWS has no policy `aws-service-role/AWSSupportServiceRolePolicy` that can be attached",
                ],
            ),
            // Other partitions have policies of their own.
            (role(r#""arn:aws-cn:iam::aws:policy/SomethingNewFullAccess""#), &[]),
            (role(r#""arn:aws:iam::123456789012:policy/AdminstratorAccess""#), &[]),
            (role(r#"{ "Fn::Sub": "arn:aws:iam::aws:policy/${Env}" }"#), &[]),
        ],
    );
}
