//! Runs other programs: cargo, rustc and Python, in an environment that does not carry this program's own build.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// Variables that cargo sets for the program that it runs, and one that would move the templates.
const FOREIGN: &[&str] = &["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "LD_LIBRARY_PATH", "DYLD_", "FORMWORK_OUT"];

/// A program in a folder.
pub(crate) fn program(name: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command.current_dir(folder).stdin(Stdio::null());
    for (variable, _) in std::env::vars_os() {
        let text = variable.to_string_lossy();
        if FOREIGN.iter().any(|foreign| text.starts_with(foreign)) {
            command.env_remove(&variable);
        }
    }
    command
}

/// Cargo in a folder, with a target directory of its own, without network.
pub(crate) fn cargo(folder: &Path, target: &Path) -> Command {
    let mut command = program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), folder);
    command.env("CARGO_TARGET_DIR", target).env("CARGO_TERM_COLOR", "never");
    command
}

/// The processor time of all programs that were run so far, where the system tells it: in `/proc`, in hundredths.
pub(crate) fn processor_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The second field is the program's name in brackets; those of the children are the 16th and the 17th.
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(13);
    let (user, system): (f64, f64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some((user + system) / 100.0)
}

/// Runs a program to its end.
///
/// # Errors
/// It cannot be started, or it fails: the last lines of what it wrote.
pub(crate) fn finish(command: &mut Command) -> Result<(Duration, Output), String> {
    let (time, output) = output(command)?;
    if output.status.success() { Ok((time, output)) } else { Err(failure(command, &output)) }
}

/// Runs a program to its end, whatever its exit code is.
///
/// # Errors
/// It cannot be started.
pub(crate) fn output(command: &mut Command) -> Result<(Duration, Output), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let start = Instant::now();
    let output = command.output().map_err(|error| format!("`{name}` does not start: {error}"))?;
    Ok((start.elapsed(), output))
}

/// The sentence about a program that failed.
pub(crate) fn failure(command: &Command, output: &Output) -> String {
    format!("`{}` failed:\n{}", command.get_program().to_string_lossy(), tail(output))
}

/// The last lines that a program wrote.
fn tail(output: &Output) -> String {
    let text = String::from_utf8_lossy(if output.stderr.is_empty() { &output.stdout } else { &output.stderr });
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(20)..].iter().map(|line| format!("    {line}\n")).collect()
}
