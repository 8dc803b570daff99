//! Where the macro's time goes: the same functions that `stack!` calls, timed one by one, outside of a compiler.
//!
//! The tokens are proc-macro2's own here, not the compiler's; so the absolute times are lower than in rustc. What is
//! taken is processor time, where the system tells it: on a busy machine a long phase is interrupted, a short one is not.

use crate::figures::{median, milliseconds};
use crate::{Outcome, generated, scratch::Scratch};
use formwork_core::check::{self, Front};
use formwork_core::emit;
use formwork_core::findings::report::Report;
use formwork_core::findings::words;
use formwork_core::schema::Schema;
use formwork_syntax::lower::{self, Stacks, Surroundings};
use formwork_syntax::places::Places;
use formwork_syntax::{driver, parse};
use proc_macro2::{Span, TokenStream};
use std::collections::BTreeMap;
use std::sync::OnceLock;
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
        std::array::from_fn::<f64, { PHASES.len() }, _>(|phase| {
            median(&runs.iter().map(|run| run[phase]).collect::<Vec<_>>())
        })
    });
    println!("  {:<30} {:>12} {:>12} {:>16}", "", "50 resources", "500", "per resource");
    for ((phase, small), large) in PHASES.iter().zip(small).zip(large) {
        println!("  {phase:<30} {small:>9.2} ms {large:>9.2} ms {:>14.2} ×", large / small / 10.0);
    }
    Ok(())
}

/// Expands one stack.
fn run(text: &str) -> Result<Times, String> {
    let mut watch = Watch::start();
    let tokens: TokenStream = text.parse().map_err(|error| format!("the generated stack is no tokens: {error}"))?;
    let reading = watch.lap();

    let (mut places, mut report) = (Places::default(), Report::default());
    let tree = parse::parse(tokens.clone(), &mut places, &mut report);
    let parsing = watch.lap();

    let surroundings = Surroundings { parts: &[], derived: &BTreeMap::new(), stacks: Stacks::NONE, files: &no_files };
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
    last: f64,
}

impl Watch {
    fn start() -> Self {
        Self { last: now() }
    }

    fn lap(&mut self) -> f64 {
        let before = std::mem::replace(&mut self.last, now());
        self.last - before
    }
}

/// The processor time of this thread in milliseconds, where the system tells it; else the time since the first call.
fn now() -> f64 {
    static START: OnceLock<Instant> = OnceLock::new();
    // The system brings its account up to date when a thread gives way.
    std::thread::yield_now();
    let account = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = account.and_then(|text| text.split_whitespace().next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| milliseconds(START.get_or_init(Instant::now).elapsed()), |time| time / 1e6)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_generated_stack_has_no_fault() {
        assert!(super::run(&crate::generated::stack(20)).is_ok_and(|times| times.iter().all(|time| time.is_finite())));
    }
}
