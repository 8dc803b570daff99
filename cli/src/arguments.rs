//! The command line.
//!
//! In: the arguments, with or without the `formwork` that cargo puts first. Out: [`Arguments`], or a sentence.

use crate::explain;
use formwork_core::findings::{Class, table};
use formwork_core::model::Effect;
use lexopt::prelude::{Long, Short, Value, ValueExt};
use std::ffi::OsString;
use std::path::PathBuf;

/// What `--help` prints.
pub(crate) const USAGE: &str = "\
Checks CloudFormation templates with Formwork's rules.

Usage: cargo formwork check [OPTIONS] FILE…
       cargo formwork explain [CODE…]

FILE is a template in JSON or YAML, or `-` for the standard input.
CODE is the word in brackets at the end of a message; without one, `explain` lists them all.

Options:
  -A, --allow CODE     leave out what has this code
  -W, --warn CODE      warn of what has this code, also where that is off by default
  -D, --deny CODE      make what has this code an error; `-D warnings` does so for every warning
      --format FORMAT  text (default) or json: one object a line
  -q, --quiet          errors only, no warnings
  -h, --help           this text
  -V, --version        the version

Exit code: 0 without errors, 1 with some, 2 if something cannot be read or a code is unknown.";

/// A command line.
#[derive(Debug)]
pub(crate) struct Arguments {
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug)]
pub(crate) enum Command {
    Help,
    Version,
    Check(CheckOptions),
    /// The codes to explain.
    Explain(Vec<String>),
}

/// How to check.
#[derive(Debug, Default)]
pub(crate) struct CheckOptions {
    pub(crate) files: Vec<PathBuf>,
    pub(crate) format: Format,
    pub(crate) quiet: bool,
    /// What the author asked for, as attributes of a stack would.
    pub(crate) levels: Vec<(Effect, String)>,
    /// Every warning is an error.
    pub(crate) deny_warnings: bool,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
}

impl Arguments {
    /// Reads a command line, the program's name first.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, lexopt::Error> {
        let mut parser = lexopt::Parser::from_iter(arguments);
        let mut options = CheckOptions::default();
        let mut command: Option<String> = None;
        while let Some(argument) = parser.next()? {
            match argument {
                Short('h') | Long("help") => return Ok(Self { command: Command::Help }),
                Short('V') | Long("version") => return Ok(Self { command: Command::Version }),
                Short('q') | Long("quiet") => options.quiet = true,
                Short('A') | Long("allow") => options.level(Effect::Allow, parser.value()?.string()?)?,
                Short('W') | Long("warn") => options.level(Effect::Warn, parser.value()?.string()?)?,
                Short('D') | Long("deny") => options.level(Effect::Deny, parser.value()?.string()?)?,
                Long("format") => options.format = parser.value()?.parse_with(format)?,
                // `cargo formwork check` calls `cargo-formwork formwork check`.
                Value(word) if command.is_none() && word == "formwork" => {}
                Value(word) if command.is_none() => command = Some(word.string()?),
                Value(file) => options.files.push(file.into()),
                other => return Err(other.unexpected()),
            }
        }
        match command.as_deref() {
            None | Some("help") => Ok(Self { command: Command::Help }),
            Some("check") if options.files.is_empty() => Err("`check` needs a file, or `-`".into()),
            Some("check") => Ok(Self { command: Command::Check(options) }),
            Some("explain") => {
                let codes = options.files.iter().map(|code| code.display().to_string());
                Ok(Self { command: Command::Explain(codes.collect()) })
            }
            Some(other) => Err(format!("no command `{other}`; there are `check` and `explain`").into()),
        }
    }
}

impl CheckOptions {
    /// Takes a level for a code; that of a code said last counts.
    fn level(&mut self, effect: Effect, code: String) -> Result<(), lexopt::Error> {
        if code == "warnings" && effect == Effect::Deny {
            self.deny_warnings = true;
            return Ok(());
        }
        match table::row(&code) {
            None => Err(explain::unknown(&code).into()),
            Some(row) if row.class == Class::Language => {
                Err(format!("`{code}` has one level: what it tells of is no template that anyone takes").into())
            }
            Some(_) => {
                self.levels.push((effect, code));
                Ok(())
            }
        }
    }
}

fn format(text: &str) -> Result<Format, String> {
    match text {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        other => Err(format!("no format `{other}`; there are `text` and `json`")),
    }
}
