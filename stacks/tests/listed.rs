//! The build script emits every stack of the library.

#![allow(clippy::unwrap_used)] // what fails here fails the test

mod common;

use std::path::Path;

/// The names behind `pub stack` in the sources below `folder`.
fn declared(folder: &Path, names: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            declared(&path, names);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            names.extend(
                source
                    .lines()
                    .filter_map(|line| line.trim_start().strip_prefix("pub stack "))
                    .map(|rest| rest.trim_end_matches(';').to_owned()),
            );
        }
    }
}

#[test]
fn the_build_script_lists_every_stack_of_the_library() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names = Vec::new();
    declared(&package.join("src"), &mut names);
    assert!(names.len() >= 6, "found only {names:?}");

    let script = std::fs::read_to_string(package.join("build.rs")).unwrap();
    let missing: Vec<_> = names.iter().filter(|name| !script.contains(&format!("::{name},"))).collect();
    assert!(missing.is_empty(), "add to the list in build.rs: {missing:?}");

    let mut tested: Vec<_> = common::ALL.iter().map(|stack| stack.name().to_owned()).collect();
    names.sort_unstable();
    tested.sort_unstable();
    assert_eq!(names, tested, "`ALL` in tests/common lists every stack as well");
}
