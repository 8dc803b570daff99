//! The built template of a stack: values in their holes, checked once more, silences and places applied.
#![allow(clippy::unwrap_used)] // of helpers; clippy knows tests by themselves

mod support;

use formwork::__private::{Piece, any};
use formwork::{Error, IntoValue, Template, Value};
use formwork_core::findings::Level;
use formwork_core::json::write;
use std::collections::BTreeMap;
use support::{Made, broken, topic_text};

/// `{ "Resources": { "Topic": { … "Properties": { "DisplayName": <hole> } } } }` with that value.
fn with_hole(text: bool, values: fn() -> Vec<Value>) -> Template {
    let pieces = vec![
        Piece::Text(
            "{\n  \"Resources\": {\n    \"Topic\": {\n      \"Type\": \"AWS::SNS::Topic\",\n      \"Properties\": {\n        \"DisplayName\": ",
        ),
        Piece::Hole { number: 0, indent: 4, text },
        Piece::Text("\n      }\n    }\n  }\n}\n"),
    ];
    Made::new("A", "").pieces(pieces, values).item("Resources", "Topic", 9).stack().template().unwrap()
}

fn titles(template: &Template) -> Vec<String> {
    template.findings().iter().map(|finding| format!("{}:{} {}", finding.file, finding.line, finding.title)).collect()
}

fn json(value: Value) -> String {
    // The only way to see a value is a template that holds it.
    static SLOT: std::sync::Mutex<Option<Value>> = std::sync::Mutex::new(None);
    static ONE: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _one = ONE.lock().unwrap();
    *SLOT.lock().unwrap() = Some(value);
    let template = with_hole(false, || SLOT.lock().unwrap().take().into_iter().collect());
    let resource =
        template.tree().get("Resources").and_then(|all| all.get("Topic")?.get("Properties")?.get("DisplayName"));
    let mut text = String::new();
    write::compact(&mut text, resource.unwrap());
    text
}

