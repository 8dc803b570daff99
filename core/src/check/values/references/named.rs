//! What a slot takes by its name alone: `UserPoolId` takes the ID of a `UserPool` of the same service.
//!
//! A name is no proof, so that this is told as a doubt, and only where nothing better is known of the slot. Silent is what
//! the name leaves open: another type whose name ends in the same word (a `ServerlessCluster` for `ClusterArn`), a property
//! of the very name, and an ARN for a name or an ID, since many slots take both.

use super::slots::Takes;
use super::sources::{self, Gives};
use crate::schema::ResourceType;

/// The endings of properties that name a thing.
const ENDINGS: &[&str] = &["Arn", "Id", "Name", "Url"];

/// The endings whose slots take nothing else of the same thing.
const STRICT: &[&str] = &["Arn", "Url"];

/// The kind of reference that a slot's name tells, as the schema would write it: `AWS::Cognito::UserPool.Id`. A name that
/// the resource itself may have tells nothing: the `TableName` of a global table is its own.
pub(in crate::check) fn format_of(kind: ResourceType<'_>, property: &str) -> Option<String> {
    let (stem, ending) = split(property)?;
    let (service, own) = kind.name().rsplit_once("::")?;
    let named = kind.schema().resource_type(&format!("{service}::{stem}")).filter(|_| !own.ends_with(stem))?;
    let format = format!("{}.{ending}", named.name());
    sources::reference(named, &Takes::Format(&format)).map(|_| format)
}

/// Whether what a reference gives is surely not what the name of the slot tells.
pub(super) fn contradicts(gives: &Gives<'_>, format: &str, property: &str) -> bool {
    let Some((stem, ending)) = split(property) else { return false };
    let short = gives.kind.rsplit("::").next().unwrap_or_default();
    if gives.fits(&Takes::Format(format)) || !gives.is_own() || gives.is_named(property) {
        return false;
    }
    let is_same = format.strip_suffix(ending).and_then(|kind| kind.strip_suffix('.')) == Some(gives.kind);
    if is_same { STRICT.contains(&ending) } else { last_word(short) != last_word(stem) }
}

/// A property's name without its ending, and the ending. A list is named as its items are.
fn split(property: &str) -> Option<(&str, &str)> {
    let one = property.strip_suffix('s').unwrap_or(property);
    ENDINGS.iter().find_map(|ending| Some((one.strip_suffix(ending)?, *ending))).filter(|(stem, _)| !stem.is_empty())
}

/// The last word of a type's name: `Attachment` of `TransitGatewayVpcAttachment`.
fn last_word(name: &str) -> &str {
    let bytes = name.as_bytes();
    let begins =
        |at: &usize| bytes[*at].is_ascii_uppercase() && bytes.get(at + 1).is_some_and(|next| next.is_ascii_lowercase());
    (0..bytes.len()).rev().find(begins).map_or(name, |at| &name[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_endings() {
        assert_eq!(last_word("TransitGatewayVpcAttachment"), "Attachment");
        assert_eq!(last_word("GraphQLApi"), "Api");
        assert_eq!(last_word("VPC"), "VPC");
        assert_eq!(split("UserPoolIds"), Some(("UserPool", "Id")));
        assert_eq!(split("Name"), None);
        assert_eq!(split("Timeout"), None);
    }
}
