//! The tools of the article that `web_app` follows, for comparison: troposphere, and cfn-lint on what it prints.
//!
//! They live in a virtual environment in the scratch folder. No Python, no network: no comparison.

use crate::run;
use crate::scratch::{Scratch, write};
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

const PACKAGES: &[&str] = &["troposphere", "awacs", "cfn-lint==1.58.0"];
const PROGRAM: &str = include_str!("../troposphere_web_app.py");

/// A virtual environment with the tools.
pub(crate) struct Python {
    folder: PathBuf,
    programs: PathBuf,
}

impl Python {
    /// Makes the environment, or takes the one that an earlier run made.
    pub(crate) fn open(scratch: &Scratch) -> Result<Self, String> {
        let folder = scratch.folder.join("python");
        let programs = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
        let python = Self { folder, programs };
        if !python.programs.join("cfn-lint").exists() {
            run::finish(run::program("python3", &scratch.folder).args(["-m", "venv", "python"]))?;
            run::finish(python.program("pip").args(["install", "--quiet"]).args(PACKAGES))?;
        }
        write(&python.folder.join("web_app.py"), PROGRAM)?;
        // The first run compiles the modules and is not measured.
        python.run()?;
        Ok(python)
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
