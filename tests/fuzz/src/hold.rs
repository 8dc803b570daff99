//! What must hold for every input, whatever its tokens are.
//!
//! No panic and no hang: whoever calls sees to those. The expansion is Rust, and so is the editor's; every message points
//! at tokens of the input; what is no stack brings a message; and what brings none is a template in which the rules
//! find nothing when they read it back from its text.

use crate::compiler::{self, Expanded};
use crate::input::{self, Call, Kind};
use crate::message::{self, Message};
use crate::mutation;
use formwork_core::check::{self, Front};
use formwork_core::findings::report::Report;
use formwork_core::findings::words;
use formwork_core::{json, schema::Schema};
use formwork_syntax::driver;
use proc_macro2::{Span, TokenStream, TokenTree};
use std::collections::BTreeSet;

/// Tokens that no stack has anywhere.
pub const FOREIGN: &[&str] = &["@", "~", "%", "^", "?", "=>", "..", "'c'", "b\"b\""];

/// What an input came to.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The errors that its author would read.
    pub messages: Vec<String>,
    /// Something is named that the input does not declare, so that the compiler has the last word.
    pub is_question: bool,
}

impl Outcome {
    /// Whether a stack's author would be told nothing.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.messages.is_empty() && !self.is_question
    }
}

/// Tries everything on a text of some macro calls.
///
/// # Errors
/// What does not hold, in words.
///
/// # Examples
///
/// ```
/// use formwork_fuzz::hold;
/// assert!(hold::check("pub stack Web; resource A = AWS::SQS::Queue {};")?.is_silent());
/// assert!(!hold::check("pub stack Web; resource A = AWS::SQS::Queu {};")?.is_silent());
/// # Ok::<(), String>(())
/// ```
pub fn check(text: &str) -> Result<Outcome, String> {
    // The tokens of earlier inputs would stay in memory otherwise.
    proc_macro2::extra::invalidate_current_thread_spans();
    let calls = input::read(text);
    let outcome = expansions(&calls)?;
    for call in calls.iter().filter(|call| call.kind != Kind::Derive) {
        editor(&call.text)?;
    }
    if outcome.is_silent() {
        intruders(&calls)?;
    }
    Ok(outcome)
}

/// One token more that no stack has is seen: the place and the token follow from the text.
fn intruders(calls: &[Call]) -> Result<(), String> {
    for (at, call) in calls.iter().enumerate().filter(|(_, call)| call.kind == Kind::Stack) {
        let place = call.text.bytes().fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)));
        let token = FOREIGN[place % FOREIGN.len()];
        let Some(text) = mutation::intrude(&call.text, place, token) else { continue };
        let mut calls = calls.to_vec();
        calls[at].text.clone_from(&text);
        if expansions(&calls)?.is_silent() {
            return Err(format!("`{token}` went unseen in\n{text}"));
        }
    }
    Ok(())
}

/// Expands all calls and looks at every expansion.
fn expansions(calls: &[Call]) -> Result<Outcome, String> {
    let mut outcome = Outcome::default();
    let all = compiler::expand(calls)?;
    let files: BTreeSet<String> =
        all.iter().flat_map(|call| call.input.clone()).map(|token| token.span().file()).collect();
    for call in &all {
        let mut told = Vec::new();
        // A part is its type, which is declared before anything is asked.
        let mut is_part = false;
        for (at, expansion) in call.expansions.iter().enumerate() {
            let is_last = at + 1 == call.expansions.len();
            let file: syn::File = syn::parse2(expansion.clone())
                .map_err(|error| format!("the expansion is no Rust: {error}\n{expansion}"))?;
            let messages = message::all(expansion.clone());
            for message in &messages {
                if has_places(call) {
                    points_into(message, &files)?;
                }
                is_whole(message)?;
            }
            let declares = file.items.iter().any(|item| match item {
                syn::Item::Const(item) => item.ident != "_",
                syn::Item::Fn(_) | syn::Item::Impl(_) => true,
                _ => false,
            });
            is_part |= call.kind == Kind::Part && file.items.iter().any(|item| matches!(item, syn::Item::Enum(_)));
            told.extend(messages.into_iter().filter(|message| message.is_error).map(|message| message.text));
            if is_last && told.is_empty() && !call.is_question && !declares && !is_part {
                return Err(format!("no message, and nothing declared either:\n{expansion}"));
            }
        }
        outcome.is_question |= call.is_question;
        outcome.messages.append(&mut told);
    }
    if outcome.is_silent() {
        all.iter().filter(|call| call.kind == Kind::Stack).try_for_each(reads_back)?;
    }
    Ok(outcome)
}

