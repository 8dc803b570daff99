//! What Formwork says of an example: the pipeline of the macros, or that of template files, as a library.
//!
//! In: an example. Out: the findings as [`Told`], in the order of the source. Macros that ask each other for their tokens are
//! answered here as the compiler would; what a Rust expression comes to is not known.

use crate::page::{Block, Form};
use formwork_core::check::{self, Front};
use formwork_core::findings::report::Report;
use formwork_core::findings::{table, words};
use formwork_core::json::{self, read};
use formwork_core::schema::Schema;
use formwork_syntax::driver;
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::collections::BTreeMap;
use std::fmt;

/// A finding as a user reads it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) code: String,
    /// It is an error, no warning.
    pub(crate) stops: bool,
    pub(crate) message: String,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = if self.stops { "error" } else { "warning" };
        write!(f, "{level}: {}", self.message.replace('\n', "\n    "))
    }
}

/// Everything that is said of an example.
pub(crate) fn told(block: &Block<'_>) -> Result<Vec<Told>, String> {
    match block.form {
        Form::Json => file(block.text),
        Form::Stack => {
            let tokens: TokenStream = block.text.parse().map_err(|error| format!("{error}"))?;
            let mut source = Source::default();
            // Items of a stack are no Rust.
            if let Ok(file) = syn::parse2::<syn::File>(tokens.clone()) {
                file.items.into_iter().for_each(|item| source.read(item));
            } else if has_header(&tokens) {
                source.waiting.push((Call::Stack, tokens));
            } else {
                // Most rules want no more than an item or two.
                let another = (!has_resource(&tokens)).then(|| quote!(resource Another = AWS::SNS::Topic {};));
                source.waiting.push((Call::Stack, quote!(pub stack Example; #tokens #another)));
            }
            source.run_all()?;
            Ok(source.told)
        }
        Form::Rust => Err("only a test can tell".to_owned()),
    }
}

/// A template file.
fn file(text: &str) -> Result<Vec<Told>, String> {
    let document = json::parse(text).map_err(|error| error.to_string())?;
    let mut report = Report::default();
    let template = read::template(document.root.clone(), &mut report);
    let schema = Schema::bundled().map_err(|error| error.to_string())?;
    let (verdict, _) = check::check_with(&template, schema, Front::Engine, report);
    let told = verdict.findings.iter().map(|(finding, level)| Told {
        code: finding.row.code.to_owned(),
        stops: level.stops(),
        message: words::message(finding),
    });
    Ok(told.collect())
}

#[derive(Clone, Copy)]
enum Call {
    Stack,
    Part,
    Derive,
}

/// The macro calls of an example, and what they have told each other.
#[derive(Default)]
struct Source {
    /// Calls that were not expanded yet, in the order of the source.
    waiting: Vec<(Call, TokenStream)>,
    /// What each name answers.
    published: BTreeMap<String, TokenStream>,
    told: Vec<Told>,
}

impl Source {
    /// Finds the calls of an item, those of a module too.
    fn read(&mut self, item: syn::Item) {
        match item {
            syn::Item::Macro(item) => {
                let call = match last(&item.mac.path).as_str() {
                    "stack" => Call::Stack,
                    "part" => Call::Part,
                    _ => return,
                };
                self.waiting.push((call, item.mac.tokens));
            }
            syn::Item::Mod(item) => {
                item.content.into_iter().flat_map(|(_, items)| items).for_each(|item| self.read(item));
            }
            syn::Item::Struct(mut item) if derives(&item.attrs) => {
                item.attrs.retain(|attribute| !attribute.path().is_ident("derive"));
                self.waiting.push((Call::Derive, item.into_token_stream()));
            }
            syn::Item::Enum(mut item) if derives(&item.attrs) => {
                item.attrs.retain(|attribute| !attribute.path().is_ident("derive"));
                self.waiting.push((Call::Derive, item.into_token_stream()));
            }
            _ => {}
        }
    }

    fn run_all(&mut self) -> Result<(), String> {
        while !self.waiting.is_empty() {
            let (call, input) = self.waiting.remove(0);
            self.run(call, input)?;
        }
        Ok(())
    }

    /// Expands a call, and again with each answer to what it asks.
    fn run(&mut self, call: Call, input: TokenStream) -> Result<(), String> {
        let files = |path: &str, _: Span| match path {
            "missing.sh" => Err("there is no such file".to_owned()),
            _ => Ok("#!/bin/sh\necho ${AWS::Region}\n".to_owned()),
        };
        let expansion = match call {
            Call::Stack => driver::stack(input, &files),
            Call::Part => driver::part(input, &files),
            Call::Derive => driver::derive(input),
        };
        collect(expansion.clone(), &mut self.told);
        let file: syn::File = syn::parse2(expansion).map_err(|error| format!("no Rust comes out: {error}"))?;
        self.publish(&file);
        for item in file.items {
            let syn::Item::Macro(item) = item else { continue };
            let mut tokens = item.mac.tokens.into_iter();
            if !is_at(&mut tokens, "next") {
                continue;
            }
            let [Some(TokenTree::Group(_callback)), Some(TokenTree::Group(state))] = [tokens.next(), tokens.next()]
            else {
                return Err("a question of another form".to_owned());
            };
            let state = state.stream();
            let name = asked(state.clone()).ok_or("a question without a path")?;
            let answer = self.answer(&name)?;
            self.run(call, quote!(@with { #answer } #state))?;
        }
        Ok(())
    }

    /// What a name answers: its call is expanded if it was not yet.
    fn answer(&mut self, name: &str) -> Result<TokenStream, String> {
        loop {
            if let Some(tokens) = self.published.get(name) {
                return Ok(tokens.clone());
            }
            if self.waiting.is_empty() {
                return Err(format!("nothing in the example is named `{name}`"));
            }
            let (call, input) = self.waiting.remove(0);
            self.run(call, input)?;
        }
    }

    /// Keeps what an expansion answers under its name.
    fn publish(&mut self, file: &syn::File) {
        let mut own = BTreeMap::new();
        for item in &file.items {
            match item {
                syn::Item::Macro(item) if item.mac.path.is_ident("macro_rules") => {
                    let name = item.ident.as_ref().map(ToString::to_string).unwrap_or_default();
                    own.extend(held(item.mac.tokens.clone()).map(|tokens| (name, tokens)));
                }
                syn::Item::Use(item) => {
                    let syn::UseTree::Rename(rename) = &item.tree else { continue };
                    let tokens = own.remove(&rename.ident.to_string());
                    self.published.extend(tokens.map(|tokens| (spoken(&rename.rename.to_string()), tokens)));
                }
                _ => {}
            }
        }
    }
}

/// The last name of the path that is asked: the call itself goes through an import of it.
fn asked(state: TokenStream) -> Option<String> {
    let questions = group(state.into_iter().nth(1)?)?;
    let path = group(questions.stream().into_iter().next()?)?;
    Some(spoken(&path.stream().into_iter().last()?.to_string()))
}

/// `(…) => { … @with { tokens } … }`: the tokens.
fn held(rule: TokenStream) -> Option<TokenStream> {
    let body = rule.into_iter().filter_map(group).find(|group| group.delimiter() == Delimiter::Brace)?;
    let call = body.stream().into_iter().filter_map(group).find(|group| group.delimiter() == Delimiter::Brace)?;
    let mut inside = call.stream().into_iter();
    is_at(&mut inside, "with").then(|| inside.next().and_then(group))?.map(|group| group.stream())
}

/// Takes `@word`, if that comes next.
fn is_at(tokens: &mut impl Iterator<Item = TokenTree>, word: &str) -> bool {
    matches!(tokens.next(), Some(TokenTree::Punct(at)) if at.as_char() == '@')
        && matches!(tokens.next(), Some(TokenTree::Ident(found)) if found == word)
}

fn group(token: TokenTree) -> Option<Group> {
    match token {
        TokenTree::Group(group) => Some(group),
        _ => None,
    }
}

/// Every `compile_error! { "…" }` and `#[deprecated(note = "…")]`.
fn collect(tokens: TokenStream, told: &mut Vec<Told>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let before = |back: usize, word: &str| {
            at >= back && matches!(&tokens[at - back], TokenTree::Ident(name) if name == word)
        };
        let literal = group.stream().into_iter().last().and_then(|token| syn::parse2::<syn::LitStr>(token.into()).ok());
        match literal {
            Some(literal) if before(2, "compile_error") => told.push(read_message(&literal.value(), true)),
            Some(literal) if before(1, "deprecated") => told.push(read_message(&literal.value(), false)),
            _ => collect(group.stream(), told),
        }
    }
}

/// The code is the last word of a line, in brackets; a title may be longer than one line.
fn read_message(message: &str, stops: bool) -> Told {
    let codes = message.lines().filter_map(|line| Some(line.strip_suffix(']')?.rsplit_once('[')?.1));
    let code = codes.into_iter().find(|code| table::row(code).is_some()).unwrap_or_default();
    Told { code: code.to_owned(), stops, message: message.to_owned() }
}

/// `stack Name`
fn has_header(tokens: &TokenStream) -> bool {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    tokens.windows(2).any(|pair| matches!(pair, [TokenTree::Ident(word), TokenTree::Ident(_)] if word == "stack"))
}

fn has_resource(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(word) => word == "resource" || word == "include",
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace && has_resource(&group.stream()),
        _ => false,
    })
}

fn derives(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("derive") && attribute.meta.to_token_stream().to_string().contains("Resource")
    })
}

fn last(path: &syn::Path) -> String {
    path.segments.last().map(|segment| spoken(&segment.ident.to_string())).unwrap_or_default()
}

/// A name without `r#`.
fn spoken(name: &str) -> String {
    name.trim_start_matches("r#").to_owned()
}
