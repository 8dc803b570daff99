//! The habits of this codebase that a compiler does not check, and the books of the table of findings.
//!
//! Each test reads the sources as text and names the file and line that it objects to. What is excused stands in a list
//! here, each line with its reason.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork_core::findings::{table, words};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The most lines of a file.
const LONGEST: usize = 450;

/// Codes without a ui test of their own name: the file that shows or tests them.
const ELSEWHERE: &[(&str, &str)] = &[
    ("duplicate_key", "tests/tests/elsewhere.rs"),
    ("environment_secret", "runtime/tests/environment.rs"),
    ("first_declaration", "tests/ui/names/duplicate_name.stderr"),
    ("first_include", "tests/ui/parts/include_name.stderr"),
    ("function_shape", "tests/tests/elsewhere.rs"),
    ("malformed_variable", "runtime/tests/environment.rs"),
    ("missing_key", "tests/tests/elsewhere.rs"),
    ("missing_variable", "runtime/tests/environment.rs"),
    ("module_attribute", "core/tests/rules/services.rs"),
    ("null_expression", "tests/tests/elsewhere.rs"),
    ("null_value", "tests/tests/elsewhere.rs"),
    ("packaged_path", "core/tests/values/literals.rs"),
    ("unknown_format_version", "tests/tests/elsewhere.rs"),
    ("unknown_global", "core/tests/rules/services.rs"),
    ("unknown_key", "tests/tests/elsewhere.rs"),
    ("unknown_section", "tests/tests/elsewhere.rs"),
    ("wrong_shape", "tests/tests/elsewhere.rs"),
];

/// Codes of links between stacks that no test names yet: a line goes when its test comes.
const UNSHOWN: &[&str] = &[];

/// Ui tests that are about more than one code.
const JOINT: &[&str] = &[
    "circle_of_nested_stacks",
    "circle_of_stacks",
    "circle_through_part",
    "link_in_condition",
    "link_of_wrong_kind",
    "nested_struct",
    "removed_in_one_world",
    "rust_value",
    "several_faults",
    "unknown_stack",
];

/// Placeholders that a method of `Finding` fills, not `with`.
const FILLED: &[&str] = &["suggestion", "known", "schema_date"];

#[test]
fn modules_say_what_they_are() {
    let mut objections = String::new();
    for (path, text) in sources() {
        if !text.starts_with("//!") {
            object(&mut objections, &path, 1, "a module starts with `//!`: its job, what goes in, what comes out");
        }
    }
    assert!(objections.is_empty(), "{objections}");
}

#[test]
fn lines_end_where_their_text_ends() {
    let mut objections = String::new();
    for (path, text) in sources() {
        for (number, line) in text.lines().enumerate() {
            if line.ends_with([' ', '\t']) {
                object(&mut objections, &path, number + 1, "blanks at the end of the line");
            }
        }
        if !text.ends_with('\n') || text.ends_with("\n\n") {
            object(&mut objections, &path, text.lines().count(), "a file ends with one line break");
        }
    }
    assert!(objections.is_empty(), "{objections}");
}

#[test]
fn files_are_short() {
    let mut objections = String::new();
    for (path, text) in sources() {
        let lines = text.lines().count();
        if lines > LONGEST {
            object(
                &mut objections,
                &path,
                lines,
                &format!("more than {LONGEST} lines: a file that does two things is two files"),
            );
        }
    }
    assert!(objections.is_empty(), "{objections}");
}

