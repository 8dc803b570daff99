//! Services of containers, their tasks, target groups and listeners.

use super::support::found;

/// A template with parameters, conditions and these resources; a resource is `Name: Type { properties }`.
fn stack(resources: &[(&str, &str, &str)]) -> String {
    let resources: Vec<String> = resources
        .iter()
        .map(|(name, kind, body)| {
            // What follows `;` are attributes.
            let (properties, attributes) = body.split_once(';').unwrap_or((body, ""));
            let comma = if attributes.is_empty() { "" } else { "," };
            format!(r#""{name}": {{"Type": "AWS::{kind}", "Properties": {{{properties}}}{comma}{attributes}}}"#)
        })
        .collect();
    format!(
        r#""Parameters": {{"P": {{"Type": "String"}}, "Q": {{"Type": "String"}}}}, "Conditions": {{"Dev": {{"Fn::Equals": [{{"Ref": "P"}}, "dev"]}}, "Prod": {{"Fn::Equals": [{{"Ref": "P"}}, "prod"]}}}}, "Resources": {{{}}}"#,
        resources.join(", ")
    )
}

pub(super) fn check(resources: &[(&str, &str, &str)], expected: &[&str]) {
    let text = stack(resources);
    // References to resources of one condition from outside it, and what waits for what, are other rules' business.
    let mut found = found(&text, false);
    found.retain(|line| !line.starts_with("resource_may_be_absent") && !line.starts_with("missing_dependency"));
    let heads: Vec<&str> = found.iter().map(|line| line.split(": ").next().unwrap_or_default()).collect();
    assert_eq!(heads, expected, "{text}\n{found:#?}");
}

const TASK: (&str, &str, &str) = (
    "Task",
    "ECS::TaskDefinition",
    r#""ContainerDefinitions": [{"Name": "web", "Image": "nginx", "Memory": 100, "PortMappings": [{"ContainerPort": 80}]}]"#,
);

fn service(rest: &'static str) -> (&'static str, &'static str, &'static str) {
    ("Service", "ECS::Service", rest)
}

#[test]
fn a_container_that_the_task_does_not_have() {
    check(
        &[
            TASK,
            service(
                r#""TaskDefinition": {"Ref": "Task"}, "LoadBalancers": [{"ContainerName": "wbe", "ContainerPort": 80, "TargetGroupArn": {"Ref": "P"}}]"#,
            ),
        ],
        &["unknown_container @wbe"],
    );
    check(
        &[
            TASK,
            service(
                r#""TaskDefinition": {"Ref": "Task"}, "ServiceRegistries": [{"ContainerName": "api", "ContainerPort": 80, "RegistryArn": {"Ref": "P"}}]"#,
            ),
        ],
        &["unknown_container @api"],
    );
}

#[test]
fn a_container_whose_name_is_not_known() {
    // The same parameter on both sides, a parameter on one side, a task of another stack, a list that is not written out.
    let by_parameter = (
        "Task",
        "ECS::TaskDefinition",
        r#""ContainerDefinitions": [{"Name": {"Ref": "Q"}, "Image": "nginx", "Memory": 100, "PortMappings": [{"ContainerPort": 80}]}]"#,
    );
    for (task, rest) in [
        (by_parameter, r#"{"ContainerName": {"Ref": "Q"}, "ContainerPort": 80, "TargetGroupArn": {"Ref": "P"}}"#),
        (by_parameter, r#"{"ContainerName": "web", "ContainerPort": 80, "TargetGroupArn": {"Ref": "P"}}"#),
        (TASK, r#"{"ContainerName": {"Ref": "Q"}, "ContainerPort": 80, "TargetGroupArn": {"Ref": "P"}}"#),
        (
            TASK,
            r#"{"Fn::If": ["Dev", {"ContainerName": "web", "ContainerPort": 80, "TargetGroupArn": {"Ref": "P"}}, {"Ref": "AWS::NoValue"}]}"#,
        ),
    ] {
        let text = format!(r#""TaskDefinition": {{"Ref": "Task"}}, "LoadBalancers": [{rest}]"#);
        check(&[task, ("Service", "ECS::Service", &text)], &[]);
    }
    check(
        &[
            TASK,
            service(
                r#""TaskDefinition": {"Ref": "P"}, "LoadBalancers": [{"ContainerName": "x", "ContainerPort": 80, "TargetGroupArn": {"Ref": "P"}}]"#,
            ),
        ],
        &[],
    );
}

#[test]
fn a_port_that_the_container_does_not_map() {
    check(
        &[
            TASK,
            service(
                r#""TaskDefinition": {"Ref": "Task"}, "LoadBalancers": [{"ContainerName": "web", "ContainerPort": 8080, "TargetGroupArn": {"Ref": "P"}}]"#,
            ),
        ],
        &["unknown_container_port @8080"],
    );
    let silent = |mapping: &str, port: &str| {
        let task = format!(
            r#""ContainerDefinitions": [{{"Name": "web", "Image": "nginx", "Memory": 100, "PortMappings": [{mapping}]}}]"#
        );
        let service = format!(
            r#""TaskDefinition": {{"Ref": "Task"}}, "LoadBalancers": [{{"ContainerName": "web", "ContainerPort": {port}, "TargetGroupArn": {{"Ref": "P"}}}}]"#
        );
        check(&[("Task", "ECS::TaskDefinition", &task), ("Service", "ECS::Service", &service)], &[]);
    };
    silent(r#"{"ContainerPort": "80"}"#, "80");
    silent(r#"{"ContainerPortRange": "8000-9000"}"#, "8080");
    silent(r#"{"ContainerPort": {"Ref": "Q"}}"#, "80");
    silent(r#"{"ContainerPort": {"Ref": "Q"}}"#, r#"{"Ref": "Q"}"#);
    silent(r#"{"ContainerPort": 80}"#, r#"{"Ref": "Q"}"#);
}

#[test]
fn a_port_name_of_service_connect() {
    let task = (
        "Task",
        "ECS::TaskDefinition",
        r#""ContainerDefinitions": [{"Name": "web", "Image": "nginx", "Memory": 100, "PortMappings": [{"ContainerPort": 80, "Name": "http"}]}]"#,
    );
    check(
        &[
            task,
            service(
                r#""TaskDefinition": {"Ref": "Task"}, "ServiceConnectConfiguration": {"Enabled": true, "Services": [{"PortName": "htpt"}]}"#,
            ),
        ],
        &["unknown_port_name @htpt"],
    );
    check(
        &[
            task,
            service(
                r#""TaskDefinition": {"Ref": "Task"}, "ServiceConnectConfiguration": {"Enabled": true, "Services": [{"PortName": "http"}, {"PortName": {"Ref": "Q"}}]}"#,
            ),
        ],
        &[],
    );
}

const AWSVPC: (&str, &str, &str) = (
    "Task",
    "ECS::TaskDefinition",
    r#""NetworkMode": "awsvpc", "ContainerDefinitions": [{"Name": "web", "Image": "nginx", "Memory": 100, "PortMappings": [{"ContainerPort": 80}]}]"#,
);

const NETWORK: &str = r#""NetworkConfiguration": {"AwsvpcConfiguration": {"Subnets": ["subnet-12345678"]}}"#;

#[test]
fn target_types_follow_the_network_mode() {
    let group = |rest| ("Group", "ElasticLoadBalancingV2::TargetGroup", rest);
    let listener = (
        "Listener",
        "ElasticLoadBalancingV2::Listener",
        r#""LoadBalancerArn": {"Ref": "P"}, "Port": 80, "Protocol": "HTTP", "DefaultActions": [{"Type": "forward", "TargetGroupArn": {"Ref": "Group"}}]"#,
    );
    let balanced = format!(
        r#""TaskDefinition": {{"Ref": "Task"}}, {NETWORK}, "LoadBalancers": [{{"ContainerName": "web", "ContainerPort": 80, "TargetGroupArn": {{"Ref": "Group"}}}}]"#
    );
    let service = ("Service", "ECS::Service", balanced.as_str());
    let plain = r#""Port": 80, "Protocol": "HTTP", "VpcId": {"Ref": "P"}"#;
    check(&[AWSVPC, service, group(plain), listener], &["target_type_misfit @{"]);
    let ip = format!(r#"{plain}, "TargetType": "ip""#);
    check(&[AWSVPC, service, group(&ip), listener], &[]);
    let unknown = format!(r#"{plain}, "TargetType": {{"Ref": "Q"}}"#);
    check(&[AWSVPC, service, group(&unknown), listener], &[]);
    // The group of one deployment, the task of another.
    let guarded = format!(r#"{plain}; "Condition": "Dev""#);
    let task = (AWSVPC.0, AWSVPC.1, &*format!(r#"{}; "Condition": "Prod""#, AWSVPC.2));
    check(&[task, service, group(&guarded), listener], &[]);
    let bridge = r#""TaskDefinition": {"Ref": "Task"}, "LoadBalancers": [{"ContainerName": "web", "ContainerPort": 80, "TargetGroupArn": {"Ref": "Group"}}]"#;
    check(&[TASK, ("Service", "ECS::Service", bridge), group(&ip), listener], &["target_type_misfit @{"]);
}

#[test]
fn the_network_of_a_service_follows_the_network_mode() {
    check(
        &[AWSVPC, service(r#""TaskDefinition": {"Ref": "Task"}"#)],
        &["missing_network_configuration @AWS::ECS::Service"],
    );
    check(
        &[AWSVPC, service(r#""TaskDefinition": {"Ref": "Task"}, "DeploymentController": {"Type": "EXTERNAL"}"#)],
        &[],
    );
    let given = format!(r#""TaskDefinition": {{"Ref": "Task"}}, {NETWORK}"#);
    check(&[AWSVPC, ("Service", "ECS::Service", &given)], &[]);
    check(&[TASK, ("Service", "ECS::Service", &given)], &["needless_network_configuration @{"]);
}

#[test]
fn host_ports_of_awsvpc() {
    let task = |host: &str| {
        format!(
            r#""NetworkMode": "awsvpc", "ContainerDefinitions": [{{"Name": "web", "Image": "nginx", "Memory": 100, "PortMappings": [{{"ContainerPort": 80, "HostPort": {host}}}]}}]"#
        )
    };
    check(&[("Task", "ECS::TaskDefinition", &task("8080"))], &["host_port_misfit @8080"]);
    check(&[("Task", "ECS::TaskDefinition", &task("\"80\""))], &[]);
    check(&[("Task", "ECS::TaskDefinition", &task(r#"{"Ref": "Q"}"#))], &[]);
}

#[test]
fn tasks_for_fargate() {
    let fargate = format!(r#""LaunchType": "FARGATE", "TaskDefinition": {{"Ref": "Task"}}, {NETWORK}"#);
    let service = ("Service", "ECS::Service", fargate.as_str());
    check(&[AWSVPC, service], &["task_not_for_fargate @{"]);
    let task = |rest: &str| {
        format!(
            r#""NetworkMode": "awsvpc", "Cpu": "256", "Memory": "512", {rest}, "ContainerDefinitions": [{{"Name": "web", "Image": "nginx", "LogConfiguration": {{"LogDriver": "gelf"}}}}]"#
        )
    };
    let unknown = task(r#""RequiresCompatibilities": [{"Ref": "Q"}]"#);
    check(&[("Task", "ECS::TaskDefinition", &unknown), service], &["log_driver_not_on_fargate @gelf"]);
    // The schema, another family, knows the drivers of a task definition that says what it is for.
    let known = task(r#""RequiresCompatibilities": ["FARGATE"]"#);
    check(&[("Task", "ECS::TaskDefinition", &known), service], &[]);
    let right = known.replace("gelf", "splunk");
    check(&[("Task", "ECS::TaskDefinition", &right), service], &[]);
}

#[test]
fn execution_roles() {
    let task = |head: &str, container: &str| {
        format!(r#"{head}"ContainerDefinitions": [{{"Name": "web", "Memory": 100, {container}}}]"#)
    };
    let fargate = r#""NetworkMode": "awsvpc", "Cpu": "256", "Memory": "512", "RequiresCompatibilities": ["FARGATE"], "#;
    let logs = r#""Image": "nginx", "LogConfiguration": {"LogDriver": "awslogs", "Options": {"awslogs-group": "g", "awslogs-region": "r", "awslogs-stream-prefix": "p"}}"#;
    let secrets = r#""Image": "nginx", "Secrets": [{"Name": "A", "ValueFrom": {"Ref": "P"}}]"#;
    let registry = r#""Image": {"Fn::Sub": "${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/web:1"}"#;
    for (head, container, count) in [
        (fargate, logs, 1),
        (fargate, registry, 1),
        ("", secrets, 1),
        // A container instance writes logs and pulls images with its own role.
        ("", logs, 0),
        ("", registry, 0),
        (fargate, r#""Image": "nginx""#, 0),
        (r#""ExecutionRoleArn": {"Ref": "P"}, "#, secrets, 0),
    ] {
        let expected: &[&str] = if count == 1 { &["missing_execution_role @AWS::ECS::TaskDefinition"] } else { &[] };
        check(&[("Task", "ECS::TaskDefinition", &task(head, container))], expected);
    }
}

const GROUP: (&str, &str, &str) =
    ("Group", "ElasticLoadBalancingV2::TargetGroup", r#""Port": 80, "Protocol": "HTTP", "VpcId": {"Ref": "P"}"#);

const BALANCED: &str = r#""TaskDefinition": {"Ref": "P"}, "LoadBalancers": [{"ContainerName": "web", "ContainerPort": 80, "TargetGroupArn": {"Ref": "Group"}}]"#;

#[test]
fn a_target_group_without_a_listener() {
    check(&[GROUP, service(BALANCED)], &["target_group_without_listener @{"]);
    // Other controllers find the listener themselves, a second group waits for its deployment.
    let external = format!(r#"{BALANCED}, "DeploymentController": {{"Type": "CODE_DEPLOY"}}"#);
    check(&[GROUP, ("Service", "ECS::Service", &external)], &[]);
    let alternate = BALANCED
        .replace(r#""Group"}}"#, r#""Group"}, "AdvancedConfiguration": {"AlternateTargetGroupArn": {"Ref": "P"}}}"#);
    check(&[GROUP, ("Service", "ECS::Service", &alternate)], &[]);
    // No service of the stack uses it.
    check(&[GROUP], &[]);
    let nested = (
        "Nested",
        "CloudFormation::Stack",
        r#""TemplateURL": "https://bucket.s3.amazonaws.com/x", "Parameters": {"Group": {"Ref": "Group"}}"#,
    );
    check(&[GROUP, service(BALANCED), nested], &[]);
    let rule = (
        "Rule",
        "ElasticLoadBalancingV2::ListenerRule",
        r#""ListenerArn": {"Ref": "P"}, "Priority": 1, "Conditions": [{"Field": "path-pattern", "Values": ["*"]}], "Actions": [{"Type": "forward", "ForwardConfig": {"TargetGroups": [{"TargetGroupArn": {"Ref": "Group"}}]}}]"#,
    );
    check(&[GROUP, service(BALANCED), rule], &[]);
    let exported =
        format!(r#"{}, "Outputs": {{"O": {{"Value": {{"Ref": "Group"}}}}}}"#, stack(&[GROUP, service(BALANCED)]));
    assert_eq!(found(&exported, false), [""; 0]);
}

fn balancer(name: &'static str, rest: &'static str) -> (&'static str, &'static str, &'static str) {
    (name, "ElasticLoadBalancingV2::LoadBalancer", rest)
}

fn listener(name: &str, balancer: &str, port: u16, rest: &str) -> (String, String) {
    let body = format!(
        r#""LoadBalancerArn": {{"Ref": "{balancer}"}}, "Port": {port}, "Protocol": "HTTP", "DefaultActions": [{{"Type": "forward", "TargetGroupArn": {{"Ref": "Group"}}}}]{rest}"#
    );
    (name.to_owned(), body)
}

#[test]
fn a_target_group_under_two_load_balancers() {
    let subnets = r#""Subnets": ["subnet-12345678", "subnet-87654321"]"#;
    let dev = r#""Subnets": ["subnet-12345678", "subnet-87654321"]; "Condition": "Dev""#;
    let prod = r#""Subnets": ["subnet-12345678", "subnet-87654321"]; "Condition": "Prod""#;
    let (one, one_body) = listener("One", "A", 80, "");
    let (two, two_body) = listener("Two", "B", 80, "");
    let kind = "ElasticLoadBalancingV2::Listener";
    let listeners = [(one.as_str(), kind, one_body.as_str()), (two.as_str(), kind, two_body.as_str())];
    check(
        &[GROUP, balancer("A", subnets), balancer("B", subnets), listeners[0], listeners[1]],
        &["target_group_shared @{"],
    );
    check(&[GROUP, balancer("A", dev), balancer("B", prod), listeners[0], listeners[1]], &[]);
    let (_, same_body) = listener("Two", "A", 81, "");
    check(&[GROUP, balancer("A", subnets), listeners[0], ("Two", kind, &same_body)], &[]);
}

#[test]
fn ports_and_priorities_that_stand_twice() {
    let subnets = r#""Subnets": ["subnet-12345678", "subnet-87654321"]"#;
    let kind = "ElasticLoadBalancingV2::Listener";
    let (_, one) = listener("One", "A", 80, "");
    let (_, other_port) = listener("Two", "A", 81, "");
    check(&[GROUP, balancer("A", subnets), ("One", kind, &one), ("Two", kind, &one)], &["listener_port_clash @80"]);
    check(&[GROUP, balancer("A", subnets), ("One", kind, &one), ("Two", kind, &other_port)], &[]);
    let (_, dev) = listener("One", "A", 80, r#"; "Condition": "Dev""#);
    let (_, prod) = listener("Two", "A", 80, r#"; "Condition": "Prod""#);
    check(&[GROUP, balancer("A", subnets), ("One", kind, &dev), ("Two", kind, &prod)], &[]);
    let rule = |priority: &str| {
        format!(
            r#""ListenerArn": {{"Ref": "P"}}, "Priority": {priority}, "Conditions": [{{"Field": "path-pattern", "Values": ["*"]}}], "Actions": [{{"Type": "fixed-response", "FixedResponseConfig": {{"StatusCode": "200"}}}}]"#
        )
    };
    let kind = "ElasticLoadBalancingV2::ListenerRule";
    check(&[("One", kind, &rule("1")), ("Two", kind, &rule("1"))], &["rule_priority_clash @1"]);
    check(&[("One", kind, &rule("1")), ("Two", kind, &rule("2"))], &[]);
    let classic = |second: &str| {
        format!(
            r#""AvailabilityZones": {{"Fn::GetAZs": ""}}, "Listeners": [{{"LoadBalancerPort": "80", "InstancePort": "80", "Protocol": "HTTP"}}, {{"LoadBalancerPort": "{second}", "InstancePort": "81", "Protocol": "HTTP"}}]"#
        )
    };
    check(&[("A", "ElasticLoadBalancing::LoadBalancer", &classic("80"))], &["classic_port_clash @80"]);
    check(&[("A", "ElasticLoadBalancing::LoadBalancer", &classic("81"))], &[]);
}

#[test]
fn a_health_check_of_a_port_that_moves() {
    let group =
        ("Group", GROUP.1, r#""Port": 80, "Protocol": "HTTP", "VpcId": {"Ref": "P"}, "HealthCheckPort": "8080""#);
    let (_, body) = listener("One", "P", 80, "");
    let listener = ("One", "ElasticLoadBalancingV2::Listener", body.as_str());
    let service = (
        "Service",
        "ECS::Service",
        r#""TaskDefinition": {"Ref": "Task"}, "LoadBalancers": [{"ContainerName": "web", "ContainerPort": 80, "TargetGroupArn": {"Ref": "Group"}}]"#,
    );
    check(&[TASK, group, listener, service], &["health_check_port @8080"]);
    let fixed = TASK.2.replace(r#""ContainerPort": 80"#, r#""ContainerPort": 80, "HostPort": 8080"#);
    check(&[("Task", TASK.1, &fixed), group, listener, service], &[]);
}

#[test]
fn scalable_targets() {
    let target = |id: &str, dimension: &str, namespace: &str| {
        format!(
            r#""MinCapacity": 1, "MaxCapacity": 2, "ResourceId": {id}, "ScalableDimension": "{dimension}", "ServiceNamespace": "{namespace}""#
        )
    };
    let service = ("Service", "ECS::Service", r#""TaskDefinition": {"Ref": "P"}"#);
    let desired = "ecs:service:DesiredCount";
    for (id, dimension, namespace, expected) in [
        (r#""service/cluster/web""#, desired, "ecs", None),
        (r#""cluster/web""#, desired, "ecs", Some("scalable_resource @cluster/web")),
        (
            r#"{"Fn::Join": ["/", ["service", {"Ref": "P"}, {"Fn::GetAtt": ["Service", "Name"]}]]}"#,
            desired,
            "ecs",
            None,
        ),
        (
            r#"{"Fn::Join": ["/", ["service", {"Ref": "P"}, {"Ref": "Service"}]]}"#,
            desired,
            "ecs",
            Some("scalable_resource @{"),
        ),
        (r#"{"Fn::Sub": "service/${P}/${Service.Name}"}"#, desired, "ecs", None),
        (r#"{"Fn::Sub": "svc/${P}/${Service.Name}"}"#, desired, "ecs", Some("scalable_resource @{")),
        (r#"{"Ref": "Q"}"#, desired, "ecs", None),
        (r#""table/x""#, "dynamodb:table:ReadCapacityUnits", "ecs", Some("scalable_namespace @ecs")),
        (r#""table/x""#, "dynamodb:table:ReadCapacityUnits", "dynamodb", None),
    ] {
        let body = target(id, dimension, namespace);
        let expected: Vec<&str> = expected.into_iter().collect();
        check(&[service, ("Target", "ApplicationAutoScaling::ScalableTarget", &body)], &expected);
    }
}

#[test]
fn log_groups_by_name() {
    let group = ("Logs", "Logs::LogGroup", r#""LogGroupName": "/ecs/web""#);
    let task = |options: &str| {
        format!(
            r#""ContainerDefinitions": [{{"Name": "web", "Image": "nginx", "Memory": 100, "LogConfiguration": {{"LogDriver": "awslogs", "Options": {{"awslogs-region": "r", {options}}}}}}}]"#
        )
    };
    for (options, expected) in [
        (r#""awslogs-group": "/ecs/wbe""#, vec!["log_group_near_miss @/ecs/wbe"]),
        (r#""awslogs-group": "/ecs/web""#, vec![]),
        (r#""awslogs-group": {"Ref": "Logs"}"#, vec![]),
        (r#""awslogs-group": "somewhere-else-altogether""#, vec![]),
        (r#""awslogs-group": "/ecs/wbe", "awslogs-create-group": "true""#, vec![]),
    ] {
        check(&[group, ("Task", "ECS::TaskDefinition", &task(options))], &expected);
    }
}

#[test]
fn on_fargate_the_task_is_wrong_and_not_its_network() {
    let service = format!(r#""LaunchType": "FARGATE", "TaskDefinition": {{"Ref": "Task"}}, {NETWORK}"#);
    check(&[TASK, ("Service", "ECS::Service", &service)], &["task_not_for_fargate @{"]);
}
