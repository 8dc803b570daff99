//! Time follows the size of a stack: no look-up or list makes it grow faster.

mod common;

use common::read;
use std::fmt::Write;
use std::time::{Duration, Instant};

/// A stack of `count` resources, as large as those of a real template.
fn stack(count: usize) -> String {
    let mut text = String::from("pub stack Large; param Env: String; condition Prod = Env == \"prod\"; when Prod {\n");
    for number in 0..count {
        let before = number.saturating_sub(1);
        let _ = writeln!(
            text,
            "/// A task.
            resource Task{number} = AWS::ECS::TaskDefinition {{
                ContainerDefinitions: [{{
                    Name: \"worker\", Image: Sub(\"${{Repository}}:${{Env}}\"), Memory: 700, Essential: true,
                    PortMappings: [{{ ContainerPort: 80, Protocol: \"tcp\" }}],
                    Environment: [{{ Name: \"A\", Value: If(Prod, Task{before}.TaskDefinitionArn, AWS::NoValue) }}],
                    LogConfiguration: {{ LogDriver: \"awslogs\", Options: {{ \"awslogs-region\": AWS::Region }} }},
                }}],
                Tags: [{{ Key: \"Name\", Value: Join(\"-\", [Env, \"task\"]) }}],
            }} with {{ DeletionPolicy: \"Retain\" }};"
        );
    }
    text + "}"
}

fn fastest(text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        assert!(read(text).findings.is_empty());
        start.elapsed()
    };
    (0..5).map(|_| once()).min().unwrap_or_default()
}

#[test]
fn ten_times_the_resources_take_about_ten_times_as_long() {
    let (small, large) = (fastest(&stack(50)), fastest(&stack(500)));
    // Generous, for machines that are busy: a quadratic walk takes a hundred times as long.
    assert!(large < small * 30, "50 resources: {small:?}, 500: {large:?}");
}
