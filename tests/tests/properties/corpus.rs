//! What the properties are tried on: every `stack!` of the stacks crate, of `ui/pass` and of the ui tests.
//!
//! In: source files. Out: the text inside each macro call's braces, with the name of its file.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::path::{Path, PathBuf};

/// One macro call.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The file, from the project's folder.
    pub(crate) path: String,
    /// The text inside the braces.
    pub(crate) text: String,
}

/// The stacks of files that must compile.
pub(crate) fn correct() -> Vec<Source> {
    sources(&["stacks/src", "tests/ui/pass"])
}

/// The stacks of the ui tests: each has a mistake.
pub(crate) fn mistaken() -> Vec<Source> {
    let all = sources(&["tests/ui"]);
    all.into_iter().filter(|source| !source.path.contains("ui/pass")).collect()
}

/// Inputs that once broke a property: whole texts, a file each.
pub(crate) fn regressions() -> Vec<Source> {
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
        let tokens: TokenStream = text.parse().unwrap_or_default();
        for inside in calls(tokens) {
            // A macro's own variables are none of the language's.
            if !inside.contains('$') || !text.contains("macro_rules!") {
                found.push(Source { path: name(&path), text: inside });
            }
        }
    }
    assert!(!found.is_empty(), "no stacks in {folders:?}");
    found
}

/// The insides of `stack! { … }` in these tokens, modules included.
fn calls(tokens: TokenStream) -> Vec<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let is_call = group.delimiter() == Delimiter::Brace
            && at >= 2
            && matches!(&tokens[at - 1], TokenTree::Punct(bang) if bang.as_char() == '!')
            && matches!(&tokens[at - 2], TokenTree::Ident(name) if name == "stack");
        if is_call {
            let text = group.span().source_text().unwrap_or_default();
            found.push(text[1..text.len() - 1].to_owned());
        } else {
            found.extend(calls(group.stream()));
        }
    }
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
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
