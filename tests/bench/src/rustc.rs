//! What the macro adds to rustc: time and peak memory of a crate with a generated stack, less those of an empty crate
//! with the same dependencies. rustc is called as cargo calls it for `cargo check`, the three crates in turns.

use crate::figures::{judged, median, milliseconds, plain};
use crate::scratch::{Copy, Scratch, write};
use crate::{Outcome, generated, run};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

const SMALL: usize = 50;
const LARGE: usize = 500;
const SIZES: [usize; 3] = [0, SMALL, LARGE];

const MILLISECONDS: f64 = 200.0;
const LINEAR: f64 = 1.1;
const MEGABYTES: f64 = 60.0;

const USAGE: &str = include_str!("../usage.py");

/// What a run of a program took.
pub(crate) struct Usage {
    pub(crate) megabytes: f64,
    /// Milliseconds of all threads.
    pub(crate) processor: f64,
}

pub(crate) fn measure(scratch: &Scratch, rounds: Option<usize>) -> Outcome {
    let compiler = Compiler::open(scratch.real()?)?;
    let mut times = [const { Vec::new() }; 3];
    let mut usages = [const { Vec::new() }; 3];
    let mut unknown = None;
    for _ in 0..rounds.unwrap_or(11) {
        for (index, size) in SIZES.iter().enumerate() {
            let (time, _) = run::finish(&mut compiler.on(*size))?;
            times[index].push(milliseconds(time));
            match compiler.usage(*size) {
                Ok(usage) => usages[index].push(usage),
                Err(reason) => unknown = Some(reason),
            }
        }
    }
    let [empty, small, large] = times.map(|times| median(&times));
    plain("an empty crate", empty, "ms");
    plain(&format!("{SMALL} resources: macro"), small - empty, "ms");
    judged(&format!("{LARGE} resources: macro"), large - empty, MILLISECONDS, "ms");
    if let Some(reason) = unknown {
        judged("500 against 50, per resource", (large - empty) / (small - empty) / 10.0, LINEAR, "×");
        println!("  processor time and peak memory not measured: {reason}");
        return Ok(());
    }
    // The difference of two short times of a busy machine is noise; processor time is not.
    let [empty, small, large] = usages.each_ref().map(|usages| middle(usages, |usage| usage.processor));
    plain("the same in processor time: 50 resources", small - empty, "ms");
    plain(&format!("    {LARGE} resources"), large - empty, "ms");
    judged("    500 against 50, per resource", (large - empty) / (small - empty) / 10.0, LINEAR, "×");
    let [empty, _, large] = usages.each_ref().map(|usages| middle(usages, |usage| usage.megabytes));
    plain("peak memory of rustc on an empty crate", empty, "MB");
    judged(&format!("{LARGE} resources: peak memory over that"), large - empty, MEGABYTES, "MB");
    Ok(())
}

fn middle(usages: &[Usage], of: fn(&Usage) -> f64) -> f64 {
    median(&usages.iter().map(of).collect::<Vec<_>>())
}

/// rustc with `formwork` built for it.
pub(crate) struct Compiler {
    rustc: PathBuf,
    formwork: PathBuf,
    /// Where it runs, and the sources are.
    pub(crate) folder: PathBuf,
}

impl Compiler {
    /// Builds the dependency and writes the sources.
    pub(crate) fn open(copy: Copy) -> Result<Self, String> {
        let mut build = run::cargo(&copy.root, &copy.target);
        build.args(["build", "--offline", "-p", "generated", "--message-format=json"]);
        let (_, output) = run::finish(&mut build)?;
        let formwork = library(&output.stdout).ok_or("cargo does not tell where it put `formwork`")?;
        let folder = copy.root.join("generated/sizes");
        for size in SIZES {
            write(&folder.join(format!("of_{size}.rs")), &generated::source(size))?;
        }
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        // Not the wrapper of rustup, which takes time of its own.
        let (_, sysroot) = run::finish(run::program(rustc, &folder).args(["--print", "sysroot"]))?;
        let rustc = Path::new(String::from_utf8_lossy(&sysroot.stdout).trim()).join("bin/rustc");
        Ok(Self { rustc, formwork, folder })
    }

