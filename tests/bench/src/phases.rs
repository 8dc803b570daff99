//! Where the macro's time goes: the same functions that `stack!` calls, timed one by one, outside of a compiler.
//!
//! The tokens are proc-macro2's own here, not the compiler's; so the absolute times are lower than in rustc. Each is that
//! of the fastest run: what else a machine does can only add, and adds more to the longer of two phases.

use crate::figures::{fastest, milliseconds};
use crate::{Outcome, generated, scratch::Scratch};
use formwork_core::check::{self, Front};
use formwork_core::emit;
use formwork_core::findings::report::Report;
use formwork_core::findings::words;
use formwork_core::schema::Schema;
use formwork_syntax::lower::{self, Surroundings};
use formwork_syntax::places::Places;
use formwork_syntax::{driver, parse};
use proc_macro2::{Span, TokenStream};
use std::collections::BTreeMap;
use std::time::Instant;

/// What is timed, in the order in which it happens.
const PHASES: [&str; 7] =
    ["read text as tokens", "parse", "lower", "check", "emit", "expand", "all of it, but for the text"];
const SIZES: [usize; 2] = [50, 500];

/// The time of each phase in milliseconds.
type Times = [f64; PHASES.len()];

pub(crate) fn measure(_: &Scratch, rounds: Option<usize>) -> Outcome {
    if !cfg!(debug_assertions) {
        println!("  this is an optimised build; a macro runs unoptimised: see `cargo run -p formwork-bench -- phases`");
    }
    let texts = SIZES.map(generated::stack);
    let mut runs = SIZES.map(|_| Vec::new());
    for _ in 0..rounds.unwrap_or(11) {
        for (text, runs) in texts.iter().zip(&mut runs) {
            runs.push(run(text)?);
        }
    }
    let [small, large] = runs.map(|runs: Vec<Times>| {
        std::array::from_fn::<f64, { PHASES.len() }, _>(|phase| fastest(runs.iter().map(|run| run[phase])))
    });
    println!("  {:<30} {:>12} {:>12} {:>16}", "", "50 resources", "500", "per resource");
    for ((phase, small), large) in PHASES.iter().zip(small).zip(large) {
        println!("  {phase:<30} {small:>9.2} ms {large:>9.2} ms {:>14.2} ×", large / small / 10.0);
    }
    Ok(())
}

/// Expands one stack.
fn run(text: &str) -> Result<Times, String> {
    let mut watch = Watch { last: Instant::now() };
    let tokens: TokenStream = text.parse().map_err(|error| format!("the generated stack is no tokens: {error}"))?;
    let reading = watch.lap();

    let (mut places, mut report) = (Places::default(), Report::default());
    let tree = parse::parse(tokens.clone(), &mut places, &mut report);
    let parsing = watch.lap();

    let surroundings = Surroundings { parts: &[], derived: &BTreeMap::new(), files: &no_files };
    let lowered = lower::lower(&tree, surroundings, &mut places, &mut report);
    let lowering = watch.lap();

    let schema = Schema::bundled().map_err(|error| error.to_string())?;
    let (verdict, slots) = check::check_with(&lowered.template, schema, Front::Language, report);
    let checking = watch.lap();
    if let Some((finding, _)) = verdict.findings.iter().find(|(_, level)| level.stops()) {
        return Err(format!("the generated stack has a fault: {}", words::message(finding)));
    }

    let emitted = emit::template(&lowered.template, &slots);
    let emitting = watch.lap();
    drop((emitted, verdict, lowered, tree));

    watch.lap();
    drop(driver::stack(tokens, &no_files));
    let all = watch.lap();
    // The driver's own steps and its expansion are what is left of the whole.
    let expanding = (all - parsing - lowering - checking - emitting).max(0.0);
    Ok([reading, parsing, lowering, checking, emitting, expanding, all])
}

fn no_files(_: &str, _: Span) -> Result<String, String> {
    Err("the generated stack includes no files".to_owned())
}

/// Gives the milliseconds since it was asked last.
struct Watch {
    last: Instant,
}

impl Watch {
    fn lap(&mut self) -> f64 {
        let now = Instant::now();
        let time = milliseconds(now - self.last);
        self.last = now;
        time
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_generated_stack_has_no_fault() {
        assert!(super::run(&crate::generated::stack(20)).is_ok_and(|times| times.iter().all(|time| time.is_finite())));
    }
}
