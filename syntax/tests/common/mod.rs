//! What the tests share: text in, model and findings out, without a compiler.
#![allow(dead_code, unreachable_pub)] // each test file uses its part

use formwork_core::check::{Front, Slots, check_with};
use formwork_core::emit::{self, Piece};
use formwork_core::findings::report::Report;
use formwork_core::findings::{Finding, words};
use formwork_core::model::DerivedType;
use formwork_core::schema::Schema;
use formwork_syntax::lower::{Lowered, Part, Stacks, Surroundings, lower, path_text};
use formwork_syntax::parse::parse;
use formwork_syntax::places::Places;
use formwork_syntax::tree::{ItemKind, Tree};
use proc_macro2::{Span, TokenStream};
use std::collections::BTreeMap;

/// What a text came to.
pub struct Read {
    pub tree: Tree,
    pub lowered: Lowered,
    pub places: Places,
    pub findings: Vec<Finding>,
}

/// A file that the tests include.
fn file(path: &str, _: Span) -> Result<String, String> {
    match path {
        "user-data.sh" => Ok("#!/bin/bash\necho ${AWS::Region}\n".to_owned()),
        _ => Err("no such file".to_owned()),
    }
}

pub fn read(text: &str) -> Read {
    read_with(text, &[], &BTreeMap::new())
}

/// Reads a stack with the parts that it includes.
pub fn read_with(text: &str, parts: &[&str], derived: &BTreeMap<String, DerivedType>) -> Read {
    read_tokens(tokens(text), parts, derived)
}

/// The same of tokens that no text has.
pub fn read_tokens(stack: TokenStream, parts: &[&str], derived: &BTreeMap<String, DerivedType>) -> Read {
    let (mut places, mut report) = (Places::default(), Report::default());
    let trees: Vec<Tree> = parts.iter().map(|part| parse(tokens(part), &mut places, &mut report)).collect();
    let tree = parse(stack, &mut places, &mut report);
    let paths = includes(&tree).into_iter().chain(std::iter::repeat(String::new()));
    let parts: Vec<Part> =
        trees.into_iter().zip(paths).map(|(tree, path)| Part { path, tree, ..Part::default() }).collect();
    let surroundings = Surroundings { parts: &parts, derived, stacks: Stacks::NONE, files: &file };
    let lowered = lower(&tree, surroundings, &mut places, &mut report);
    let verdict = report.settle(&lowered.template);
    let findings = verdict.findings.into_iter().map(|(finding, _)| finding).collect();
    Read { tree, lowered, places, findings }
}

/// The paths that a stack includes, each once.
fn includes(tree: &Tree) -> Vec<String> {
    let mut paths = Vec::new();
    for item in &tree.items {
        if let ItemKind::Include { path, .. } = &item.kind
            && !paths.contains(&path_text(path))
        {
            paths.push(path_text(path));
        }
    }
    paths
}

fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// All messages of a text, those of the rules included.
pub fn checked(text: &str) -> Vec<String> {
    let (mut places, mut report) = (Places::default(), Report::default());
    let tree = parse(tokens(text), &mut places, &mut report);
    let surroundings = Surroundings { parts: &[], derived: &BTreeMap::new(), stacks: Stacks::NONE, files: &file };
    let lowered = lower(&tree, surroundings, &mut places, &mut report);
    let schema = Schema::bundled().expect("the bundled schema");
    let (verdict, _) = check_with(&lowered.template, schema, Front::Language, report);
    let code = |(finding, _): &(Finding, _)| format!("{} {}", places.line(finding.place), words::title(finding));
    assert!(verdict.findings.iter().all(|(finding, _)| words::message(finding).len() < 20_000));
    verdict.findings.iter().map(code).collect()
}

impl Read {
    /// The template as JSON; a Rust expression is `<number>`.
    pub fn json(&self) -> String {
        let emitted = emit::template(&self.lowered.template, &Slots::default());
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Hole { number, .. } => format!("<{number}>"),
            Piece::Unchecked => "<unchecked>".to_owned(),
        };
        emitted.pieces.iter().map(piece).collect()
    }

    /// The messages, each behind the line and column of its place.
    pub fn messages(&self) -> Vec<String> {
        let message = |finding: &Finding| {
            let start = self.places.extent(finding.place).start.start();
            format!("{}:{} {}", start.line, start.column + 1, words::message(finding))
        };
        self.findings.iter().map(message).collect()
    }

    /// The codes, each behind the line of its place.
    pub fn codes(&self) -> Vec<String> {
        let code = |finding: &Finding| format!("{} {}", self.places.line(finding.place), finding.row.code);
        self.findings.iter().map(code).collect()
    }
}

/// JSON without blanks outside texts.
pub fn compact(json: &str) -> String {
    let mut text = String::new();
    let (mut inside, mut escaped) = (false, false);
    for character in json.chars() {
        if inside || !character.is_whitespace() {
            text.push(character);
        }
        if character == '"' && !escaped {
            inside = !inside;
        }
        escaped = character == '\\' && !escaped;
    }
    text
}

/// The JSON of a value in an output.
pub fn value(text: &str) -> String {
    let read = read(&format!("stack S; resource R = Custom::T {{ Value: {text} }};"));
    assert!(read.findings.is_empty(), "{text}: {:#?}", read.messages());
    let json = compact(&read.json());
    let start = json.find("\"Value\":").map_or(0, |at| at + 8);
    json[start..json.len() - 4].to_owned()
}
