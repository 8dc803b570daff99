//! The command as a user runs it.

#![allow(clippy::unwrap_used)] // of helpers; clippy knows tests by themselves

use std::process::{Command, Output};

const GOOD: &str = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n";
const BAD: &str = "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties:\n      DelaySecond: 3\n  Function:\n    \
    Type: AWS::Lambda::EventSourceMapping\n    Properties:\n      FunctionName: !Ref Functon\n      EventSourceArn: !Ref Queue\n";

fn run(arguments: &[&str], files: &[(&str, &str)]) -> (Output, String) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-formwork"))
        .current_dir(folder.path())
        .args(arguments)
        .args(files.iter().map(|(name, _)| name))
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    (output, text)
}

#[test]
fn a_good_template_says_nothing_and_exits_with_0() {
    let (output, text) = run(&["formwork", "check"], &[("good.yaml", GOOD)]);
    assert_eq!(text, "1 file: 0 errors, 0 warnings\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_bad_template_names_every_fault_at_its_line_and_exits_with_1() {
    let (output, text) = run(&["check", "--quiet"], &[("bad.yaml", BAD)]);
    assert!(text.contains("bad.yaml:5:7: error: no property `DelaySecond` in `AWS::SQS::Queue` [unknown_property]\n    help: did you mean `DelaySeconds`?"), "{text}");
    assert!(text.contains("bad.yaml:9:21: error: no parameter or resource `Functon` [unknown_name]\n    help: did you mean `Function`?"), "{text}");
    assert!(text.contains("bad.yaml:10:23: error: `Queue` is the URL of an `AWS::SQS::Queue`"), "{text}");
    assert!(text.ends_with("1 file: 3 errors, 0 warnings\n"), "{text}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn json_findings_are_one_object_a_line() {
    let (_, text) = run(&["check", "--format", "json"], &[("bad.yaml", BAD)]);
    let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(
        lines.iter().any(|line| line["code"] == "unknown_property" && line["line"] == 5 && line["level"] == "error")
    );
}

#[test]
fn a_file_that_is_no_template_is_told_and_does_not_stop_the_others() {
    let (output, text) = run(&["check"], &[("broken.json", "{ \"A\": [1 }"), ("good.yaml", GOOD)]);
    assert!(text.starts_with("broken.json:1:11: error: "), "{text}");
    assert!(text.ends_with("2 files: 0 errors, 0 warnings\n"), "{text}");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_command_line_that_says_nothing_useful_shows_the_way() {
    let (output, text) = run(&["formwork", "--help"], &[]);
    assert!(text.contains("Usage: cargo formwork check"));
    assert_eq!(output.status.code(), Some(0));
    let (output, _) = run(&["chek"], &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .starts_with("error: no command `chek`; there are `check` and `explain`")
    );
}
