//! Findings as text, or as one JSON object a line.

use crate::arguments::Format;
use crate::check::{Positions, Unreadable};
use formwork_core::findings::report::Verdict;
use formwork_core::findings::words;
use serde_json::json;
use std::io::Write;

/// Prints what was found in a file.
pub(crate) fn findings(
    file: &str,
    verdict: &Verdict,
    positions: &Positions,
    format: Format,
    out: &mut impl Write,
) -> Result<(), String> {
    for (finding, level) in &verdict.findings {
        let position = positions.of(finding.place);
        let (line, column) = (position.line, position.column);
        let result = match format {
            Format::Text => {
                let message = words::message(finding).replace('\n', "\n    ");
                writeln!(out, "{file}:{line}:{column}: {}: {message}", level.name())
            }
            Format::Json => writeln!(
                out,
                "{}",
                json!({
                    "file": file, "line": line, "column": column, "level": level.name(), "code": finding.row.code,
                    "title": words::title(finding), "help": words::help(finding),
                })
            ),
        };
        result.map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// Prints why a file is no template.
pub(crate) fn unreadable(file: &str, fault: &Unreadable, format: Format, out: &mut impl Write) -> Result<(), String> {
    let (line, column, message) = (fault.position.line, fault.position.column, &fault.message);
    let result = match format {
        Format::Text => writeln!(out, "{file}:{line}:{column}: error: {message}"),
        Format::Json => writeln!(
            out,
            "{}",
            json!({ "file": file, "line": line, "column": column, "level": "error", "code": null, "title": message })
        ),
    };
    result.map_err(|error| error.to_string())
}

/// Prints how much was found.
pub(crate) fn summary(
    files: usize,
    unreadable: usize,
    errors: usize,
    warnings: usize,
    out: &mut impl Write,
) -> Result<(), String> {
    let count = |number: usize, noun: &str| format!("{number} {noun}{}", if number == 1 { "" } else { "s" });
    let unread = if unreadable == 0 { String::new() } else { format!(", {unreadable} unreadable") };
    writeln!(out, "{}: {}, {}{unread}", count(files, "file"), count(errors, "error"), count(warnings, "warning"))
        .map_err(|error| error.to_string())
}
