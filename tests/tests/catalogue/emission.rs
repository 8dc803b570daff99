//! Each finding is reported in one place.
//!
//! In: the sources. Out: the files that name a row, `&table::UNUSED_PARAMETER`, other than to compare with it. Several are
//! excused in [`SEVERAL`], each with the reason.

use crate::root;
use formwork_core::findings::table;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Codes that several files report, and why one does not do.
const SEVERAL: &[(&str, &str)] = &[
    ("argument_shape", "the variables of `Sub` are no arguments of a list"),
    (
        "attribute_value",
        "resources and outputs have their attributes in tables of their own; a form is checked for both",
    ),
    ("bare_expression", "as a value, and as a word behind a key"),
    ("condition_compared", "in a template file a reference to a condition is another function than a condition"),
    ("depends_on_text", "the language reads a text as the name that it means, a template file has texts alone"),
    ("derive_duplicate_property", "two fields are compared by their properties, a fixed value with all fields"),
    ("conditional_output", "of an imported stack, and of a nested one"),
    ("doubtful_value", "a choice asks which row will speak before its words are made"),
    ("expected", "what is read first finds it: each form of the grammar says what it wanted"),
    ("foreign_form", "as a value, and as an attribute of an item"),
    ("function_form", "`Sub` and its block of text are read apart from other calls"),
    ("include_name", "of two parts, and of a part and an imported stack"),
    ("link_as_item", "as a name in a value, and as a name of a scope"),
    ("loop_variable", "in a name, and in the text of `format!`"),
    ("missing_choice", "an object knows it alone, and the best of several forms does"),
    ("missing_header", "a part is read without a stack around it"),
    ("missing_property", "of an object in a stack, and of what a struct can never give"),
    ("needless_unchecked", "around a type, and around a value"),
    ("nesting", "groups are counted before they are read, operators while"),
    ("resource_in_condition", "as a reference, and as an attribute"),
    ("self_name", "as a value, and as an argument of `LogicalId`"),
    ("unknown_init_config", "the metadata names it, and the command line of `cfn-init`"),
    ("unknown_item_attribute", "`was` is one, but not of every item"),
    ("unknown_name", "names of a component's scope are known to the front end alone"),
    ("unknown_property", "of an object, of the nearest of several forms, and of a struct"),
    ("unknown_resource", "as a reference, and as an attribute"),
    ("unknown_type", "of a resource, of one inside `Unchecked`, and of an input"),
    ("unknown_output", "of an imported stack, and of a nested one"),
    ("unquoted_text", "while reading where no name can stand, later where one could"),
    ("wrong_type", "of a literal, and of what a function makes"),
];

#[test]
fn every_finding_is_reported_in_one_place() {
    let sources = sources();
    let reported: Vec<_> = sources.iter().map(|(path, text)| (path, reported(text))).collect();
    let mut objections = String::new();
    for row in table::all() {
        let constant = row.code.to_uppercase();
        let files = reported.iter().filter(|(_, constants)| constants.contains(constant.as_str()));
        let files: Vec<String> = files.map(|(path, _)| path.display().to_string()).collect();
        let excused = SEVERAL.iter().any(|(code, _)| *code == row.code);
        let _ = match (files.len(), excused) {
            (0, _) => writeln!(objections, "{}: nothing reports `{constant}`", row.code),
            (1, true) => writeln!(objections, "{}: one place alone reports it, remove it from `SEVERAL`", row.code),
            (2.., false) => writeln!(objections, "{}: several places report it: {}", row.code, files.join(", ")),
            (1, false) | (_, true) => Ok(()),
        };
    }
    let codes: BTreeSet<&str> = table::all().map(|row| row.code).collect();
    for (code, _) in SEVERAL.iter().filter(|(code, _)| !codes.contains(code)) {
        let _ = writeln!(objections, "{code}: no such code, but `SEVERAL` has it");
    }
    assert!(objections.is_empty(), "\n{objections}");
}

/// The rows that a file names to report them: `&CONSTANT` or `&path::CONSTANT`, not `CONSTANT.code` and not compared by address.
fn reported(text: &str) -> BTreeSet<&str> {
    let lines = text.lines().filter(|line| !line.contains("::eq("));
    let named = lines.flat_map(|line| line.split('&').skip(1)).filter_map(|behind| {
        let path = behind.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_' || c == ':');
        let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
        let constant = &path[..path.find(|c| !is_part(c)).unwrap_or(path.len())];
        (!path[constant.len()..].starts_with('.')).then_some(constant)
    });
    named.collect()
}

/// What users build, but for the table: the code of each file without comments and tests.
fn sources() -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    for folder in ["core/src", "syntax/src", "macros/src", "runtime/src"] {
        walk(&root().join(folder), &mut found);
    }
    found
}

fn walk(folder: &Path, found: &mut BTreeMap<PathBuf, String>) {
    for path in crate::entries(folder) {
        let relative = path.strip_prefix(root()).unwrap_or(&path).to_owned();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !relative.starts_with("core/src/findings/table")
        {
            let text = std::fs::read_to_string(&path).unwrap();
            let shipped = text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
            let code = shipped.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>();
            found.insert(relative, code.join("\n"));
        }
    }
}
