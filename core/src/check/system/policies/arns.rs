//! The resources of a statement by their form: an ARN, or `*`.
//!
//! In: a value of `Resource` or `NotResource`. Out: why it can be neither. Text that is put together is judged as far as its
//! literals reach, and a reference to a resource of the stack where what it gives is known to be no ARN.
//!
//! See [ARNs](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html).

use super::resources;
use crate::check::facts::{Facts, Piece, Source};
use crate::model::Value;

/// What a value is not, in words.
pub(super) struct Fault {
    /// The value as its author sees it.
    pub(super) shown: String,
    pub(super) reason: String,
}

/// What stands for the account where a thing is AWS's own.
const OWNERS: &[&str] = &["amazon", "aws", "cloudfront"];

/// The number of an ARN's fields, of which the last takes whatever follows.
const FIELDS: usize = 6;

/// Why a value is no resource of a statement in a policy that stands in a resource of this type.
pub(super) fn fault<'t>(facts: &Facts<'_, 't>, kind: &str, value: &'t Value) -> Option<Fault> {
    let pieces = facts.pieces(value);
    if kind == "AWS::S3::BucketPolicy" && pieces == [Piece::Text("*".to_owned())] {
        let reason = "S3 takes ARNs alone: of the bucket, and with `/*` behind it of the objects in it".to_owned();
        return Some(Fault { shown: "*".to_owned(), reason });
    }
    match pieces.first()? {
        Piece::Of(Source::Resource(index, None)) => {
            let attribute = resources::arn_of(facts, *index)?;
            let name = facts.name(*index);
            let reason = format!("what `Ref` gives of `{name}` is no ARN, as `{name}.{attribute}` is");
            Some(Fault { shown: name.to_owned(), reason })
        }
        Piece::Text(start) => {
            let is_whole = pieces.len() == 1;
            let certain = start.split(['*', '?']).next().unwrap_or_default();
            let goes_on = !is_whole || certain.len() < start.len();
            let reason = if certain.starts_with("arn:") {
                fields(&pieces, is_whole)?
            } else if goes_on && "arn:".starts_with(certain) {
                return None;
            } else {
                "a resource is an ARN, or `*`".to_owned()
            };
            let more = if is_whole { "" } else { "…" };
            Some(Fault { shown: format!("{start}{more}"), reason })
        }
        Piece::Of(_) | Piece::Unknown => None,
    }
}

/// What is wrong with the fields of an ARN.
fn fields(pieces: &[Piece<'_>], is_whole: bool) -> Option<String> {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(literal) => text.push_str(literal),
            // These have no colons in them.
            Piece::Of(Source::Pseudo("AWS::AccountId" | "AWS::Partition" | "AWS::Region")) => text.push('*'),
            Piece::Of(_) | Piece::Unknown => {
                // Nobody knows which field this is the end of.
                text.push('*');
                break;
            }
        }
    }
    // IAM fills up an ARN that ends early, so that one with too few fields shows by what stands for the account.
    let fields: Vec<&str> = text.splitn(FIELDS, ':').collect();
    let is_over = is_whole || fields.len() == FIELDS;
    let account = fields.get(4).filter(|account| is_over && !account.is_empty() && !account.contains('$'))?;
    let is_open = account.contains(['*', '?']);
    let is_number = account.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'*' | b'?'));
    if OWNERS.contains(account) || (is_number && (is_open || account.len() == 12)) {
        return None;
    }
    Some(if fields.len() < FIELDS {
        format!("an ARN has six fields, as `arn:aws:s3:::name`: here `{account}` stands for the account")
    } else {
        format!("the account `{account}` is not made of 12 digits")
    })
}
