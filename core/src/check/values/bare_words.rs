//! A bare word where text was meant: `Protocol: HTTP`, as YAML has it.
//!
//! In: a name that nothing declares, and its slot. Out: the finding about the name, with the word quoted as the slot has
//! it, or without quotes where the slot takes no text.

use super::scalar;
use super::walk::{At, Walk};
use crate::check::Front;
use crate::findings::table::names;
use crate::model::{Value, ValueKind};
use crate::schema::{Node, Types};

/// Corrects the quoted form in what was found about an unknown name: a legal value of the slot surely is what was meant.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, value: &Value, at: &At<'_, 't>) {
    let ValueKind::Ref(name) = &value.kind else { return };
    if walk.front != Front::Language || walk.names.values.contains_key(name.text.as_str()) {
        return;
    }
    let types = scalar::slot_types(at.slot);
    if !types.is_empty() && !types.intersects(Types::STRING) {
        walk.refine(name.place, names::UNKNOWN_NAME.code, |finding| finding.without("quoted"));
        return;
    }
    let legal = legal(at.slot, &name.text, 0);
    walk.refine(name.place, names::UNKNOWN_NAME.code, |finding| match legal {
        Some(legal) => finding.without("suggestion").without("known").without("quoted").with("quoted", legal),
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
