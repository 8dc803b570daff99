//! Documents that a service takes only up to a size: policies, and the user data of machines.
//!
//! What is not known counts as nothing, so that what is told is at least so long. Each row has its page beside it.

use crate::check::facts::{Facts, Literal, Piece};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::limits as table;
use crate::model::{Function, Value, ValueKind};

/// A document, or several that count together, and the most that its service takes.
struct Size {
    kind: &'static str,
    path: &'static [&'static str],
    most: usize,
    what: &'static str,
    fix: &'static str,
}

const fn size(
    kind: &'static str,
    path: &'static [&'static str],
    most: usize,
    what: &'static str,
    fix: &'static str,
) -> Size {
    Size { kind, path, most, what, fix }
}

/// A policy inside a user, a group or a role.
const fn inline(kind: &'static str, most: usize) -> Size {
    size(kind, INLINE, most, POLICIES, "make managed policies of some of them: `AWS::IAM::ManagedPolicy`")
}

const INLINE: &[&str] = &["Policies", "PolicyDocument"];
const POLICIES: &str = "inline policies";
const POLICY: &str = "a policy";
const WIDER: &str = "join statements, or name the resources by `*`";

/// What a machine runs when it starts: 16 KB before it is encoded.
const fn user_data(kind: &'static str, path: &'static [&'static str]) -> Size {
    size(kind, path, 16_384, USER_DATA, "put files into `AWS::CloudFormation::Init`, or fetch them from a bucket")
}

const USER_DATA: &str = "user data";

static SIZES: &[Size] = &[
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
    user_data("AWS::AutoScaling::LaunchConfiguration", &["UserData"]),
    user_data("AWS::EC2::Instance", &["UserData"]),
    user_data("AWS::EC2::LaunchTemplate", &["LaunchTemplateData", "UserData"]),
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
    inline("AWS::IAM::Group", 5_120),
    size(
        "AWS::IAM::ManagedPolicy",
        &["PolicyDocument"],
        6_144,
        POLICY,
        "make two managed policies of it, or name the resources by `*`",
    ),
    inline("AWS::IAM::Role", 10_240),
    inline("AWS::IAM::User", 2_048),
    // https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html
    size("AWS::KMS::Key", &["KeyPolicy"], 32_768, POLICY, WIDER),
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html
    size("AWS::S3::BucketPolicy", &["PolicyDocument"], 20_480, POLICY, WIDER),
];

/// Checks every document that has a size.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    for size in SIZES {
        for &index in facts.of_kind(size.kind) {
            // What a condition may leave out counts by itself alone.
            let (fixed, other): (Vec<_>, Vec<_>) =
                facts.reach(index, size.path).into_iter().partition(|case| case.guards.is_empty());
            let together = fixed.iter().map(|case| length(facts, case.value)).sum();
            let alone = other.iter().map(|case| (together + length(facts, case.value), case));
            let longest = alone.max_by_key(|(count, _)| *count);
            let (count, place, guards): (usize, _, &[Literal<'_>]) = match (longest, fixed.last()) {
                (Some((count, case)), _) => (count, case.value.place, &case.guards),
                (None, Some(last)) => (together, last.value.place, &[]),
                (None, None) => continue,
            };
            if count > size.most && facts.coexist_under(&[index], guards) {
                let finding = Finding::new(&table::DOCUMENT_TOO_LONG, place)
                    .with("what", size.what)
                    .with("name", facts.name(index))
                    .with("count", count)
                    .with("limit", size.most)
                    .with("fix", size.fix);
                report.push_for(Facts::item(index), finding);
            }
        }
    }
}

/// How long a document is at least, as JSON without white space; of encoded text how long that is.
fn length<'t>(facts: &Facts<'_, 't>, value: &'t Value) -> usize {
    match &value.kind {
        ValueKind::Call(Function::Base64, arguments) => {
            arguments.first().map_or(0, |text| of_text(facts, text, str::len))
        }
        ValueKind::Object(_) | ValueKind::List(_) => of_json(facts, value),
        _ => 0,
    }
}

fn of_json<'t>(facts: &Facts<'_, 't>, value: &'t Value) -> usize {
    match &value.kind {
        ValueKind::Object(entries) => {
            // Quotes, a colon and a comma around each; the last comma is one of the braces. A condition may leave one out.
            let is_there = |value: &Value| {
                !value.is_no_value() && !matches!(value.kind, ValueKind::Call(Function::If, _) | ValueKind::Poisoned)
            };
            let there = entries.iter().filter(|entry| is_there(&entry.value));
            1 + there.map(|entry| entry.key.text.len() + 4 + of_json(facts, &entry.value)).sum::<usize>()
        }
        ValueKind::List(items) => 1 + items.iter().map(|item| of_json(facts, item)).sum::<usize>(),
        // IAM does not count white space.
        _ => of_text(facts, value, |text| text.bytes().filter(|byte| !byte.is_ascii_whitespace()).count()),
    }
}

fn of_text<'t>(facts: &Facts<'_, 't>, value: &'t Value, count: impl Fn(&str) -> usize) -> usize {
    let known = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => count(text),
        Piece::Of(_) | Piece::Unknown => 0,
    };
    facts.pieces(value).iter().map(known).sum()
}
