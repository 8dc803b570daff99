//! Documents about values of several resources: conditions, defaults, lists, and what nobody knows.

use super::support::run_resources;

const SECTIONS: &str = r#""Parameters": {"P": {"Type": "String"}}, "Conditions": {"Prod": {"Fn::Equals": [{"Ref": "P"}, "prod"]}, "Dev": {"Fn::Not": [{"Condition": "Prod"}]}}"#;

const CODES: &[&str] = &[
    "endpoint_misfit",
    "cluster_misfit",
    "fifo_refused",
    "geneve_in_rule",
    "short_visibility",
    "target_type_misfit",
    "task_not_for_fargate",
];

fn check(cases: &[(&str, &[&str])]) {
    let cases: Vec<(String, &[&str])> = cases.iter().map(|(text, found)| ((*text).to_owned(), *found)).collect();
    run_resources(CODES, SECTIONS, &cases);
}

fn mapping(timeout: &str, attributes: &str) -> String {
    format!(
        r#""Q": {{"Type": "AWS::SQS::Queue"{attributes}, "Properties": {{"VisibilityTimeout": 30}}}},
        "F": {{"Type": "AWS::Lambda::Function", "Properties": {{"Timeout": {timeout}}}}},
        "M": {{"Type": "AWS::Lambda::EventSourceMapping", "Condition": "Dev", "Properties": {{"FunctionName": {{"Ref": "F"}}, "EventSourceArn": {{"Fn::GetAtt": ["Q", "Arn"]}}}}}}"#
    )
}

