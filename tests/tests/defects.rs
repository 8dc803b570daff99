//! One realistic defect at a time in a correct stack of seventy resources: how many do not compile?
//!
//! `defects/correct.stack` gives no message. Each `defects/*/*.edit` makes one mistake in it: the codes that the mistake must
//! bring and no other, what is wrong in words, and the lines that change. A new defect is a new file; one that nobody finds yet has
//! `nothing` for its code. The share that is found is printed.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork_core::findings::table;
use formwork_syntax::driver;
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// In place of a code: nobody finds this yet. Whoever does writes the code there.
const MISSED: &str = "nothing";

#[test]
fn the_correct_stack_brings_no_message() {
    assert_eq!(messages(&correct()), Vec::<String>::new());
}

#[test]
fn each_defect_is_found() {
    let correct = correct();
    let mut wrong = String::new();
    let (mut found, mut all) = (0, 0);
    for path in edits() {
        let edit = Edit::read(&path);
        let messages = messages(&edit.apply(&correct).unwrap_or_else(|fault| panic!("{}: {fault}", path.display())));
        let codes: BTreeSet<&str> = messages.iter().filter_map(|message| code(message)).collect();
        all += 1;
        let wanted: BTreeSet<&str> = edit.codes.split(' ').filter(|code| *code != MISSED).collect();
        found += usize::from(!codes.is_disjoint(&wanted));
        if codes != wanted {
            wrong.push_str(&format!("{}: wanted `{}`, found {messages:#?}\n", path.display(), edit.codes));
        }
    }
    eprintln!("{found} of {all} defects do not compile");
    assert!(wrong.is_empty(), "{found} of {all}\n{wrong}");
}

/// A mistake: lines of the correct stack, and what stands there instead.
struct Edit {
    codes: String,
    hunks: Vec<(Vec<String>, Vec<String>)>,
}

impl Edit {
    /// First line: the codes. Then what is wrong, as comments. Then hunks, parted by empty lines, of lines that begin with
    /// `-`, `+` or a blank as in a patch; indentation does not count.
    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let mut lines = text.lines();
        let codes = lines.next().unwrap_or_default().to_owned();
        let mut hunks = vec![(Vec::new(), Vec::new())];
        for line in lines.skip_while(|line| line.starts_with('#')) {
            let (old, new) = hunks.last_mut().unwrap();
            match line.split_at_checked(1) {
                Some(("-", text)) => old.push(text.trim().to_owned()),
                Some(("+", text)) => new.push(text.to_owned()),
                Some((_, text)) => {
                    old.push(text.trim().to_owned());
                    new.push(text.to_owned());
                }
                None => hunks.push((Vec::new(), Vec::new())),
            }
        }
        hunks.retain(|(old, new)| !(old.is_empty() && new.is_empty()));
        Self { codes, hunks }
    }

    fn apply(&self, text: &str) -> Result<String, String> {
        let mut lines: Vec<&str> = text.lines().collect();
        for (old, new) in &self.hunks {
            let is_there = |at: &usize| lines[*at..*at + old.len()].iter().map(|line| line.trim()).eq(old);
            let places: Vec<usize> = (0..=lines.len().saturating_sub(old.len())).filter(is_there).collect();
            let [at] = places[..] else {
                return Err(format!("these lines stand {} times in the stack: {old:#?}", places.len()));
            };
            lines.splice(at..at + old.len(), new.iter().map(String::as_str));
        }
        Ok(lines.join("\n"))
    }
}

/// The messages of a stack's expansion, errors and warnings.
fn messages(text: &str) -> Vec<String> {
    let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"));
    let expansion = driver::stack(tokens, &|_, _| Err("no files here".to_owned()));
    let mut found = Vec::new();
    collect(expansion, &mut found);
    found
}

/// Every string with a code at the end of its first line.
fn collect(tokens: TokenStream, found: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => collect(group.stream(), found),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string())
                    && code(&text.value()).is_some()
                {
                    found.push(text.value());
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// The code at the end of the first line.
fn code(message: &str) -> Option<&str> {
    let code = message.lines().next()?.strip_suffix(']')?.rsplit_once('[')?.1;
    table::row(code).map(|row| row.code)
}

fn correct() -> String {
    std::fs::read_to_string(folder().join("correct.stack")).unwrap()
}

fn edits() -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for area in std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        paths.extend(std::fs::read_dir(area).unwrap().map(|entry| entry.unwrap().path()));
    }
    paths.sort();
    paths
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("defects")
}
