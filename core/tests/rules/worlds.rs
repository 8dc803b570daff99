//! Worlds: what may not be there when it is needed, branches that are never taken, conditions that are decided already.

use super::support::{messages, run};
use std::fmt::Write as _;

/// A template with conditions on `Env` (dev, test, prod) and on the region, and a topic `T` that only `Prod` has.
fn with(resources: &str) -> String {
    format!(
        r#""Parameters": {{ "Env": {{ "Type": "String", "AllowedValues": ["dev", "test", "prod"] }} }},
           "Conditions": {{ "Prod": {{ "Fn::Equals": [{{ "Ref": "Env" }}, "prod"] }}, "Dev": {{ "Fn::Equals": [{{ "Ref": "Env" }}, "dev"] }},
             "Low": {{ "Fn::Not": [{{ "Condition": "Prod" }}] }}, "Here": {{ "Fn::Equals": [{{ "Ref": "AWS::Region" }}, "eu-west-1"] }},
             "ProdHere": {{ "Fn::And": [{{ "Condition": "Prod" }}, {{ "Condition": "Here" }}] }} }},
           "Resources": {{ "T": {{ "Type": "AWS::SNS::Topic", "Condition": "Prod" }}, {resources} }}"#
    )
}

fn cases(cases: &[(&str, &[&str])]) {
    let texts: Vec<String> = cases.iter().map(|(resources, _)| with(resources)).collect();
    let cases: Vec<(&str, &[&str])> =
        texts.iter().zip(cases).map(|(text, (_, expected))| (text.as_str(), *expected)).collect();
    run(&cases);
}

const MAY: &str = "`T` may not exist where `A` needs it: `Env` = `dev`";

