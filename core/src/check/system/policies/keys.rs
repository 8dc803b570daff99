//! Keys that nobody could manage: KMS refuses a key policy that lets nobody change it.
//!
//! See [the default key policy](https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).

use super::globs;
use crate::check::facts::Facts;
use crate::model::{Entry, Value, ValueKind, entry};

/// The action without which a key cannot be managed.
const MANAGES: &str = "kms:putkeypolicy";

/// Whether it is certain that a key policy lets nobody in the account change it.
pub(super) fn locks_out<'t>(facts: &Facts<'_, 't>, index: usize, document: &'t [Entry]) -> bool {
    const BYPASS: &str = "BypassPolicyLockoutSafetyCheck";
    let checked = facts.is_absent(index, BYPASS)
        || facts.text(index, &[BYPASS]).is_some_and(|text| text.eq_ignore_ascii_case("false"));
    let Some(statements) = entry(document, "Statement").filter(|_| checked) else { return false };
    let one = std::slice::from_ref(&statements.value);
    let statements = statements.value.as_list().unwrap_or(one);
    // What is not written out may allow it.
    statements.iter().all(|statement| statement.as_object().is_some_and(|entries| !manages(facts, entries)))
}

/// Whether a statement may allow somebody in the account to change the policy.
fn manages<'t>(facts: &Facts<'_, 't>, statement: &'t [Entry]) -> bool {
    if statement.iter().any(|entry| entry.key.text.is_empty() || entry.key.text.starts_with("Fn::")) {
        return true;
    }
    let is_denied = entry(statement, "Effect").and_then(|effect| facts.literal(&effect.value)) == Some("Deny");
    let acts = match entry(statement, "Action") {
        Some(action) => texts(facts, &action.value)
            .is_none_or(|all| all.iter().any(|action| globs::fits(&action.to_ascii_lowercase(), MANAGES))),
        None => true,
    };
    let is_somebody = match entry(statement, "Principal").map(|principal| &principal.value.kind) {
        Some(ValueKind::Object(kinds)) => {
            kinds.iter().any(|kind| !matches!(kind.key.text.as_str(), "Service" | "Federated" | "CanonicalUser"))
        }
        _ => true,
    };
    !is_denied && acts && is_somebody
}

/// The literals of a text or a list of texts; nothing if one is no literal.
fn texts<'t>(facts: &Facts<'_, 't>, value: &'t Value) -> Option<Vec<&'t str>> {
    let one = std::slice::from_ref(value);
    value.as_list().unwrap_or(one).iter().map(|value| facts.literal(value)).collect()
}
