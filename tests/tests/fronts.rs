//! The macro, and the command over the template that the macro would have written: the same findings, codes and words.
//!
//! In: every defect of `defects/`, and the first example of every page that is one stack without Rust expressions. Each is
//! checked as the macro checks it; then its template is written, faults and all, read back as a file, and checked as a file is.
//! What only one of the two says is the language's own or the file's own: [`OWN`] has each such code, with the reason.
#![allow(clippy::unwrap_used)] // what fails here fails the test

#[allow(dead_code)] // the codes that an edit wants are another test's
#[path = "defects/edit.rs"]
mod edit;
#[allow(dead_code)] // of a page only the first example is looked at
#[path = "catalogue/page.rs"]
mod page;

use edit::{Edit, correct, edits};
use formwork_core::check::{self, Front};
use formwork_core::emit::{self, Piece};
use formwork_core::findings::report::Report;
use formwork_core::findings::{Finding, table, words};
use formwork_core::json::{self, read};
use formwork_core::model::Template;
use formwork_core::schema::Schema;
use formwork_syntax::lower::{Stacks, Surroundings, lower};
use formwork_syntax::parse::parse;
use formwork_syntax::places::Places;
use page::{Form, Page};
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Codes that one front has and the other not, or in other words, and why.
const OWN: &[(&str, &str)] = &[
    ("certificate_region", "as `zone_elsewhere`"),
    ("default_shape", "a file's default that is a function is no text; the language names the function"),
    ("duplicate_key", "in a file two items of one name are two keys of one object, of which a parser keeps one"),
    ("duplicate_name", "the same, between items"),
    (
        "dynamic_reference_form",
        "`ResolveSsm(…)` and `{{resolve:ssm:…}}` are two forms of one thing, and the help shows the author's own",
    ),
    ("first_declaration", "a message of the compiler has one place, so the other declaration has a message of its own"),
    ("function_in_deployment", "a template has no arguments of its deployment"),
    ("function_in_parameter", "as `default_shape`"),
    ("literal_form", "in a file text and numbers are converted; the language wants a literal in the type of its slot"),
    ("old_name_in_use", "a template has no `#[was]`"),
    ("old_name_twice", "a template has no `#[was]`"),
    ("secret_reference_position", "as `dynamic_reference_form`"),
    ("secure_string_position", "as `dynamic_reference_form`"),
    ("ssm_reference_position", "as `dynamic_reference_form`"),
    ("unknown_deployment_argument", "a template has no arguments of its deployment"),
    ("value_as_boolean", "a condition that is text or a number has no object's shape in a file"),
    ("wrong_shape", "as `value_as_boolean`"),
    ("zone_elsewhere", "a template does not say to which regions it is deployed"),
];

#[test]
fn a_macro_and_a_file_say_the_same() {
    let (mut different, mut compared) = (String::new(), 0);
    let mut needed: BTreeSet<&str> = BTreeSet::new();
    for (name, text) in examples() {
        let Some([language, engine]) = both(&text) else { continue };
        compared += 1;
        let sides = [("the macro alone", &language, &engine), ("the file alone", &engine, &language)];
        for (side, own, other) in sides {
            for (code, message) in own.iter().filter(|told| !other.contains(told)) {
                match OWN.iter().find(|(own, _)| own == code) {
                    Some((own, _)) => drop(needed.insert(own)),
                    None => drop(writeln!(different, "{name}: {side} says: {message}")),
                }
            }
        }
    }
    eprintln!("{compared} stacks compared");
    assert!(different.is_empty(), "\n{different}");
    assert!(compared > 300, "only {compared} stacks could be compared");
    let idle: Vec<&str> = OWN.iter().map(|(code, _)| *code).filter(|code| !needed.contains(code)).collect();
    assert!(idle.is_empty(), "these codes say the same in both: {idle:?}");
}

/// The stacks: a name, and the tokens as text.
fn examples() -> Vec<(String, String)> {
    let correct = correct();
    let mut examples = vec![("correct.stack".to_owned(), correct.clone())];
    for path in edits() {
        let text = Edit::read(&path).apply(&correct).unwrap();
        examples.push((path.file_stem().unwrap().display().to_string(), text));
    }
    for family in table::FAMILIES {
        for row in family.rows {
            let path =
                format!("{}/../core/src/findings/pages/{}/{}.md", env!("CARGO_MANIFEST_DIR"), family.name, row.code);
            let text = std::fs::read_to_string(path).unwrap();
            let page = Page::read(&text).unwrap();
            if page.fails.form == Form::Stack {
                examples.push((format!("{}/{}", family.name, row.code), page.fails.text.to_owned()));
            }
        }
    }
    examples
}

/// What the macro says and what a file says; nothing where the stack cannot be read, asks others, or holds Rust expressions.
fn both(text: &str) -> Option<[BTreeSet<(&'static str, String)>; 2]> {
    let tokens: TokenStream = text.parse().ok()?;
    if syn::parse2::<syn::File>(tokens.clone()).is_ok() {
        return None;
    }
    let header = (!has(&tokens, &["stack"])).then(|| quote!(pub stack Example;));
    let another = (!has(&tokens, &["resource"])).then(|| quote!(resource Another = AWS::SNS::Topic {};));
    let (mut places, mut report) = (Places::default(), Report::default());
    let tree = parse(quote!(#header #tokens #another), &mut places, &mut report);
    let derived = Default::default();
    let files = |_: &str, _| Ok("#!/bin/sh\necho ${AWS::Region}\n".to_owned());
    let surroundings = Surroundings { parts: &[], derived: &derived, stacks: Stacks::NONE, files: &files };
    let lowered = lower(&tree, surroundings, &mut places, &mut report);
    if has(&tokens, &["include", "import", "uses"]) || !report.take().is_empty() {
        return None;
    }
    let schema = Schema::bundled().unwrap();
    let (report, slots) = check::examine(&lowered.template, schema, Front::Language, Report::default());
    let language = report.settle(&lowered.template);
    let mut file = String::new();
    for piece in emit::template(&lowered.template, &slots).pieces {
        match piece {
            Piece::Text(text) => file.push_str(&text),
            Piece::Hole { .. } | Piece::Unchecked => return None,
        }
    }
    let document = json::parse(&file).unwrap_or_else(|error| panic!("{error}\n{file}"));
    let mut report = Report::default();
    let mut template = read::template(document.root.clone(), &mut report);
    silence(&mut template, &lowered.template);
    let (engine, _) = check::check_with(&template, schema, Front::Engine, report);
    let told = |(finding, _): &(Finding, _)| (finding.row.code, words::message(finding));
    Some([language.findings.iter().map(told).collect(), engine.findings.iter().map(told).collect()])
}

/// Attributes such as `#[allow]` are no part of a template: a file is given those of the stack.
fn silence(file: &mut Template, stack: &Template) {
    file.silences.clone_from(&stack.silences);
    macro_rules! items {
        ($($section:ident)*) => {
            $(for item in &mut file.$section {
                if let Some(own) = stack.$section.iter().find(|own| own.name.text == item.name.text) {
                    item.silences.clone_from(&own.silences);
                }
            })*
        };
    }
    items!(parameters mappings conditions rules resources outputs);
}

/// Whether one of these words stands before a name.
fn has(tokens: &TokenStream, words: &[&str]) -> bool {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    tokens.windows(2).any(|pair| {
        matches!(&pair[0], TokenTree::Ident(word) if words.iter().any(|wanted| word == wanted))
            && matches!(&pair[1], TokenTree::Ident(_))
    }) || tokens.iter().any(|token| matches!(token, TokenTree::Group(group) if has(&group.stream(), words)))
}
