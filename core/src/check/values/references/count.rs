//! How many slots of the schema know which kind of reference they take.
//!
//! In: the schema. Out: numbers for whoever grows the table. The slots are the properties that an author may set and that
//! take text, or a list of texts; a definition of a type is counted where it is met first.

use super::{named, slots, table};
use crate::check::values::walk::{At, Step};
use crate::schema::{Node, PropertyList, ResourceType, Schema, Types};
use std::collections::BTreeSet;

/// How many slots know their kinds, and from where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds {
    /// All slots of text that an author may set.
    pub slots: usize,
    /// Those whose kinds the reviewed table tells.
    pub by_table: usize,
    /// Those whose kinds the schema tells, by `format` or `relationshipRef`.
    pub by_schema: usize,
    /// Those whose kind their name tells: good for a doubt.
    pub by_name: usize,
}

/// Counts the slots of a schema.
///
/// ```
/// use formwork_core::check::kinds_of_references;
/// let kinds = kinds_of_references(formwork_core::schema::Schema::bundled()?);
/// assert!(kinds.by_table + kinds.by_schema + kinds.by_name < kinds.slots);
/// # Ok::<(), formwork_core::schema::SchemaError>(())
/// ```
#[must_use]
pub fn kinds_of_references(schema: Schema<'_>) -> Kinds {
    let mut kinds = Kinds::default();
    for kind in schema.types() {
        let mut met = BTreeSet::new();
        let root = At { up: None, step: Step::Root, slot: kind.root(), property: "" };
        Count { kind, kinds: &mut kinds, met: &mut met }.properties(&root, &mut Vec::new());
    }
    kinds
}

struct Count<'c, 't> {
    kind: ResourceType<'t>,
    kinds: &'c mut Kinds,
    met: &'c mut BTreeSet<&'t str>,
}

impl<'t> Count<'_, 't> {
    fn properties(&mut self, at: &At<'_, 't>, path: &mut Vec<&'t str>) {
        for (name, node) in at.slot.properties() {
            path.push(name);
            if !self.kind.lists(PropertyList::ReadOnly, &path.join("/")) {
                self.slot(&at.property(name, node), path);
            }
            path.pop();
        }
    }

    fn slot(&mut self, at: &At<'_, 't>, path: &mut Vec<&'t str>) {
        let node: Node<'t> = at.slot;
        if node.types().intersects(Types::STRING) {
            self.count(at);
        }
        if let Some(items) = node.items() {
            path.push("*");
            self.slot(&at.item(items), path);
            path.pop();
        }
        // What contains itself ends here.
        if node.definition().is_none_or(|name| self.met.insert(name)) {
            self.properties(at, path);
        }
    }

    fn count(&mut self, at: &At<'_, 't>) {
        self.kinds.slots += 1;
        if table::find(self.kind.name(), &super::path(at)).is_some() {
            self.kinds.by_table += 1;
        } else if !slots::of(self.kind, at).is_empty() {
            self.kinds.by_schema += 1;
        } else if named::format_of(self.kind, at.property).is_some() {
            self.kinds.by_name += 1;
        }
    }
}
