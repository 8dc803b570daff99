//! Template files as the reader sees them: correct ones survive the way into the model and back, absurd ones give a
//! finding at their place and nothing else.
#![allow(clippy::unwrap_used)] // of helpers; clippy knows tests by themselves

use formwork_core::check::Slots;
use formwork_core::findings::{report::Report, words};
use formwork_core::model::{Function, Section, Template, ValueKind, entry};
use formwork_core::{emit, json};

/// The template, and `line:column title` of each finding.
fn read(text: &str) -> (Template, Vec<String>) {
    let document = json::parse(text).unwrap();
    let mut report = Report::default();
    let template = json::read::template(document.root.clone(), &mut report);
    let verdict = report.settle(&template);
    let findings = verdict.findings.iter().map(|(finding, _)| {
        let position = document.position(finding.place);
        format!("{}:{} {}", position.line, position.column, words::title(finding))
    });
    (template, findings.collect())
}

fn findings(text: &str) -> Vec<String> {
    read(text).1
}

fn emitted(template: &Template) -> String {
    let pieces = emit::template(template, &Slots::default()).pieces;
    pieces.into_iter().map(|piece| if let emit::Piece::Text(text) = piece { text } else { panic!("a hole") }).collect()
}

/// One resource with one property that holds `value`.
fn with_property(value: &str) -> String {
    format!(r#"{{"Resources": {{"A": {{"Type": "AWS::SNS::Topic", "Properties": {{"P": {value}}}}}}}}}"#)
}

/// The kind of that property's value, which must be read without a finding.
fn property(value: &str) -> ValueKind {
    let (mut template, findings) = read(&with_property(value));
    assert_eq!(findings, Vec::<String>::new(), "{value}");
    template.resources.remove(0).properties.remove(0).value.kind
}

const EVERYTHING: &str = include_str!("read_json/everything.template.json");

#[test]
fn a_template_with_every_section_and_function_survives_the_model() {
    let (template, findings) = read(EVERYTHING);
    assert_eq!(findings, Vec::<String>::new());
    assert_eq!(emitted(&template), EVERYTHING);
}

#[test]
fn a_tree_is_written_as_it_was_read() {
    let document = json::parse(EVERYTHING).unwrap();
    assert_eq!(json::write::file(&document.root), EVERYTHING);
    let mut compact = String::new();
    json::write::compact(&mut compact, &document.root);
    assert_eq!(compact.len(), json::write::compact_size(&document.root));
    assert_eq!(json::write::file(&json::parse(&compact).unwrap().root), EVERYTHING);
}

#[test]
fn short_forms_are_read_as_their_long_forms() {
    let (template, findings) = read(
        r#"{"Transform": "M", "Resources": {"A": {"Type": "AWS::SNS::Topic", "DependsOn": "B"}, "B": {"Type": "AWS::SNS::Topic"}}}"#,
    );
    assert_eq!(findings, Vec::<String>::new());
    assert_eq!(template.transforms[0].as_text(), Some("M"));
    let depends = entry(&template.resources[0].attributes, "DependsOn").unwrap().value.as_list().unwrap();
    assert!(matches!(&depends[0].kind, ValueKind::LogicalId(name) if name.text == "B"));
    assert!(matches!(property(r#"{"Fn::GetAtt": "Db.Endpoint.Address"}"#),
        ValueKind::GetAtt { resource, attribute } if resource.text == "Db" && attribute.text == "Endpoint.Address"));
    assert!(matches!(property(r#"{"Fn::GetAtt": ["Db", "Endpoint.Address"]}"#),
        ValueKind::GetAtt { resource, attribute } if resource.text == "Db" && attribute.text == "Endpoint.Address"));
    assert!(matches!(property(r#"{"Fn::Sub": ["${A}${B}", {"A": 1}]}"#),
        ValueKind::Sub(sub) if sub.variables.len() == 1 && sub.names().count() == 2));
}

#[test]
fn names_that_a_function_gives_stay_calls() {
    assert!(matches!(property(r#"{"Ref": {"Fn::Sub": "X"}}"#), ValueKind::Call(Function::Ref, _)));
    assert!(matches!(property(r#"{"Fn::GetAtt": ["A", {"Ref": "B"}]}"#), ValueKind::Call(Function::GetAtt, _)));
}

#[test]
fn arguments_that_a_macro_gives_are_not_judged() {
    let value = property(r#"{"Fn::Sub": {"Fn::Transform": {"Name": "M"}}}"#);
    assert!(matches!(value, ValueKind::Unchecked(inner) if matches!(inner.kind, ValueKind::Object(_))));
    assert!(matches!(property(r#"{"Fn::Transform": [{"Name": "M"}]}"#), ValueKind::Call(Function::Transform, _)));
    assert!(matches!(
        property(r#"{"Fn::Base64": {"Fn::Transform": {"Name": "M"}}}"#),
        ValueKind::Call(Function::Base64, _)
    ));
}

#[test]
fn the_deepest_nesting_is_read_and_checked_within_the_stack_of_a_thread() {
    let levels = 130;
    let value = format!("{}\"x\"{}", "{\"Fn::Join\": [\"\", [".repeat(levels), "]]}".repeat(levels));
    let document = json::parse(&with_property(&value)).unwrap();
    let mut report = Report::default();
    let template = json::read::template(document.root, &mut report);
    let schema = formwork_core::schema::Schema::bundled().unwrap();
    let front = formwork_core::check::Front::Engine;
    let (verdict, _) = formwork_core::check::check_with(&template, schema, front, report);
    assert!(verdict.findings.len() < 3, "{:?}", verdict.findings);
}

#[test]
fn a_condition_between_all_properties_is_one_in_each() {
    let properties = |value: &str| {
        let text = format!(r#"{{"Resources": {{"A": {{"Type": "AWS::SNS::Topic", "Properties": {value}}}}}}}"#);
        let (template, findings) = read(&text);
        assert_eq!(findings, Vec::<String>::new(), "{value}");
        let written = json::parse(&emitted(&template)).unwrap();
        let topic = written.root.get("Resources").and_then(|node| node.get("A")).unwrap();
        let mut text = String::new();
        json::write::compact(&mut text, topic.get("Properties").unwrap());
        text
    };
    let nothing = r#"{"Ref":"AWS::NoValue"}"#;
    assert_eq!(
        properties(r#"{"Fn::If": ["C", {"P": 1, "Q": 2}, {"Q": 3, "R": 4}]}"#),
        format!(
            r#"{{"P":{{"Fn::If":["C",1,{nothing}]}},"Q":{{"Fn::If":["C",2,3]}},"R":{{"Fn::If":["C",{nothing},4]}}}}"#
        )
    );
    assert_eq!(
        properties(r#"{"Fn::If": ["C", {"P": 1}, {"Fn::If": ["D", {"P": 2}, {"Ref": "AWS::NoValue"}]}]}"#),
        format!(r#"{{"P":{{"Fn::If":["C",1,{{"Fn::If":["D",2,{nothing}]}}]}}}}"#)
    );
    let hidden = r#"{"Fn::If":["C",{"P":1},{"Ref":"Q"}]}"#;
    assert_eq!(properties(hidden), format!(r#"{{"Fn::If":{hidden}}}"#));
}

#[test]
fn objects_that_are_no_functions_stay_objects() {
    for value in [
        r#"{"Ref": "A", "Other": 1}"#,
        r#"{"Condition": "A"}"#,
        r#"{"Fn::NoSuchFunction": 1}"#,
        r#"{"Fn::ForEach::X": ["I", [], {}]}"#,
        r#"{"Effect": "Allow", "Condition": {"StringEquals": {}}}"#,
    ] {
        assert!(matches!(property(value), ValueKind::Object(_)), "{value}");
    }
}

#[test]
fn a_condition_is_one_only_where_a_boolean_is_wanted() {
    let (template, findings) =
        read(r#"{"Conditions": {"A": {"Fn::Not": [{"Condition": "B"}]}, "B": {"Condition": "A"}}}"#);
    assert_eq!(findings, ["1:1 the template has no resources"]);
    assert!(matches!(&template.conditions[0].value.kind, ValueKind::Call(Function::Not, arguments)
        if matches!(&arguments[0].kind, ValueKind::Condition(name) if name.text == "B")));
    assert!(matches!(&template.conditions[1].value.kind, ValueKind::Condition(_)));
    assert!(matches!(property(r#"{"Fn::If": ["C", 1, 2]}"#), ValueKind::Call(Function::If, arguments)
        if matches!(&arguments[0].kind, ValueKind::Condition(name) if name.text == "C")));
}

#[test]
fn metadata_of_the_template_is_data_and_names_parameters_in_the_interface_alone() {
    let (template, findings) = read(
        r#"{"Metadata": {"X": {"Ref": "Nothing"}, "AWS::CloudFormation::Interface": {"ParameterGroups": [{"Parameters": ["P"]}]}}}"#,
    );
    assert_eq!(findings, ["1:1 the template has no resources"]);
    let metadata = template.metadata.unwrap();
    let entries = metadata.as_object().unwrap();
    assert!(matches!(entries[0].value.kind, ValueKind::Object(_)));
    let json = format!("{:?}", entries[1].value);
    assert!(json.contains("LogicalId(Name { text: \"P\""), "{json}");
}

#[test]
fn a_loop_or_a_macro_in_a_section_leaves_it_open() {
    let (template, findings) = read(r#"{"Resources": {"Fn::ForEach::Topics": ["N", ["A"], {}], "Fn::Transform": {}}}"#);
    assert_eq!(findings, Vec::<String>::new());
    assert!(template.is_open(Section::Resources) && !template.is_open(Section::Outputs));
    assert!(template.resources.is_empty());
}

#[test]
fn malformed_sections_are_reported_at_their_place() {
    assert_eq!(findings("[]"), ["1:1 the template is a list, expected an object"]);
    assert_eq!(findings("{}"), ["1:1 the template has no resources"]);
    assert_eq!(
        findings("{\"AWSTemplateFormatVersion\": \"2010-09-10\",\n \"resources\": {}, \"Resources\": {}}"),
        [
            "1:1 the template has no resources",
            "1:30 no format version `\"2010-09-10\"`: the only one is `\"2010-09-09\"`",
            "2:2 no section `resources` in a template"
        ]
    );
    assert_eq!(
        findings(r#"{"Description": 1, "Transform": 1, "Outputs": [], "Resources": null}"#),
        [
            "1:17 `Description` is a number, expected text",
            "1:33 `Transform` is a number, expected the name of a macro, an object with `Name`, or a list of these",
            "1:47 `Outputs` is a list, expected an object",
            "1:64 `Resources` is `null`",
        ]
    );
    assert_eq!(
        findings(r#"{"Resources": {}, "Resources": {}}"#),
        ["1:1 the template has no resources", "1:19 the key `Resources` stands twice in the template"]
    );
}

#[test]
fn malformed_items_are_reported_once_and_stay_known_by_name() {
    let (template, findings) = read(
        r#"{"Parameters": {"P": {}, "Q": {"Type": 1}}, "Mappings": {"M": 1}, "Conditions": {"C": "x"},
"Rules": {"R": {"Assert": []}, "S": {"Assertions": [{"AssertDescription": "d"}]}},
"Resources": {"A": {}, "B": 1, "C": {"Type": "T", "Properties": [], "DependsOn": [1], "Condition": {}}},
"Outputs": {"O": {}, "X": {"Value": 1, "Export": "n"}, "Y": {"Value": 1, "Export": {"name": 1}}}}"#,
    );
    assert_eq!(
        findings,
        [
            "1:17 parameter `P` has no `Type`",
            "1:40 `Type` is a number, expected text",
            "1:63 `M` is a number, expected an object",
            "1:87 `C` is text, expected a condition function",
            "2:11 rule `R` has no `Assertions`",
            "2:17 no key `Assert` in rule `R`",
            "2:53 an entry of `Assertions` has no `Assert`",
            "3:15 resource `A` has no `Type`",
            "3:29 `B` is a number, expected an object",
            "3:65 `Properties` is a list, expected an object",
            "3:83 `DependsOn` is a number, expected the name of a resource, or a list of names",
            "3:100 `Condition` is an object, expected text",
            "4:13 output `O` has no `Value`",
            "4:50 `Export` is text, expected an object",
            "4:84 an `Export` has no `Name`",
            "4:85 no key `name` in `Export`",
        ]
    );
    let known: Vec<&str> = template.poisoned.iter().map(|(_, name)| name.text.as_str()).collect();
    assert_eq!(known, ["P", "Q", "M", "C", "R", "A", "B", "O"]);
    assert_eq!(template.outputs.len(), 2);
}

#[test]
fn malformed_functions_are_poisoned() {
    for (value, title) in [
        (r#"{"Fn::Join": "x"}"#, "`Fn::Join` takes a list of 2 values, found text"),
        (r#"{"Fn::Not": {}}"#, "`Fn::Not` takes a list of one value, found an object"),
        (r#"{"Fn::And": 1}"#, "`Fn::And` takes a list of 2 to 10 values, found a number"),
        (r#"{"Ref": ["A"]}"#, "`Ref` takes a name, found a list"),
        (r#"{"Fn::GetAtt": "A"}"#, "`Fn::GetAtt` takes a list of a resource and an attribute, found text"),
        (r#"{"Fn::GetAtt": ["A"]}"#, "`Fn::GetAtt` takes a list of a resource and an attribute, found a list"),
        (
            r#"{"Fn::Sub": ["a", 1]}"#,
            "`Fn::Sub` takes text, or a list of text and an object of variables, found a list",
        ),
        (r#"{"Fn::Transform": "x"}"#, "`Fn::Transform` takes an object, found text"),
        (r#"{"Fn::Base64": null}"#, "`Fn::Base64` is `null`"),
        (r#"null"#, "`P` is `null`"),
    ] {
        let (template, findings) = read(&with_property(value));
        assert_eq!(findings.len(), 1, "{value}: {findings:?}");
        assert!(findings[0].ends_with(title), "{value}: {findings:?}");
        assert!(matches!(template.resources[0].properties[0].value.kind, ValueKind::Poisoned), "{value}");
    }
    assert!(findings(&with_property("[1, null]"))[0].ends_with("an item of a list is `null`"));
    assert!(findings(&with_property(r#"{"a": 1, "a": 2}"#))[0].ends_with("the key `a` stands twice in an object"));
}
