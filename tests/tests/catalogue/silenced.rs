//! What keeps a rule silent: each stack of `ui/silenced/<family>/<code>.rs` is told nothing, and without its silencer the code.
//!
//! In: the files, read from disk, so that they are tested without compiling anything; `ui` compiles them. `SILENCED=network/` tests those
//! whose path begins so. A line that ends in `//+` is the silencer's, a line that begins with `//-` stood there before it: the
//! stack with the one left out and the other put in is the faulty one.

use crate::entries;
use crate::judge::{self, Told};
use crate::page::{Block, Form};
use formwork_core::findings::table;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Families whose every code has a file, or a line in [`NOTHING_SILENCES`].
#[rustfmt::skip] // as a block
const FAMILIES: &[&str] = &[
    "bootstrap", "conditions", "containers", "data", "functions", "limits", "lints", "network", "order", "policies", "references",
    "secrets", "services", "worlds",
];

/// Codes that nothing makes right but the help line itself, and nothing unknown silences.
const NOTHING_SILENCES: &[(&str, &str)] = &[
    ("argument_count", "a call has as many arguments as stand there"),
    ("argument_shape", "an argument is written as a text, a list or an object"),
    ("boolean_compared", "both sides are written out"),
    ("boolean_outside_condition", "a comparison stands in a value or does not"),
    ("closed_service", "AWS has shut down a service or has not"),
    ("closing_service", "AWS closes a service or does not"),
    ("condition_compared", "both sides are written out"),
    ("conditions_not_proved", "the search came to its end or did not"),
    ("dynamic_reference_form", "the reference stands there as text"),
    ("empty_delimiter", "the delimiter is written out"),
    ("environment_secret", "the value is that of a variable or is not"),
    ("exclusive_policy_keys", "both keys stand there, whatever they hold"),
    ("find_in_map_options", "the fourth argument stands there"),
    ("function_in_section", "a function stands in a section or does not"),
    ("if_without_condition", "the first argument stands there"),
    ("index_form", "the index is written out"),
    ("limit_exceeded", "items are counted, whether they are there or not"),
    ("limit_near", "items are counted, whether they are there or not"),
    ("mapping_too_large", "the keys of a mapping are written out"),
    ("missing_member", "an argument has the key or has not"),
    ("module_attribute", "the attribute stands at a module or does not"),
    ("name_form", "names are written out"),
    ("name_too_long", "names are written out"),
    ("no_resources", "a stack has a resource or has none"),
    ("policy_key_elsewhere", "a key belongs to a position or does not"),
    ("rule_function_outside_rule", "a function stands in a rule or does not"),
    ("rule_without_assertion", "a rule has an assertion or has none"),
    ("secret_reference_position", "a reference stands in a property or does not"),
    ("secure_string_position", "the property takes a secure string or does not"),
    ("spaces_in_dynamic_reference", "the reference stands there as text"),
    ("ssm_reference_position", "a reference stands in a property or does not"),
    ("sub_without_variables", "a text has variables or has none"),
    ("text_too_long", "the texts are written out"),
    ("unknown_global", "the name stands among the globals or does not"),
    ("unknown_member", "the key stands there"),
    ("unknown_policy_key", "a key is one of nine or is not"),
    ("unused_sub_variable", "the text of `Sub` is written out"),
    ("value_as_boolean", "what stands there is a condition or is none"),
];

/// The lines that begin and end a stack.
const STACK: (&str, &str) = ("formwork::stack! {", "}");

/// The most lines of a file.
const LONGEST: usize = 400;

#[test]
fn silencers_silence_and_nothing_else_does() {
    let (mut objections, mut tested) = (String::new(), 0);
    for (family, code, path) in files() {
        let name = format!("{family}/{code}");
        if std::env::var("SILENCED").is_ok_and(|wanted| !name.starts_with(&wanted)) {
            continue;
        }
        tested += 1;
        let text = std::fs::read_to_string(path).unwrap();
        for fault in objections_to(&code, &text) {
            let _ = writeln!(objections, "{name}: {fault}");
        }
    }
    assert!(objections.is_empty(), "\n{objections}");
    assert!(tested > 0, "no file has such a name");
}

