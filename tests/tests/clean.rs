//! Expansions under a user's strictest settings: `fixtures/clean` is built with every lint as an error.
//!
//! The package stands outside the workspace: another edition, a renamed dependency, stacks through `macro_rules!`, names that are
//! keywords, a part and derived resources from another module and another crate. Nothing in it may be special-cased.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

#[test]
fn a_strict_crate_builds_without_a_word() {
    let command = if has_clippy() { "clippy" } else { "check" };
    let output = cargo(command);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(!said.contains("warning"), "{said}");
}

/// Runs cargo on the fixture, with the versions of the workspace and without a network.
fn cargo(command: &str) -> Output {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let fixture = here.join("fixtures/clean");
    std::fs::copy(here.join("../Cargo.lock"), fixture.join("Cargo.lock")).expect("the workspace has a Cargo.lock");
    Command::new(env!("CARGO"))
        .args([command, "--workspace", "--quiet", "--offline", "--target-dir"])
        .arg(target())
        .current_dir(fixture)
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .expect("cargo runs")
}

/// The ui tests have built the same dependencies there.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("tests").join("trybuild")
}

fn has_clippy() -> bool {
    Command::new(env!("CARGO")).args(["clippy", "--version"]).output().is_ok_and(|output| output.status.success())
}
