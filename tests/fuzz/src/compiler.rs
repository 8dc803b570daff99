//! The compiler's share: macro calls are expanded until no expansion asks for the tokens of another.
//!
//! In: the calls of one file. Out: every expansion. Paths are resolved by their last segment alone, among the calls at
//! hand; what no call declares stays a question, as an unresolved path would.

use crate::input::{Call, Kind};
use formwork_syntax::driver;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeMap;

/// More expansions than this of one call are a loop: each answers one question more.
const LONGEST: usize = 1_000;

/// What one call came to.
#[derive(Debug)]
pub struct Expanded {
    /// The tokens of the call.
    pub input: TokenStream,
    /// Its macro.
    pub kind: Kind,
    /// Every expansion, the last one last.
    pub expansions: Vec<TokenStream>,
    /// The last expansion asks for something that no call declares.
    pub is_question: bool,
}

/// Expands every call whose text Rust's lexer reads.
///
/// # Errors
/// One call asks without an end.
///
/// # Examples
///
/// ```
/// use formwork_fuzz::{compiler, input};
/// let calls = input::read("//- part\npub part P; param A: String;\n//- stack\npub stack S; include crate::P;");
/// let expanded = compiler::expand(&calls)?;
/// assert_eq!(expanded[1].expansions.len(), 2);
/// assert!(!expanded[1].is_question);
/// # Ok::<(), String>(())
/// ```
pub fn expand(calls: &[Call]) -> Result<Vec<Expanded>, String> {
    let mut published = BTreeMap::new();
    let mut all = Vec::new();
    for Call { kind, text } in calls {
        let Ok(input) = text.parse::<TokenStream>() else { continue };
        let first = run(*kind, input.clone());
        publications(first.clone(), &mut published);
        all.push(Expanded { input, kind: *kind, expansions: vec![first], is_question: false });
    }
    // Whoever is asked last may itself still have to ask: a part for its derived types, a stack for its parts.
    let mut moved = true;
    while std::mem::take(&mut moved) {
        for call in &mut all {
            while let Some(question) = call.expansions.last().cloned().and_then(question) {
                let answer = published.get(&question.name);
                call.is_question = answer.is_none();
                let Some(answer) = answer else { break };
                let state = question.state;
                let next = run(question.callback, quote::quote!(@with { #answer } #state));
                publications(next.clone(), &mut published);
                call.expansions.push(next);
                moved = true;
                if call.expansions.len() > LONGEST {
                    return Err(format!("{LONGEST} expansions, and still a question"));
                }
            }
        }
    }
    Ok(all)
}

/// One macro call, as rustc would make it.
fn run(kind: Kind, input: TokenStream) -> TokenStream {
    let files: driver::Files<'_> = &|path, _| match path {
        "missing.sh" => Err("there is no such file".to_owned()),
        _ => Ok("#!/bin/sh\necho ${AWS::Region}\n".to_owned()),
    };
    match kind {
        Kind::Stack => driver::stack(input, files),
        Kind::Part => driver::part(input, files),
        Kind::Derive => driver::derive(input),
    }
}

/// `path! { @next [callback] { state } }`
struct Question {
    /// The last segment of the path.
    name: String,
    callback: Kind,
    state: TokenStream,
}

/// The last name of a path that is asked: `__network__Vpc_of_Web` is `network::Vpc`, asked by `Web`.
fn asked(name: &str) -> String {
    let name = name.trim_start_matches("r#");
    let path = name.strip_prefix("__").and_then(|name| name.rsplit_once("_of_")).map(|(path, _)| path);
    path.and_then(|path| path.rsplit("__").next()).unwrap_or(name).to_owned()
}

/// The question of an expansion.
fn question(expansion: TokenStream) -> Option<Question> {
    let tokens: Vec<TokenTree> = expansion.into_iter().collect();
    tokens.windows(3).find_map(|three| {
        let [TokenTree::Ident(name), TokenTree::Punct(bang), TokenTree::Group(call)] = three else { return None };
        let call: Vec<TokenTree> = call.stream().into_iter().collect();
        match call.as_slice() {
            [TokenTree::Punct(at), TokenTree::Ident(next), TokenTree::Group(callback), TokenTree::Group(state)]
                if bang.as_char() == '!' && at.as_char() == '@' && next == "next" =>
            {
                let callback = callback.stream().into_iter().last()?.to_string();
                // What a derive asks comes back to the macro of this name.
                let callback = callback.trim_start_matches("__");
                let name = asked(&name.to_string());
                Some(Question { name, callback: Kind::named(callback)?, state: state.stream() })
            }
            _ => None,
        }
    })
}

/// `macro_rules! own { (…) => { $($callback)* ! { @with { tokens } … } }; } … use own as name;`: the tokens by the name.
fn publications(expansion: TokenStream, published: &mut BTreeMap<String, TokenStream>) {
    let tokens: Vec<TokenTree> = expansion.into_iter().collect();
    let mut told = BTreeMap::new();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(word) if word == "macro_rules" => {
                if let (Some(TokenTree::Ident(own)), Some(TokenTree::Group(rules))) =
                    (tokens.get(at + 2), tokens.get(at + 3))
                {
                    told.extend(answer(rules.stream()).map(|tokens| (own.to_string(), tokens)));
                }
            }
            TokenTree::Ident(word) if word == "use" => {
                if let (Some(TokenTree::Ident(own)), Some(TokenTree::Ident(name))) =
                    (tokens.get(at + 1), tokens.get(at + 3))
                    && let Some(tokens) = told.remove(&own.to_string())
                {
                    published.insert(name.to_string().trim_start_matches("r#").to_owned(), tokens);
                }
            }
            _ => {}
        }
    }
}

/// The tokens behind `@with` in a rule's right side.
fn answer(rules: TokenStream) -> Option<TokenStream> {
    let groups = |tokens: TokenStream| {
        tokens.into_iter().filter_map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
            _ => None,
        })
    };
    let call = groups(rules).last().and_then(|body| groups(body).last())?;
    groups(call).next()
}