#[test]
fn every_code_of_a_system_has_its_silencers() {
    let files: BTreeSet<(String, String)> = files().into_iter().map(|(family, code, _)| (family, code)).collect();
    let mut objections = String::new();
    for family in table::FAMILIES.iter().filter(|family| FAMILIES.contains(&family.name)) {
        for row in family.rows {
            let has_file = files.contains(&(family.name.to_owned(), row.code.to_owned()));
            let is_listed = NOTHING_SILENCES.iter().any(|(code, _)| *code == row.code);
            if has_file == is_listed {
                let _ = writeln!(
                    objections,
                    "{}: either `tests/ui/silenced/{}/{}.rs` or a line in `NOTHING_SILENCES`",
                    row.code, family.name, row.code
                );
            }
        }
    }
    for (family, code) in &files {
        let family = table::FAMILIES.iter().find(|found| found.name == family);
        if !family.is_some_and(|family| family.rows.iter().any(|row| row.code == code)) {
            let _ = writeln!(objections, "{code}: no such code in the family that its file stands in");
        }
    }
    for (code, _) in NOTHING_SILENCES {
        assert!(table::row(code).is_some(), "`NOTHING_SILENCES` has `{code}`, which is no code");
    }
    assert!(objections.is_empty(), "\n{objections}");
}

/// What is wrong with a file.
fn objections_to(code: &str, text: &str) -> Vec<String> {
    let mut objections = Vec::new();
    if text.lines().count() > LONGEST {
        objections.push(format!("more than {LONGEST} lines"));
    }
    match told(text) {
        Ok(told) => objections.extend(told.iter().map(|told| format!("although it is silenced: {told}"))),
        Err(fault) => objections.push(fault),
    }
    let stacks = stacks(text);
    if stacks.is_empty() {
        objections.push(format!("no line `{}`", STACK.0));
    }
    for stack in &stacks {
        let name = text.lines().nth(stack.name).unwrap_or_default().trim();
        if !is_marked(text, *stack) {
            objections.push(format!("{name} nothing is marked with `//+` or `//-`"));
            continue;
        }
        match told(&faulty(text, &stacks, *stack)) {
            Ok(told) if told.iter().any(|told| told.code == code) => {}
            Ok(told) => {
                objections.push(format!("{name} without its silencer it has no `{code}`"));
                objections.extend(told.iter().map(|told| format!("but has {told}")));
            }
            Err(fault) => objections.push(format!("{name} without its silencer: {fault}")),
        }
    }
    objections
}

fn told(text: &str) -> Result<Vec<Told>, String> {
    judge::told(&Block { form: Form::Stack, text })
}

/// Where a stack stands in its file, by lines.
#[derive(Clone, Copy)]
struct Place {
    /// Behind the stack before it: parts stand above the stack that includes them.
    begin: usize,
    /// `formwork::stack! {`
    opening: usize,
    /// The line with its name.
    name: usize,
    /// `}`
    closing: usize,
}

fn stacks(text: &str) -> Vec<Place> {
    let mut stacks: Vec<Place> = Vec::new();
    let mut open: Option<Place> = None;
    for (at, line) in text.lines().enumerate() {
        match &mut open {
            None if line == STACK.0 => {
                let begin = stacks.last().map_or(0, |last| last.closing + 1);
                open = Some(Place { begin, opening: at, name: at, closing: at });
            }
            Some(stack) if line.trim_start().starts_with("pub stack ") => stack.name = at,
            Some(stack) if line == STACK.1 => {
                stacks.push(Place { closing: at, ..*stack });
                open = None;
            }
            _ => {}
        }
    }
    stacks
}

/// The text with the silencer of one stack undone, and without the other stacks.
fn faulty(text: &str, stacks: &[Place], stack: Place) -> String {
    let mut faulty = String::new();
    for (at, line) in text.lines().enumerate() {
        let is_of_another =
            stacks.iter().any(|other| other.opening != stack.opening && (other.opening..=other.closing).contains(&at));
        if is_of_another {
            continue;
        }
        let is_inside = (stack.begin..=stack.closing).contains(&at);
        match line.trim_start().strip_prefix("//-") {
            Some(before) if is_inside => faulty.push_str(before),
            _ if is_inside && line.ends_with("//+") => {}
            _ => faulty.push_str(line),
        }
        faulty.push('\n');
    }
    faulty
}

/// Whether something in the stack is marked as its silencer.
fn is_marked(text: &str, stack: Place) -> bool {
    let mut lines = text.lines().skip(stack.begin).take(stack.closing - stack.begin);
    lines.any(|line| line.ends_with("//+") || line.trim_start().starts_with("//-"))
}

/// Family, code and path of each file, in order.
fn files() -> Vec<(String, String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/silenced");
    let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    entries(&folder)
        .into_iter()
        .flat_map(|family| entries(&family).into_iter().map(move |path| (name(&family), name(&path), path)))
        .collect()
}