    /// The call that checks a crate with that many resources.
    pub(crate) fn on(&self, resources: usize) -> Command {
        self.on_file(&format!("of_{resources}.rs"))
    }

    /// The call that checks the crate of that file.
    pub(crate) fn on_file(&self, file: &str) -> Command {
        let mut command = run::program(&self.rustc, &self.folder);
        self.arguments(&mut command, file);
        command
    }

    fn arguments(&self, command: &mut Command, file: &str) {
        let dependencies = self.formwork.parent().unwrap_or(&self.formwork);
        command
            .env("CARGO_PKG_NAME", "generated")
            .env("CARGO_MANIFEST_DIR", &self.folder)
            .args(["--crate-type", "lib", "--edition", "2024", "--emit", "metadata", "-C", "debuginfo=2"])
            .arg("-L")
            .arg(format!("dependency={}", dependencies.display()))
            .arg("--extern")
            .arg(format!("formwork={}", self.formwork.display()))
            .args(["-o", "checked.rmeta", file]);
    }

    /// Its peak memory and processor time.
    pub(crate) fn usage(&self, resources: usize) -> Result<Usage, String> {
        self.usage_of(&format!("of_{resources}.rs"))
    }

    /// The same of the crate of that file.
    pub(crate) fn usage_of(&self, file: &str) -> Result<Usage, String> {
        usage(&self.rustc, &self.folder, &|command| self.arguments(command, file))
    }
}

/// The peak memory and processor time of a program, by Python, or by GNU time where there is no Python.
pub(crate) fn usage(program: &Path, folder: &Path, arguments: &dyn Fn(&mut Command)) -> Result<Usage, String> {
    let mut python = run::program("python3", folder);
    python.args(["-c", USAGE]).arg(program);
    arguments(&mut python);
    // A checker that finds something has an exit code other than 0, and both programs pass it on.
    if let Ok((_, output)) = run::output(&mut python)
        && let Some([kilobytes, processor]) = numbers(&output.stdout)
    {
        return Ok(Usage { megabytes: kilobytes / 1024.0, processor });
    }
    let mut time = run::program("time", folder);
    time.args(["--quiet", "--format=%M %U %S"]).arg(program);
    arguments(&mut time);
    let measured = run::output(&mut time).ok().and_then(|(_, output)| numbers(&output.stderr));
    let [kilobytes, user, system] = measured.ok_or("it takes Python 3 or GNU time")?;
    Ok(Usage { megabytes: kilobytes / 1024.0, processor: (user + system) * 1e3 })
}

/// The numbers of the last line.
fn numbers<const COUNT: usize>(output: &[u8]) -> Option<[f64; COUNT]> {
    let text = String::from_utf8_lossy(output);
    let numbers = text.lines().last()?.split_whitespace().map(|number| number.parse().ok());
    numbers.collect::<Option<Vec<f64>>>()?.try_into().ok()
}

/// Where cargo put the library `formwork`.
fn library(messages: &[u8]) -> Option<PathBuf> {
    let messages = String::from_utf8_lossy(messages);
    let artifacts = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut files = artifacts
        .filter(|message| message["reason"] == "compiler-artifact" && message["target"]["name"] == "formwork")
        .filter_map(|message| message["filenames"].as_array().cloned());
    let files = files.next()?;
    let names = files.iter().filter_map(Value::as_str);
    names.map(PathBuf::from).find(|file| file.extension().is_some_and(|extension| extension == "rlib"))
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn the_last_line_is_what_was_measured() {
        assert_eq!(numbers(b"warning: old\n59000 81.5\n").map(|[a, b]: [f64; 2]| a + b), Some(59081.5));
        assert_eq!(numbers::<2>(b"59000 a\n"), None);
        assert_eq!(numbers::<2>(b""), None);
    }
}
