//! Policies that are written as text of JSON, read so that they can be judged as any other.

use super::positions::POSITIONS;
use crate::check::facts::Facts;
use crate::check::texts::{self, Text};
use crate::findings::Finding;
use crate::findings::table::policies as table;
use crate::model::{Place, Value};
use std::collections::BTreeMap;

/// The policies of a template that are text, by the resource and the place of the text: what a loop makes has one place
/// for all of its resources.
pub(super) struct Texts {
    all: BTreeMap<(usize, Place), Text>,
}

impl Texts {
    /// Reads all of them; tells which are no JSON.
    pub(super) fn read(facts: &Facts<'_, '_>, tell: &mut dyn FnMut(usize, Finding)) -> Self {
        let mut all = BTreeMap::new();
        for &(kind, path, _) in POSITIONS {
            for &index in facts.of_kind(kind) {
                for case in facts.reach(index, path) {
                    match texts::read(case.value) {
                        Some(Ok(text)) => drop(all.insert((index, text.place), text)),
                        Some(Err(error)) => {
                            tell(index, Finding::new(&table::POLICY_TEXT, case.value.place).with("reason", error));
                        }
                        None => {}
                    }
                }
            }
        }
        Self { all }
    }

    /// The policy that a text is.
    pub(super) fn of(&self, index: usize, value: &Value) -> Option<&Text> {
        self.all.get(&(index, value.place))
    }
}
