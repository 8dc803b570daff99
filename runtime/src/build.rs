//! The build step: checks the templates of a package once more and writes them beside a manifest.
//!
//! In: the stacks that a `build.rs` lists. Out: files, and lines for cargo on standard output. A failed check leaves
//! all old files. Not here: what is wrong with a template (`formwork_core::check`).

mod capabilities;
mod directory;
mod disk;
mod environment;
mod manifest;
mod write;

pub use directory::{Inputs, directory};
pub use disk::{Disk, FileSystem};
pub use environment::Environment;
pub use manifest::{FORMAT, LONGEST_BODY, manifest};
pub use write::{EXTENSION, MANIFEST, Output, write};

use crate::{Error, Finding, Stack, Template};
use formwork_core::findings::Level;
use formwork_core::schema::Schema;
use std::io::Write;

/// Checks the templates of these stacks and writes them with their manifest: the whole of a package's `build.rs`.
///
/// Templates go to `FORMWORK_OUT`, else to `package.metadata.formwork.out`, else to `formwork/<package>` in the target
/// directory. Only what differs is written, each file in one step, so a build without changes runs nothing and an output
/// that was deleted or edited comes back with the next build.
///
/// # Errors
/// What is wrong stops the build as `cargo::error`, at file and line of the item that it is about.
///
/// # Examples
///
/// ```no_run
/// // build.rs, with `#[path = "src/web_app/mod.rs"] pub mod web_app;`
/// # mod web_app { pub fn stack() -> formwork::Stack { unimplemented!() } }
/// # let web_app = web_app::stack();
/// formwork::build::emit(&[&web_app]);
/// ```
pub fn emit(stacks: &[&Stack]) {
    let lines = match Environment::of_process() {
        Ok(environment) => run(stacks, &environment, &FileSystem),
        Err(error) => directives("error", &error.to_string()),
    };
    let mut out = std::io::stdout().lock();
    for line in lines {
        // Cargo reads the other end until this process is over: there is nobody to tell that it does not.
        let _ = writeln!(out, "{line}");
    }
}

/// Checks and writes, and returns the lines for cargo.
///
/// # Errors
/// None is returned: each is among the lines, as `cargo::error=…`.
#[must_use]
pub fn run(stacks: &[&Stack], environment: &Environment, disk: &dyn Disk) -> Vec<String> {
    let mut lines = Vec::new();
    match build(stacks, environment, disk, &mut lines) {
        Ok(()) => {}
        Err(error) => lines.extend(directives("error", &error.to_string())),
    }
    lines
}

fn build(stacks: &[&Stack], environment: &Environment, disk: &dyn Disk, lines: &mut Vec<String>) -> Result<(), Error> {
    let Some(directory) = &environment.directory else { return Ok(()) };
    distinct(stacks)?;
    rerun(stacks, environment, lines);
    let templates = stacks.iter().map(|stack| stack.template()).collect::<Result<Vec<_>, _>>()?;
    let findings = templates.iter().flat_map(Template::findings);
    lines.extend(findings.clone().flat_map(shown));
    if findings.clone().any(|finding| finding.level.stops()) {
        return Ok(());
    }
    let manifest = manifest(&environment.package, Schema::bundled()?.date(), &templates);
    let outputs =
        templates.iter().map(|template| Output { file: file(template.name()), text: template.json().to_owned() });
    write(disk, directory, &outputs.collect::<Vec<_>>(), &manifest, environment.modified)
}

/// Two stacks must not have one file, on any file system.
fn distinct(stacks: &[&Stack]) -> Result<(), Error> {
    for (index, stack) in stacks.iter().enumerate() {
        let same = |other: &&&Stack| other.name().eq_ignore_ascii_case(stack.name());
        if let Some(other) = stacks[..index].iter().find(same) {
            return Err(Error::SameName { name: other.name().to_owned(), other: stack.name().to_owned() });
        }
    }
    Ok(())
}

/// When cargo must run the script again. Sources are tracked by the compiler; a file that cargo is told to watch must exist.
fn rerun(stacks: &[&Stack], environment: &Environment, lines: &mut Vec<String>) {
    let own = ["build.rs", "Cargo.toml"].map(|file| environment.manifest_directory.join(file));
    let own = own.iter().filter(|path| path.exists());
    let directory = environment.directory.iter();
    let outputs = directory.flat_map(|directory| {
        let files = stacks.iter().map(|stack| file(stack.name())).chain([MANIFEST.to_owned()]);
        files.map(|file| directory.join(file))
    });
    lines.extend(own.map(|path| format!("cargo::rerun-if-changed={}", path.display())));
    lines.extend(outputs.map(|path| format!("cargo::rerun-if-changed={}", path.display())));
    lines.extend(environment.variables.iter().map(|variable| format!("cargo::rerun-if-env-changed={variable}")));
}

fn file(stack: &str) -> String {
    format!("{stack}{EXTENSION}")
}

/// A finding as cargo shows it: `file:line: title`, help in lines of its own.
fn shown(finding: &Finding) -> Vec<String> {
    let key = if finding.level.stops() { "error" } else { "warning" };
    debug_assert!(finding.level != Level::Allow, "{} is off", finding.code);
    let message = &finding.message;
    let place = if finding.file.is_empty() { String::new() } else { format!("{}:{}: ", finding.file, finding.line) };
    directives(key, &format!("{place}{message}"))
}

/// Cargo takes one line a directive: further lines are directives of their own, indented.
fn directives(key: &str, message: &str) -> Vec<String> {
    let lines = message.lines().enumerate();
    lines.map(|(index, line)| format!("cargo::{key}={}{line}", if index == 0 { "" } else { "    " })).collect()
}
