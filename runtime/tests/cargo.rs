//! The build step under cargo itself: a generated package with a stack made by hand, built offline.
//!
//! One test, since each build takes a while: its steps share a target directory and follow each other as a day's work does.
#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A package whose build script appends a line to `runs` beside its manifest each time it runs.
struct Package {
    root: PathBuf,
    target: PathBuf,
}

const BUILD: &str = r#"
#[path = "src/stacks.rs"]
mod stacks;

fn main() {
    use std::io::Write;
    let runs = concat!(env!("CARGO_MANIFEST_DIR"), "/runs");
    let mut runs = std::fs::OpenOptions::new().create(true).append(true).open(runs).unwrap();
    writeln!(runs, "run").unwrap();
    formwork::build::emit(&[&stacks::STACK]);
}
"#;

fn stacks(reference: &str) -> String {
    format!(
        r###"
use formwork::__private::{{Declaration, Piece, any, stack}};

static DECLARATION: Declaration = Declaration {{
    name: "Site",
    package: env!("CARGO_PKG_NAME"),
    pieces: &[
        Piece::Text("{{\n  \"Resources\": {{\n    \"Topic\": {{\n      \"Type\": \"AWS::SNS::Topic\",\n      \"Properties\": {{\n        \"DisplayName\": "),
        Piece::Hole {{ number: 0, indent: 4, text: true }},
        Piece::Text(",\n        \"TopicName\": {{\n          \"Ref\": \"{reference}\"\n        }}\n      }}\n    }}\n  }}\n}}\n"),
    ],
    values: || vec![any::<(), _>(40 + 2)],
    items: concat!(file!(), "\n\t7 Resources Topic"),
    silences: &[],
    reported: &[],
    deployment: &[],
    externs: &[],
    described: &[],
    rank: 0,
    links: &[],
    nested: &[],
    renamed: &[],
}};
pub const STACK: formwork::Stack = stack(&DECLARATION);
"###
    )
}

impl Package {
    fn new(root: &Path) -> Self {
        let package = Self { root: root.join("site"), target: root.join("target") };
        std::fs::create_dir_all(package.root.join("src")).unwrap();
        let runtime = env!("CARGO_MANIFEST_DIR");
        let manifest = format!(
            "[package]\nname = \"site\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [build-dependencies]\nformwork = {{ path = {runtime:?} }}\n\n[profile.dev]\ndebug = 0\n"
        );
        package.put("Cargo.toml", &manifest);
        // The versions of this workspace: they are what the machine has without a network.
        std::fs::copy(Path::new(runtime).join("../Cargo.lock"), package.root.join("Cargo.lock")).unwrap();
        package.put("src/lib.rs", "");
        package.put("build.rs", BUILD);
        package.put("src/stacks.rs", &stacks("AWS::StackName"));
        package
    }

    fn put(&self, file: &str, text: &str) {
        std::fs::write(self.root.join(file), text).unwrap();
    }

    /// Runs cargo; whether it succeeded and what it said.
    fn cargo(&self, arguments: &[&str], variables: &[(&str, &Path)]) -> (bool, String) {
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).arg("--offline").current_dir(&self.root);
        for variable in ["FORMWORK_OUT", "CARGO_BUILD_TARGET_DIR", "CARGO_TARGET_DIR", "RUSTFLAGS"] {
            command.env_remove(variable);
        }
        command.env("CARGO_TARGET_DIR", &self.target).env("CARGO_INCREMENTAL", "0").envs(variables.iter().copied());
        let output = command.output().unwrap();
        (output.status.success(), String::from_utf8(output.stderr).unwrap())
    }

    /// Builds, and returns how often the script has run since the last call.
    #[track_caller]
    fn runs(&self, arguments: &[&str], variables: &[(&str, &Path)]) -> usize {
        let (success, said) = self.cargo(arguments, variables);
        assert!(success, "{said}");
        let runs = std::fs::read_to_string(self.root.join("runs")).unwrap_or_default();
        let _ = std::fs::remove_file(self.root.join("runs"));
        runs.lines().count()
    }
}

#[test]
fn a_day_of_builds() {
    let directory = TempDir::new().unwrap();
    let package = Package::new(directory.path());
    let out = package.target.join("formwork/site");
    let (template, manifest) = (out.join("Site.template.json"), out.join("manifest.json"));
    let read = |path: &Path| std::fs::read_to_string(path).unwrap();

    assert_eq!(package.runs(&["check"], &[]), 1, "the first check");
    let text = read(&template);
    assert!(text.contains("\"DisplayName\": \"42\""), "{text}");
    assert_eq!(package.runs(&["build"], &[]), 0, "a build after a check runs nothing");
    assert_eq!(package.runs(&["build"], &[]), 0, "nor does the next build");

    std::fs::remove_file(&template).unwrap();
    assert_eq!(package.runs(&["build"], &[]), 1, "a deleted template");
    assert_eq!(read(&template), text);
    assert_eq!(package.runs(&["check"], &[]), 0);

    let listed = read(&manifest);
    for (file, old) in [(&template, &text), (&manifest, &listed)] {
        std::fs::write(file, "by hand").unwrap();
        assert_eq!(package.runs(&["build"], &[]), 1, "an edited {}", file.display());
        assert_eq!(&read(file), old);
        assert_eq!(package.runs(&["build"], &[]), 0);
    }

    package.put("src/stacks.rs", &stacks("AWS::Region"));
    assert_eq!(package.runs(&["build"], &[]), 1, "an edited value");
    assert!(read(&template).contains("\"Ref\": \"AWS::Region\""));
    assert_eq!(package.runs(&["build"], &[]), 0);

    let before = read(&template);
    package.put("src/stacks.rs", &stacks("AWS::Regoin"));
    let (success, said) = package.cargo(&["build"], &[]);
    assert!(!success);
    assert!(said.contains("error: site@0.1.0: src/stacks.rs:7: no pseudo parameter `AWS::Regoin`"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    assert_eq!(read(&template), before, "a failed check leaves the old files");
    package.put("src/stacks.rs", &stacks("AWS::Region"));
    package.runs(&["build"], &[]);

    let elsewhere = directory.path().join("elsewhere");
    assert_eq!(package.runs(&["build"], &[("FORMWORK_OUT", &elsewhere)]), 1, "another place by variable");
    assert_eq!(read(&elsewhere.join("Site.template.json")), before);
    assert_eq!(package.runs(&["build"], &[("FORMWORK_OUT", &elsewhere)]), 0);

    // A configured target directory is not where the command line sends the build.
    let other = directory.path().join("other");
    // A copy of what is built spares a build from nothing, where there is a `cp`; without it the test only takes longer.
    let _ = Command::new("cp").arg("-a").arg(&package.target).arg(&other).status();
    let _ = std::fs::remove_dir_all(other.join("formwork"));
    package.runs(&["build", "--target-dir", other.to_str().unwrap()], &[]);
    assert_eq!(read(&other.join("formwork/site/Site.template.json")), before);
    assert_eq!(read(&other.join("formwork/site/manifest.json")), read(&manifest), "the same bytes anywhere");
    assert_eq!(package.runs(&["build", "--target-dir", other.to_str().unwrap()], &[]), 0);

    let configured =
        format!("{}\n[package.metadata.formwork]\nout = \"made\"\n", read(&package.root.join("Cargo.toml")));
    package.put("Cargo.toml", &configured);
    assert_eq!(package.runs(&["build"], &[]), 1, "another place by manifest");
    assert_eq!(read(&package.root.join("made/Site.template.json")), before);
    assert_eq!(package.runs(&["build"], &[]), 0);
}
