//! The committed blob against the source that it was made from.
//!
//! `FORMWORK_SCHEMA_SOURCE` names that source: the wheel of cfn-lint 1.58.0 or an unpacked folder of it. Without it these
//! tests say so and pass.

mod common;

use std::path::PathBuf;
use std::process::Command;

use formwork_core::schema::Schema;

fn source() -> Option<PathBuf> {
    let path = std::env::var_os("FORMWORK_SCHEMA_SOURCE").map(PathBuf::from);
    if path.is_none() {
        eprintln!("skipped: FORMWORK_SCHEMA_SOURCE does not name the source of schema/data/schema.bin");
    }
    path
}

#[test]
fn the_blob_says_all_that_its_source_says() {
    let Some(path) = source() else { return };
    let source = formwork_schema_refresh::read(&path).expect("the source is readable");
    let schema = Schema::bundled().expect("the blob has this format");
    assert_eq!(schema.date(), source.date);
    let (wanted, found) = (common::of_source(&source), common::of_blob(schema));
    for word in wanted.keys().chain(found.keys()) {
        assert_eq!(found.get(word), wanted.get(word), "`{word}`: keep it, or list it in `formwork_schema::DROPPED`");
    }
}

#[test]
fn every_document_of_the_source_is_used_or_told_otherwise() {
    let Some(path) = source() else { return };
    let undecided = formwork_schema_refresh::undecided(&path).expect("the source is readable");
    assert!(
        undecided.is_empty(),
        "put into `data/extensions.json`, `data/gathered.json` or `data/elsewhere.json`: {undecided:#?}"
    );
}

#[test]
fn the_refresh_gives_the_committed_files_again() {
    let Some(path) = source() else { return };
    let path = std::path::absolute(path).expect("a path");
    let refresh = Command::new(env!("CARGO_BIN_EXE_formwork-schema-refresh")).arg("--check").arg(&path).output();
    let output = refresh.expect("the refresh runs");
    assert!(
        output.status.success(),
        "{}run: cargo run -p formwork-schema-refresh -- {}",
        String::from_utf8_lossy(&output.stderr),
        path.display()
    );
}
