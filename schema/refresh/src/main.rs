//! `cargo run -p formwork-schema-refresh -- [--check] [--date YYYY-MM-DD] [--names FILE]… <source>`: writes
//! `schema/data/schema.bin` and the version in `schema/Cargo.toml`.
//!
//! The source is a cfn-lint wheel or an unpacked folder of it, or AWS's raw provider schemas in a folder or zip. `--check`
//! writes nothing and fails if the files differ. `--date` overrides the source's date, which for raw schemas is that of the
//! newest file. `--names` brings lists of names up to date, in `schema/refresh/data/names/` and in the blob; a file that does
//! not say its day is followed by `=` and the day.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use formwork_core::schema::write::{Source, Written, write};
use formwork_core::schema::{Schema, SchemaError};
use formwork_schema_refresh::{Lists, read, undecided, version};

const USAGE: &str = "usage: cargo run -p formwork-schema-refresh -- [--check] [--date YYYY-MM-DD] [--names FILE[=DAY]]… <wheel, folder or zip>";

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
    names: Vec<(PathBuf, Option<String>)>,
}

fn run() -> Result<String, Box<dyn std::error::Error>> {
    let arguments = arguments()?;
    let mut source = read(&arguments.source)?;
    if let Some(date) = arguments.date {
        source.date = date;
    }
    let mut lists = Lists::committed()?;
    let mut added = Vec::new();
    for (path, day) in &arguments.names {
        added.push(lists.add(path, day.as_deref())?);
    }
    source.names = lists.sources();
    let written = write(&source)?;
    Schema::load(&written.blob).and_then(|schema| schema.verify()).map_err(|error: SchemaError| error.to_string())?;
    let undecided = undecided(&arguments.source)?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let blob = folder.join("data/schema.bin");
    let manifest = folder.join("Cargo.toml");
    let old_manifest = std::fs::read_to_string(&manifest)?;
    let new_manifest = with_version(&old_manifest, &version(&source));
    if arguments.check {
        let differs = |(path, text): &(PathBuf, String)| std::fs::read_to_string(path).ok().as_ref() != Some(text);
        if std::fs::read(&blob)? != written.blob || old_manifest != new_manifest || lists.files().iter().any(differs) {
            return Err("the schema differs from its source; run the same command without `--check`".into());
        }
        return Ok(report(&source, &written, &undecided, added));
    }
    for (path, text) in lists.files() {
        std::fs::write(path, text)?;
    }
    std::fs::write(&blob, &written.blob)?;
    std::fs::write(&manifest, new_manifest)?;
    Ok(report(&source, &written, &undecided, added))
}

fn arguments() -> Result<Arguments, String> {
    let (mut source, mut check, mut date, mut names) = (None, false, None, Vec::new());
    let mut words = std::env::args_os().skip(1);
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("--check") => check = true,
            Some("--date") => date = words.next().and_then(|date| date.into_string().ok()),
            Some("--names") => {
                names.extend(words.next().and_then(|file| file.into_string().ok()).map(|file| dated(&file)))
            }
            Some(flag) if flag.starts_with('-') => return Err(format!("unknown option `{flag}`\n{USAGE}")),
            _ => source = Some(PathBuf::from(word)),
        }
    }
    Ok(Arguments { source: source.ok_or(USAGE)?, check, date, names })
}

/// A file and the day behind it.
fn dated(file: &str) -> (PathBuf, Option<String>) {
    match file.rsplit_once('=') {
        Some((path, day)) => (PathBuf::from(path), Some(day.to_owned())),
        None => (PathBuf::from(file), None),
    }
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

fn report(source: &Source, written: &Written, undecided: &[String], added: Vec<String>) -> String {
    let mut lines = vec![format!("{} types of {}, {} bytes", source.types.len(), source.date, written.blob.len())];
    lines.extend(added);
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
        format!("the source and `data/extensions.json`, `gathered.json` and `elsewhere.json` differ about `{name}`")
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
