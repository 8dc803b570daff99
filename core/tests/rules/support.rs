//! How a case is written and run.
//!
//! A case is what stands between the braces of a template file; a template without `Resources` gets a topic.
//! Findings of other families are left out, and unused items too unless a case expects one.

use formwork_core::check::{Front, check_with};
use formwork_core::findings::report::Report;
use formwork_core::findings::{Finding, words};
use formwork_core::json::{self, Document};
use formwork_core::model::Template;
use formwork_core::schema::Schema;
use std::collections::BTreeSet;

/// The tables whose rules are tested here.
const TABLES: &[&str] = &[
    include_str!("../../src/findings/table/bootstrap.rs"),
    include_str!("../../src/findings/table/conditions.rs"),
    include_str!("../../src/findings/table/containers.rs"),
    include_str!("../../src/findings/table/data.rs"),
    include_str!("../../src/findings/table/functions.rs"),
    include_str!("../../src/findings/table/items.rs"),
    include_str!("../../src/findings/table/limits.rs"),
    include_str!("../../src/findings/table/names.rs"),
    include_str!("../../src/findings/table/network.rs"),
    include_str!("../../src/findings/table/order.rs"),
    include_str!("../../src/findings/table/secrets.rs"),
    include_str!("../../src/findings/table/policies.rs"),
    include_str!("../../src/findings/table/services.rs"),
    include_str!("../../src/findings/table/worlds.rs"),
];

/// Runs cases: what stands in a template, and what is found in it.
pub(crate) fn run(cases: &[(&str, &[&str])]) {
    let mut wrong = String::new();
    for (sections, expected) in cases {
        let found = found(sections, expected.iter().any(|line| line.starts_with("unused_")));
        if found != *expected {
            wrong.push_str(&format!("\n{sections}\n  expected {expected:#?}\n  found {found:#?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Runs cases of resources, each beside `sections`; only findings of these codes count.
pub(crate) fn run_resources(codes: &[&str], sections: &str, cases: &[(String, &[&str])]) {
    let mut wrong = String::new();
    for (resources, expected) in cases {
        let comma = if sections.is_empty() { "" } else { ", " };
        let sections = format!(r#"{sections}{comma}"Resources": {{ {resources} }}"#);
        let is_meant =
            |line: &String| codes.iter().any(|code| line.strip_prefix(code).is_some_and(|rest| rest.starts_with(' ')));
        let found: Vec<String> = found(&sections, false).into_iter().filter(is_meant).collect();
        if found != *expected {
            wrong.push_str(&format!("\n{sections}\n  expected {expected:#?}\n  found {found:#?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A resource of a template file.
pub(crate) fn resource(name: &str, kind: &str, properties: &str) -> String {
    format!(r#""{name}": {{ "Type": "AWS::{kind}", "Properties": {{ {properties} }} }}"#)
}

/// The same under a condition.
pub(crate) fn resource_if(condition: &str, name: &str, kind: &str, properties: &str) -> String {
    format!(r#""{name}": {{ "Type": "AWS::{kind}", "Condition": "{condition}", "Properties": {{ {properties} }} }}"#)
}

/// Several resources.
pub(crate) fn all(resources: &[&str]) -> String {
    resources.join(", ")
}

/// Two conditions that exclude each other, and one that goes with both.
pub(crate) const CONDITIONS: &str = r#""Parameters": { "Env": { "Type": "String" }, "Block": { "Type": "String" }, "Other": { "Type": "String" } },
    "Conditions": { "Dev": { "Fn::Equals": [{ "Ref": "Env" }, "dev"] }, "Prod": { "Fn::Equals": [{ "Ref": "Env" }, "prod"] },
        "Free": { "Fn::Equals": [{ "Ref": "Other" }, "x"] } }"#;

/// What is found in a template, with or without its unused items.
pub(crate) fn found(sections: &str, unused: bool) -> Vec<String> {
    let codes = codes();
    let text = text(sections);
    let (document, _, findings) = check(&text, Front::Engine);
    findings
        .iter()
        .filter(|finding| codes.contains(finding.row.code))
        .filter(|finding| unused || !UNUSED.contains(&finding.row.code))
        .map(|finding| format!("{} @{}: {}", finding.row.code, token(&text, &document, finding), words::title(finding)))
        .collect()
}

/// Left out unless a case expects one of them.
const UNUSED: &[&str] = &["unused_condition", "unused_mapping", "unused_parameter"];

/// The whole messages of a template's findings, for tests of help lines.
pub(crate) fn messages(sections: &str) -> Vec<String> {
    let codes = codes();
    let (_, _, findings) = check(&text(sections), Front::Engine);
    findings.iter().filter(|finding| codes.contains(finding.row.code)).map(words::message).collect()
}

/// The template and its findings.
pub(crate) fn check(text: &str, front: Front) -> (Document, Template, Vec<Finding>) {
    let document = json::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let mut report = Report::default();
    let template = json::read::template(document.root.clone(), &mut report);
    let schema = Schema::bundled().expect("a schema of this format");
    let (verdict, _) = check_with(&template, schema, front, report);
    let findings = verdict.findings.into_iter().map(|(finding, _)| finding).collect();
    (document, template, findings)
}

/// A whole template.
pub(crate) fn text(sections: &str) -> String {
    if sections.contains("\"Resources\"") {
        format!("{{ {sections} }}")
    } else {
        format!("{{ {sections}, \"Resources\": {{ \"Topic\": {{ \"Type\": \"AWS::SNS::Topic\" }} }} }}")
    }
}

fn codes() -> BTreeSet<&'static str> {
    let is_code = |text: &str| text.contains('_') && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let code = |line: &'static str| line.split('"').nth(1).filter(|code| is_code(code));
    TABLES.iter().flat_map(|table| table.lines().filter_map(code)).collect()
}

/// What stands at the finding's place.
fn token(text: &str, document: &Document, finding: &Finding) -> String {
    let json::Position { line, column } = document.position(finding.place);
    let line = text.lines().nth(line as usize - 1).unwrap_or_default();
    let rest: String = line.chars().skip(column as usize - 1).collect();
    match rest.chars().next() {
        Some('"') => rest[1..].split('"').next().unwrap_or_default().to_owned(),
        Some('{') => "{".to_owned(),
        Some('[') => "[".to_owned(),
        _ => rest.split([',', ' ', '}', ']']).next().unwrap_or_default().to_owned(),
    }
}
