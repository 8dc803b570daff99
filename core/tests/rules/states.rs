//! State machines, functions that are too slow for their callers, and attributes that a property makes.

use super::support::{CONDITIONS, all, messages, resource, run_resources};

const CODES: &[&str] = &["unknown_state", "unreached_state"];

fn machine(states: &str) -> String {
    resource("M", "StepFunctions::StateMachine", &format!(r#""Definition": {{ "StartAt": "A", "States": {states} }}"#))
}

#[test]
fn transitions() {
    let end = r#""B": { "Type": "Succeed" }"#;
    let from = |state: &str| machine(&format!(r#"{{ "A": {state}, {end} }}"#));
    let choice = |rest: &str| {
        from(&format!(
            r#"{{ "Type": "Choice", "Choices": [{{ "Variable": "$.a", "IsNull": true, "Next": "B" }}]{rest} }}"#
        ))
    };
    let unknown = ["unknown_state @C: no state `C` for `Next`"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (from(r#"{ "Type": "Pass", "Next": "B" }"#), &[]),
            (from(r#"{ "Type": "Pass", "Next": "C" }"#), &unknown),
            (
                from(r#"{ "Type": "Pass", "End": true }"#),
                &["unreached_state @B: nothing leads to the state `B`: Step Functions refuses the machine"],
            ),
            (from(r#"{ "Type": "Pass", "Next": { "Ref": "Env" } }"#), &[]),
            (choice(""), &[]),
            (choice(r#", "Default": "C""#), &["unknown_state @C: no state `C` for `Default`"]),
            (
                from(
                    r#"{ "Type": "Task", "Resource": "x", "End": true, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }] }"#,
                ),
                &[],
            ),
            (
                from(
                    r#"{ "Type": "Task", "Resource": "x", "Next": "B", "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "C" }] }"#,
                ),
                &unknown,
            ),
            (
                machine(r#"{ "A": { "Type": "Succeed" }, "B": { "Type": "Wait", "Seconds": 1, "Next": "B" } }"#),
                &["unreached_state @B: nothing leads to the state `B`: Step Functions refuses the machine"],
            ),
            (machine(r#"{ "B": { "Type": "Succeed" } }"#), &["unknown_state @A: no state `A` for `StartAt`"]),
            (
                from(
                    r#"{ "Type": "Parallel", "Next": "B", "Branches": [{ "StartAt": "C", "States": { "C": { "Type": "Pass", "Next": "B" } } }] }"#,
                ),
                &["unknown_state @B: no state `B` for `Next`"],
            ),
            (
                from(
                    r#"{ "Type": "Map", "Next": "B", "ItemProcessor": { "StartAt": "C", "States": { "C": { "Type": "Pass", "End": true } } } }"#,
                ),
                &[],
            ),
        ],
    );
}

#[test]
fn definitions_in_strings() {
    let definition =
        |value: &str| resource("M", "StepFunctions::StateMachine", &format!(r#""DefinitionString": {value}"#));
    let text = r#"\"StartAt\": \"A\", \"States\": { \"A\": { \"Type\": \"Task\", \"Resource\": \"${Env}\", \"Next\": \"B\" } }"#;
    let unknown = ["unknown_state @{: no state `B` for `Next`"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (definition(&format!(r#"{{ "Fn::Sub": "{{ {text} }}" }}"#)), &unknown),
            (
                definition(
                    r#"{ "Fn::Join": ["", ["{ \"StartAt\": \"A\", \"States\": { \"A\": { \"Next\": \"B\", \"Resource\": \"", { "Ref": "Env" }, "\" } } }"]] }"#,
                ),
                &unknown,
            ),
            (definition(&format!(r#"{{ "Fn::Sub": "{{ {} }}" }}"#, text.replace(r#"\"B\""#, r#"\"A\""#))), &[]),
            (definition(r#"{ "Ref": "Env" }"#), &[]),
            (definition(r#""no JSON""#), &[]),
        ],
    );
}

#[test]
fn help_for_states() {
    let text = format!(
        r#""Resources": {{ {} }}"#,
        machine(r#"{ "A": { "Type": "Pass", "Next": "Shiped" }, "Shipped": { "Type": "Succeed" } }"#)
    );
    let messages = messages(&text);
    assert!(messages.iter().any(|message| message.ends_with("help: did you mean `Shipped`?")), "{messages:#?}");
}

#[test]
fn attributes_that_a_property_makes() {
    let codes = &["attribute_not_made"];
    let with = |properties: &str, attribute: &str| {
        all(&[
            &resource("D", "RDS::DBInstance", properties),
            &resource("T", "SSM::Parameter", &format!(r#""Type": "String", "Value": {attribute}"#)),
        ])
    };
    let found = [
        "attribute_not_made @MasterUserSecret.SecretArn: `D` has no `MasterUserSecret.SecretArn` without `ManageMasterUserPassword`",
    ];
    let in_text = ["attribute_not_made @{: `D` has no `MasterUserSecret.SecretArn` without `ManageMasterUserPassword`"];
    let get = r#"{ "Fn::GetAtt": ["D", "MasterUserSecret.SecretArn"] }"#;
    run_resources(
        codes,
        CONDITIONS,
        &[
            (with("", get), &found),
            (with(r#""ManageMasterUserPassword": false"#, get), &found),
            (with(r#""ManageMasterUserPassword": { "Ref": "Env" }"#, get), &[]),
            (with(r#""ManageMasterUserPassword": true"#, get), &[]),
            (with("", r#"{ "Fn::Sub": "a${D.MasterUserSecret.SecretArn}" }"#), &in_text),
            (with("", r#"{ "Fn::Sub": "a${!D.MasterUserSecret.SecretArn}" }"#), &[]),
            (with("", r#"{ "Fn::GetAtt": ["D", "Endpoint.Address"] }"#), &[]),
        ],
    );
}
