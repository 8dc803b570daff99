//! `explain`: what a code means, or which codes there are.
//!
//! In: codes. Out: the page of each, as Markdown; without any, a list by family. A code that is none is an error.

use formwork_core::findings::{explain, suggest, table};
use std::io::Write;

/// Explains all codes.
pub(crate) fn run(codes: &[String], out: &mut impl Write) -> Result<u8, String> {
    if codes.is_empty() {
        return list(out).map(|()| 0).map_err(|error| error.to_string());
    }
    for (at, code) in codes.iter().enumerate() {
        // Copied out of a message it may still have its brackets.
        let code = code.trim_matches(['[', ']']);
        let explanation = explain(code).ok_or_else(|| unknown(code))?;
        let between = if at == 0 { "" } else { "\n" };
        write!(out, "{between}{explanation}").map_err(|error| error.to_string())?;
    }
    Ok(0)
}

/// Why a code has no page.
pub(crate) fn unknown(code: &str) -> String {
    if table::RETIRED.contains(&code) {
        return format!("`{code}` is a code of an earlier version: no finding has it any more");
    }
    match suggest::best(code, table::all().map(|row| row.code)) {
        Some(best) => format!("no finding has the code `{code}`; did you mean `{best}`?"),
        None => format!("no finding has the code `{code}`; `cargo formwork explain` lists them all"),
    }
}

fn list(out: &mut impl Write) -> std::io::Result<()> {
    for family in table::FAMILIES {
        writeln!(out, "{}", family.name)?;
        for row in family.rows {
            writeln!(out, "  {:<5}  {}", row.level.name(), row.code)?;
        }
    }
    Ok(())
}
