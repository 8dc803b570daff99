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
    assert!(text.ends_with("2 files: 0 errors, 0 warnings, 1 unreadable\n"), "{text}");
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

#[test]
fn levels_are_asked_for_on_the_command_line() {
    let lint = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Properties:\n      DisplayName: !Sub plain\n";
    let files = [("lint.yaml", lint)];
    let (output, text) = run(&["check"], &files);
    assert_eq!((text.as_str(), output.status.code()), ("1 file: 0 errors, 0 warnings\n", Some(0)));
    let (output, text) = run(&["check", "-W", "sub_without_variables"], &files);
    assert!(text.starts_with("lint.yaml:5:20: warn: "), "{text}");
    assert_eq!(output.status.code(), Some(0));
    for arguments in [
        ["--deny", "sub_without_variables", "--quiet"],
        ["--warn=sub_without_variables", "--deny=warnings", "--quiet"],
        ["--allow=sub_without_variables", "--deny=sub_without_variables", "--quiet"],
    ] {
        let arguments: Vec<&str> = std::iter::once("check").chain(arguments).collect();
        let (output, text) = run(&arguments, &files);
        assert!(text.starts_with("lint.yaml:5:20: deny: "), "{text}");
        assert_eq!(output.status.code(), Some(1));
    }
    let (output, text) = run(&["check", "-A", "unknown_property", "-A", "wrong_reference", "-q"], &[("bad.yaml", BAD)]);
    assert!(text.ends_with("1 file: 1 error, 0 warnings\n"), "{text}");
    assert_eq!(output.status.code(), Some(1));
    for (code, wanted) in [
        ("sub_without_variable", "did you mean `sub_without_variables`?"),
        ("unknown_name", "`unknown_name` has one level"),
    ] {
        let (output, _) = run(&["check", "--allow", code], &files);
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(wanted), "{said}");
        assert_eq!(output.status.code(), Some(2));
    }
}

const LOOP: &str = "\
Transform: AWS::LanguageExtensions
Parameters:
  Names: {Type: CommaDelimitedList, Default: 'a.b, c'}
Resources:
  Fn::ForEach::Topics:
    - Name
    - [Alpha, Beta]
    - Topic${Name}:
        Type: AWS::SNS::Topic
        Properties:
          TopicNam: !Ref Name
          DisplayName: !Sub 'of ${Name}'
  Other:
    Type: AWS::SNS::Topic
    Properties: {DisplayName: !Ref TopicGamma}
Outputs:
  Fn::ForEach::Topics:
    - Name
    - [Alpha, Beta]
    - Arn${Name}: {Value: !Ref 'Topic${Name}'}
";

#[test]
fn a_loop_is_written_out_where_its_list_is_known() {
    let (_, text) = run(&["check"], &[("loop.yaml", LOOP)]);
    // Told once, though the loop makes it twice.
    assert_eq!(text.matches("loop.yaml:11:11: error: no property `TopicNam`").count(), 1, "{text}");
    assert!(text.contains("loop.yaml:15:31: error: no parameter or resource `TopicGamma`"), "{text}");
    assert!(!text.contains("resource `TopicAlpha`"), "{text}");
    // What a deployment may choose leaves the section open, and is looked at as it stands by default.
    let (_, text) = run(
        &["check"],
        &[("loop.yaml", &LOOP.replacen("[Alpha, Beta]\n    - Topic${Name}", "!Ref Names\n    - Topic&{Name}", 1))],
    );
    assert!(text.contains("loop.yaml:11:11: error: no property `TopicNam`"), "{text}");
    assert!(!text.contains("no parameter or resource"), "{text}");
    // Nobody knows what this one makes.
    let (_, text) =
        run(&["check"], &[("loop.yaml", &LOOP.replacen("[Alpha, Beta]", "!Split [',', !ImportValue names]", 1))]);
    assert_eq!(text, "1 file: 0 errors, 0 warnings\n");
}

const SERVERLESS: &str = "\
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Runtime: nodejs12.x
    Timout: 3
    Environment: {Variables: {A: 1}}
Resources:
  One: &function
    Type: AWS::Serverless::Function
    Properties: {Handler: index.handler, InlineCode: 'exports.handler = 1', Environment: {Variables: {AWS_REGION: x}}}
  Two: *function
  Three:
    Type: AWS::Serverless::Function
    IgnoreGlobals: '*'
    Properties: {Handler: index.handler, InlineCode: 'exports.handler = 1'}
";

#[test]
fn globals_are_given_to_the_functions() {
    let (_, text) = run(&["check"], &[("sam.yaml", SERVERLESS)]);
    assert_eq!(text.matches("sam.yaml:4:14: error: since 2023-04-30").count(), 1, "{text}");
    assert_eq!(text.matches("sam.yaml:5:5: error: no property `Timout`").count(), 1, "{text}");
    let (_, text) =
        run(&["check"], &[("sam.yaml", &SERVERLESS.replace("nodejs12.x", "nodejs24.x").replace("Timout", "Timeout"))]);
    assert!(!text.contains("sam.yaml:4") && !text.contains("sam.yaml:5"), "{text}");
}

#[test]
fn places_are_exact_whatever_the_file_looks_like() {
    let topic = |key: &str| format!("Resources:\n  A:\n    Type: AWS::SNS::Topic\n    Properties:\n      {key}: x\n");
    for (text, place) in [
        (topic("TopicNam"), "5:7"),
        (format!("\u{feff}{}", topic("TopicNam")), "5:7"),
        (topic("TopicNam").replace('\n', "\r\n"), "5:7"),
        (topic("TopicNam").replace("Properties:", "Properties: # naïve 🎉"), "5:7"),
        (topic("? TopicNam\n      "), "5:9"),
        (topic("\"TopicNam\""), "5:7"),
        (format!("---\n{}...\n", topic("TopicNam")), "6:7"),
        (
            "{\"Resources\": {\"A\": {\"Type\": \"AWS::SNS::Topic\", \"Properties\": {\"TopicNam\": \"x\"}}}}"
                .to_owned(),
            "1:64",
        ),
    ] {
        let (_, told) = run(&["check"], &[("t.yaml", &text)]);
        assert!(told.starts_with(&format!("t.yaml:{place}: error: no property `TopicNam`")), "{text}\n{told}");
    }
    for (text, told) in [
        ("Resources:\n\tA: 1\n", "t.yaml:2:"),
        ("Resources:\n  A:\n    Type: AWS::SNS::Topic\n  A:\n    Type: AWS::SQS::Queue\n", "t.yaml:4:3: error: "),
        ("Resources: {A: {Type: AWS::SNS::Topic}}\n---\nResources: {}\n", "t.yaml:2:"),
        ("Resources:\n  ? [a]\n  : 1\n", "t.yaml:2:"),
    ] {
        let (output, found) = run(&["check"], &[("t.yaml", text)]);
        assert!(found.starts_with(told), "{text}\n{found}");
        assert_ne!(output.status.code(), Some(0));
    }
}