/// Whether there is something to point at: rustc shows the macro call where it has no tokens, and it derives nothing of
/// what is no item.
fn has_places(call: &Expanded) -> bool {
    match call.kind {
        Kind::Stack | Kind::Part => !call.input.is_empty(),
        Kind::Derive => syn::parse2::<syn::DeriveInput>(call.input.clone()).is_ok(),
    }
}

/// The editor's expansion is Rust too.
fn editor(text: &str) -> Result<(), String> {
    let Ok(tokens) = text.parse::<TokenStream>() else { return Ok(()) };
    let expansion = driver::editor(tokens);
    syn::parse2::<syn::File>(expansion.clone())
        .map(drop)
        .map_err(|error| format!("the editor's expansion is no Rust: {error}\n{expansion}"))
}

/// A stack without a message is a template, in which the rules find nothing that stops a build.
///
/// Where the text alone does not say all that the macro knew (Rust expressions, `Unchecked`, silences), it is left out.
fn reads_back(call: &Expanded) -> Result<(), String> {
    let Some(expansion) = call.expansions.last().filter(|_| !call.is_question) else { return Ok(()) };
    let is_whole = ["silences", "externs", "links"]
        .iter()
        .all(|name| field(expansion.clone(), name).is_some_and(|tokens| tokens.is_empty()));
    let pieces = field(expansion.clone(), "pieces").map(texts).unwrap_or_default();
    let ([text], true) = (pieces.as_slice(), is_whole) else { return Ok(()) };
    let document = json::parse(text).map_err(|error| format!("the template is no JSON: {error:?}\n{text}"))?;
    let mut report = Report::default();
    let template = json::read::template(document.root, &mut report);
    let schema = Schema::bundled().map_err(|error| error.to_string())?;
    let (verdict, _) = check::check_with(&template, schema, Front::Engine, report);
    match verdict.findings.iter().find(|(_, level)| level.stops()) {
        Some((finding, _)) => {
            Err(format!("the build finds what the macro did not: {}\n{text}", words::message(finding)))
        }
        None => Ok(()),
    }
}

/// The list in `name: &[…]`, at any depth.
fn field(tokens: TokenStream, name: &str) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let here = tokens.windows(4).find_map(|four| match four {
        [TokenTree::Ident(key), TokenTree::Punct(colon), TokenTree::Punct(_), TokenTree::Group(list)]
            if key == name && colon.as_char() == ':' =>
        {
            Some(list.stream())
        }
        _ => None,
    });
    here.or_else(|| {
        tokens.into_iter().find_map(|token| match token {
            TokenTree::Group(group) => field(group.stream(), name),
            _ => None,
        })
    })
}

/// The texts of a declaration's pieces; those of Rust expressions leave gaps, which make two texts of one.
fn texts(pieces: TokenStream) -> Vec<String> {
    let mut texts = Vec::new();
    let mut is_known = true;
    for token in pieces {
        match token {
            TokenTree::Group(group) => {
                texts.extend(syn::parse2::<syn::LitStr>(group.stream()).map(|text| text.value()))
            }
            TokenTree::Ident(word) => is_known &= word != "Hole" && word != "Unchecked",
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    if is_known { texts } else { Vec::new() }
}

/// Whether a message stands at the author's own tokens.
fn points_into(message: &Message, files: &BTreeSet<String>) -> Result<(), String> {
    let is_lost = |span: &&Span| !files.contains(&span.file()) || span.byte_range().is_empty();
    match [message.first, message.last].iter().find(is_lost) {
        Some(span) => {
            Err(format!("a message points nowhere ({} {:?}): {}", span.file(), span.byte_range(), message.text))
        }
        None => Ok(()),
    }
}

/// Whether each placeholder of a message's words was filled.
fn is_whole(message: &Message) -> Result<(), String> {
    let is_placeholder =
        |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let mut names = message.text.split("`{").skip(1).filter_map(|rest| rest.split("}`").next());
    match names.any(is_placeholder) {
        true => Err(format!("a placeholder was not filled: {}", message.text)),
        false => Ok(()),
    }
}
