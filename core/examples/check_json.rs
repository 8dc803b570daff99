//! Checks template files and prints what is wrong with them, with line and column.
//!
//! `cargo run -p formwork-core --example check_json -- template.json …`; with `-q` only errors and denials,
//! with `-c` only how often each code was found.

use formwork_core::check::{Front, check_with};
use formwork_core::findings::report::Report;
use formwork_core::findings::words;
use formwork_core::{json, schema::Schema};
use std::collections::BTreeMap;
use std::io::Write as _;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (flags, files): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|word| word.starts_with('-'));
    let (quiet, counting) = (flags.iter().any(|flag| flag == "-q"), flags.iter().any(|flag| flag == "-c"));
    let schema = Schema::bundled()?;
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out = std::io::stdout().lock();
    let mut faulty = 0;
    for file in &files {
        let text = std::fs::read_to_string(file)?;
        let document = match json::parse(&text) {
            Ok(document) => document,
            Err(error) => {
                writeln!(out, "{file}: {error}")?;
                continue;
            }
        };
        let mut report = Report::default();
        let template = json::read::template(document.root.clone(), &mut report);
        let (verdict, _) = check_with(&template, schema, Front::Engine, report);
        faulty += usize::from(verdict.findings.iter().any(|(_, level)| level.stops()));
        for (finding, level) in &verdict.findings {
            if quiet && !level.stops() {
                continue;
            }
            *codes.entry(finding.row.code).or_default() += 1;
            if !counting {
                let json::Position { line, column } = document.position(finding.place);
                let message = words::message(finding).replace('\n', "\n    ");
                writeln!(out, "{file}:{line}:{column}: {}: {message}", level.name())?;
            }
        }
    }
    if counting {
        for (code, count) in codes {
            writeln!(out, "{count:6} {code}")?;
        }
    }
    writeln!(out, "{} files, {faulty} with errors", files.len())?;
    Ok(())
}
