//! `check`: every file through the rules.
//!
//! In: files. Out: findings in source order, then a line that counts them; a file that is no template is told and does
//! not stop the others.

use crate::arguments::{CheckOptions, Format};
use crate::{report, yaml};
use formwork_core::check::{Front, check_with};
use formwork_core::findings::report::{Report, Verdict};
use formwork_core::findings::{Level, words};
use formwork_core::json::{self, Node, Position};
use formwork_core::model::{Effect, Name, Place, Silence};
use formwork_core::schema::Schema;
use std::collections::BTreeSet;
use std::io::{Read as _, Write};
use std::path::Path;

/// A file as a tree, with the position of each place.
pub(crate) struct Source {
    pub(crate) root: Node,
    pub(crate) positions: Positions,
}

/// Where places stand.
pub(crate) enum Positions {
    Json(json::Document),
    Yaml(Vec<Position>),
}

/// A file that is no JSON and no YAML.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Unreadable {
    pub(crate) position: Position,
    pub(crate) message: String,
}

impl Positions {
    pub(crate) fn of(&self, place: Place) -> Position {
        match self {
            Self::Json(document) => document.position(place),
            Self::Yaml(positions) => {
                positions.get(place.0 as usize).copied().unwrap_or(Position { line: 1, column: 1 })
            }
        }
    }
}

/// Checks all files; the exit code tells whether any finding stops a deployment.
pub(crate) fn run(options: &CheckOptions, out: &mut impl Write) -> Result<u8, String> {
    let schema = Schema::bundled().map_err(|error| error.to_string())?;
    let (mut errors, mut warnings, mut unreadable) = (0, 0, 0);
    for file in &options.files {
        let name = file.display().to_string();
        let text = read(file).map_err(|error| format!("{name}: {error}"))?;
        let source = match parse(&text) {
            Ok(source) => source,
            Err(fault) => {
                unreadable += 1;
                report::unreadable(&name, &fault, options.format, out)?;
                continue;
            }
        };
        let mut verdict = judge(source.root, schema, options);
        verdict.findings.retain(|(_, level)| level.stops() || !options.quiet);
        let stops = verdict.findings.iter().filter(|(_, level)| *level >= Level::Deny).count();
        errors += stops;
        warnings += verdict.findings.len() - stops;
        report::findings(&name, &verdict, &source.positions, options.format, out)?;
    }
    if options.format == Format::Text {
        report::summary(options.files.len(), unreadable, errors, warnings, out)?;
    }
    Ok(match (unreadable, errors) {
        (0, 0) => 0,
        (0, _) => 1,
        (_, _) => 2,
    })
}

/// All findings of a template, at the levels that were asked for.
pub(crate) fn judge(root: Node, schema: Schema<'_>, options: &CheckOptions) -> Verdict {
    let mut report = Report::default();
    let mut template = json::read::template(root, &mut report);
    template.silences = options.levels.iter().rev().map(|(effect, code)| silence(*effect, code)).collect();
    let mut verdict = check_with(&template, schema, Front::Engine, report).0;
    for (_, level) in verdict.findings.iter_mut().filter(|_| options.deny_warnings) {
        *level = (*level).max(Level::Deny);
    }
    // The copies of a loop stand where the loop stands, and so does what is wrong in each.
    let mut told = BTreeSet::new();
    verdict.findings.retain(|(finding, _)| told.insert((finding.place, words::message(finding))));
    verdict
}

/// A level as an attribute of a stack has it.
fn silence(effect: Effect, code: &str) -> Silence {
    let reason = Some("the command line says so".to_owned());
    Silence { code: Name::new(code, Place(0)), effect, reason }
}

/// JSON if the text begins as an object does, else YAML: a template in YAML may be written in braces too, but then it
/// is most often JSON.
pub(crate) fn parse(text: &str) -> Result<Source, Unreadable> {
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
        return yaml::parse(text);
    }
    match json::parse(text) {
        Ok(document) => Ok(Source { root: document.root.clone(), positions: Positions::Json(document) }),
        Err(error) => {
            yaml::parse(text).map_err(|_| Unreadable { position: error.position, message: error.problem.to_string() })
        }
    }
}

fn read(file: &Path) -> std::io::Result<String> {
    if file == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(file)
}
