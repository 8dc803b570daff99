//! Findings that no compiler shows in a test of `ui/`: those of template files, of the values of Rust expressions, and of sizes.
//!
//! In: a template's text, or a stack that is made here. Out: codes, with line and column where a file has them.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork_core::check::{self, Front};
use formwork_core::findings::report::Report;
use formwork_core::json::{self, read};
use formwork_core::schema::Schema;
use formwork_syntax::driver;

/// What reading and checking a template file says: `line:column code`.
fn file(text: &str) -> Vec<String> {
    let document = json::parse(text).unwrap();
    let mut report = Report::default();
    let template = read::template(document.root.clone(), &mut report);
    let (verdict, _) = check::check_with(&template, Schema::bundled().unwrap(), Front::Engine, report);
    let place = |place| {
        let position = document.position(place);
        format!("{}:{}", position.line, position.column)
    };
    verdict.findings.iter().map(|(finding, _)| format!("{} {}", place(finding.place), finding.row.code)).collect()
}

#[test]
fn template_files_are_judged_by_the_same_rules_at_their_own_lines() {
    let cases: &[(&str, &[&str])] = &[
        ("{}", &["1:1 no_resources"]),
        (
            "{\"AWSTemplateFormatVersion\": \"2011\",\n\"Resources\": {}}",
            &["1:1 no_resources", "1:30 unknown_format_version"],
        ),
        ("{\"Resources\": {},\n \"Output\": {}}", &["1:1 no_resources", "2:2 unknown_section"]),
        (
            "{\"Resources\": {\"Queue\": {\"Type\": \"AWS::SQS::Queue\"},\n\"Queue\": {\"Type\": \"AWS::SQS::Queue\"}}}",
            &["2:1 duplicate_key"],
        ),
        ("{\"Resources\": {\"Queue\": {}}}", &["1:16 missing_key"]),
        ("{\"Resources\": {\"Queue\": []}}", &["1:25 wrong_shape"]),
        (
            "{\"Resources\": {\"Queue\": {\"Type\": \"AWS::SQS::Queue\", \"Properties\":\n{\"DelaySeconds\": null}}}}",
            &["2:18 null_value"],
        ),
        (
            "{\"Resources\": {}, \"Outputs\": {\"Name\": {\"Value\": \"a\", \"Export\": {\"name\": \"b\"}}}}",
            &["1:1 no_resources", "1:64 missing_key", "1:65 unknown_key"],
        ),
        (
            "{\"Resources\": {\"Queue\": {\"Type\": \"AWS::SQS::Queue\", \"Properties\": {\"QueueName\": {\"Fn::GetAtt\": 5}}}}}",
            &["1:96 function_shape"],
        ),
        (
            "{\"Resources\": {\"Vpc\": {\"Type\": \"AWS::EC2::VPC\", \"Properties\":\n {\"CidrBlok\": \"10.0.0.0/16\",\n \"CidrBlock\": \"10.0.0.0/16\"}}}}",
            &["2:3 unknown_property"],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(file(text), *expected, "{text}");
    }
}

formwork::stack! {
    /// A stack whose Rust expression has no value that JSON knows.
    pub stack NoNumber;

    resource Alarm = AWS::CloudWatch::Alarm {
        MetricName: "CPUUtilization",
        Namespace: "AWS/EC2",
        Statistic: "Average",
        Period: 60,
        EvaluationPeriods: 1,
        ComparisonOperator: "GreaterThanThreshold",
        Threshold: (f64::NAN),
    };
}

formwork::stack! {
    /// The same with a number.
    pub stack Number;

    resource Alarm = AWS::CloudWatch::Alarm {
        MetricName: "CPUUtilization",
        Namespace: "AWS/EC2",
        Statistic: "Average",
        Period: 60,
        EvaluationPeriods: 1,
        ComparisonOperator: "GreaterThanThreshold",
        Threshold: (80.0),
    };
}

#[test]
fn a_value_that_json_does_not_have_is_null_expression() {
    let codes = |template: formwork::Template| -> Vec<&'static str> {
        template.findings().iter().map(|finding| finding.code).collect()
    };
    assert_eq!(codes(NoNumber.template().unwrap()), ["null_expression"]);
    assert!(codes(Number.template().unwrap()).is_empty());
}

