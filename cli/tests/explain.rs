//! The command that explains codes, as a user runs it.

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> std::io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_cargo-formwork")).arg("formwork").arg("explain").args(arguments).output()
}

#[test]
fn a_code_is_explained_by_its_page() {
    let output = run(&["unused_parameter"]).unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.starts_with("# unused_parameter\n\n```text\nwarn: parameter `{name}` is never used [unused_parameter]\n"),
        "{text}"
    );
    assert!(text.contains("\n`#[allow(unused_parameter)]` above the item or the stack silences it.\n"), "{text}");
    assert!(text.contains("\nMended:\n\n```stack\nparam Delay: Number = 5;\n"), "{text}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_code_as_it_stands_in_a_message_is_explained_too() {
    assert_eq!(run(&["[unused_mapping]"]).unwrap().stdout, run(&["unused_mapping"]).unwrap().stdout);
}

#[test]
fn a_code_that_is_none_is_told_with_the_nearest() {
    let output = run(&["unused_paramter"]).unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(text, "error: no finding has the code `unused_paramter`; did you mean `unused_parameter`?\n");
    assert_eq!(output.status.code(), Some(2));
    let output = run(&["not_available"]).unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(text, "error: `not_available` is a code of an earlier version: no finding has it any more\n");
}

#[test]
fn without_a_code_all_are_listed_by_family() {
    let text = String::from_utf8(run(&[]).unwrap().stdout).unwrap();
    assert!(text.contains("\nconditions\n  error  value_as_boolean\n"), "{text}");
    assert!(text.contains("\n  warn   unused_parameter\n"), "{text}");
}
