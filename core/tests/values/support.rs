//! How a case is written and run.
//!
//! JSON as in a template file, and three things that it cannot say: the text `(7)` is the Rust expression number 7,
//! `{ "Unchecked": x }` is `Unchecked(x)`, `{ "Poisoned": [] }` is a value that could not be read.

use formwork_core::check::{Front, Slots, check_with};
use formwork_core::findings::report::Report;
use formwork_core::findings::{Class, Finding, table, words};
use formwork_core::model::{Entry, Template, Value, ValueKind};
use formwork_core::{json, schema::Schema};

/// A template of this text.
pub(crate) fn template(text: &str) -> Template {
    let document = json::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let mut report = Report::default();
    let mut template = json::read::template(document.root, &mut report);
    let findings = report.settle(&template).findings;
    let language: Vec<_> = findings.iter().filter(|(finding, _)| finding.row.class == Class::Language).collect();
    assert!(language.is_empty(), "{language:#?}");
    for resource in &mut template.resources {
        entries(&mut resource.properties);
    }
    for parameter in &mut template.parameters {
        parameter.default.iter_mut().for_each(value);
        entries(&mut parameter.attributes);
    }
    for output in &mut template.outputs {
        value(&mut output.value);
    }
    template
}

/// The codes and titles of what is found, and what is told of slots.
pub(crate) fn check(template: &Template, front: Front) -> (Vec<String>, Slots) {
    let schema = Schema::bundled().expect("a schema of this format");
    let (verdict, slots) = check_with(template, schema, front, Report::default());
    let findings = verdict.findings.iter().map(|(finding, _)| finding);
    let told = findings
        .filter(|finding| is_own(finding))
        .map(|finding| format!("{}: {}", finding.row.code, words::title(finding)))
        .collect();
    (told, slots)
}

/// A whole message, for tests of help lines.
pub(crate) fn message(template: &Template, front: Front) -> String {
    let schema = Schema::bundled().expect("a schema of this format");
    let (verdict, _) = check_with(template, schema, front, Report::default());
    let own = verdict.findings.iter().map(|(finding, _)| finding).filter(|finding| is_own(finding));
    own.map(words::message).collect::<Vec<_>>().join("\n")
}

/// What other families find is none of these tests' business.
fn is_own(finding: &Finding) -> bool {
    table::values::FAMILY.rows.iter().any(|row| row.code == finding.row.code)
}

/// One resource `Thing` of a type with these properties, beside other sections.
pub(crate) fn resource(kind: &str, properties: &str, sections: &str) -> String {
    let comma = if sections.is_empty() { "" } else { "," };
    format!(
        r#"{{ {sections}{comma} "Resources": {{ "Thing": {{ "Type": "{kind}", "Properties": {properties} }},
            "Topic": {{ "Type": "AWS::SNS::Topic" }} }} }}"#
    )
}

/// Runs cases of one resource: its type, its properties, what is found.
pub(crate) fn run(cases: &[(&str, &str, &[&str])]) {
    run_with("", cases);
}

/// Runs cases beside other sections.
pub(crate) fn run_with(sections: &str, cases: &[(&str, &str, &[&str])]) {
    let mut wrong = String::new();
    for (kind, properties, expected) in cases {
        let (found, _) = check(&template(&resource(kind, properties, sections)), Front::Engine);
        if found != *expected {
            wrong.push_str(&format!("\n{kind} {properties}\n  expected {expected:#?}\n  found {found:#?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn entries(entries: &mut [Entry]) {
    for entry in entries {
        value(&mut entry.value);
    }
}

fn value(node: &mut Value) {
    match &mut node.kind {
        ValueKind::Text(text) => {
            let number = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
            if let Some(number) = number.and_then(|number| number.parse().ok()) {
                node.kind = ValueKind::Hole(number);
            }
        }
        ValueKind::List(items) | ValueKind::Call(_, items) => items.iter_mut().for_each(value),
        ValueKind::Object(members) => match members.as_mut_slice() {
            [Entry { key, value: inner }] if key.text == "Unchecked" => {
                value(inner);
                node.kind = ValueKind::Unchecked(Box::new(inner.clone()));
            }
            [Entry { key, .. }] if key.text == "Poisoned" => node.kind = ValueKind::Poisoned,
            members => entries(members),
        },
        _ => {}
    }
}
