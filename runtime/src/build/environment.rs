//! What a build script is told: by cargo, by the user, by the clock of its own file.

use super::directory::{Inputs, directory};
use crate::Error;
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// Variables that decide on the output directory, read here or by `cargo metadata`.
const VARIABLES: &[&str] = &["FORMWORK_OUT", "CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"];

/// What a build step runs with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Environment {
    /// The package's name.
    pub package: String,
    /// The directory of its `Cargo.toml`.
    pub manifest_directory: PathBuf,
    /// The output directory; nothing for a package that must not write.
    pub directory: Option<PathBuf>,
    /// The time that written files get: when the running script was built.
    pub modified: SystemTime,
    /// The variables to run again for.
    pub variables: Vec<&'static str>,
}

impl Environment {
    /// That of the running build script.
    ///
    /// # Errors
    /// [`Error::NoBuildScript`] outside a build script, [`Error::Metadata`], and [`Error::Io`] if the script cannot
    /// see its own file.
    pub fn of_process() -> Result<Self, Error> {
        let manifest_directory = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
        let package = variable("CARGO_PKG_NAME")?.to_string_lossy().into_owned();
        let out_dir = PathBuf::from(variable("OUT_DIR")?);
        let cargo = variable("CARGO")?;
        let formwork_out = env::var_os("FORMWORK_OUT").filter(|out| !out.is_empty()).map(PathBuf::from);
        let mut variables = VARIABLES.to_vec();
        let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
            variables.push("HOME");
            Some(env::home_dir()?.join(".cargo"))
        });
        let directory = directory(&Inputs {
            manifest_directory: &manifest_directory,
            package: &package,
            out_dir: &out_dir,
            formwork_out: formwork_out.as_deref(),
            cargo_home: cargo_home.as_deref(),
            metadata: &|| metadata(&cargo, &manifest_directory),
            has_tag: &|directory| directory.join("CACHEDIR.TAG").is_file(),
        })?;
        Ok(Self { directory, modified: script_modified()?, package, manifest_directory, variables })
    }
}

fn variable(name: &'static str) -> Result<OsString, Error> {
    env::var_os(name).ok_or(Error::NoBuildScript { variable: name })
}

/// What `cargo metadata` prints.
fn metadata(cargo: &OsStr, manifest_directory: &Path) -> Result<String, Error> {
    let mut command = Command::new(cargo);
    command.args(["metadata", "--no-deps", "--offline", "--format-version", "1", "--manifest-path"]);
    command.arg(manifest_directory.join("Cargo.toml")).current_dir(manifest_directory);
    let output = command.output().map_err(|source| Error::Io { action: "run", path: cargo.into(), source })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let problem = String::from_utf8_lossy(&output.stderr);
    let problem = problem.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ");
    Err(Error::Metadata { problem: format!("`cargo metadata`: {problem}") })
}

fn script_modified() -> Result<SystemTime, Error> {
    let path =
        env::current_exe().map_err(|source| Error::Io { action: "find", path: "the running script".into(), source })?;
    let modified = path.metadata().and_then(|metadata| metadata.modified());
    modified.map_err(|source| Error::Io { action: "read", path, source })
}
