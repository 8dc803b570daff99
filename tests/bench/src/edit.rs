//! The loop of every day: one value of `web_app` is edited, `cargo build` writes the templates.
//!
//! In turns with the same crate on a macro that expands to a constant, and with what the article's author ran in 2016:
//! the troposphere program, and cfn-lint on what it printed.

use crate::figures::{judged, median, plain};
use crate::python::Python;
use crate::scratch::{Copy, Scratch, on_constants, read, write};
use crate::{Outcome, run};

const SECONDS: f64 = 0.5;
const FLOORS: f64 = 2.0;

const FILE: &str = "stacks/src/web_app/logs.rs";
/// What is edited, as the file has it and as it is after the edit; both are correct.
const VALUES: [&str; 2] = ["RetentionInDays: 365", "RetentionInDays: 400"];
/// The same in the template.
const WRITTEN: [&str; 2] = ["\"RetentionInDays\": 365", "\"RetentionInDays\": 400"];

pub(crate) fn measure(scratch: &Scratch, rounds: Option<usize>) -> Outcome {
    let real = scratch.real()?;
    let original = read(&real.root.join(FILE))?;
    if !original.contains(VALUES[0]) {
        return Err(format!("`{FILE}` does not hold `{}`, which the bench edits", VALUES[0]));
    }
    let sources = [original.clone(), original.replace(VALUES[0], VALUES[1])];
    edited(&real, &original)?;
    let floor = scratch.floor()?;
    let mut floor = edited(&floor, &original).map(|_| floor);
    let linked = scratch.linked()?;
    let mut linked = edited(&linked, &on_constants(&original)).map(|_| linked);
    let mut python = Python::open(scratch);

    let (mut of_real, mut of_floor, mut of_linked, mut of_python) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut no_op, mut processor) = (Vec::new(), [0.0, 0.0]);
    for round in 0..rounds.unwrap_or(9) {
        let turn = (round + 1) % 2;
        let start = run::processor_seconds();
        of_real.push(edited(&real, &sources[turn])?);
        processor[0] += since(start);
        let template = read(&real.target.join("formwork/formwork-stacks/WebApp.template.json"))?;
        if !template.contains(WRITTEN[turn]) {
            return Err(format!("the template does not hold `{}` after the edit", WRITTEN[turn]));
        }
        no_op.push(edited(&real, &sources[turn])?);
        if let Ok(copy) = &floor {
            let start = run::processor_seconds();
            match edited(copy, &sources[turn]) {
                Ok(seconds) => of_floor.push(seconds),
                Err(reason) => floor = Err(reason),
            }
            processor[1] += since(start);
        }
        if let Ok(copy) = &linked {
            match edited(copy, &on_constants(&sources[turn])) {
                Ok(seconds) => of_linked.push(seconds),
                Err(reason) => linked = Err(reason),
            }
        }
        if round < 5
            && let Ok(ready) = &python
        {
            match ready.run() {
                Ok(seconds) => of_python.push(seconds),
                Err(reason) => python = Err(reason),
            }
        }
    }
    judged("edit to templates", median(&of_real), SECONDS, "s");
    match linked {
        Ok(_) => {
            plain(
                "the floor: the same crate and build step, a macro that expands to a constant",
                median(&of_linked),
                "s",
            );
            judged("ratio", median(&of_real) / median(&of_linked), FLOORS, "×");
        }
        Err(reason) => println!("  no floor to compare with: {reason}"),
    }
    match floor {
        Ok(_) => {
            plain("the least: a crate without Formwork, its build script writes constants", median(&of_floor), "s");
            plain("ratio to that", median(&of_real) / median(&of_floor), "×");
            if processor[1] > 0.0 {
                plain("ratio to that in processor time, on average", processor[0] / processor[1], "×");
            }
        }
        Err(reason) => println!("  no least to compare with: {reason}"),
    }
    plain("`cargo build` with nothing edited", median(&no_op), "s");
    match python {
        Ok(_) => plain("troposphere and cfn-lint, for comparison", median(&of_python), "s"),
        Err(reason) => println!("  no troposphere to compare with: {reason}"),
    }
    Ok(())
}

/// The processor time of programs since then; 0 where the system does not tell.
fn since(start: Option<f64>) -> f64 {
    start.zip(run::processor_seconds()).map_or(0.0, |(start, end)| end - start)
}

/// Writes the source and builds: the seconds that the build takes.
fn edited(copy: &Copy, source: &str) -> Result<f64, String> {
    write(&copy.root.join(FILE), source)?;
    let mut build = run::cargo(&copy.root, &copy.target);
    build.args(["build", "--offline", "-p", "formwork-stacks"]);
    run::finish(&mut build).map(|(time, _)| time.as_secs_f64())
}
