//! Task definitions by themselves: containers that wait for each other, and share the size of their task.

use super::containers::check;

#[test]
fn health_that_is_checked() {
    let task = |wait: &str, cache: &str| {
        format!(
            r#""ContainerDefinitions": [{{"Name": "web", "Image": "nginx", "Memory": 100, "DependsOn": [{wait}]}}, {cache}]"#
        )
    };
    let healthy = r#"{"ContainerName": "cache", "Condition": "HEALTHY"}"#;
    let bare = r#"{"Name": "cache", "Image": "redis", "Memory": 100}"#;
    let check_of =
        |check: &str| format!(r#"{{"Name": "cache", "Image": "redis", "Memory": 100, "HealthCheck": {check}}}"#);
    let guarded = format!(r#"{{"Fn::If": ["Dev", {healthy}, {{"Ref": "AWS::NoValue"}}]}}"#);
    let in_prod = format!(r#"{{"Fn::If": ["Prod", {bare}, {}]}}"#, check_of(r#"{"Command": ["CMD", "ping"]}"#));
    for (wait, cache, expected) in [
        (healthy, bare.to_owned(), vec!["health_not_checked @HEALTHY"]),
        (healthy, check_of(r#"{"Ref": "AWS::NoValue"}"#), vec!["health_not_checked @HEALTHY"]),
        (healthy, check_of(r#"{"Command": ["CMD", "ping"]}"#), vec![]),
        (r#"{"ContainerName": "cache", "Condition": "START"}"#, bare.to_owned(), vec![]),
        (healthy, in_prod.clone(), vec!["health_not_checked @HEALTHY"]),
        (&guarded, in_prod, vec![]),
    ] {
        check(&[("Task", "ECS::TaskDefinition", &task(wait, &cache))], &expected);
    }
}

#[test]
fn containers_have_room_in_their_task() {
    let task = |cpu: &str, memory: &str, containers: &str| {
        format!(
            r#""RequiresCompatibilities": ["FARGATE"], "NetworkMode": "awsvpc", "Cpu": "{cpu}", "Memory": "{memory}", "ContainerDefinitions": [{containers}]"#
        )
    };
    let container = |name: &str, rest: &str| format!(r#"{{"Name": "{name}", "Image": "nginx", {rest}}}"#);
    let two = |one: &str, other: &str| format!("{}, {}", container("web", one), container("logs", other));
    let in_dev = |rest: &str| {
        let guarded = container("debug", rest);
        format!(r#"{}, {{"Fn::If": ["Dev", {guarded}, {{"Ref": "AWS::NoValue"}}]}}"#, container("web", r#""Cpu": 200"#))
    };
    for (cpu, memory, containers, expected) in [
        ("256", "512", container("web", r#""Cpu": 256, "Memory": 512"#), vec![]),
        ("256", "512", container("web", r#""Cpu": 512"#), vec!["container_above_task @512"]),
        ("256", "512", container("web", r#""Memory": 1024"#), vec!["container_above_task @1024"]),
        ("256", "512", container("web", r#""Memory": {"Ref": "P"}"#), vec![]),
        (".5 vCPU", "1 GB", container("web", r#""Cpu": 512, "Memory": 1024"#), vec![]),
        (
            ".5 vCPU",
            "1 GB",
            container("web", r#""Cpu": 513, "Memory": 1025"#),
            vec!["container_above_task @513", "container_above_task @1025"],
        ),
        ("256", "512", two(r#""Cpu": 200"#, r#""Cpu": 57"#), vec!["container_above_task @256"]),
        ("256", "512", two(r#""Memory": 512"#, r#""Memory": 512"#), vec![]),
        (
            "256",
            "512",
            two(r#""MemoryReservation": 300"#, r#""MemoryReservation": 300"#),
            vec!["container_above_task @512"],
        ),
        ("256", "512", in_dev(r#""Cpu": 100"#), vec![]),
    ] {
        check(&[("Task", "ECS::TaskDefinition", &task(cpu, memory, &containers))], &expected);
    }
    let elsewhere =
        r#""Cpu": "256", "Memory": "512", "ContainerDefinitions": [{"Name": "web", "Image": "nginx", "Memory": 1024}]"#;
    check(&[("Task", "ECS::TaskDefinition", elsewhere)], &[]);
}
