//! Parameters, mappings and conditions that nothing uses.
//!
//! In: the template. Out: a warning each. Silent where a transform or macro may use them,
//! where an item could not be read, and as long as names are wrong.

use super::{Context, Front, references, walk};
use crate::findings::table::{conditions as table, links};
use crate::findings::{Finding, Item, Row};
use crate::model::{Function, Name, Section, Value, ValueKind};
use std::collections::BTreeSet;

/// What the template uses.
#[derive(Default)]
struct Uses<'t> {
    values: BTreeSet<&'t str>,
    mappings: BTreeSet<&'t str>,
    conditions: BTreeSet<&'t str>,
    /// Types whose parameters a rule reads all at once.
    parameter_types: BTreeSet<&'t str>,
    /// Something is there that may use anything.
    opaque: bool,
}

/// Reports what is unused.
pub fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    let transforms = cx.names.transforms;
    // A misspelt name leaves the right one unused: that follows from the misspelling and is no finding of its own.
    if cx.report.has_language_faults()
        || !template.poisoned.is_empty()
        || transforms.rewriting
        || (cx.front == Front::Engine && transforms.extensions)
    {
        return;
    }
    let mut uses = Uses::default();
    walk::template(template, &mut |_, value| uses.add(value));
    if uses.opaque {
        return;
    }
    uses.values.extend(references::interface_parameters(template));
    for (index, parameter) in template.parameters.iter().enumerate() {
        let used = uses.values.contains(parameter.name.text.as_str())
            || uses.parameter_types.contains(parameter.kind.text.as_str());
        let item = Item::Entry(Section::Parameters, index);
        let link = template.links.iter().any(|link| link.name.text == parameter.name.text);
        let row = if link { &links::UNUSED_IMPORT } else { &table::UNUSED_PARAMETER };
        report(cx, used, row, item, &parameter.name);
    }
    for (index, mapping) in template.mappings.iter().enumerate() {
        let used = uses.mappings.contains(mapping.name.text.as_str());
        report(cx, used, &table::UNUSED_MAPPING, Item::Entry(Section::Mappings, index), &mapping.name);
    }
    for (index, condition) in template.conditions.iter().enumerate() {
        let name = condition.name.text.as_str();
        // Where a value is wanted a condition is wrong, and told; but it is used.
        let as_value = uses.values.contains(name) && !cx.names.values.contains_key(name);
        let used = uses.conditions.contains(name) || as_value;
        report(cx, used, &table::UNUSED_CONDITION, Item::Entry(Section::Conditions, index), &condition.name);
    }
}

fn report(cx: &mut Context<'_>, used: bool, row: &'static Row, item: Item, name: &Name) {
    if !used {
        cx.report.push_for(item, Finding::new(row, name.place).with("name", &name.text));
    }
}

impl<'t> Uses<'t> {
    fn add(&mut self, value: &'t Value) {
        match &value.kind {
            ValueKind::Ref(name) | ValueKind::LogicalId(name) => {
                self.values.insert(&name.text);
            }
            ValueKind::Sub(sub) => self.values.extend(sub.names().map(|(name, _)| name)),
            ValueKind::Condition(name) => {
                self.conditions.insert(&name.text);
            }
            ValueKind::Call(function, arguments) => self.add_call(*function, arguments),
            ValueKind::Poisoned => self.opaque = true,
            _ => {}
        }
    }

    fn add_call(&mut self, function: Function, arguments: &'t [Value]) {
        let first = arguments.first().map(|argument| &argument.kind);
        match (function, first) {
            (Function::Transform, _) | (Function::FindInMap, Some(ValueKind::Hole(_))) => self.opaque = true,
            (Function::FindInMap, Some(ValueKind::Text(name))) => {
                self.mappings.insert(name);
            }
            // A mapping chosen at deployment may be any.
            (Function::FindInMap, Some(_)) => self.opaque = true,
            (Function::ValueOf, Some(ValueKind::Text(name))) => {
                self.values.insert(name);
            }
            (Function::RefAll | Function::ValueOfAll, Some(ValueKind::Text(kind))) => {
                self.parameter_types.insert(kind);
            }
            _ => {}
        }
    }
}
