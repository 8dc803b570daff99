//! Limits that only the written template can break.

#![allow(clippy::unwrap_used)] // of helpers; clippy knows tests by themselves

use formwork_syntax::driver;

/// The expansion of a stack whose one parameter holds so many bytes of text.
fn expansion(bytes: usize) -> String {
    let metadata = format!("metadata {{ Long: \"{}\" }}", "x".repeat(bytes));
    let tokens = format!("pub stack Big; {metadata} resource Topic = AWS::SNS::Topic {{}};").parse().unwrap();
    driver::stack(tokens, &|_, _| Err("no files".to_owned())).to_string()
}

#[test]
fn a_template_that_cloudformation_does_not_take_is_an_error() {
    assert!(expansion(1_000_000).contains("bytes: CloudFormation takes at most 1000000 in a template"));
}

#[test]
fn a_template_that_is_nearly_too_long_is_a_warning() {
    let near = expansion(850_000);
    assert!(near.contains("deprecated") && near.contains("1000000"), "{}", &near[..200]);
    assert!(!near.contains("compile_error"));
    assert!(!expansion(10_000).contains("deprecated"));
}
