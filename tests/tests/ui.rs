//! What a user sees: each file under `ui/` is compiled, and what the compiler says is compared with the file beside it.
//!
//! A folder is a family of findings, a file a mistake, named after its finding's code; `ui/pass` holds what must compile, and
//! `ui/silenced` what keeps each rule silent: its files are modules of one program a family, since a program is what takes time.
//! `TRYBUILD=overwrite cargo test -p formwork-tests --test ui` writes the messages anew: read each one before you keep it.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[test]
fn mistakes_are_told_and_stacks_compile() {
    let cases = trybuild::TestCases::new();
    for family in families() {
        if family == "pass" {
            cases.pass("ui/pass/*.rs");
        } else if family == "silenced" {
            silenced().iter().for_each(|program| cases.pass(program));
        } else {
            cases.compile_fail(format!("ui/{family}/*.rs"));
        }
    }
}

/// The folders of `ui/`, in order.
fn families() -> Vec<String> {
    entries(&ui()).iter().filter(|path| path.is_dir()).map(|path| name(path)).collect()
}

/// A program for each family of `ui/silenced`: its files as modules, in which a warning is an error.
fn silenced() -> Vec<PathBuf> {
    let programs = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ui/silenced");
    std::fs::create_dir_all(&programs).unwrap();
    let mut paths = Vec::new();
    for family in entries(&ui().join("silenced")) {
        let mut program = "#![deny(warnings)]\n\n".to_owned();
        for path in entries(&family) {
            let _ = writeln!(program, "#[path = {:?}]\npub mod {};", path.display().to_string(), name(&path));
        }
        program.push_str("\nfn main() {}\n");
        let path = programs.join(name(&family)).with_extension("rs");
        std::fs::write(&path, program).unwrap();
        paths.push(path);
    }
    paths
}

fn ui() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ui")
}

/// The name of a file or folder without its extension.
fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

/// What stands in a folder, in order.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}
