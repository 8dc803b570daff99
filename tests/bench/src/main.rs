//! The benchmark of Formwork: what a user waits for, next to what was promised.
//!
//! `cargo run -p formwork-bench [cold] [edit] [macro] [parts] [derive] [check] [editor] [phases] [--rounds N]`; no name means all of them. Times are
//! medians; where two things are compared, they are run in turns within one run. It measures and never fails a build:
//! whatever cannot be measured says so in a sentence, and the exit code is 0. `tests/bench/README.md` says how to read it.

#![allow(clippy::print_stdout, reason = "printing is what a benchmark is for")]

mod check;
mod cold;
mod derive;
mod edit;
mod editor;
mod figures;
mod generated;
mod parts;
mod phases;
mod python;
mod run;
mod rustc;
mod scratch;

use scratch::Scratch;
use std::process::ExitCode;

/// A measurement, or the sentence that says why there is none.
type Outcome = Result<(), String>;

/// What the command line asks for.
struct Options {
    /// The measures by name; all of them if none is named.
    names: Vec<String>,
    /// How often each thing is run; each measure has a number of its own if it is absent.
    rounds: Option<usize>,
}

/// A measure: its name on the command line, what it measures, and the function that does.
type Measure = (&'static str, &'static str, fn(&Scratch, Option<usize>) -> Outcome);

const MEASURES: &[Measure] = &[
    ("cold", "Cold `cargo build` of the workspace, tests aside", cold::measure),
    ("edit", "One value of web_app edited, until the templates are written", edit::measure),
    ("macro", "A stack of 50 and of 500 resources: what `stack!` adds to rustc, without optimisation", rustc::measure),
    ("parts", "The same stack in one file and in ten parts", parts::measure),
    ("derive", "A struct of 30 fields: what `#[derive(Resource)]` adds to rustc", derive::measure),
    ("check", "A template of 40 resources: `cargo formwork check`, optimised", check::measure),
    ("editor", "What the tokens for rust-analyzer add to rustc", editor::measure),
    ("phases", "Inside the macro, outside of a compiler", phases::measure),
];

fn main() -> ExitCode {
    let outcome = Options::read(std::env::args().skip(1)).and_then(|options| {
        let scratch = Scratch::open()?;
        for (name, title, measure) in MEASURES {
            if options.names.is_empty() || options.names.iter().any(|wanted| wanted == name) {
                println!("\n{title}");
                if let Err(reason) = measure(&scratch, options.rounds) {
                    println!("  not measured: {reason}");
                }
            }
        }
        Ok(())
    });
    if let Err(reason) = outcome {
        println!("{reason}");
    }
    ExitCode::SUCCESS
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self { names: Vec::new(), rounds: None };
        while let Some(argument) = arguments.next() {
            if argument == "--rounds" {
                let rounds = arguments.next().and_then(|number| number.parse().ok()).filter(|rounds| *rounds > 0);
                options.rounds = Some(rounds.ok_or("`--rounds` takes a number from 1")?);
            } else if MEASURES.iter().any(|(name, ..)| *name == argument) {
                options.names.push(argument);
            } else {
                let names: Vec<&str> = MEASURES.iter().map(|(name, ..)| *name).collect();
                return Err(format!("there is no measure `{argument}`; there are: {}", names.join(", ")));
            }
        }
        Ok(options)
    }
}
