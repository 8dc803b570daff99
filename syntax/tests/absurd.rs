//! Absurd and unfinished input: it gives findings, each at tokens of the input, and never a panic.

mod common;

use common::{checked, read};
use formwork_core::findings::words;
use formwork_syntax::driver;
use proc_macro2::{TokenStream, TokenTree};

const TOUR: &str = include_str!("corpus/tour.txt");

/// The byte ranges of all tokens, delimiters each for themselves.
fn ranges(stream: TokenStream, ranges: &mut Vec<std::ops::Range<usize>>) {
    for tree in stream {
        match tree {
            TokenTree::Group(group) => {
                ranges.push(group.span_open().byte_range());
                self::ranges(group.stream(), ranges);
                ranges.push(group.span_close().byte_range());
            }
            tree => ranges.push(tree.span().byte_range()),
        }
    }
}

/// Reads a text if it consists of tokens, and looks at what must hold for each.
fn survives(text: &str) -> bool {
    if text.parse::<TokenStream>().is_err() {
        return false;
    }
    // The rules must live with whatever is left of the model.
    checked(text);
    let read = read(text);
    let end = text.matches('\n').count() + 1;
    for finding in &read.findings {
        let extent = read.places.extent(finding.place);
        assert!((1..=end).contains(&extent.start.start().line), "outside the input: {text}");
        assert!(words::placeholders(finding.row).iter().all(|name| name.len() < 40));
        // Words are made of every finding, so that a title without its argument is found.
        assert!(!words::message(finding).is_empty());
    }
    true
}

/// Every macro expands to something, whatever its input is.
fn expands(text: &str) {
    let Ok(tokens) = text.parse::<TokenStream>() else { return };
    let stack = driver::stack(tokens.clone(), &|_, _| Err("no files".to_owned()));
    assert!(!stack.is_empty(), "{text}");
    assert!(!driver::part(tokens.clone(), &|_, _| Err("no files".to_owned())).is_empty(), "{text}");
    // The editor has nothing to say about nothing.
    let _ = driver::editor(tokens);
}

#[test]
fn no_mutation_of_the_tour_panics() {
    let mut tokens = Vec::new();
    ranges(TOUR.parse().unwrap(), &mut tokens);
    tokens.sort_by_key(|range| range.start);
    tokens.dedup();
    let mut read = 0;
    // Each fifth pair of tokens: all of them take a minute where the machine is busy.
    for pair in tokens.windows(2).step_by(5) {
        let (first, second) = (pair[0].clone(), pair[1].clone());
        let between = &TOUR[first.end..second.start.max(first.end)];
        let deleted = format!("{}{}", &TOUR[..first.start], &TOUR[first.end..]);
        let doubled = format!("{}{} {}", &TOUR[..first.end], "", &TOUR[first.start..]);
        let swapped = format!(
            "{}{}{between}{}{}",
            &TOUR[..first.start],
            &TOUR[second.clone()],
            &TOUR[first.clone()],
            &TOUR[second.end..]
        );
        let cut = &TOUR[..first.end];
        read += [deleted.as_str(), &doubled, &swapped, cut].iter().filter(|text| survives(text)).count();
    }
    assert!(read > 300, "only {read} mutations were tokens");
}

#[test]
fn every_value_alone_survives_every_cut() {
    // Cuts inside braces, which the mutations of a whole text rarely leave balanced.
    let body = r#"A: [1, -2, "x"], B: Sub("${X}", { Y: Z.W }), C: AWS::Region, "d-e": !A && (b) == c, F: If(A, b, Unchecked(c)), G: LogicalId(Self), AWS::H::I: {}, J: format!("{}", 1), K: include_str!("user-data.sh")"#;
    for (at, _) in body.char_indices() {
        let text = format!("pub stack S; resource R = AWS::A::B {{ {} }}", &body[..at]);
        survives(&text);
        expands(&text);
        survives(&format!("pub stack S; output O = {};", &body[at..]));
    }
}

