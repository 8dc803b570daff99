//! Kinds of items: the word of each, the name that it declares, and where it may stand.

use crate::tree::{Declared, ItemKind};
use formwork_core::model::Section;

/// Whether a name of the item is that of a parameter or resource.
pub(super) fn is_value(kind: &ItemKind) -> bool {
    matches!(
        kind,
        ItemKind::Param { .. }
            | ItemKind::Resource { .. }
            | ItemKind::Extern { .. }
            | ItemKind::Broken { section: Some(Section::Parameters | Section::Resources), .. }
    )
}

/// The name that an item declares.
pub(super) fn declared(kind: &ItemKind) -> Option<&Declared> {
    match kind {
        ItemKind::Param { name, .. }
        | ItemKind::Mapping { name, .. }
        | ItemKind::Condition { name, .. }
        | ItemKind::Rule { name, .. }
        | ItemKind::Resource { name, .. }
        | ItemKind::Output { name, .. }
        | ItemKind::Extern { name, .. } => Some(name),
        ItemKind::Broken { name, .. } => name.as_ref(),
        ItemKind::Stack { .. }
        | ItemKind::Part { .. }
        | ItemKind::When { .. }
        | ItemKind::For { .. }
        | ItemKind::Let { .. }
        | ItemKind::Include { .. }
        | ItemKind::Import { .. }
        | ItemKind::Uses { .. }
        | ItemKind::Metadata(_)
        | ItemKind::Transform(_)
        | ItemKind::Globals(_)
        | ItemKind::Hooks(_) => None,
    }
}

/// The word that begins an item.
pub(super) fn word(kind: &ItemKind) -> &'static str {
    match kind {
        ItemKind::Stack { .. } => "stack",
        ItemKind::Part { .. } => "part",
        ItemKind::Param { .. } => "param",
        ItemKind::Mapping { .. } => "mapping",
        ItemKind::Condition { .. } => "condition",
        ItemKind::Rule { .. } => "rule",
        ItemKind::Resource { .. } => "resource",
        ItemKind::Output { .. } => "output",
        ItemKind::Extern { .. } => "extern resource",
        ItemKind::When { .. } => "when",
        ItemKind::For { .. } => "for",
        ItemKind::Let { .. } => "let",
        ItemKind::Include { .. } => "include",
        ItemKind::Import { .. } => "import",
        ItemKind::Uses { .. } => "uses",
        ItemKind::Metadata(_) => "metadata",
        ItemKind::Transform(_) => "transform",
        ItemKind::Globals(_) => "globals",
        ItemKind::Hooks(_) => "hooks",
        ItemKind::Broken { .. } => "item",
    }
}

/// Whether an item may stand in a block of that word.
pub(super) fn stands_in(kind: &ItemKind, block: &str) -> bool {
    match kind {
        ItemKind::Resource { .. }
        | ItemKind::Output { .. }
        | ItemKind::When { .. }
        | ItemKind::For { .. }
        | ItemKind::Extern { .. }
        | ItemKind::Broken { .. } => true,
        ItemKind::Param { .. }
        | ItemKind::Mapping { .. }
        | ItemKind::Condition { .. }
        | ItemKind::Rule { .. }
        | ItemKind::Include { .. } => block == "for",
        ItemKind::Stack { .. }
        | ItemKind::Part { .. }
        | ItemKind::Let { .. }
        | ItemKind::Import { .. }
        | ItemKind::Uses { .. }
        | ItemKind::Metadata(_)
        | ItemKind::Transform(_)
        | ItemKind::Globals(_)
        | ItemKind::Hooks(_) => false,
    }
}
