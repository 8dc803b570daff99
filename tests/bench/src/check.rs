//! What `cargo formwork check` takes for a generated template, in turns with the two checkers that AWS publishes.
//!
//! A command that reads a template of one resource is mostly start-up; what a larger one takes over that is the rules'
//! time, reading and printing with it.

use crate::figures::{judged, median, milliseconds, plain};
use crate::python::Python;
use crate::rustc::usage;
use crate::scratch::{Scratch, write};
use crate::{Outcome, generated, run};
use formwork_core::check::{self, Front};
use formwork_core::emit::{self, Piece};
use formwork_core::findings::report::Report;
use formwork_core::schema::Schema;
use formwork_syntax::lower::{self, Stacks, Surroundings};
use formwork_syntax::parse;
use formwork_syntax::places::Places;
use proc_macro2::TokenStream;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Resources of the template that all checkers read.
const RESOURCES: usize = 40;
/// Resources of the two that show whether the time is linear. More than a template may have is a finding, and no
/// reason to read less.
const SMALL: usize = 50;
const LARGE: usize = 800;

const START: f64 = 10.0;
const RULES: f64 = 5.0;

const ONE: &str = "{\n  \"Resources\": {\n    \"Topic\": { \"Type\": \"AWS::SNS::Topic\" }\n  }\n}\n";
const FILES: [&str; 4] = ["one.json", "all.json", "small.json", "large.json"];

/// How often a checker that takes seconds is run.
const SLOW_ROUNDS: usize = 5;

/// Another checker: its name, the command that reads a file, and the exit codes with which it has read it.
type Peer = (&'static str, fn(&Python, &Path) -> Command, fn(i32) -> bool);

const PEERS: [Peer; 2] = [
    // Bits of the exit code tell the kinds of findings; 1 is a failure of its own.
    ("cfn-lint", Python::cfn_lint, |code| code % 2 == 0),
    ("cloudformation-validate", Python::cloudformation_validate, |code| code == 0),
];

pub(crate) fn measure(scratch: &Scratch, rounds: Option<usize>) -> Outcome {
    let folder = scratch.folder.join("check");
    let program = built(scratch, &folder)?;
    let texts = [ONE.to_owned(), template(RESOURCES)?, template(SMALL)?, template(LARGE)?];
    for (file, text) in FILES.iter().zip(&texts) {
        write(&folder.join(file), text)?;
    }
    let python = Python::checkers(scratch);
    let mut times = [const { Vec::new() }; FILES.len()];
    let mut processor = [const { Vec::new() }; FILES.len()];
    let mut of_peers = PEERS.map(|_| Ok::<_, String>([Vec::new(), Vec::new()]));
    for round in 0..rounds.unwrap_or(31) {
        for (index, file) in FILES.iter().enumerate() {
            let mut check = run::program(&program, &folder);
            times[index].push(read_in(check.args(["check", file]), |code| code <= 1)?);
            let taken = usage(&program, &folder, &|command| _ = command.args(["check", file]));
            processor[index].extend(taken.ok().map(|usage| usage.processor));
        }
        if round < SLOW_ROUNDS
            && let Ok(python) = &python
        {
            for (times, (_, command, has_read)) in of_peers.iter_mut().zip(PEERS) {
                for (index, file) in FILES.iter().take(2).enumerate() {
                    let taken = read_in(&mut command(python, &folder.join(file)), has_read);
                    match (taken, &mut *times) {
                        (Ok(time), Ok(times)) => times[index].push(time),
                        (Err(reason), times) => *times = Err(reason),
                        (Ok(_), Err(_)) => {}
                    }
                }
            }
        }
    }
    let [one, all, small, large] = times.map(|times| median(&times));
    judged("start-up: a template of one resource", one, START, "ms");
    judged(&format!("{RESOURCES} resources: the rules, over that"), all - one, RULES, "ms");
    plain(&format!("{LARGE} against {SMALL} resources, per resource"), linear(one, small, large), "×");
    if processor.iter().all(|times| !times.is_empty()) {
        let [one, all, small, large] = processor.map(|times| median(&times));
        judged("the same in processor time: start-up", one, START, "ms");
        judged("    the rules", all - one, RULES, "ms");
        plain(&format!("    {LARGE} against {SMALL}"), linear(one, small, large), "×");
    }
    if let Err(reason) = python {
        println!("  no other checker to compare with: {reason}");
        return Ok(());
    }
    for ((name, ..), peer) in PEERS.iter().zip(of_peers) {
        match peer.map(|times| times.map(|times| median(&times))) {
            Ok([of_one, of_all]) => {
                plain(&format!("{name}: start-up, for comparison"), of_one, "ms");
                plain("    the rules", of_all - of_one, "ms");
                plain("    all of it, against Formwork's", of_all / all, "×");
            }
            Err(reason) => println!("  {name} not measured: {reason}"),
        }
    }
    Ok(())
}

/// How the time of a resource grows with their number.
fn linear(one: f64, small: f64, large: f64) -> f64 {
    (large - one) / (small - one) * SMALL as f64 / LARGE as f64
}

/// Builds the command as users have it, in a target directory of its own.
fn built(scratch: &Scratch, target: &Path) -> Result<PathBuf, String> {
    let mut build = run::cargo(&scratch.root, target);
    run::finish(build.args(["build", "--release", "--locked", "-p", "cargo-formwork"]))?;
    Ok(target.join("release").join(format!("cargo-formwork{}", std::env::consts::EXE_SUFFIX)))
}

/// Runs a checker: the milliseconds that it takes, if it has read the template, whatever it found.
fn read_in(command: &mut Command, has_read: fn(i32) -> bool) -> Result<f64, String> {
    let (time, output) = run::output(command)?;
    if output.status.code().is_some_and(has_read) {
        Ok(milliseconds(time))
    } else {
        Err(run::failure(command, &output))
    }
}

/// The template of a generated stack.
fn template(resources: usize) -> Result<String, String> {
    let text = generated::stack(resources);
    let tokens: TokenStream = text.parse().map_err(|error| format!("the generated stack is no tokens: {error}"))?;
    let (mut places, mut report) = (Places::default(), Report::default());
    let tree = parse::parse(tokens, &mut places, &mut report);
    let files = |_: &str, _| Err("the generated stack includes no files".to_owned());
    let surroundings = Surroundings { parts: &[], derived: &BTreeMap::new(), stacks: Stacks::NONE, files: &files };
    let lowered = lower::lower(&tree, surroundings, &mut places, &mut report);
    let schema = Schema::bundled().map_err(|error| error.to_string())?;
    let (_, slots) = check::check_with(&lowered.template, schema, Front::Language, report);
    let pieces = emit::template(&lowered.template, &slots).pieces;
    let texts = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => Ok(text.as_str()),
        Piece::Hole { .. } | Piece::Unchecked => Err("the generated stack holds Rust expressions".to_owned()),
    });
    texts.collect()
}

#[cfg(test)]
mod tests {
    use super::template;

    #[test]
    fn the_template_has_as_many_resources_as_are_asked_for() {
        let read = template(40).ok().and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok());
        assert_eq!(read.and_then(|read| Some(read["Resources"].as_object()?.len())), Some(40));
    }
}
