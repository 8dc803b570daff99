//! The manifest: everything that a deployment must know, and nothing that changes without the source.
#![allow(clippy::unwrap_used)] // of helpers; clippy knows tests by themselves

mod support;

use formwork::build::{FileSystem, LONGEST_BODY, run};
use formwork::{Stack, Template};
use formwork_core::json::{self, Node, write};
use formwork_core::schema::Schema;
use support::{Made, environment, topic};
use tempfile::TempDir;

fn manifest(stacks: &[Stack]) -> Node {
    let templates: Vec<Template> = stacks.iter().map(|stack| stack.template().unwrap()).collect();
    formwork::build::manifest("tests", "2026-10-20", &templates)
}

/// One key of the manifest's only stack, without blanks.
fn of_stack(text: &str, key: &str) -> String {
    let manifest = manifest(&[Made::new("A", text).stack()]);
    let value = manifest.get("stacks").and_then(|stacks| stacks.as_list()?[0].get(key)).unwrap();
    let mut text = String::new();
    write::compact(&mut text, value);
    text
}

#[test]
fn the_whole_of_a_small_manifest() {
    let stack = Made::new("A", &support::topic_text("x").replace("DisplayName", "DisplayNam"))
        .silence("Resources", "Topic", "unknown_property", "allow")
        .with(|declaration| declaration.renamed = &[("Resources", "Topic", "Thema")]);
    let text = write::file(&manifest(&[stack.stack()]));
    let sha = text.split("\"sha256\": \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    assert_eq!(sha.len(), 64);
    assert_eq!(text.replace(&sha, "…"), include_str!("manifest/small.json"));
}

#[test]
fn sha256_and_bytes_are_those_of_the_file() {
    let directory = TempDir::new().unwrap();
    let _ = run(&[&topic("A", "x")], &environment(directory.path()), &FileSystem);
    let file = std::fs::read(directory.path().join("A.template.json")).unwrap();
    let text = std::fs::read_to_string(directory.path().join("manifest.json")).unwrap();
    let manifest = json::parse(&text).unwrap().root;
    assert_eq!(manifest.get("schema").and_then(Node::as_text), Some(Schema::bundled().unwrap().date()));
    let stack = &manifest.get("stacks").unwrap().as_list().unwrap()[0];
    assert_eq!(
        stack.get("bytes"),
        json::parse(&text).unwrap().root.get("stacks").unwrap().as_list().unwrap()[0].get("bytes")
    );
    let written = format!("\"bytes\": {}", file.len());
    assert!(text.contains(&written), "{written}");
    let hash: String = hmac_sha256::Hash::hash(&file).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(stack.get("sha256").and_then(Node::as_text), Some(hash.as_str()));
}

#[test]
fn a_long_template_needs_an_upload() {
    let text = |length: usize| {
        let frame = r#"{"Description": "", "Resources": {}}"#;
        format!(r#"{{"Description": "{}", "Resources": {{}}}}"#, "x".repeat(length - frame.len()))
    };
    assert_eq!(of_stack(&text(LONGEST_BODY), "upload_needed"), "false");
    assert_eq!(of_stack(&text(LONGEST_BODY + 1), "upload_needed"), "true");
}

#[test]
fn capabilities_follow_from_the_template() {
    let resources = |resources: &str| format!(r#"{{"Resources": {{{resources}}}}}"#);
    let capabilities = |text: &str| of_stack(text, "capabilities");
    assert_eq!(capabilities(&resources(r#""A": {"Type": "AWS::SNS::Topic"}"#)), "[]");
    assert_eq!(capabilities(&resources(r#""A": {"Type": "AWS::IAM::Role"}"#)), r#"["CAPABILITY_IAM"]"#);
    let named = r#""A": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "x"}}"#;
    assert_eq!(capabilities(&resources(named)), r#"["CAPABILITY_NAMED_IAM"]"#);
    let unnamed = r#""A": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": {"Ref": "AWS::NoValue"}}}"#;
    assert_eq!(capabilities(&resources(unnamed)), r#"["CAPABILITY_IAM"]"#);
    // An inline policy must have a name: that is no name of a principal.
    let policy = r#""A": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "x"}}"#;
    assert_eq!(capabilities(&resources(policy)), r#"["CAPABILITY_IAM"]"#);
    let include = r#""A": {"Type": "AWS::SNS::Topic", "Properties": {"Fn::Transform": {"Name": "AWS::Include"}}}"#;
    assert_eq!(capabilities(&resources(include)), r#"["CAPABILITY_AUTO_EXPAND"]"#);
    let serverless = r#"{"Transform": "AWS::Serverless-2016-10-31", "Resources": {}}"#;
    assert_eq!(capabilities(serverless), r#"["CAPABILITY_IAM","CAPABILITY_AUTO_EXPAND"]"#);
}

#[test]
fn parameters_say_whether_a_value_is_needed() {
    let text = r#"{"Parameters": {
        "Free": {"Type": "Number", "Default": 1.50},
        "Secret": {"Type": "String", "NoEcho": "true"}
    }, "Resources": {}}"#;
    assert_eq!(
        of_stack(text, "parameters"),
        r#"[{"name":"Free","type":"Number","default":1.50,"no_echo":false},{"name":"Secret","type":"String","required":true,"no_echo":true}]"#
    );
}

#[test]
fn exports_and_imports_are_shown_as_text_where_they_can() {
    let text = r#"{"Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {
        "DisplayName": {"Fn::ImportValue": {"Fn::Sub": "${Network}-VpcId"}},
        "TopicName": {"Fn::ImportValue": {"Fn::Sub": "${Network}-VpcId"}},
        "Tags": [{"Fn::ImportValue": "fixed"}, {"Fn::ImportValue": {"Fn::Join": ["-", ["a", "b"]]}}]
    }}}, "Outputs": {
        "One": {"Value": "1", "Export": {"Name": {"Fn::Sub": "${AWS::StackName}-One"}}},
        "Two": {"Value": "2", "Export": {"Name": {"Ref": "AWS::StackName"}}},
        "Three": {"Value": "3"}
    }}"#;
    assert_eq!(of_stack(text, "imports"), r#"["${Network}-VpcId","fixed",{"Fn::Join":["-",["a","b"]]}]"#);
    assert_eq!(
        of_stack(text, "exports"),
        r#"[{"output":"One","name":"${AWS::StackName}-One"},{"output":"Two","name":"${AWS::StackName}"}]"#
    );
}
