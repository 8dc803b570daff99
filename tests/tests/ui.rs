//! What a user sees: each file under `ui/` is compiled, and what the compiler says is compared with the file beside it.
//!
//! A folder is a family of findings, a file a mistake, named after its finding's code; `ui/pass` holds what must compile.
//! `TRYBUILD=overwrite cargo test -p formwork-tests --test ui` writes the messages anew: read each one before you keep it.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use std::path::Path;

#[test]
fn mistakes_are_told_and_stacks_compile() {
    let cases = trybuild::TestCases::new();
    for family in families() {
        if family == "pass" {
            cases.pass("ui/pass/*.rs");
        } else {
            cases.compile_fail(format!("ui/{family}/*.rs"));
        }
    }
}

/// The folders of `ui/`, in order.
fn families() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui");
    let mut families: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    families.sort();
    families
}
