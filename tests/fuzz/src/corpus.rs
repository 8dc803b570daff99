//! What the properties are tried on: the macro calls of the stacks crate, of the ui tests that compile and of those that do not.
//!
//! In: source files. Out: each file's calls as one input, so that a stack finds its parts beside it.

use crate::input::{self, Call, Kind};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::path::{Path, PathBuf};

/// The macro calls of a file.
#[derive(Clone, Debug)]
pub struct Source {
    /// The file, from the project's folder.
    pub path: String,
    /// The calls, as [`input::read`] reads them.
    pub text: String,
}

/// Files that must compile.
#[must_use]
pub fn correct() -> Vec<Source> {
    sources(&["stacks/src", "tests/src", "tests/ui/pass"])
}

/// Stacks that rules are silent about: many, and much alike.
#[must_use]
pub fn silenced() -> Vec<Source> {
    sources(&["tests/ui/silenced"])
}

/// The ui tests: each has a mistake.
#[must_use]
pub fn mistaken() -> Vec<Source> {
    let all = sources(&["tests/ui"]);
    all.into_iter()
        .filter(|source| !["ui/pass", "ui/silenced"].iter().any(|folder| source.path.contains(folder)))
        .collect()
}

/// Inputs that once broke a property: whole texts, a file each.
#[must_use]
pub fn regressions() -> Vec<Source> {
    let mut paths = Vec::new();
    walk(&root().join("tests/regressions"), "txt", &mut paths);
    paths.sort();
    paths.iter().map(|path| Source { path: name(path), text: read(path) }).collect()
}

fn sources(folders: &[&str]) -> Vec<Source> {
    let mut paths = Vec::new();
    for folder in folders {
        walk(&root().join(folder), "rs", &mut paths);
    }
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let text = read(&path);
        let mut inside = Vec::new();
        calls(text.parse().unwrap_or_default(), &text, &mut inside);
        // A macro's own variables are none of the language's.
        inside.retain(|call| !call.text.contains('$') || !text.contains("macro_rules!"));
        if !inside.is_empty() {
            found.push(Source { path: name(&path), text: input::write(&inside) });
        }
    }
    assert!(!found.is_empty(), "no stacks in {folders:?}");
    found
}

/// The insides of `stack! { … }` and `part! { … }`, and the structs behind `#[derive(Resource)]`, modules included.
fn calls(tokens: TokenStream, text: &str, found: &mut Vec<Call>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let before = |back: usize| at.checked_sub(back).map(|at| tokens[at].to_string()).unwrap_or_default();
        let kind = Kind::named(&before(2)).filter(|_| before(1) == "!" && group.delimiter() == Delimiter::Brace);
        let inside = group.stream().to_string();
        if let Some(kind) = kind {
            let text = group.span().source_text().unwrap_or_default();
            found.push(Call { kind, text: text[1..text.len() - 1].to_owned() });
        } else if before(1) == "#" && inside.starts_with("derive") && inside.contains("Resource") {
            // The struct ends with its braces, or at a `;` before any.
            let end = tokens[at + 1..].iter().find(|token| match token {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                token => token.to_string() == ";",
            });
            let end = end.map_or(0, |token| token.span().byte_range().end);
            let inside = text.get(group.span().byte_range().end..end).unwrap_or_default();
            found.push(Call { kind: Kind::Derive, text: inside.trim_start().to_owned() });
        } else {
            calls(group.stream(), text, found);
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().display().to_string()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

fn walk(folder: &Path, extension: &str, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, extension, paths);
        } else if path.extension().is_some_and(|found| found == extension) {
            paths.push(path);
        }
    }
}
