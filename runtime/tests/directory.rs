//! Where outputs go: every source of an answer, and which of them wins.
#![allow(clippy::unwrap_used)] // of helpers; clippy knows tests by themselves

use formwork::Error;
use formwork::build::{Inputs, directory};
use std::path::{Path, PathBuf};

/// A workspace at `/w` with a member in `/w/stacks`.
struct Case {
    manifest: &'static str,
    out_dir: &'static str,
    formwork_out: Option<&'static str>,
    cargo_home: Option<&'static str>,
    metadata: &'static str,
    tagged: &'static str,
}

const TARGET: &str = r#"{ "target_directory": "/w/target", "build_directory": "/w/target", "packages": [] }"#;

const CONFIGURED: &str = r#"{ "target_directory": "/w/target", "build_directory": "/w/target", "packages": [
    { "name": "other", "manifest_path": "/w/other/Cargo.toml", "metadata": { "formwork": { "out": "wrong" } } },
    { "name": "stacks", "manifest_path": "/w/stacks/Cargo.toml", "metadata": { "formwork": { "out": "../templates" } } }
] }"#;

const USUAL: Case = Case {
    manifest: "/w/stacks",
    out_dir: "/w/target/debug/build/stacks-1/out",
    formwork_out: None,
    cargo_home: Some("/home/me/.cargo"),
    metadata: TARGET,
    tagged: "/w/target",
};

fn resolve(case: &Case) -> Result<Option<PathBuf>, Error> {
    directory(&Inputs {
        manifest_directory: Path::new(case.manifest),
        package: "stacks",
        out_dir: Path::new(case.out_dir),
        formwork_out: case.formwork_out.map(Path::new),
        cargo_home: case.cargo_home.map(Path::new),
        metadata: &|| Ok(case.metadata.to_owned()),
        has_tag: &|directory| directory == Path::new(case.tagged),
    })
}

#[track_caller]
fn goes_to(case: &Case, expected: &str) {
    assert_eq!(resolve(case).unwrap(), Some(PathBuf::from(expected)));
}

#[test]
fn the_target_directory_is_the_usual_place() {
    goes_to(&USUAL, "/w/target/formwork/stacks");
    goes_to(&Case { cargo_home: None, ..USUAL }, "/w/target/formwork/stacks");
    let older = r#"{ "target_directory": "/w/target", "packages": [] }"#;
    goes_to(&Case { metadata: older, ..USUAL }, "/w/target/formwork/stacks");
}

#[test]
fn a_separate_build_directory_is_not_the_place() {
    let metadata = r#"{ "target_directory": "/w/target", "build_directory": "/cache/build", "packages": [] }"#;
    let case = Case { metadata, out_dir: "/cache/build/debug/build/stacks-1/out", tagged: "/cache/build", ..USUAL };
    goes_to(&case, "/w/target/formwork/stacks");
}

#[test]
fn a_target_directory_of_the_command_line_shows_in_out_dir_alone() {
    let case = Case { out_dir: "/elsewhere/x/debug/build/stacks-1/out", tagged: "/elsewhere/x", ..USUAL };
    goes_to(&case, "/elsewhere/x/formwork/stacks");
    goes_to(&Case { tagged: "/nowhere", ..case }, "/w/target/formwork/stacks");
}

#[test]
fn the_package_and_the_user_choose_in_that_order() {
    goes_to(&Case { metadata: CONFIGURED, ..USUAL }, "/w/stacks/../templates");
    goes_to(&Case { metadata: CONFIGURED, formwork_out: Some("/o"), ..USUAL }, "/o");
    goes_to(&Case { formwork_out: Some("out"), ..USUAL }, "/w/stacks/out");
    let case = Case { out_dir: "/elsewhere/x/debug/build/stacks-1/out", metadata: CONFIGURED, ..USUAL };
    goes_to(&case, "/w/stacks/../templates");
}

#[test]
fn a_package_that_cargo_unpacked_has_no_place() {
    let manifest = "/home/me/.cargo/registry/src/registry-1/stacks-1.0.0";
    assert_eq!(resolve(&Case { manifest, ..USUAL }).unwrap(), None);
    assert_eq!(resolve(&Case { manifest, formwork_out: Some("/o"), ..USUAL }).unwrap(), None);
    let manifest = "/home/me/.cargo/git/checkouts/stacks-1/abc";
    assert_eq!(resolve(&Case { manifest, ..USUAL }).unwrap(), None);
}

#[test]
fn a_home_that_holds_the_work_itself_is_no_reason_for_silence() {
    goes_to(&Case { cargo_home: Some("/w"), ..USUAL }, "/w/target/formwork/stacks");
}

#[test]
fn cargo_is_not_asked_when_the_user_has_said() {
    let inputs = Inputs {
        manifest_directory: Path::new("/w"),
        package: "stacks",
        out_dir: Path::new("/w/target/debug/build/stacks-1/out"),
        formwork_out: Some(Path::new("/o")),
        cargo_home: None,
        metadata: &|| panic!("asked"),
        has_tag: &|_| false,
    };
    assert_eq!(directory(&inputs).unwrap(), Some(PathBuf::from("/o")));
}

#[test]
fn an_answer_that_cargo_never_gives_is_an_error() {
    for metadata in ["", "{}", "[1]", r#"{ "target_directory": 1 }"#] {
        let error = resolve(&Case { metadata, ..USUAL }).unwrap_err();
        assert!(error.to_string().starts_with("cannot find the target directory: "), "{metadata}: {error}");
    }
}
