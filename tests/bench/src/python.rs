//! Other tools, for comparison: those of the article that `web_app` follows, which are troposphere and cfn-lint on what it
//! prints, and the two checkers that AWS publishes.
//!
//! They live in a virtual environment in the scratch folder. No Python, no network: no comparison.

use crate::run;
use crate::scratch::{Scratch, write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

const PACKAGES: &[&str] = &["troposphere", "awacs", "cfn-lint==1.58.0"];
const VALIDATE_PACKAGE: &str = "cloudformation-validate==1.14.0";
const PROGRAM: &str = include_str!("../troposphere_web_app.py");
const VALIDATE: &str = include_str!("../validate.py");

/// A virtual environment with the tools.
pub(crate) struct Python {
    folder: PathBuf,
    programs: PathBuf,
}

impl Python {
    /// Makes the environment, or takes the one that an earlier run made.
    pub(crate) fn open(scratch: &Scratch) -> Result<Self, String> {
        let python = Self::made(scratch)?;
        write(&python.folder.join("web_app.py"), PROGRAM)?;
        // The first run compiles the modules and is not measured.
        python.run()?;
        Ok(python)
    }

    /// The same for the checkers alone. Where cloudformation-validate cannot be installed, its command fails.
    pub(crate) fn checkers(scratch: &Scratch) -> Result<Self, String> {
        let python = Self::made(scratch)?;
        write(&python.folder.join("validate.py"), VALIDATE)?;
        if run::finish(python.program("python").args(["-c", "import cloudformation_validate"])).is_err() {
            // That it fails is told when the checker is run.
            drop(run::finish(python.program("pip").args(["install", "--quiet", VALIDATE_PACKAGE])));
        }
        // The first run compiles the modules and is not measured.
        run::finish(python.program("cfn-lint").arg("--version"))?;
        Ok(python)
    }

    /// The environment, with what the article's tools are.
    fn made(scratch: &Scratch) -> Result<Self, String> {
        let folder = scratch.folder.join("python");
        let programs = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
        let python = Self { folder, programs };
        if !python.programs.join("cfn-lint").exists() {
            run::finish(run::program("python3", &scratch.folder).args(["-m", "venv", "python"]))?;
            run::finish(python.program("pip").args(["install", "--quiet"]).args(PACKAGES))?;
        }
        Ok(python)
    }

    /// cfn-lint on a template.
    pub(crate) fn cfn_lint(&self, template: &Path) -> Command {
        let mut command = self.program("cfn-lint");
        command.arg(template);
        command
    }

    /// cloudformation-validate on a template.
    pub(crate) fn cloudformation_validate(&self, template: &Path) -> Command {
        let mut command = self.program("python");
        command.arg("validate.py").arg(template);
        command
    }

    /// The seconds from the program to the end of the checks.
    pub(crate) fn run(&self) -> Result<f64, String> {
        let start = Instant::now();
        let (_, template) = run::finish(self.program("python").arg("web_app.py"))?;
        write(&self.folder.join("web_app.json"), &String::from_utf8_lossy(&template.stdout))?;
        // Findings of cfn-lint are an exit code other than 0; it has read the template all the same.
        self.program("cfn-lint").arg("web_app.json").output().map_err(|error| format!("`cfn-lint`: {error}"))?;
        Ok(start.elapsed().as_secs_f64())
    }

    fn program(&self, name: &str) -> Command {
        run::program(self.programs.join(name), &self.folder)
    }
}
