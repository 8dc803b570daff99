//! Accounts, regions, zones and partitions that are written out: the template then fits one place alone.
//!
//! In: the texts of properties. Out: a finding for each thing, with its line where it is a part of the text. A region is one
//! that the schema knows; an account is the field of an ARN, or stands where an account is named.

use super::Asked;
use crate::check::Context;
use crate::check::places::arn_fields;
use crate::check::walk::{self, Area, Site};
use crate::findings::table::lints as table;
use crate::findings::{Finding, Row};
use crate::model::{Place, ValueKind};
use crate::schema::Schema;

const PARTITIONS: &[&str] = &["aws", "aws-cn", "aws-us-gov"];

pub(super) fn check(cx: &mut Context<'_>, asked: &Asked<'_>) {
    let rows: [&Row; 4] =
        [&table::HARD_CODED_ACCOUNT, &table::HARD_CODED_REGION, &table::HARD_CODED_ZONE, &table::HARD_CODED_PARTITION];
    if !asked.for_any(&rows) {
        return;
    }
    let schema = cx.schema;
    walk::template(cx.template, &mut |site, value| {
        if site.area != Area::Property || site.is_unchecked() {
            return;
        }
        let (text, file, place) = match &value.kind {
            ValueKind::Text(text) => (text.as_str(), None, value.place),
            ValueKind::Sub(sub) => (sub.text.text.as_str(), sub.file.as_deref(), sub.text.place),
            _ => return,
        };
        let text = Text { text, file, place };
        for finding in found(schema, site, text) {
            cx.report.push_for(site.item, finding);
        }
    });
}

/// A text and where it stands.
#[derive(Clone, Copy)]
struct Text<'t> {
    text: &'t str,
    file: Option<&'t str>,
    place: Place,
}

impl Text<'_> {
    /// A finding about a part of the text.
    fn finding(self, row: &'static Row, start: usize, found: &str) -> Finding {
        Finding::new(row, self.place).with("found", found).inside(self.text, self.file, start, found.len())
    }
}

/// Everything that binds a text to a place, each kind once.
fn found(schema: Schema<'_>, site: &Site<'_>, text: Text<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut tell = |finding: Finding| {
        if !findings.iter().any(|known| known.row.code == finding.row.code) {
            findings.push(finding);
        }
    };
    let whole = text.text;
    if let Some(number) = zone(schema, whole) {
        tell(text.finding(&table::HARD_CODED_ZONE, 0, whole).with("number", number));
    } else if is_region(schema, whole) {
        tell(text.finding(&table::HARD_CODED_REGION, 0, whole));
    } else if is_account(whole) && names_account(site) {
        tell(text.finding(&table::HARD_CODED_ACCOUNT, 0, whole));
    }
    for (number, at, field) in arn_fields(whole) {
        match number {
            0 if PARTITIONS.contains(&field) => tell(text.finding(&table::HARD_CODED_PARTITION, at, field)),
            2 if is_region(schema, field) => tell(text.finding(&table::HARD_CODED_REGION, at, field)),
            3 if is_account(field) => tell(text.finding(&table::HARD_CODED_ACCOUNT, at, field)),
            _ => {}
        }
    }
    findings
}

/// Which zone of a region a text is, from 0.
fn zone(schema: Schema<'_>, text: &str) -> Option<usize> {
    let letter = text.bytes().last().filter(u8::is_ascii_lowercase)?;
    is_region(schema, text.get(..text.len() - 1)?).then(|| usize::from(letter - b'a'))
}

fn is_region(schema: Schema<'_>, text: &str) -> bool {
    text.contains('-') && schema.regions().any(|region| region == text)
}

fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the value stands where an account is named: `AccountId`, `Principal`, `AWS`.
fn names_account(site: &Site<'_>) -> bool {
    site.path.iter().any(|step| match step {
        walk::Step::Key(name) => name.text.contains("Account") || name.text.contains("Principal"),
        _ => false,
    })
}
