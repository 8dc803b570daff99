//! What only the language asks: literals in the type of their slot, slots of Rust expressions, `Unchecked`.

use super::support::{check, message, resource, template};
use formwork_core::check::{Front, SlotType};
use formwork_core::model::ValueKind;

fn found(kind: &str, properties: &str) -> Vec<String> {
    check(&template(&resource(kind, properties, "")), Front::Language).0
}

#[test]
fn a_quoted_number_shows_the_form_without_quotes() {
    let text = resource("AWS::ECS::Service", r#"{ "DesiredCount": "2" }"#, "");
    assert_eq!(
        message(&template(&text), Front::Language),
        "`DesiredCount` of `AWS::ECS::Service` takes an integer, found the text `2` [literal_form]\n\
         help: write `2` without quotes"
    );
    assert_eq!(message(&template(&text), Front::Engine), "");
}

#[test]
fn a_quoted_boolean_too() {
    let text = resource("AWS::EC2::VPC", r#"{ "CidrBlock": "10.0.0.0/16", "EnableDnsSupport": "True" }"#, "");
    assert!(message(&template(&text), Front::Language).contains("help: write `true` without quotes"));
}

#[test]
fn canonical_numbers_and_booleans_become_text_where_text_is_wanted() {
    let text = resource(
        "AWS::EC2::VPC",
        r#"{ "CidrBlock": "10.0.0.0/16", "Tags": [{ "Key": 80, "Value": true }, { "Key": -5, "Value": "x" }] }"#,
        "",
    );
    let template = template(&text);
    let (found, slots) = check(&template, Front::Language);
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(slots.text.len(), 3);
}

#[test]
fn a_number_whose_text_is_not_certain_needs_quotes() {
    for number in ["1.50", "0.5", "1e3", "-0"] {
        let properties = format!(r#"{{ "CidrBlock": "10.0.0.0/16", "Tags": [{{ "Key": "k", "Value": {number} }}] }}"#);
        let text = message(&template(&resource("AWS::EC2::VPC", &properties, "")), Front::Language);
        assert!(text.contains("[literal_form]") && text.contains(&format!("write `\"{number}\"`")), "{number}: {text}");
    }
}

#[test]
fn values_of_parameters_coerce_in_the_language_too() {
    let sections =
        r#""Parameters": { "P": { "Type": "Number", "Default": "2" }, "Q": { "Type": "String", "Default": true } }"#;
    let template = template(&resource("AWS::ECS::Service", r#"{ "DesiredCount": { "Ref": "P" } }"#, sections));
    let (found, slots) = check(&template, Front::Language);
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(slots.text.len(), 1, "the default of `Q` is written as text");
}

#[test]
fn branches_of_a_composed_schema_are_told_of_literals_as_well() {
    let properties =
        r#"{ "CodeUri": "s3://bucket/key", "Handler": "index.handler", "Runtime": "python3.13", "Timeout": "5" }"#;
    assert_eq!(
        found("AWS::Serverless::Function", properties),
        ["literal_form: `Timeout` of `AWS::Serverless::Function` takes an integer, found the text `5`"]
    );
}

#[test]
fn rust_expressions_know_their_slots() {
    let properties = r#"{ "Cluster": "(0)", "DesiredCount": "(1)", "EnableECSManagedTags": { "Fn::If": ["C", "(2)", true] },
        "LoadBalancers": "(3)", "NetworkConfiguration": { "AwsvpcConfiguration": { "Subnets": ["(4)"], "AssignPublicIp": "(5)" } },
        "Tags": [{ "Key": "a", "Value": { "Fn::Join": ["-", ["x", "(6)"]] } }], "DeploymentConfiguration": "(7)" }"#;
    let conditions = r#""Conditions": { "C": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "x"] } },
        "Outputs": { "O": { "Value": "(8)" } }"#;
    let template = template(&resource("AWS::ECS::Service", properties, conditions));
    let (found, slots) = check(&template, Front::Language);
    assert_eq!(found, Vec::<String>::new());
    let kinds: Vec<SlotType> = slots.holes.values().map(|slot| slot.kind).collect();
    use SlotType::{Boolean, Integer, List, Object, String as Text};
    assert_eq!(kinds, [Text, Integer, Boolean, List, Text, Text, Text, Object, Text]);
    assert_eq!((slots.holes[&4].property.as_str(), slots.holes[&4].item.as_str()), ("Subnets", "Thing"));
    assert_eq!((slots.holes[&8].property.as_str(), slots.holes[&8].item.as_str()), ("Value", "O"));
}

#[test]
fn unchecked_is_quiet_until_the_schema_has_caught_up() {
    let cases: &[(&str, &[&str])] = &[
        (r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Unchecked": "shared" } }"#, &[]),
        (
            r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Unchecked": "default" } }"#,
            &[
                "needless_unchecked: the schema knows `InstanceTenancy` of `AWS::EC2::VPC` with this value: `Unchecked` is no longer needed",
            ],
        ),
        (r#"{ "CidrBlock": "10.0.0.0/16", "NewProperty": { "Unchecked": [1] } }"#, &[]),
        (r#"{ "CidrBlock": { "Unchecked": "(0)" } }"#, &[]),
    ];
    for (properties, expected) in cases {
        assert_eq!(found("AWS::EC2::VPC", properties), *expected, "{properties}");
    }
}

#[test]
fn an_unchecked_type_is_quiet_until_the_schema_knows_it() {
    let mut template = template(&resource("AWS::New::Type", r#"{ "Any": 1 }"#, ""));
    assert_eq!(check(&template, Front::Language).0, ["unknown_type: no resource type `AWS::New::Type`"]);
    template.resources[0].unchecked_kind = true;
    assert_eq!(check(&template, Front::Language).0, Vec::<String>::new());
    template.resources[0].kind.text = "AWS::EC2::VPC".to_owned();
    assert_eq!(
        check(&template, Front::Language).0,
        ["needless_unchecked: the schema knows `AWS::EC2::VPC`: `Unchecked` is no longer needed"]
    );
}

#[test]
fn a_type_of_another_publisher_is_unchecked_in_the_language() {
    assert_eq!(found("MongoDB::Atlas::Cluster", "{ }"), ["unknown_type: no resource type `MongoDB::Atlas::Cluster`"]);
}

#[test]
fn absurd_values_are_judged_without_a_panic() {
    let deep = format!("{}1{}", "[".repeat(60), "]".repeat(60));
    let text = format!(r#"{{ "CidrBlock": {deep}, "Tags": [[[]]], "": {{}}, "\u0000": "\u0000" }}"#);
    assert_eq!(found("AWS::EC2::VPC", &text).len(), 4);
    let mut broken = template(&resource("AWS::EC2::VPC", "{ }", ""));
    broken.resources[0].kind.text = String::new();
    broken.resources[0].properties.clear();
    assert_eq!(check(&broken, Front::Language).0, Vec::<String>::new());
    let mut poisoned = template(&resource("AWS::EC2::VPC", r#"{ "CidrBlock": 1, "Tags": 2 }"#, ""));
    for entry in &mut poisoned.resources[0].properties {
        entry.value.kind = ValueKind::Poisoned;
    }
    assert_eq!(check(&poisoned, Front::Language).0, Vec::<String>::new());
}