/// The codes that the macro reports on a stack with these items.
fn stack(items: &str) -> Vec<String> {
    let tokens = format!("pub stack Large; {items}").parse().unwrap();
    let expansion = driver::stack(tokens, &|_, _| Err(String::new())).to_string();
    let mut codes: Vec<String> = expansion
        .match_indices("]\\nhelp: ")
        .filter_map(|(end, _)| Some(expansion[expansion[..end].rfind('[')? + 1..end].to_owned()))
        .collect();
    codes.dedup();
    codes
}

#[test]
fn sizes_beyond_the_limits_are_limit_exceeded() {
    let many =
        |form: &str, count: usize| -> String { (0..count).map(|at| form.replace('#', &at.to_string())).collect() };
    let queue = "resource Queue = AWS::SQS::Queue {};";
    assert_eq!(stack(&(many("output N# = AWS::Region;", 201) + queue)), ["limit_exceeded"]);
    assert_eq!(stack(&(many("output N# = AWS::Region;", 160) + queue)), ["limit_near"]);
    assert_eq!(stack(&(many("output N# = AWS::Region;", 159) + queue)), Vec::<String>::new());
    assert_eq!(
        stack(&(many("#[allow(unused_mapping)] mapping N# = { a: { b: # } };", 201) + queue)),
        ["limit_exceeded"]
    );
    assert_eq!(stack(&(many("#[allow(unused_parameter)] param N#: String;", 201) + queue)), ["limit_exceeded"]);
}

/// So many that 250 resources with it are more than a million bytes, and fewer than 200 are near it.
const LONG: usize = 4_000;

formwork::stack! {
    /// A stack of more than a million bytes, which the values of Rust expressions make.
    pub stack Huge;

    for tens in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24] {
        for ones in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] {
            resource Text{tens}x{ones} = AWS::SSM::Parameter { Type: "String", Value: ("x".repeat(LONG)) };
        }
    }
}

formwork::stack! {
    /// Four fifths of it.
    pub stack Big;

    for tens in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] {
        for ones in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] {
            resource Text{tens}x{ones} = AWS::SSM::Parameter { Type: "String", Value: ("x".repeat(LONG)) };
        }
    }
}

#[test]
fn a_template_of_a_million_bytes_is_limit_exceeded() {
    let codes = |stack: formwork::Stack| -> Vec<&str> {
        stack.template().unwrap().findings().iter().map(|finding| finding.code).collect()
    };
    assert_eq!(codes(Huge), ["limit_exceeded"]);
    assert_eq!(codes(Big), ["limit_near"]);
}

/// Values that Rust knows only when the stack is built.
fn stage() -> String {
    "tset".to_owned()
}

formwork::stack! {
    /// A stack whose Rust expressions give what their properties refuse.
    pub stack Late;

    param Stage: String = (stage()) with { AllowedValues: ["test", "live"] };
    resource Queue = AWS::SQS::Queue { DelaySeconds: (900 + 1), QueueName: Stage };
    resource Vpc = AWS::EC2::VPC {
        CidrBlock: (format!("10.0.0.0/{}", 33)),
        InstanceTenancy: (stage()),
    };
    output Name = (["a"].join(","));
}

#[test]
fn values_of_rust_expressions_are_judged_at_file_and_line_of_their_item() {
    let template = Late.template().unwrap();
    let found: Vec<String> = template
        .findings()
        .iter()
        .map(|finding| format!("{}:{} {}", finding.file.rsplit('/').next().unwrap(), finding.line, finding.code))
        .collect();
    let line = |name: &str| -> u32 {
        let text = include_str!("elsewhere.rs");
        let at = text.lines().position(|line| line.trim_start().starts_with(name)).unwrap();
        u32::try_from(at + 1).unwrap()
    };
    let (stage, queue, vpc) = (line("param Stage"), line("resource Queue"), line("resource Vpc"));
    assert_eq!(
        found,
        [
            format!("elsewhere.rs:{stage} broken_constraint"),
            format!("elsewhere.rs:{queue} number_range"),
            format!("elsewhere.rs:{vpc} malformed_cidr"),
            format!("elsewhere.rs:{vpc} unknown_choice"),
        ]
    );
}