#[test]
fn rust_values_are_json() {
    assert_eq!(json(any::<(), _>("a\"b")), r#""a\"b""#);
    assert_eq!(json(any::<(), _>(String::from("é"))), "\"é\"");
    assert_eq!(json(any::<(), _>(u64::MAX)), "18446744073709551615");
    assert_eq!(json(any::<(), _>(-1_i8)), "-1");
    assert_eq!(json(any::<(), _>(0.1)), "0.1");
    assert_eq!(json(any::<(), _>(1e300)), "1e300");
    assert_eq!(json(any::<(), _>(2.0_f32)), "2.0");
    assert_eq!(json(any::<(), _>(true)), "true");
    assert_eq!(json(any::<(), _>(Some(1))), "1");
    assert_eq!(json(any::<(), _>(None::<&str>)), r#"{"Ref":"AWS::NoValue"}"#);
    assert_eq!(json(any::<(), _>(vec!["a", "b"])), r#"["a","b"]"#);
    assert_eq!(json(any::<(), _>(["a".to_owned()])), r#"["a"]"#);
    assert_eq!(json(any::<(), _>(&[1, 2][..])), "[1,2]");
    assert_eq!(json(any::<(), _>(BTreeMap::from([("b", vec![1]), ("a", vec![])]))), r#"{"a":[],"b":[1]}"#);
}

#[test]
fn keys_of_a_json_value_are_sorted_whatever_features_serde_json_has() {
    let object = serde_json::json!({ "b": 1.5, "a": [null, 2, "x"], "c": {} });
    assert_eq!(json(any::<(), _>(object)), r#"{"a":[null,2,"x"],"b":1.5,"c":{}}"#);
}

#[test]
fn a_value_is_indented_as_the_text_around_it() {
    let template = with_hole(false, || vec![any::<(), _>(vec!["a"])]);
    assert!(
        template.json().contains("        \"DisplayName\": [\n          \"a\"\n        ]\n      }\n"),
        "{}",
        template.json()
    );
    assert_eq!(write::file(template.tree()), template.json());
    assert_eq!(
        template.compact_size(),
        r#"{"Resources":{"Topic":{"Type":"AWS::SNS::Topic","Properties":{"DisplayName":["a"]}}}}"#.len()
    );
}

#[test]
fn numbers_and_booleans_in_a_slot_of_text_are_written_as_text() {
    assert!(with_hole(true, || vec![any::<(), _>(8080)]).json().contains("\"DisplayName\": \"8080\""));
    assert!(with_hole(true, || vec![any::<(), _>(true)]).json().contains("\"DisplayName\": \"true\""));
    assert!(with_hole(true, || vec![any::<(), _>("a")]).json().contains("\"DisplayName\": \"a\""));
}

#[test]
fn a_float_that_is_not_finite_is_a_finding_at_its_item() {
    let template = with_hole(true, || vec![any::<(), _>(f64::NAN)]);
    assert_eq!(titles(&template), ["src/stacks.rs:9 the Rust expression of `DisplayName` gives no value of JSON"]);
    assert_eq!(template.findings()[0].level, Level::Error);
}

#[test]
fn a_hole_without_a_value_and_a_broken_text_are_errors() {
    let pieces = vec![Piece::Hole { number: 3, indent: 0, text: false }];
    let error = Made::new("A", "").pieces(pieces, Vec::new).stack().template().unwrap_err();
    assert!(matches!(&error, Error::Hole { stack, number: 3 } if stack == "A"), "{error}");
    let error = Made::new("A", "{").stack().template().unwrap_err();
    assert!(error.to_string().starts_with("the text of stack `A` is no JSON: line 1, column 2: expected"), "{error}");
}

#[test]
fn findings_stand_at_their_item_or_at_the_stack() {
    let template = broken("A").template().unwrap();
    let unknown = template.findings().iter().find(|finding| finding.code == "unknown_name").unwrap();
    assert_eq!((unknown.file, unknown.line), ("src/stacks.rs", 17));
    assert_eq!(unknown.message, "no parameter or resource `Titel` [unknown_name]\nhelp: did you mean `Title`?");
    let template = unused().stack().template().unwrap();
    let unused = template.findings().iter().find(|finding| finding.code == "unused_parameter").unwrap();
    assert_eq!((unused.file, unused.line), ("src/stacks.rs", 3), "an item without a place is shown at the stack");
}

/// A topic and a parameter that nothing uses: a warning.
fn unused() -> Made {
    let text = topic_text("x").replace("{\n          \"Ref\": \"Title\"\n        }", "\"x\"");
    Made::new("A", &text)
}

#[test]
fn what_the_macro_has_shown_is_not_shown_again() {
    assert_eq!(titles(&unused().stack().template().unwrap()), ["src/stacks.rs:3 parameter `Title` is never used"]);
    let reported = &["unused_parameter: parameter `Title` is never used"];
    let template = unused().with(|declaration| declaration.reported = reported).stack().template().unwrap();
    assert_eq!(titles(&template), Vec::<String>::new());
}

#[test]
fn silences_of_an_item_and_of_the_stack_count() {
    for (section, name) in [("Parameters", "Title"), ("", "")] {
        let template = unused().silence(section, name, "unused_parameter", "allow").stack().template().unwrap();
        assert_eq!(titles(&template), Vec::<String>::new(), "{section}");
    }
    let elsewhere = unused().silence("Resources", "Topic", "unused_parameter", "allow").stack().template().unwrap();
    assert_eq!(titles(&elsewhere).len(), 1);
    let denied = unused().silence("", "", "unused_parameter", "deny").stack().template().unwrap();
    assert_eq!(denied.findings()[0].level, Level::Deny);
}

#[test]
fn the_macro_alone_judges_the_silences_themselves() {
    let silenced = unused()
        .silence("Parameters", "Title", "unused_parameter", "expect")
        .silence("Resources", "Topic", "no_such_code", "allow")
        .silence("Resources", "Topic", "unused_mapping", "expect");
    assert_eq!(titles(&silenced.stack().template().unwrap()), Vec::<String>::new());
}

/// `{ "Resources": { "A": { "Type": <type>, "Properties": { "Key": <value> } } } }`, marked where it is unchecked.
fn of_type(kind: &'static str, unchecked_kind: bool, value: &'static str, unchecked_value: bool) -> Template {
    let mut pieces = vec![Piece::Text("{\"Resources\": {\"A\": {\"Type\": ")];
    pieces.extend(unchecked_kind.then_some(Piece::Unchecked));
    pieces.extend([Piece::Text(kind), Piece::Text(", \"Properties\": {\"Key\": ")]);
    pieces.extend(unchecked_value.then_some(Piece::Unchecked));
    pieces.extend([Piece::Text(value), Piece::Text("}}}}")]);
    Made::new("A", "").pieces(pieces, Vec::new).stack().template().unwrap()
}

#[test]
fn unchecked_values_and_types_stay_unchecked() {
    use formwork_core::model::ValueKind;
    let template = of_type("\"AWS::SNS::Topic\"", false, "[{\"Ref\": \"AWS::Region\"}]", true);
    assert!(matches!(template.model().resources[0].properties[0].value.kind, ValueKind::Unchecked(_)));
    assert!(!template.model().resources[0].unchecked_kind);
    let template = of_type("\"AWS::New::Thing\"", true, "1", false);
    assert!(template.model().resources[0].unchecked_kind);
    assert!(matches!(template.model().resources[0].properties[0].value.kind, ValueKind::Number(_)));
    assert_eq!(titles(&template), Vec::<String>::new());
}

#[test]
fn resources_of_a_transform_are_known_by_name() {
    let text = r#"{"Transform": "Mine", "Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "Made"}}}}}"#;
    let known = Made::new("A", text).with(|declaration| declaration.externs = &[("Made", "AWS::SNS::Topic")]);
    assert_eq!(titles(&known.stack().template().unwrap()), Vec::<String>::new());
}

#[test]
fn arguments_of_the_deployment_may_hold_values() {
    let pieces = &[Piece::Text("{\"Tags\": "), Piece::Hole { number: 0, indent: 0, text: false }, Piece::Text("}")];
    let made = Made::new("A", "").pieces(vec![Piece::Text("{\"Resources\": {}}")], || vec![["a"].into_value()]);
    let template = made.with(|declaration| declaration.deployment = pieces).stack().template().unwrap();
    assert_eq!(template.deployment().and_then(|arguments| arguments.get("Tags")?.as_list()?[0].as_text()), Some("a"));
}
