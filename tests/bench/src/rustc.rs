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

const PEAK_MEMORY: &str = include_str!("../peak_memory.py");

pub(crate) fn measure(scratch: &Scratch, rounds: Option<usize>) -> Outcome {
    let compiler = Compiler::open(scratch.real()?)?;
    let mut times = [const { Vec::new() }; 3];
    let mut peaks = [const { Vec::new() }; 3];
    let mut unknown_peak = None;
    for round in 0..rounds.unwrap_or(11) {
        for (index, size) in SIZES.iter().enumerate() {
            let (time, _) = run::finish(&mut compiler.on(*size))?;
            times[index].push(milliseconds(time));
            if round < 3 && unknown_peak.is_none() {
                match compiler.peak(*size) {
                    Ok(megabytes) => peaks[index].push(megabytes),
                    Err(reason) => unknown_peak = Some(reason),
                }
            }
        }
    }
    let [empty, small, large] = times.map(|times| median(&times));
    plain("an empty crate", empty, "ms");
    plain(&format!("{SMALL} resources: macro"), small - empty, "ms");
    judged(&format!("{LARGE} resources: macro"), large - empty, MILLISECONDS, "ms");
    judged("500 against 50, per resource", (large - empty) / (small - empty) / 10.0, LINEAR, "×");
    if let Some(reason) = unknown_peak {
        println!("  peak memory not measured: {reason}");
        return Ok(());
    }
    let [empty, _, large] = peaks.map(|peaks| median(&peaks));
    plain("peak memory of rustc on an empty crate", empty, "MB");
    judged(&format!("{LARGE} resources: peak memory over that"), large - empty, MEGABYTES, "MB");
    Ok(())
}

/// rustc with `formwork` built for it.
struct Compiler {
    rustc: PathBuf,
    formwork: PathBuf,
    folder: PathBuf,
}

impl Compiler {
    /// Builds the dependency and writes the sources.
    fn open(copy: Copy) -> Result<Self, String> {
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
    fn on(&self, resources: usize) -> Command {
        let mut command = run::program(&self.rustc, &self.folder);
        self.arguments(&mut command, resources);
        command
    }

    fn arguments(&self, command: &mut Command, resources: usize) {
        let dependencies = self.formwork.parent().unwrap_or(&self.formwork);
        command
            .env("CARGO_PKG_NAME", "generated")
            .env("CARGO_MANIFEST_DIR", &self.folder)
            .args(["--crate-type", "lib", "--edition", "2024", "--emit", "metadata", "-C", "debuginfo=2"])
            .arg("-L")
            .arg(format!("dependency={}", dependencies.display()))
            .arg("--extern")
            .arg(format!("formwork={}", self.formwork.display()))
            .arg(format!("of_{resources}.rs"));
    }

    /// Its peak memory in megabytes, by Python, or by GNU time where there is no Python.
    fn peak(&self, resources: usize) -> Result<f64, String> {
        let by_python = {
            let mut command = run::program("python3", &self.folder);
            command.args(["-c", PEAK_MEMORY]).arg(&self.rustc);
            self.arguments(&mut command, resources);
            run::finish(&mut command).map(|(_, output)| output.stdout)
        };
        let text = by_python.or_else(|_| {
            let mut command = run::program("time", &self.folder);
            command.args(["--quiet", "--format=%M"]).arg(&self.rustc);
            self.arguments(&mut command, resources);
            run::finish(&mut command).map(|(_, output)| output.stderr)
        });
        let text = text.map_err(|_| "it takes Python 3 or GNU time")?;
        let kilobytes = String::from_utf8_lossy(&text).lines().last().and_then(|line| line.trim().parse::<f64>().ok());
        kilobytes.map(|kilobytes| kilobytes / 1024.0).ok_or_else(|| "no number in the answer".to_owned())
    }
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
