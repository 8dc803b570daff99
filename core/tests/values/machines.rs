//! Definitions of state machines, as objects and as JSON in a text.

use super::support::{message, resource, run, template};
use formwork_core::check::Front;

const ROLE: &str = r#""RoleArn": "arn:aws:iam::123456789012:role/r""#;

/// Runs each state as the only one of a machine, as an object and as text.
fn states(cases: &[(&str, &[&str])]) {
    for (state, expected) in cases {
        let definition = format!(r#"{{ "StartAt": "One", "States": {{ "One": {state} }} }}"#);
        let quoted = definition.replace('"', "\\\"");
        let written = format!(r#"{{ {ROLE}, "Definition": {definition} }}"#);
        let text = format!(r#"{{ {ROLE}, "DefinitionString": "{quoted}" }}"#);
        run(&[
            ("AWS::StepFunctions::StateMachine", &written, expected),
            ("AWS::StepFunctions::StateMachine", &text, expected),
        ]);
    }
}

#[test]
fn states_that_are_right() {
    let retry = r#""Retry": [{ "ErrorEquals": ["States.ALL"], "IntervalSeconds": 2, "MaxAttempts": 3, "BackoffRate": 1.5, "MaxDelaySeconds": 60, "JitterStrategy": "FULL" }]"#;
    let catch = r#""Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "One", "ResultPath": "$.e" }]"#;
    let task = format!(
        r#"{{ "Type": "Task", "Resource": "arn:aws-cn:states:::lambda:invoke", "Parameters": {{ "FunctionName": "f", "Payload.$": "$" }}, "ResultSelector": {{ "a.$": "$.b" }}, "ResultPath": "$.r", "TimeoutSecondsPath": "$.t", {retry}, {catch}, "End": true }}"#
    );
    let right: [&str; 9] = [
        &task,
        r#"{ "Type": "Pass", "Result": [1], "ResultPath": "$.a", "Assign": { "x": 1 }, "End": true }"#,
        r#"{ "Type": "Wait", "SecondsPath": "$.s", "Next": "One" }"#,
        r#"{ "Type": "Succeed", "InputPath": "$", "OutputPath": "$.a", "Comment": "done" }"#,
        r#"{ "Type": "Fail", "ErrorPath": "$.e", "Cause": "c" }"#,
        r#"{ "Type": "Choice", "Choices": [{ "Variable": "$.a", "StringMatches": "x*", "Next": "One" }, { "Not": { "Variable": "$.a", "IsPresent": true }, "Next": "One", "Comment": "c" }], "Default": "One" }"#,
        r#"{ "Type": "Choice", "QueryLanguage": "JSONata", "Choices": [{ "Condition": "{% $a %}", "Next": "One", "Assign": { "b": 1 }, "Output": 1 }] }"#,
        r#"{ "Type": "Parallel", "Branches": [{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }], "Parameters": { "a": 1 }, "End": true }"#,
        r#"{ "Type": "Map", "Label": "l", "ItemReader": {}, "ItemBatcher": {}, "ResultWriter": {}, "MaxConcurrency": 10, "ToleratedFailurePercentage": 5, "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }, "End": true }"#,
    ];
    for state in right {
        states(&[(state, &[])]);
    }
}

#[test]
fn what_each_state_needs_and_takes() {
    states(&[
        (
            r#"{ "Type": "Task", "End": true }"#,
            &["missing_property: `AWS::StepFunctions::StateMachine` State needs `Resource`"],
        ),
        (
            r#"{ "Type": "Pass" }"#,
            &["missing_choice: `AWS::StepFunctions::StateMachine` State needs one of `End` and `Next`"],
        ),
        (
            r#"{ "Type": "Pass", "End": true, "Next": "One" }"#,
            &["exclusive_properties: `End` and `Next` exclude each other in `AWS::StepFunctions::StateMachine` State"],
        ),
        (
            r#"{ "Type": "Wait", "Seconds": 1, "Timestamp": "t", "End": true }"#,
            &[
                "exclusive_properties: `Seconds` and `Timestamp` exclude each other in `AWS::StepFunctions::StateMachine` State",
            ],
        ),
        (
            r#"{ "Type": "Taks", "End": true }"#,
            &["unknown_choice: `Type` of `AWS::StepFunctions::StateMachine` State cannot be `Taks`"],
        ),
        (
            r#"{ "Type": "Fail", "End": true }"#,
            &["unknown_property: no property `End` in `AWS::StepFunctions::StateMachine` State"],
        ),
        (
            r#"{ "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true }] }"#,
            &["missing_property: `AWS::StepFunctions::StateMachine` Choice rule needs `Next`"],
        ),
        (
            r#"{ "Type": "Task", "Resource": "arn", "Catch": [{ "Next": "One" }], "End": true }"#,
            &["missing_property: `AWS::StepFunctions::StateMachine` Catcher needs `ErrorEquals`"],
        ),
        (
            r#"{ "Type": "Parallel", "Branches": [{ "States": { "A": { "Type": "Succeed" } } }], "End": true }"#,
            &["missing_property: `AWS::StepFunctions::StateMachine` Machine needs `StartAt`"],
        ),
    ]);
}

#[test]
fn a_text_is_told_by_its_line_and_what_is_put_into_it_is_unknown() {
    let told = |text: &str| {
        let properties = format!(r#"{{ {ROLE}, "DefinitionString": {{ "Fn::Sub": "{text}" }} }}"#);
        message(&template(&resource("AWS::StepFunctions::StateMachine", &properties, "")), Front::Engine)
    };
    let text = r#"{\n \"StartAt\": \"One\", \"States\": {\n \"One\": { \"Type\": \"Task\", \"End\": true } } }"#;
    let found = told(text);
    assert!(found.contains("line 3 of the text:"), "{found}");
    assert_eq!(told(&text.replace("\\\"Task\\\"", "\\\"${AWS::Region}\\\"")), "");
    assert_eq!(told(&text.replace("true", "${AWS::Region}")), "");
}