#[test]
fn nesting_without_end_is_one_error() {
    for (open, close) in
        [("[", "]"), ("{ A: ", "}"), ("Unchecked(", ")"), ("(", ")"), ("!", ""), ("If(A, ", ")"), ("-", "")]
    {
        let text = format!("stack S; output O = {}X{}; output P = Y;", open.repeat(3_000), close.repeat(3_000));
        let read = read(&text);
        let nesting = read.findings.iter().filter(|finding| finding.row.code == "nesting").count();
        assert!(nesting <= 1, "{open}: {:#?}", read.codes());
        assert!(nesting == 1 || matches!(open, "(" | "-"), "{open}: {:#?}", read.codes());
        assert_eq!(read.lowered.template.outputs.len(), 2, "{open}");
    }
    let items = format!("stack S; {} output P = Y; {}", "when A {".repeat(3_000), "}".repeat(3_000));
    assert_eq!(read(&items).codes(), ["1 nesting"]);
}

#[test]
fn absurd_texts_survive() {
    let texts = [
        "",
        ";",
        ";;;;",
        "#",
        "#[",
        "///",
        "pub",
        "pub(crate)",
        "stack",
        "stack S",
        "stack S;;",
        "resource",
        "resource X",
        "resource X =",
        "resource X = ;",
        "resource X = AWS::",
        "resource X = AWS::A::B",
        "resource X = AWS::A::B {",
        "stack S; resource \"X\" = AWS::A::B {}",
        "stack Self; resource super = AWS::A::B {}",
        "for",
        "for x",
        "for x in",
        "for x in [",
        "for x in [] {}",
        "for () in [] {}",
        "for x in x { output A{x} = x; }",
        "let a = a; for x in a {}",
        "let a = b; let b = a; for x in a { output O = x; }",
        "when",
        "when {",
        "when A",
        "when A {}",
        "when A && B { output O = 1; }",
        "stack S; output O = ();",
        "stack S; output O = (,);",
        "stack S; output O = -;",
        "stack S; output O = - \"x\";",
        "stack S; output O = 0x;",
        "stack S; output O = 1e999;",
        "stack S; output O = 'a';",
        "stack S; output O = b\"x\";",
        "stack S; output O = c\"x\";",
        "stack S; output O = \"x\"suffix;",
        "stack S; output O = 'lifetime;",
        "stack S; output O = ..;",
        "stack S; output O = a.b.;",
        "stack S; output O = a..b;",
        "stack S; output O = .a;",
        "stack S; output O = @;",
        "stack S; rule R = { assert }",
        "stack S; rule R = { assert A: ; assert : \"x\"; foo }",
        "stack S; mapping M = 1;",
        "stack S; include;",
        "stack S; include a::b as;",
        "stack S; include a::b as P {};",
        "stack S; import A;",
        "stack S; uses 1;",
        "stack S; transform;",
        "stack S; transform [1, \"a\"];",
        "stack S; metadata { A }",
        "stack S; hooks; globals {}",
        "#[cfg(x)] #[was] #[allow()] #[formwork(crate)] #[unknown] stack S;",
        "#![doc = \"x\"] stack S;",
        "#[doc] stack S;",
        "#[doc = 1] stack S;",
        "stack S; output O = format!(\"{\");",
        "stack S; output O = format!(\"{}\");",
        "stack S; output O = Sub();",
        "stack S; output O = Sub(1, 2, 3);",
        "stack S; output O = LogicalId();",
        "stack S; output O = Transform {};",
        "stack S; output O = Transform(1);",
        "stack S; output O{x} = 1;",
        "stack S; output r#type = r#match;",
        "stack S; output O = \"\n\n\n\";",
        "stack S; output O = \"\u{a0}\n é\n  ü\n\";",
        "stack S; output O = \"\\u{110000} \\x7f \\q\";",
    ];
    for text in texts {
        survives(text);
        expands(text);
    }
}
