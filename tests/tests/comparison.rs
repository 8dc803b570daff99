//! The guide's chapter that compares messages: its column about Formwork is what the macro says today.
//!
//! Each example of the chapter is followed by what its author reads. `TRYBUILD=overwrite` writes those blocks anew.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork_fuzz::message::{self, Message};
use formwork_syntax::driver;
use proc_macro2::{TokenStream, TokenTree};
use std::path::Path;

const EXAMPLE: &str = "```rust,ignore\n";
const MESSAGE: &str = "```text\n";
const END: &str = "```\n";

#[test]
fn the_chapter_shows_what_the_macro_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src/guide/comparison.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (mut written, mut rest, mut examples) = (String::new(), page.as_str(), 0);
    while let Some((before, example, after)) = block(rest, EXAMPLE) {
        let (between, _, behind) = block(after, MESSAGE).unwrap();
        assert!(!between.contains(EXAMPLE), "an example without its message:\n{example}");
        written.extend([before, EXAMPLE, example, END, between, MESSAGE, &said(example), END]);
        rest = behind;
        examples += 1;
    }
    written.push_str(rest);
    assert_eq!(examples, 10, "the chapter is about ten mistakes");
    if std::env::var("TRYBUILD").is_ok_and(|mode| mode == "overwrite") {
        std::fs::write(&path, &written).unwrap();
        return;
    }
    assert!(page == written, "the chapter is not what the macro says: `TRYBUILD=overwrite` writes\n{written}");
}

/// What stands before the next block that begins so, what is in it, and what comes after it.
fn block<'t>(text: &'t str, begin: &str) -> Option<(&'t str, &'t str, &'t str)> {
    let (before, rest) = text.split_once(begin)?;
    let (inside, after) = rest.split_once(END)?;
    Some((before, inside, after))
}

/// What the author of the example reads.
fn said(example: &str) -> String {
    let tokens: TokenStream = example.parse().unwrap();
    let call = tokens.into_iter().find_map(|token| match token {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    });
    let expansion = driver::stack(call.unwrap(), &|_, _| Err("no file".to_owned()));
    let messages = message::all(expansion);
    assert!(!messages.is_empty(), "no message for\n{example}");
    messages.iter().map(|message| shown(example, message)).collect::<Vec<_>>().join("\n")
}

/// One message as rustc shows it.
fn shown(example: &str, message: &Message) -> String {
    let kind = if message.is_error { "error: " } else { "warning: " };
    let text = message.text.replace('\n', &format!("\n{}", " ".repeat(kind.len())));
    let (start, end) = (message.first.start(), message.last.end());
    let line = example.lines().nth(start.line - 1).unwrap();
    let width = if start.line == end.line { end.column - start.column } else { line.chars().count() - start.column };
    let gutter = " ".repeat(start.line.to_string().len());
    format!(
        "{kind}{text}\n{gutter} |\n{} | {line}\n{gutter} | {}{}\n",
        start.line,
        " ".repeat(start.column),
        "^".repeat(width)
    )
}
