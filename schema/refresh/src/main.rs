//! `cargo run -p formwork-schema-refresh -- [--check] [--date YYYY-MM-DD] <source>`: writes `schema/data/schema.bin`
//! and the version in `schema/Cargo.toml`.
//!
//! The source is a cfn-lint wheel or an unpacked folder of it, or AWS's raw provider schemas in a folder or zip. `--check`
//! writes nothing and fails if the files differ. `--date` overrides the source's date, which for raw schemas is that of the
//! newest file.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use formwork_core::schema::write::{Source, Written, write};
use formwork_core::schema::{Schema, SchemaError};
use formwork_schema_refresh::{read, undecided, version};

const USAGE: &str =
    "usage: cargo run -p formwork-schema-refresh -- [--check] [--date YYYY-MM-DD] <wheel, folder or zip>";

fn main() -> ExitCode {
    match run() {
        Ok(report) => {
            // A closed pipe is nobody's mistake.
            let _ = writeln!(std::io::stdout(), "{report}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            let _ = writeln!(std::io::stderr(), "error: {problem}");
            ExitCode::FAILURE
        }
    }
}

struct Arguments {
    source: PathBuf,
    check: bool,
    date: Option<String>,
}

fn run() -> Result<String, Box<dyn std::error::Error>> {
    let arguments = arguments()?;
    let mut source = read(&arguments.source)?;
    if let Some(date) = arguments.date {
        source.date = date;
    }
    let written = write(&source)?;
    Schema::load(&written.blob).and_then(|schema| schema.verify()).map_err(|error: SchemaError| error.to_string())?;
    let undecided = undecided(&arguments.source)?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let blob = folder.join("data/schema.bin");
    let manifest = folder.join("Cargo.toml");
    let old_manifest = std::fs::read_to_string(&manifest)?;
    let new_manifest = with_version(&old_manifest, &version(&source));
    if arguments.check {
        if std::fs::read(&blob)? != written.blob || old_manifest != new_manifest {
            return Err("the schema differs from its source; run the same command without `--check`".into());
        }
        return Ok(report(&source, &written, &undecided));
    }
    std::fs::write(&blob, &written.blob)?;
    std::fs::write(&manifest, new_manifest)?;
    Ok(report(&source, &written, &undecided))
}

fn arguments() -> Result<Arguments, String> {
    let (mut source, mut check, mut date) = (None, false, None);
    let mut words = std::env::args_os().skip(1);
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("--check") => check = true,
            Some("--date") => date = words.next().and_then(|date| date.into_string().ok()),
            Some(flag) if flag.starts_with('-') => return Err(format!("unknown option `{flag}`\n{USAGE}")),
            _ => source = Some(PathBuf::from(word)),
        }
    }
    Ok(Arguments { source: source.ok_or(USAGE)?, check, date })
}

/// The manifest with another version of the package.
fn with_version(manifest: &str, version: &str) -> String {
    let mut done = false;
    let mut lines = manifest.lines().map(|line| {
        if !done && line.starts_with("version = ") {
            done = true;
            return format!("version = \"{version}\"\n");
        }
        format!("{line}\n")
    });
    lines.by_ref().collect()
}

fn report(source: &Source, written: &Written, undecided: &[String]) -> String {
    let mut lines = vec![format!("{} types of {}, {} bytes", source.types.len(), source.date, written.blob.len())];
    for (problem, count) in &written.ignored {
        lines.push(format!("left out {count} times: {problem}"));
    }
    if source.regions.is_empty() {
        lines.push(
            "the source knows no regions, stateful types, extensions, actions and runtimes: the blob has none either"
                .to_owned(),
        );
    }
    lines.extend(undecided.iter().map(|name| {
        format!("either the source or `data/extensions.json` and `data/elsewhere.json` lack the document `{name}`")
    }));
    lines.extend(written.unsupported_patterns.iter().map(|pattern| format!("no engine runs `{pattern}`")));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::with_version;

    #[test]
    fn only_the_packages_own_version_changes() {
        let manifest = "[package]\nname = \"x\"\nversion = \"1.0.0\"\n\n[dependencies.y]\nversion = \"1.0.0\"\n";
        let changed = "[package]\nname = \"x\"\nversion = \"1.20261020.0\"\n\n[dependencies.y]\nversion = \"1.0.0\"\n";
        assert_eq!(with_version(manifest, "1.20261020.0"), changed);
    }
}
