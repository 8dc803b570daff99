//! Where a weak link is read: the language is strict, files of others are not judged.

use formwork_core::check::{Front, check};
use formwork_core::findings::report::Report;
use formwork_core::{json, schema::Schema};

/// How often a weak link inside `Sub` is reported.
fn reported(front: Front) -> usize {
    let text = r#"{ "Resources": { "Topic": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName":
        { "Fn::Sub": ["${A}", { "A": { "Fn::GetStackOutput": { "StackName": "a", "OutputName": "b" } } }] } } } } }"#;
    let mut report = Report::default();
    let template = json::read::template(json::parse(text).expect("JSON").root, &mut report);
    report.discard();
    let (verdict, _) = check(&template, Schema::bundled().expect("a schema"), front);
    verdict.findings.iter().filter(|(finding, _)| finding.row.code == "weak_link_position").count()
}

#[test]
fn the_language_refuses_a_weak_link_inside_sub() {
    assert_eq!(reported(Front::Language), 1);
}

#[test]
fn a_file_of_others_may_have_one() {
    assert_eq!(reported(Front::Engine), 0);
}
