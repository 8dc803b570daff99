//! The same source gives the same bytes: twice in a process, and in two processes, whose hash seeds differ.
//!
//! What reaches a file (template, manifest) is compared by the tests of the build step; here it is the expansion itself, messages included.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork_syntax::driver;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Set for the process that only prints.
const PRINT: &str = "FORMWORK_PRINT_EXPANSIONS";

#[test]
fn two_processes_expand_alike() {
    if std::env::var_os(PRINT).is_some() {
        #[allow(clippy::print_stdout)] // the other process reads it
        {
            println!("{}", expansions());
        }
        return;
    }
    let first = expansions();
    assert!(first == expansions(), "two expansions in one process differ");
    let program = std::env::current_exe().unwrap();
    let output = Command::new(program)
        .args(["--exact", "two_processes_expand_alike", "--nocapture"])
        .env(PRINT, "1")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains(&first), "two processes expand differently");
}

/// The expansions of all stacks of the ui tests and of the stacks crate, as one text.
fn expansions() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut paths = Vec::new();
    walk(&root.join("tests/ui"), &mut paths);
    walk(&root.join("stacks/src"), &mut paths);
    paths.sort();
    let mut text = String::new();
    for path in paths {
        // Outside a compiler, sources are called `<parsed string 1>`, `<parsed string 2>` and so on: each begins anew.
        proc_macro2::extra::invalidate_current_thread_spans();
        let source = std::fs::read_to_string(&path).unwrap();
        let file = syn::parse_file(&source).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for item in file.items {
            let syn::Item::Macro(call) = item else { continue };
            if call.mac.path.segments.last().is_some_and(|name| name.ident == "stack") {
                let expansion = driver::stack(call.mac.tokens, &|_, _| Ok("${AWS::Region}".to_owned()));
                text.push_str(&expansion.to_string());
                text.push('\n');
            }
        }
    }
    assert!(text.len() > 10_000, "there is something to compare");
    text
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}