#[test]
fn a_reference_to_what_may_be_absent() {
    let at = |place: &str| format!("resource_may_be_absent @{place}: {MAY}");
    cases(&[
        (r#""A": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Ref": "T" } } }"#, &[&at("T")]),
        (
            r#""A": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Fn::GetAtt": ["T", "TopicName"] } } }"#,
            &[&at("T")],
        ),
        (
            r#""A": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Fn::Sub": "x ${T.TopicName}" } } }"#,
            &[&at("x ${T.TopicName}")],
        ),
        (r#""A": { "Type": "AWS::SNS::Topic", "DependsOn": "T" }"#, &[&at("T")]),
        (r#""A": { "Type": "AWS::SNS::Topic", "Metadata": { "x": { "Ref": "T" } } }"#, &[&at("T")]),
        (
            r#""A": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Fn::If": ["Here", { "Ref": "T" }, "x"] } } }"#,
            &[
                "resource_may_be_absent @T: `T` may not exist where `A` needs it: `Env` = `dev`, `AWS::Region` = `eu-west-1`",
            ],
        ),
        (
            r#""A": { "Type": "AWS::SNS::Topic", "Condition": "Here", "DependsOn": ["T"] }"#,
            &[
                "resource_may_be_absent @T: `T` may not exist where `A` needs it: `Env` = `dev`, `AWS::Region` = `eu-west-1`",
            ],
        ),
    ]);
}

#[test]
fn a_reference_to_what_is_never_there() {
    let never = "resource_never_there @T: `T` never exists where `A` needs it";
    cases(&[
        (r#""A": { "Type": "AWS::SNS::Topic", "Condition": "Low", "DependsOn": ["T"] }"#, &[never]),
        (
            r#""A": { "Type": "AWS::SNS::Topic", "Condition": "Dev", "Properties": { "DisplayName": { "Ref": "T" } } }"#,
            &[never],
        ),
        (
            r#""A": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Fn::If": ["Prod", "x", { "Ref": "T" }] } } }"#,
            &[never],
        ),
    ]);
}

#[test]
fn what_conditions_make_certain_is_quiet() {
    cases(&[
        (
            r#""A": { "Type": "AWS::SNS::Topic", "Condition": "Prod", "Properties": { "DisplayName": { "Ref": "T" } } }"#,
            &[],
        ),
        (r#""A": { "Type": "AWS::SNS::Topic", "Condition": "ProdHere", "DependsOn": "T" }"#, &[]),
        (
            r#""A": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Fn::If": ["Prod", { "Ref": "T" }, "x"] } } }"#,
            &[],
        ),
        (
            r#""A": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Fn::If": ["Low", "x", { "Fn::Sub": "${T}" }] } } }"#,
            &[],
        ),
        (
            r#""A": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Fn::If": ["Low", "x", { "Fn::If": ["Dev", { "Ref": "AWS::NoValue" }, { "Ref": "T" }] }] } } }"#,
            &["unreachable_branch @{: this branch is never taken: `Dev` is always false here"],
        ),
        // The name is the variable's, not the resource's.
        (
            r#""A": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Fn::Sub": ["${T}", { "T": "x" }] } } }"#,
            &[],
        ),
        (r#""A": { "Type": "AWS::SNS::Topic", "DependsOn": "B" }, "B": { "Type": "AWS::SNS::Topic" }"#, &[]),
    ]);
}

#[test]
fn outputs() {
    let outputs =
        |output: &str| format!(r#"{}, "Outputs": {{ "O": {output} }}"#, with(r#""A": { "Type": "AWS::SNS::Topic" }"#));
    let bare = outputs(r#"{ "Value": { "Ref": "T" } }"#);
    let guarded = outputs(r#"{ "Condition": "ProdHere", "Value": { "Ref": "T" } }"#);
    let chosen = outputs(r#"{ "Value": { "Fn::If": ["Prod", { "Ref": "T" }, "none"] } }"#);
    let opposite = outputs(r#"{ "Condition": "Low", "Value": { "Ref": "T" } }"#);
    run(&[
        (&bare, &["resource_may_be_absent @T: `T` may not exist where `O` needs it: `Env` = `dev`"]),
        (&guarded, &[]),
        (&chosen, &[]),
        (&opposite, &["resource_never_there @T: `T` never exists where `O` needs it"]),
    ]);
}

#[test]
fn rules_of_the_template_are_facts() {
    let text = |rules: &str| {
        format!(
            r#""Parameters": {{ "A": {{ "Type": "String" }}, "B": {{ "Type": "String" }} }}, {rules}
               "Conditions": {{ "HasA": {{ "Fn::Equals": [{{ "Ref": "A" }}, "yes"] }}, "HasB": {{ "Fn::Equals": [{{ "Ref": "B" }}, "yes"] }} }},
               "Resources": {{ "T": {{ "Type": "AWS::SNS::Topic", "Condition": "HasA" }}, "U": {{ "Type": "AWS::SNS::Topic", "Condition": "HasB", "DependsOn": "T" }} }}"#
        )
    };
    let free = text("");
    let bound = text(
        r#""Rules": { "R": { "RuleCondition": { "Fn::Equals": [{ "Ref": "B" }, "yes"] }, "Assertions": [{ "Assert": { "Fn::Equals": [{ "Ref": "A" }, "yes"] } }] } },"#,
    );
    run(&[
        (&free, &["resource_may_be_absent @T: `T` may not exist where `U` needs it: `A` ≠ `yes`, `B` = `yes`"]),
        (&bound, &[]),
    ]);
}

#[test]
fn what_cannot_be_known_is_quiet() {
    run(&[
        (
            r#""Conditions": { "C": { "Fn::Equals": [{ "Fn::ImportValue": "x" }, "y"] } }, "Resources": { "T": { "Type": "AWS::SNS::Topic", "Condition": "C" }, "A": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Ref": "T" } } } }"#,
            &["function_as_argument @{: the first argument of `Equals` cannot be `ImportValue`"],
        ),
        // A macro may change what it likes; the transforms of AWS leave conditions alone.
        (
            r#""Transform": ["Acme"], "Conditions": { "C": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "y"] } }, "Resources": { "T": { "Type": "AWS::SNS::Topic", "Condition": "C" }, "A": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Ref": "T" } } } }"#,
            &[],
        ),
        (
            r#""Transform": "AWS::Serverless-2016-10-31", "Conditions": { "C": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "y"] } }, "Resources": { "T": { "Type": "AWS::SNS::Topic", "Condition": "C" }, "A": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Ref": "T" } } } }"#,
            &["resource_may_be_absent @T: `T` may not exist where `A` needs it: `AWS::Region` ≠ `y`"],
        ),
    ]);
}

#[test]
fn branches_that_are_never_taken() {
    let topic = |condition: &str, name: &str| {
        format!(r#""A": {{ "Type": "AWS::SNS::Topic", {condition} "Properties": {{ "DisplayName": {name} }} }}"#)
    };
    let own = topic(r#""Condition": "Prod","#, r#"{ "Fn::If": ["Prod", "a", "b"] }"#);
    let nested = topic("", r#"{ "Fn::If": ["Prod", { "Fn::If": ["Dev", "a", "b"] }, "c"] }"#);
    let implied = topic(r#""Condition": "ProdHere","#, r#"{ "Fn::If": ["Low", "a", "b"] }"#);
    let open = topic(r#""Condition": "Prod","#, r#"{ "Fn::If": ["Here", "a", "b"] }"#);
    cases(&[
        (&own, &["unreachable_branch @b: this branch is never taken: `Prod` is always true here"]),
        (&nested, &["unreachable_branch @a: this branch is never taken: `Dev` is always false here"]),
        (&implied, &["unreachable_branch @a: this branch is never taken: `Low` is always false here"]),
        (&open, &[]),
    ]);
}

#[test]
fn conditions_that_are_decided() {
    let text = |conditions: &str| {
        format!(
            r#""Parameters": {{ "Env": {{ "Type": "String", "AllowedValues": ["dev", "prod"] }}, "Name": {{ "Type": "String", "MinLength": 1 }} }},
               "Conditions": {{ "Prod": {{ "Fn::Equals": [{{ "Ref": "Env" }}, "prod"] }}, {conditions} }}"#
        )
    };
    let never = text(
        r#""Dev": { "Fn::Equals": [{ "Ref": "Env" }, "dev"] }, "Both": { "Fn::And": [{ "Condition": "Prod" }, { "Condition": "Dev" }] }, "After": { "Fn::Not": [{ "Condition": "Both" }] }"#,
    );
    let always = text(r#""Any": { "Fn::Or": [{ "Condition": "Prod" }, { "Fn::Equals": ["dev", { "Ref": "Env" }] }] }"#);
    let misspelt = text(r#""Stage": { "Fn::Equals": [{ "Ref": "Env" }, "pord"] }"#);
    let empty = text(r#""Named": { "Fn::Not": [{ "Fn::Equals": [{ "Ref": "Name" }, ""] }] }"#);
    let literal = text(r#""Never": { "Fn::Equals": ["a", "b"] }"#);
    run(&[
        (&never, &["constant_condition @Both: condition `Both` is always false"]),
        (&always, &["constant_condition @Any: condition `Any` is always true"]),
        (&misspelt, &["impossible_comparison @pord: `Env` can never be `pord`"]),
        (&empty, &["impossible_comparison @: `Name` can never be empty"]),
        (&literal, &["constant_comparison @{: this comparison is always false"]),
        (&text(r#""Named": { "Fn::Equals": [{ "Ref": "Name" }, "x"] }"#), &[]),
    ]);
}

#[test]
fn contradicting_rules_say_nothing_of_conditions() {
    run(&[(
        r#""Parameters": { "A": { "Type": "String" } }, "Conditions": { "C": { "Fn::Equals": [{ "Ref": "A" }, "x"] } },
           "Rules": { "R": { "Assertions": [{ "Assert": { "Fn::Equals": [{ "Ref": "A" }, "x"] } }, { "Assert": { "Fn::Equals": [{ "Ref": "A" }, "y"] } }] } }"#,
        &[],
    )]);
}

#[test]
fn the_help_is_what_to_write() {
    let text = with(
        r#""A": { "Type": "AWS::SNS::Topic", "DependsOn": "T", "Properties": { "DisplayName": { "Ref": "T" } } }"#,
    );
    let all = messages(&text).join("\n");
    assert!(all.contains("`If(Prod, …, …)`"), "{all}");
    assert!(all.contains("`with { Metadata: { after: If(Prod, T, \"\") } }`"), "{all}");
    assert!(all.contains("or give `A` the same condition: `with { Condition: Prod }`"), "{all}");
}

/// Parameters that all differ and have too few values: the search stops, the rules are quiet, and one warning says so.
#[test]
fn a_search_without_end_is_given_up_once() {
    let count = 12;
    let values: Vec<String> = (1..count).map(|value| format!(r#""{value}""#)).collect();
    let values = values.join(", ");
    let (mut parameters, mut conditions, mut all) = (String::new(), String::new(), Vec::new());
    for number in 0..count {
        let comma = if number == 0 { "" } else { "," };
        let _ = write!(parameters, r#"{comma} "P{number}": {{ "Type": "String", "AllowedValues": [{values}] }}"#);
        for other in 0..number {
            all.push(format!(
                r#"{{ "Fn::Not": [{{ "Fn::Equals": [{{ "Ref": "P{number}" }}, {{ "Ref": "P{other}" }}] }}] }}"#
            ));
        }
    }
    let mut parts = Vec::new();
    for (number, part) in all.chunks(10).enumerate() {
        let _ = write!(conditions, r#""D{number}": {{ "Fn::And": [{}] }}, "#, part.join(", "));
        parts.push(format!(r#"{{ "Condition": "D{number}" }}"#));
    }
    let text = format!(
        r#""Parameters": {{ {parameters} }}, "Conditions": {{ {conditions} "All": {{ "Fn::And": [{}] }} }},
           "Resources": {{ "T": {{ "Type": "AWS::SNS::Topic", "Condition": "All" }}, "A": {{ "Type": "AWS::SNS::Topic", "DependsOn": "T" }} }}"#,
        parts.join(", ")
    );
    let found = super::support::found(&text, false);
    assert_eq!(found.iter().filter(|line| line.starts_with("conditions_not_proved")).count(), 1, "{found:#?}");
}

/// Rules that compare literals see each choice of a condition, and tell of errors with an example.
#[test]
fn what_one_condition_chooses_in_several_places() {
    let database = |family: &str, engine: &str, more: &str| {
        with(&format!(
            r#""G": {{ "Type": "AWS::RDS::DBParameterGroup", "Properties": {{ "Description": "d", "Family": {family} }} }},
               "D": {{ "Type": "AWS::RDS::DBInstance", {more} "DeletionPolicy": "Snapshot", "UpdateReplacePolicy": "Snapshot", "Properties": {{ "Engine": {engine},
                 "EngineVersion": {{ "Fn::If": ["Prod", "17", "8.4"] }}, "DBInstanceClass": "db.t4g.small", "AllocatedStorage": "20",
                 "MasterUsername": "u", "ManageMasterUserPassword": true, "DBParameterGroupName": {{ "Ref": "G" }} }} }}"#
        ))
    };
    let engine = r#"{ "Fn::If": ["Prod", "postgres", "mysql"] }"#;
    let right = r#"{ "Fn::If": ["Prod", "postgres17", "mysql8.4"] }"#;
    let wrong = r#"{ "Fn::If": ["Prod", "mysql8.4", "postgres17"] }"#;
    let misfit = "family_misfit @{: the parameter group `G` is of the family `mysql8.4`, which does not fit `postgres`";
    run(&[
        (&database(right, engine, ""), &[]),
        (&database(r#"{ "Fn::If": ["Low", "mysql8.4", "postgres17"] }"#, engine, ""), &[]),
        (&database(wrong, engine, ""), &[misfit]),
        // The database is not there where the two do not fit.
        (
            &database(r#""mysql8.4""#, engine, r#""Condition": "Low","#),
            &[
                "unreachable_branch @postgres: this branch is never taken: `Prod` is always false here",
                "unreachable_branch @17: this branch is never taken: `Prod` is always false here",
            ],
        ),
        // What nobody knows fits.
        (&database(r#"{ "Fn::If": ["Prod", { "Ref": "Env" }, "mysql8.4"] }"#, engine, ""), &[]),
    ]);
    let told = messages(&database(wrong, engine, ""));
    assert!(told.iter().any(|message| message.contains("help: it is so with `Env` = `prod`")), "{told:#?}");
}

/// Subnets and their VPC, each with a block that the same condition chooses.
#[test]
fn blocks_that_one_condition_chooses() {
    let network = |inside: &str, outside: &str| {
        with(&format!(
            r#""V": {{ "Type": "AWS::EC2::VPC", "Properties": {{ "CidrBlock": {{ "Fn::If": ["Prod", "10.0.0.0/16", "10.1.0.0/16"] }} }} }},
               "S": {{ "Type": "AWS::EC2::Subnet", "Properties": {{ "VpcId": {{ "Ref": "V" }}, "CidrBlock": {{ "Fn::If": ["Prod", "{inside}", "{outside}"] }} }} }},
               "R": {{ "Type": "AWS::EC2::RouteTable", "Properties": {{ "VpcId": {{ "Ref": "V" }} }} }},
               "A": {{ "Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": {{ "SubnetId": {{ "Ref": "S" }}, "RouteTableId": {{ "Ref": "R" }} }} }}"#
        ))
    };
    run(&[(&network("10.0.0.0/24", "10.1.0.0/24"), &[])]);
    let told = messages(&network("10.1.0.0/24", "10.0.0.0/24"));
    assert_eq!(told.iter().filter(|message| message.contains("[subnet_outside_vpc]")).count(), 2, "{told:#?}");
    assert!(told.iter().any(|message| message.contains("help: it is so with `Env` = `prod`")), "{told:#?}");
}

/// Nothing is tried where the formulas leave one value alone, so a long chain costs little.
#[test]
fn thirty_conditions_over_sixty_parameters_are_decided() {
    let (mut parameters, mut conditions, mut resources) = (String::new(), String::new(), String::new());
    for number in 0..30 {
        let comma = if number == 0 { "" } else { "," };
        let before = number.max(1) - 1;
        let chain = if number == 0 { String::new() } else { format!(r#", {{ "Condition": "C{before}" }}"#) };
        for name in ["A", "B"] {
            let comma = if number == 0 && name == "A" { "" } else { "," };
            let _ = write!(
                parameters,
                r#"{comma} "{name}{number}": {{ "Type": "String", "AllowedValues": ["a", "b", "c"] }}"#
            );
        }
        let _ = write!(
            conditions,
            r#"{comma} "C{number}": {{ "Fn::And": [{{ "Fn::Equals": [{{ "Ref": "A{number}" }}, "a"] }}, {{ "Fn::Not": [{{ "Fn::Equals": [{{ "Ref": "B{number}" }}, "b"] }}] }}{chain}] }}"#
        );
        let _ = write!(
            resources,
            r#"{comma} "T{number}": {{ "Type": "AWS::SNS::Topic", "Condition": "C{number}", "Properties": {{ "DisplayName": {{ "Fn::If": ["C{before}", {{ "Fn::GetAtt": ["T{before}", "TopicName"] }}, {{ "Ref": "AWS::NoValue" }}] }} }} }}"#
        );
    }
    let text = format!(
        r#""Parameters": {{ {parameters} }}, "Conditions": {{ {conditions} }}, "Resources": {{ {resources} }},
           "Outputs": {{ "O": {{ "Value": {{ "Ref": "T3" }}, "Condition": "C28" }}, "P": {{ "Value": {{ "Ref": "T29" }}, "Condition": "C28" }} }}"#
    );
    let found = super::support::found(&text, false);
    assert!(!found.iter().any(|line| line.starts_with("conditions_not_proved")), "{found:#?}");
    assert_eq!(found.iter().filter(|line| line.starts_with("resource_may_be_absent")).count(), 1, "{found:#?}");
}