#[test]
fn nothing_unwraps_outside_tests() {
    let mut objections = String::new();
    for (path, text) in sources().into_iter().filter(|(path, _)| is_shipped(path)) {
        for (number, line) in code_lines(&text) {
            for word in [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("] {
                if line.contains(word) {
                    object(&mut objections, &path, number, &format!("`{word}` outside a test"));
                }
            }
        }
    }
    assert!(objections.is_empty(), "{objections}");
}

#[test]
fn every_code_has_a_ui_test() {
    let tests = ui_tests();
    let mut objections = String::new();
    for row in table::all() {
        let elsewhere = ELSEWHERE.iter().find(|(code, _)| *code == row.code).map(|(_, path)| *path);
        match (tests.get(row.code), elsewhere) {
            (Some(paths), None) => {
                let shown =
                    paths.iter().any(|path| read(&path.with_extension("stderr")).contains(&format!("[{}]", row.code)));
                if !shown {
                    let _ = writeln!(objections, "{}: its ui test does not show `[{}]`", row.code, row.code);
                }
            }
            (None, Some(path)) => {
                if !read(&root().join(path)).contains(row.code) {
                    let _ = writeln!(objections, "{}: `{path}` does not mention it", row.code);
                }
            }
            (None, None) if UNSHOWN.contains(&row.code) => {}
            (None, None) => {
                let _ = writeln!(
                    objections,
                    "{}: no `tests/ui/<family>/{}.rs`, and no line in `ELSEWHERE`",
                    row.code, row.code
                );
            }
            (Some(_), Some(_)) => {
                let _ = writeln!(objections, "{}: has a ui test, so remove its line in `ELSEWHERE`", row.code);
            }
        }
    }
    for (code, path) in ELSEWHERE {
        if table::row(code).is_none() {
            let _ = writeln!(objections, "{code}: no such code, but `ELSEWHERE` sends it to `{path}`");
        }
    }
    assert!(objections.is_empty(), "{objections}");
}

#[test]
fn every_ui_test_is_named_after_a_code() {
    let codes: BTreeSet<&str> = table::all().map(|row| row.code).collect();
    let mut objections = String::new();
    for (stem, paths) in ui_tests() {
        // `unknown_name_in_list` is a variant of `unknown_name`.
        let named =
            stem.match_indices('_').map(|(at, _)| &stem[..at]).chain([stem.as_str()]).any(|name| codes.contains(name));
        let whole = JOINT.contains(&stem.as_str());
        for path in paths.iter().filter(|_| !named && !whole) {
            object(&mut objections, path, 1, "named after no code; add it to `JOINT` if it is about several");
        }
    }
    assert!(objections.is_empty(), "{objections}");
}

#[test]
fn every_placeholder_is_filled_somewhere() {
    let shipped: Vec<String> =
        sources().into_iter().filter(|(path, _)| is_shipped(path) && !is_table(path)).map(|(_, text)| text).collect();
    let mut objections = String::new();
    for row in table::all() {
        for name in words::placeholders(row) {
            let quoted = format!("\"{name}\"");
            if !FILLED.contains(&name) && !shipped.iter().any(|text| text.contains(&quoted)) {
                let _ = writeln!(objections, "{}: nothing ever gives `{{{name}}}`", row.code);
            }
        }
    }
    assert!(objections.is_empty(), "{objections}");
}

#[test]
fn words_of_the_table_speak_with_one_voice() {
    let mut objections = String::new();
    for row in table::all() {
        for line in std::iter::once(&row.title).chain(row.help) {
            if line.ends_with(['.', '!', ' ']) || line.starts_with(' ') {
                let _ = writeln!(objections, "{}: no full stop and no blank at an end: {line}", row.code);
            }
            if line.matches('`').count() % 2 == 1 {
                let _ = writeln!(objections, "{}: a backtick is not closed: {line}", row.code);
            }
            // Names of services and products have capitals of their own.
            let first = line.split(' ').next().unwrap_or_default();
            let is_name = first == "Rust" || first.chars().skip(1).any(char::is_uppercase);
            if first.starts_with(char::is_uppercase) && !is_name {
                let _ = writeln!(objections, "{}: begins in lower case: {line}", row.code);
            }
        }
    }
    assert!(objections.is_empty(), "{objections}");
}

/// The project's folder.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

/// Every Rust source of the project with its path from the root, in order.
fn sources() -> Vec<(PathBuf, String)> {
    let root = root();
    let mut paths = Vec::new();
    for folder in ["schema", "core", "syntax", "macros", "runtime", "stacks", "tests"] {
        walk(&root.join(folder), &mut paths);
    }
    paths.sort();
    paths.into_iter().map(|path| (path.strip_prefix(&root).unwrap().to_owned(), read(&path))).collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") {
            walk(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

/// Whether the file ends up in what users build: no test, no benchmark, no tool of the maintainers.
fn is_shipped(path: &Path) -> bool {
    let folders: Vec<&str> = path.iter().filter_map(|folder| folder.to_str()).collect();
    folders.first() != Some(&"tests")
        && !folders.iter().any(|folder| matches!(*folder, "tests" | "tests.rs" | "benches" | "examples" | "refresh"))
}

fn is_table(path: &Path) -> bool {
    path.starts_with("core/src/findings/table")
}

/// The lines of code before the file's unit tests, comments left out, with their numbers.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let shipped = text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
    shipped
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The ui tests by the stem of their name, without those that must compile.
fn ui_tests() -> BTreeMap<String, Vec<PathBuf>> {
    let mut tests: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    let mut paths = Vec::new();
    walk(&root().join("tests/ui"), &mut paths);
    let compiles = |path: &PathBuf| path.iter().any(|folder| folder == "pass" || folder == "silenced");
    for path in paths.into_iter().filter(|path| !compiles(path)) {
        tests.entry(path.file_stem().unwrap().to_str().unwrap().to_owned()).or_default().push(path);
    }
    tests
}

fn object(objections: &mut String, path: &Path, line: usize, sentence: &str) {
    let _ = writeln!(objections, "{}:{line}: {sentence}", path.display());
}
