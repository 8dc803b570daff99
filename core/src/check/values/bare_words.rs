//! A bare word where text was meant: `Protocol: HTTP`, as YAML has it.
//!
//! In: a name that nothing declares, and its slot. Out: the finding about the name, with the word as it is quoted.

use super::scalar;
use super::walk::{At, Walk};
use crate::check::Front;
use crate::findings::table::names;
use crate::model::{Value, ValueKind};
use crate::schema::{Node, Types};

/// Adds the quoted form to what was found about an unknown name: a legal value of the slot surely is what was meant,
/// and any word may be where nothing else suggests itself.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, value: &Value, at: &At<'_, 't>) {
    let ValueKind::Ref(name) = &value.kind else { return };
    if walk.front != Front::Language
        || walk.names.values.contains_key(name.text.as_str())
        || !scalar::slot_types(at.slot).intersects(Types::STRING)
    {
        return;
    }
    let legal = legal(at.slot, &name.text, 0);
    walk.refine(name.place, &names::UNKNOWN_NAME, |finding| match legal {
        Some(legal) => finding.without("suggestion").without("known").with("quoted", legal),
        None if finding.argument("suggestion").is_none() => finding.with("quoted", &name.text),
        None => finding,
    });
}

/// The legal value that the word is, in its own case.
fn legal<'t>(node: Node<'t>, word: &str, depth: usize) -> Option<&'t str> {
    let own = node.enumeration().chain(node.enumeration_folded()).chain(node.constant());
    let found = own.into_iter().find(|value| value.eq_ignore_ascii_case(word));
    if found.is_some() || depth > 2 {
        return found;
    }
    node.any_of().chain(node.one_of()).chain(node.all_of()).find_map(|branch| legal(branch, word, depth + 1))
}
