//! The build step: checks the templates of a package once more and writes them beside a manifest.
//!
//! In: the stacks that a `build.rs` lists. Out: files, and lines for cargo on standard output. A failed check leaves
//! all old files. Not here: what is wrong with a template (`formwork_core::check`).

pub(crate) mod capabilities;
mod directory;
mod disk;
mod environment;
mod manifest;
mod nested;
mod write;

pub use directory::{Inputs, directory};
pub use disk::{Disk, FileSystem};
pub use environment::Environment;
pub use manifest::{FORMAT, LONGEST_BODY, manifest};
pub use write::{EXTENSION, MANIFEST, Output, write};

use crate::template::of_reads;
use crate::{Error, Finding, Stack, Template};
use formwork_core::findings::Level;
use formwork_core::schema::Schema;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

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
    // Asking cargo where to write takes about as long as checking a template of average size.
    let (templates, environment) = std::thread::scope(|scope| {
        let environment = scope.spawn(Environment::of_process);
        (checked(stacks), environment.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    let lines = match environment {
        Ok(environment) => finish(stacks, templates, &environment, &FileSystem),
        Err(error) => directives("error", &error.to_string()),
    };
    let mut out = std::io::stdout().lock();
    for line in lines {
        // Cargo reads the other end until this process is over: there is nobody to tell that it does not.
        let _ = writeln!(out, "{line}");
    }
}

/// Checks and writes as [`emit`] does, and returns the lines for cargo.
///
/// # Errors
/// None is returned: each is among the lines, as `cargo::error=…`.
///
/// # Examples
///
/// ```
/// use formwork::build::{Environment, FileSystem, run};
/// use std::time::SystemTime;
/// # let directory = std::env::temp_dir().join(format!("formwork-run-{}", std::process::id()));
/// let environment = Environment {
///     package: "stacks".into(),
///     manifest_directory: "/home/me/shop/stacks".into(),
///     directory: Some(directory.clone()),
///     modified: SystemTime::now(),
///     variables: vec![],
/// };
/// let lines = run(&[], &environment, &FileSystem);
/// assert!(lines.iter().all(|line| line.starts_with("cargo::rerun-if-changed=")));
/// assert!(directory.join("manifest.json").exists());
/// # std::fs::remove_dir_all(directory)?;
/// # Ok::<(), std::io::Error>(())
/// ```
#[must_use]
pub fn run(stacks: &[&Stack], environment: &Environment, disk: &dyn Disk) -> Vec<String> {
    finish(stacks, checked(stacks), environment, disk)
}

/// The templates of stacks that can be written beside each other.
fn checked(stacks: &[&Stack]) -> Result<Vec<Template>, Error> {
    distinct(stacks)?;
    stacks.iter().map(|stack| stack.template()).collect()
}

/// Shows findings and writes, if none of them stops the build.
fn finish(
    stacks: &[&Stack],
    templates: Result<Vec<Template>, Error>,
    environment: &Environment,
    disk: &dyn Disk,
) -> Vec<String> {
    let Some(directory) = &environment.directory else { return Vec::new() };
    let mut lines = rerun(stacks, directory, environment);
    let written = templates.and_then(|templates| {
        let findings = templates.iter().flat_map(Template::findings);
        lines.extend(findings.clone().flat_map(shown));
        let variables = of_reads(&findings.clone().collect::<Vec<_>>());
        lines.extend(variables.iter().flat_map(|(file, line, message)| directives("error", &at(file, *line, message))));
        if !variables.is_empty() || findings.clone().any(|finding| finding.level.stops()) {
            return Ok(());
        }
        let unwritten = nested::faults(&templates);
        if !unwritten.is_empty() {
            lines.extend(unwritten.iter().flat_map(|fault| directives("error", fault)));
            return Ok(());
        }
        let manifest = manifest(&environment.package, Schema::bundled()?.date(), &templates);
        let outputs =
            templates.iter().map(|template| Output { file: file(template.name()), text: template.json().to_owned() });
        write(disk, directory, &outputs.collect::<Vec<_>>(), &manifest, environment.modified)
    });
    if let Err(error) = written {
        lines.extend(directives("error", &error.to_string()));
    }
    lines
}

/// Two stacks must not have one file, on any file system.
fn distinct(stacks: &[&Stack]) -> Result<(), Error> {
    for (index, stack) in stacks.iter().enumerate() {
        if stack.name() != stack.declaration().name && !is_stack_name(stack.name()) {
            return Err(Error::StackName { name: stack.name().to_owned(), declared: stack.declaration().name });
        }
        let same = |other: &&&Stack| other.name().eq_ignore_ascii_case(stack.name());
        if let Some(other) = stacks[..index].iter().find(same) {
            return Err(Error::SameName { name: other.name().to_owned(), other: stack.name().to_owned() });
        }
    }
    Ok(())
}

/// Letters, digits and `-`, beginning with a letter, 128 at most: the limit of CloudFormation, and a file name anywhere.
fn is_stack_name(name: &str) -> bool {
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    name.len() <= 128 && name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.bytes().all(letters)
}

/// When cargo must run the script again. Sources are tracked by the compiler; a file that cargo watches must exist.
fn rerun(stacks: &[&Stack], directory: &Path, environment: &Environment) -> Vec<String> {
    let own = ["build.rs", "Cargo.toml"].map(|file| environment.manifest_directory.join(file));
    let own = own.into_iter().filter(|path| path.exists());
    let outputs = stacks.iter().map(|stack| file(stack.name())).chain([MANIFEST.to_owned()]);
    let outputs = outputs.map(|file| directory.join(file));
    let files = own.chain(outputs).map(|path| format!("cargo::rerun-if-changed={}", path.display()));
    let read: BTreeSet<String> = crate::environment::reads().into_iter().map(|read| read.name).collect();
    let variables = environment.variables.iter().map(|variable| (*variable).to_owned()).chain(read);
    let variables = variables.map(|variable| format!("cargo::rerun-if-env-changed={variable}"));
    files.chain(variables).collect()
}

fn file(stack: &str) -> String {
    format!("{stack}{EXTENSION}")
}

/// A finding as cargo shows it: `file:line: title`, help in lines of its own.
fn shown(finding: &Finding) -> Vec<String> {
    let key = if finding.level.stops() { "error" } else { "warning" };
    debug_assert!(finding.level != Level::Allow, "{} is off", finding.code);
    let message = &finding.message;
    directives(key, &at(finding.file, finding.line, message))
}

fn at(file: &str, line: u32, message: &str) -> String {
    if file.is_empty() { message.to_owned() } else { format!("{file}:{line}: {message}") }
}

/// Cargo takes one line a directive: further lines are directives of their own, indented.
fn directives(key: &str, message: &str) -> Vec<String> {
    let lines = message.lines().enumerate();
    lines.map(|(index, line)| format!("cargo::{key}={}{line}", if index == 0 { "" } else { "    " })).collect()
}
