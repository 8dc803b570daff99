//! The catalogue of findings: each row of the table has a page whose examples are tested, and one place that reports it.
//!
//! In: `core/src/findings/pages/<family>/<code>.md`, read from disk, so that a page is tested without compiling anything.
//! `PAGES=network/ cargo test -p formwork-tests --test catalogue` tests the pages whose path begins so. That each code has a test is
//! `tidy`'s business.
#![allow(clippy::unwrap_used)] // what fails here fails the test

mod emission;
mod judge;
mod page;
mod silenced;

use formwork_core::findings::{Level, table};
use judge::Told;
use page::{Block, Form, Page};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Findings that never come alone: the code, and those that its first example has beside it.
const BESIDE: &[(&str, &[&str])] = &[
    ("duplicate_name", &["first_declaration"]),
    ("first_declaration", &["duplicate_name"]),
    ("first_include", &["include_name"]),
    ("include_name", &["first_include"]),
];

/// Findings that no text alone has, since a Rust expression decides: their examples stand word for word in a test.
const IN_RUST: &[(&str, &str)] = &[
    ("environment_secret", "runtime/tests/environment.rs"),
    ("malformed_variable", "runtime/tests/environment.rs"),
    ("missing_variable", "runtime/tests/environment.rs"),
    ("null_expression", "tests/tests/elsewhere.rs"),
];

/// The most lines of an example.
const LONGEST: usize = 40;

#[test]
fn examples_have_their_finding_and_mended_none() {
    let (mut objections, mut tested) = (String::new(), 0);
    for (family, code, path) in paths() {
        let name = format!("{family}/{code}");
        if std::env::var("PAGES").is_ok_and(|wanted| !name.starts_with(&wanted)) {
            continue;
        }
        tested += 1;
        let text = std::fs::read_to_string(path).unwrap();
        let faults = Page::read(&text).map_or_else(|fault| vec![fault], |page| objections_to(&code, &page));
        for fault in faults {
            let _ = writeln!(objections, "{name}: {fault}");
        }
    }
    assert!(objections.is_empty(), "\n{objections}");
    assert!(tested > 0, "no page has such a name");
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let pages: BTreeSet<(String, String)> = paths().into_iter().map(|(family, code, _)| (family, code)).collect();
    let mut objections = String::new();
    let mut rows = BTreeSet::new();
    for family in table::FAMILIES {
        let missing = family.rows.iter().filter(|row| !pages.contains(&(family.name.to_owned(), row.code.to_owned())));
        let missing: Vec<&str> = missing.map(|row| row.code).collect();
        if !missing.is_empty() {
            let _ = writeln!(objections, "{}: no page for {missing:?}", family.name);
        }
        rows.extend(family.rows.iter().map(|row| (family.name.to_owned(), row.code.to_owned())));
    }
    for (family, code) in pages.difference(&rows) {
        let retired = if table::RETIRED.contains(&code.as_str()) { ": it is retired" } else { "" };
        let _ = writeln!(objections, "pages/{family}/{code}.md: no such code in this family{retired}");
    }
    for (code, _) in BESIDE {
        assert!(table::row(code).is_some(), "`BESIDE` has `{code}`, which is no code");
    }
    for (code, _) in IN_RUST {
        assert!(table::row(code).is_some(), "`IN_RUST` has `{code}`, which is no code");
    }
    assert!(objections.is_empty(), "\n{objections}");
}

/// What is wrong with a page.
fn objections_to(code: &str, page: &Page<'_>) -> Vec<String> {
    let mut objections = page.prose();
    if page.fails.text == page.mended.text {
        objections.push("both examples are the same".to_owned());
    }
    for block in [&page.fails, &page.mended] {
        if block.text.lines().count() > LONGEST {
            objections.push(format!("an example of more than {LONGEST} lines"));
        }
    }
    if let Some((_, path)) = IN_RUST.iter().find(|(listed, _)| *listed == code) {
        let test = std::fs::read_to_string(root().join(path)).unwrap();
        let blocks = [&page.fails, &page.mended].into_iter();
        objections.extend(blocks.filter_map(|block| in_rust(block, &test)).map(|fault| format!("{path}: {fault}")));
        return objections;
    }
    let beside = BESIDE.iter().find(|(listed, _)| *listed == code).map_or(&[][..], |(_, beside)| beside);
    match judge::told(&page.fails) {
        Ok(told) => objections.extend(failing(code, beside, &told)),
        Err(fault) => objections.push(format!("first example: {fault}")),
    }
    match judge::told(&page.mended) {
        Ok(told) => objections.extend(told.iter().map(|told| format!("the mended example has {told}"))),
        Err(fault) => objections.push(format!("mended example: {fault}")),
    }
    objections
}

/// What is wrong with what the first example says.
fn failing(code: &str, beside: &[&str], told: &[Told]) -> Vec<String> {
    let mut objections = Vec::new();
    if !told.iter().any(|told| told.code == code) {
        objections.push(format!("the first example does not have `{code}`"));
    }
    for missing in beside.iter().filter(|beside| !told.iter().any(|told| told.code == **beside)) {
        objections.push(format!("`BESIDE` says that the first example has `{missing}`"));
    }
    let others = told.iter().filter(|told| told.code != code && !beside.contains(&told.code.as_str()));
    objections.extend(others.map(|told| format!("the first example has, beside its own finding, {told}")));
    let row = table::row(code);
    let stops = row.is_some_and(|row| row.level >= Level::Deny);
    let own = told.iter().filter(|told| told.code == code);
    objections.extend(own.filter(|own| own.stops != stops).map(|own| format!("another level than its row's: {own}")));
    objections
}

/// Each line of a block stands in the test, in order.
fn in_rust(block: &Block<'_>, test: &str) -> Option<String> {
    if block.form != Form::Rust {
        return Some("its examples are `text`".to_owned());
    }
    let mut lines = test.lines().map(str::trim);
    let missing = block.text.lines().map(str::trim).find(|line| !lines.any(|other| other == *line))?;
    Some(format!("does not hold the line `{missing}` of the example, in this order"))
}

/// Family, code and path of each page, in order.
fn paths() -> Vec<(String, String, PathBuf)> {
    let mut found = Vec::new();
    for folder in entries(&root().join("core/src/findings/pages")) {
        for path in if folder.is_dir() { entries(&folder) } else { Vec::new() } {
            let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
            assert!(path.extension().is_some_and(|extension| extension == "md"), "{} is no page", path.display());
            found.push((name(&folder), name(&path), path));
        }
    }
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// The project's folder.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}