#[test]
fn each_branch_of_a_value_is_judged_where_it_can_be() {
    let found: &[&str] = &[
        "short_visibility @{: messages of `Q` are hidden for 30 seconds, less than the 60 that `F` may run: Lambda refuses the mapping",
    ];
    run_resources(
        CODES,
        SECTIONS,
        &[
            // The mapping is there in `Dev`, and so is the second branch.
            (mapping(r#"{"Fn::If": ["Prod", 10, 60]}"#, ""), found),
            (mapping(r#"{"Fn::If": ["Prod", 60, 10]}"#, ""), &[]),
            (mapping(r#"{"Fn::If": ["Prod", 60, {"Ref": "AWS::NoValue"}]}"#, ""), &[]),
            // The queue and the mapping are never there together.
            (mapping("60", r#", "Condition": "Prod""#), &[]),
            (mapping(r#"{"Ref": "P"}"#, ""), &[]),
            (mapping(r#""{{resolve:ssm:timeout}}""#, ""), &[]),
        ],
    );
}

#[test]
fn every_reference_of_a_list_is_followed() {
    const GROUPS: &str = r#""G": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"Protocol": "GENEVE"}},
        "H": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"Protocol": "HTTP"}},"#;
    let rule = |actions: &str| {
        format!(
            r#"{GROUPS} "R": {{"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {{"Actions": [{actions}]}}}}"#
        )
    };
    let found: &[&str] = &["geneve_in_rule @{: a rule cannot forward to `G`, whose protocol is GENEVE"];
    run_resources(
        CODES,
        SECTIONS,
        &[
            (rule(r#"{"TargetGroupArn": {"Ref": "H"}}, {"TargetGroupArn": {"Ref": "G"}}"#), found),
            (
                rule(
                    r#"{"ForwardConfig": {"TargetGroups": [{"TargetGroupArn": {"Ref": "H"}}, {"TargetGroupArn": {"Ref": "G"}}]}}"#,
                ),
                found,
            ),
            (rule(r#"{"TargetGroupArn": {"Ref": "H"}}, {"TargetGroupArn": {"Ref": "P"}}"#), &[]),
        ],
    );
}

#[test]
fn tasks_are_fit_for_fargate_by_what_they_have() {
    let service = |task: &str| {
        format!(
            r#""T": {{"Type": "AWS::ECS::TaskDefinition", "Properties": {{{task}}}}},
            "S": {{"Type": "AWS::ECS::Service", "Properties": {{"LaunchType": "FARGATE", "TaskDefinition": {{"Ref": "T"}}}}}}"#
        )
    };
    let found: &[&str] = &[
        "task_not_for_fargate @{: the service `S` runs on Fargate, and the task definition `T` does not say that it can",
    ];
    run_resources(
        CODES,
        SECTIONS,
        &[
            (service(r#""NetworkMode": "awsvpc""#), found),
            (service(r#""NetworkMode": "bridge", "Cpu": "256", "Memory": "512""#), found),
            (service(r#""NetworkMode": "awsvpc", "RequiresCompatibilities": ["EC2"]"#), found),
            (service(r#""NetworkMode": "awsvpc", "Cpu": "256", "Memory": "512""#), &[]),
            (service(r#""NetworkMode": {"Ref": "P"}, "Cpu": "256", "Memory": "512""#), &[]),
            (service(r#""NetworkMode": "awsvpc", "RequiresCompatibilities": [{"Ref": "P"}]"#), &[]),
            (service(r#""NetworkMode": "awsvpc", "RequiresCompatibilities": ["EC2", "FARGATE"]"#), &[]),
        ],
    );
}

#[test]
fn a_cluster_may_be_encrypted_without_saying_so() {
    let instance = |cluster: &str, own: &str| {
        format!(
            r#""C": {{"Type": "AWS::RDS::DBCluster", "Properties": {{"Engine": "aurora-mysql"{cluster}}}}},
            "I": {{"Type": "AWS::RDS::DBInstance", "Properties": {{"DBClusterIdentifier": {{"Ref": "C"}}, {own}}}}}"#
        )
    };
    let encrypted: &[&str] =
        &["cluster_misfit @true: `StorageEncrypted` of `I` is true, and that of its cluster `C` is false"];
    let plain: &[&str] =
        &["cluster_misfit @false: `StorageEncrypted` of `I` is false, and that of its cluster `C` is true"];
    run_resources(
        CODES,
        SECTIONS,
        &[
            (instance("", r#""StorageEncrypted": true"#), encrypted),
            (instance(r#", "StorageEncrypted": true"#, r#""StorageEncrypted": false"#), plain),
            (instance(r#", "StorageEncrypted": true, "KmsKeyId": "k""#, r#""StorageEncrypted": "false""#), plain),
            (instance(r#", "KmsKeyId": "k""#, r#""StorageEncrypted": true"#), &[]),
            (instance(r#", "EngineMode": "serverless""#, r#""StorageEncrypted": true"#), &[]),
            (instance(r#", "StorageEncrypted": {"Ref": "P"}"#, r#""StorageEncrypted": true"#), &[]),
            // Names of engines are taken in any case.
            (instance("", r#""Engine": "Aurora-MySQL""#), &[]),
        ],
    );
}

#[test]
fn targets_are_of_the_type_that_tasks_with_that_network_are() {
    let service = |task: &str, group: &str| {
        format!(
            r#""T": {{"Type": "AWS::ECS::TaskDefinition", "Properties": {{{task}}}}},
            "G": {{"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {{{group}}}}},
            "S": {{"Type": "AWS::ECS::Service", "Properties": {{"TaskDefinition": {{"Ref": "T"}}, "LoadBalancers": [{{"TargetGroupArn": {{"Ref": "G"}}}}]}}}}"#
        )
    };
    let addresses: &[&str] = &[
        "target_type_misfit @{: tasks of `T` have the network mode `bridge`, so the target group `G` needs the target type `instance`, not `ip`",
    ];
    let machines: &[&str] = &[
        "target_type_misfit @{: tasks of `T` have the network mode `awsvpc`, so the target group `G` needs the target type `ip`, not `instance`",
    ];
    run_resources(
        CODES,
        SECTIONS,
        &[
            (service("", r#""TargetType": "ip""#), addresses),
            (service(r#""NetworkMode": "awsvpc""#, ""), machines),
            (service(r#""NetworkMode": "awsvpc""#, r#""TargetType": "ip""#), &[]),
            (service(r#""RequiresCompatibilities": ["FARGATE"]"#, r#""TargetType": "ip""#), &[]),
            (service(r#""NetworkMode": "none""#, r#""TargetType": "ip""#), &[]),
            (service("", r#""TargetType": {"Ref": "P"}"#), &[]),
        ],
    );
}

#[test]
fn a_sender_that_takes_no_fifo_queue() {
    check(&[
        (
            r#""Q": {"Type": "AWS::SQS::Queue", "Properties": {"FifoQueue": "true"}}, "B": {"Type": "AWS::S3::Bucket", "Properties": {"NotificationConfiguration": {"QueueConfigurations": [{"Event": "e", "Queue": {"Fn::GetAtt": ["Q", "Arn"]}}]}}}"#,
            &["fifo_refused @{: a bucket cannot send to `Q`, which is a FIFO queue"],
        ),
        (
            r#""Q": {"Type": "AWS::SQS::Queue", "Properties": {"FifoQueue": {"Ref": "AWS::NoValue"}}}, "E": {"Type": "AWS::Lambda::EventInvokeConfig", "Properties": {"DestinationConfig": {"OnFailure": {"Destination": {"Fn::GetAtt": ["Q", "Arn"]}}}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn an_endpoint_is_what_the_protocol_sends_to() {
    let subscription = |protocol: &str, endpoint: &str| {
        format!(
            r#""T": {{"Type": "AWS::SNS::Topic"}}, "Q": {{"Type": "AWS::SQS::Queue"}}, "F": {{"Type": "AWS::Lambda::Function"}}, "X": {{"Type": "Custom::Thing"}},
            "S": {{"Type": "AWS::SNS::Subscription", "Properties": {{"TopicArn": {{"Ref": "T"}}, "Protocol": {protocol}, "Endpoint": {endpoint}}}}}"#
        )
    };
    let arn = |name: &str| format!(r#"{{"Fn::GetAtt": ["{name}", "Arn"]}}"#);
    let queue: &[&str] =
        &["endpoint_misfit @{: the protocol `lambda` sends to a function, and `Q` is of the type `AWS::SQS::Queue`"];
    let function: &[&str] =
        &["endpoint_misfit @{: the protocol `sqs` sends to a queue, and `F` is of the type `AWS::Lambda::Function`"];
    run_resources(
        CODES,
        SECTIONS,
        &[
            (subscription(r#""lambda""#, &arn("Q")), queue),
            (subscription(r#""sqs""#, &arn("F")), function),
            (subscription(r#""sqs""#, &arn("Q")), &[]),
            (subscription(r#""lambda""#, &arn("F")), &[]),
            (subscription(r#""sqs""#, &arn("X")), &[]),
            (subscription(r#"{"Ref": "P"}"#, &arn("F")), &[]),
            (subscription(r#""https""#, r#"{"Ref": "P"}"#), &[]),
        ],
    );
}

#[test]
fn a_warning_wants_every_world_and_an_error_one() {
    let group = |most: &str| {
        format!(
            r#""G": {{"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {{"MinSize": "2", "MaxSize": {most}}}}},
            "S": {{"Type": "AWS::AutoScaling::ScalingPolicy", "Properties": {{"AutoScalingGroupName": {{"Ref": "G"}}, "PolicyType": "TargetTrackingScaling"}}}}"#
        )
    };
    let found: &[&str] = &["nothing_to_scale @{: the size of `G` is always 2: the policy has nothing to scale"];
    run_resources(
        &["nothing_to_scale"],
        SECTIONS,
        &[
            (group(r#""2""#), found),
            (group(r#"{"Fn::If": ["Prod", "2", "2"]}"#), found),
            (group(r#"{"Fn::If": ["Prod", "4", "2"]}"#), &[]),
        ],
    );
}

#[test]
fn more_cases_than_are_tried_are_told_and_prove_nothing() {
    let names = |many: usize| (0..many).flat_map(|at| [format!("Q{at}"), format!("F{at}")]).collect::<Vec<_>>();
    // The queue by conditions of its own and the function by others, each with one branch more than it has conditions.
    let stack = |many: usize| {
        let nested = |of: &str, value: u32, last: u32| {
            (0..many)
                .rev()
                .fold(last.to_string(), |rest, at| format!(r#"{{"Fn::If": ["C{of}{at}", {value}, {rest}]}}"#))
        };
        format!(
            r#""Q": {{"Type": "AWS::SQS::Queue", "Properties": {{"VisibilityTimeout": {}}}}},
            "F": {{"Type": "AWS::Lambda::Function", "Properties": {{"Timeout": {}}}}},
            "M": {{"Type": "AWS::Lambda::EventSourceMapping", "Properties": {{"FunctionName": {{"Ref": "F"}}, "EventSourceArn": {{"Fn::GetAtt": ["Q", "Arn"]}}}}}}"#,
            nested("Q", 100, 30),
            nested("F", 20, 60),
        )
    };
    let few: &[&str] = &[
        "short_visibility @{: messages of `Q` are hidden for 30 seconds, less than the 60 that `F` may run: Lambda refuses the mapping",
    ];
    let many: &[&str] =
        &["conditions_not_proved @CF0: `CF0` and the conditions around it make more cases than are tried"];
    for (conditions, found) in [(7, few), (8, many)] {
        let of =
            |text: fn(&str) -> String| names(conditions).iter().map(|name| text(name)).collect::<Vec<_>>().join(", ");
        let parameters = of(|name| format!(r#""P{name}": {{"Type": "String"}}"#));
        let equal = of(|name| format!(r#""C{name}": {{"Fn::Equals": [{{"Ref": "P{name}"}}, "x"]}}"#));
        let sections = format!(r#""Parameters": {{{parameters}}}, "Conditions": {{{equal}}}"#);
        run_resources(&["short_visibility", "conditions_not_proved"], &sections, &[(stack(conditions), found)]);
    }
}
