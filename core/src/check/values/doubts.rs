//! Values that a list lacks which ages: a word of doubt with the list's date, where another list would refuse.

use crate::findings::table::values as rows;
use crate::findings::{Finding, words};
use crate::schema::Schema;

/// What the help lines of a finding show, and those of a doubt too.
const KEPT: &[&str] = &["suggestion", "known", "nearest"];

/// The same finding as a warning.
pub(super) fn doubtful(finding: &Finding, schema: &Schema<'_>) -> Finding {
    let mut doubt = Finding::new(&rows::DOUBTFUL_VALUE, finding.place).with("reason", words::title(finding));
    for name in KEPT {
        if let Some(value) = finding.argument(name) {
            doubt = doubt.with(name, value);
        }
    }
    doubt.dated(schema)
}
