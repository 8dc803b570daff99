//! One realistic defect at a time in a correct stack of seventy resources: how many do not compile?
//!
//! `defects/correct.stack` gives no message. Each `defects/*/*.edit` makes one mistake in it: the codes that the mistake must
//! bring and no other, what is wrong in words, and the lines that change. A new defect is a new file; one that nobody finds yet has
//! `nothing` for its code. The share that is found is printed.
#![allow(clippy::unwrap_used)] // what fails here fails the test

#[path = "defects/edit.rs"]
mod edit;

use edit::{Edit, correct, edits};
use formwork_core::findings::table;
use formwork_syntax::driver;
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;

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
