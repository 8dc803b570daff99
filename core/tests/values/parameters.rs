//! Parameters against their own constraints.

use super::support;
use formwork_core::check::Front;

fn run(cases: &[(&str, &[&str])]) {
    let mut wrong = String::new();
    for (parameter, expected) in cases {
        let text = format!(
            r#"{{ "Parameters": {{ "P": {parameter} }}, "Resources": {{ "T": {{ "Type": "AWS::SNS::Topic" }} }} }}"#
        );
        let (found, _) = support::check(&support::template(&text), Front::Engine);
        if found != *expected {
            wrong.push_str(&format!("\n{parameter}\n  expected {expected:#?}\n  found {found:#?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_default_keeps_its_own_constraints() {
    run(&[
        (
            r#"{ "Type": "String", "Default": "c", "AllowedValues": ["a", "b"] }"#,
            &["broken_constraint: the default `c` of parameter `P` breaks its own `AllowedValues`"],
        ),
        (r#"{ "Type": "String", "Default": "b", "AllowedValues": ["a", "b"] }"#, &[]),
        (r#"{ "Type": "String", "Default": 1, "AllowedValues": ["1", "2"] }"#, &[]),
        (
            r#"{ "Type": "String", "Default": "", "MinLength": 1 }"#,
            &["broken_constraint: the default `` of parameter `P` breaks its own `MinLength`"],
        ),
        (
            r#"{ "Type": "String", "Default": "abc", "MinLength": "1", "MaxLength": "2" }"#,
            &["broken_constraint: the default `abc` of parameter `P` breaks its own `MaxLength`"],
        ),
        (r#"{ "Type": "String", "Default": "äöü", "MaxLength": 3 }"#, &[]),
        (r#"{ "Type": "String", "Default": "{{resolve:ssm:x}}", "MaxLength": 3 }"#, &[]),
    ]);
}

#[test]
fn a_pattern_is_of_the_whole_value() {
    run(&[
        (
            r#"{ "Type": "String", "Default": "abc1", "AllowedPattern": "[a-z]+" }"#,
            &["broken_constraint: the default `abc1` of parameter `P` breaks its own `AllowedPattern`"],
        ),
        (r#"{ "Type": "String", "Default": "abc", "AllowedPattern": "[a-z]+" }"#, &[]),
        (r#"{ "Type": "String", "Default": "b", "AllowedPattern": "a|b" }"#, &[]),
        (
            r#"{ "Type": "String", "Default": "root", "AllowedPattern": "(?!root)[a-z]+" }"#,
            &["broken_constraint: the default `root` of parameter `P` breaks its own `AllowedPattern`"],
        ),
        (r#"{ "Type": "String", "Default": "x", "AllowedPattern": "no(pattern" }"#, &[]),
    ]);
}

#[test]
fn numbers() {
    run(&[
        (
            r#"{ "Type": "Number", "Default": "many" }"#,
            &["broken_constraint: the default `many` of parameter `P` breaks its own `Type`"],
        ),
        (
            r#"{ "Type": "Number", "Default": 5, "MinValue": 6 }"#,
            &["broken_constraint: the default `5` of parameter `P` breaks its own `MinValue`"],
        ),
        (
            r#"{ "Type": "Number", "Default": "7", "MaxValue": 6.5 }"#,
            &["broken_constraint: the default `7` of parameter `P` breaks its own `MaxValue`"],
        ),
        (r#"{ "Type": "Number", "Default": 6, "MinValue": 6, "MaxValue": 6 }"#, &[]),
        (r#"{ "Type": "List<Number>", "Default": "80, 443" }"#, &[]),
        (
            r#"{ "Type": "List<Number>", "Default": "80,http" }"#,
            &["broken_constraint: the default `80,http` of parameter `P` breaks its own `Type`"],
        ),
    ]);
}

#[test]
fn lists_keep_constraints_item_by_item() {
    run(&[
        (r#"{ "Type": "CommaDelimitedList", "Default": "a,b", "AllowedValues": ["a", "b", "c"] }"#, &[]),
        (
            r#"{ "Type": "CommaDelimitedList", "Default": "a, d", "AllowedValues": ["a", "b"] }"#,
            &["broken_constraint: the default `a, d` of parameter `P` breaks its own `AllowedValues`"],
        ),
        (r#"{ "Type": "CommaDelimitedList", "Default": "", "AllowedPattern": "[a-z]+" }"#, &[]),
        (
            r#"{ "Type": "CommaDelimitedList", "Default": "a,B", "AllowedPattern": "[a-z]+" }"#,
            &["broken_constraint: the default `a,B` of parameter `P` breaks its own `AllowedPattern`"],
        ),
    ]);
}

#[test]
fn allowed_values_keep_the_other_constraints() {
    run(&[
        (
            r#"{ "Type": "String", "AllowedValues": ["a", "bcd"], "MaxLength": 2 }"#,
            &["broken_constraint: the allowed value `bcd` of parameter `P` breaks its own `MaxLength`"],
        ),
        (
            r#"{ "Type": "Number", "AllowedValues": [1, "two"] }"#,
            &["broken_constraint: the allowed value `two` of parameter `P` breaks its own `Type`"],
        ),
    ]);
}

#[test]
fn a_stored_parameter_is_only_named_here() {
    run(&[(
        r#"{ "Type": "AWS::SSM::Parameter::Value<String>", "Default": "/a/name", "AllowedPattern": "[0-9]+", "AllowedValues": ["x"] }"#,
        &[],
    )]);
}

#[test]
fn the_help_names_what_is_legal() {
    let text = r#"{ "Parameters": { "P": { "Type": "String", "Default": "t2.smal", "AllowedValues": ["t2.small", "t2.large"] } },
        "Resources": { "T": { "Type": "AWS::SNS::Topic" } } }"#;
    let message = support::message(&support::template(text), Front::Engine);
    assert!(message.contains("help: did you mean `t2.small`?"), "{message}");
}
