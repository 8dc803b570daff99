//! `cargo formwork`: Formwork's rules for templates that Formwork did not write.
//!
//! In: a command line. Out: findings on the standard output, and an exit code: 0 without errors, 1 with some, 2 for a
//! command line or a file that cannot be read. The work is `formwork-core`'s; a YAML reader stands beside it here.

mod arguments;
mod check;
mod explain;
mod report;
mod yaml;

use arguments::{Arguments, Command};
use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(error) => return fail(&format!("{error}\n\n{}", arguments::USAGE)),
    };
    let mut out = std::io::stdout().lock();
    let result = match arguments.command {
        Command::Help => writeln!(out, "{}", arguments::USAGE).map(|()| 0).map_err(|error| error.to_string()),
        Command::Version => {
            let version = env!("CARGO_PKG_VERSION");
            writeln!(out, "cargo-formwork {version}").map(|()| 0).map_err(|error| error.to_string())
        }
        Command::Check(options) => check::run(&options, &mut out),
        Command::Explain(codes) => explain::run(&codes, &mut out),
    };
    match result {
        Ok(code) => ExitCode::from(code),
        Err(error) => fail(&error),
    }
}

fn fail(message: &str) -> ExitCode {
    // Nothing is left to tell if the standard error is closed.
    let _ = writeln!(std::io::stderr(), "error: {message}");
    ExitCode::from(2)
}
