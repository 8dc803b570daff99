//! `Unchecked(value)`: the way out when the schema lags behind, and the lint once it has caught up.

use super::produced;
use super::walk::{At, Truth, Walk};
use crate::findings::table::values as rows;
use crate::model::{Place, Value, ValueKind};

/// Reports an `Unchecked` whose value the schema would accept.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, inner: &Value, place: Place, at: &At<'_, 't>) {
    if !walk.is_reporting() {
        return;
    }
    let truth = walk.trial(|walk| walk.slot(inner, at));
    // Of what is known only when deployed, an attribute is the one thing that may have been the reason.
    let caught_up = match &inner.kind {
        ValueKind::GetAtt { .. } => truth != Truth::No && produced::is_known(walk, inner),
        _ => truth == Truth::Yes,
    };
    if caught_up {
        walk.fault(&rows::NEEDLESS_UNCHECKED, place, |walk, finding| {
            finding.with("what", format!("`{}` of {} with this value", at.property, walk.owner(at)))
        });
    }
}
