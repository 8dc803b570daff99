//! The inputs of components, once all items are lowered: each value against the kind that the part declares.
//!
//! In: what each inclusion gave. Out: findings, and the slot of each Rust expression that is an input as a whole.
//! A value that only its deployment decides is not judged.

use super::inclusions::ABSENT;
use super::scopes::plain;
use super::{HoleSlot, Lowerer, unfit};
use crate::tree::{Entry, Input, Item, ItemKind, TypeName, Value, ValueKind};
use formwork_core::check::{SlotType, links};
use formwork_core::findings::table::{parts, values};
use formwork_core::findings::{Finding, suggest};
use formwork_core::model::{self, Function, Given, Place, Returns};
use formwork_core::schema::Schema;
use proc_macro2::{TokenStream, TokenTree};

/// A kind of value that an input can have.
struct Kind {
    name: &'static str,
    slot: SlotType,
    phrase: &'static str,
}

const KINDS: &[Kind] = &[
    Kind { name: "Any", slot: SlotType::Any, phrase: "any value" },
    Kind { name: "Boolean", slot: SlotType::Boolean, phrase: "`true` or `false`" },
    Kind { name: "Integer", slot: SlotType::Integer, phrase: "an integer" },
    Kind { name: "List", slot: SlotType::List, phrase: "a list" },
    Kind { name: "Number", slot: SlotType::Number, phrase: "a number" },
    Kind { name: "Object", slot: SlotType::Object, phrase: "an object" },
    Kind { name: "String", slot: SlotType::String, phrase: "text" },
];

/// What a value is, as far as it is known now.
struct Found {
    slot: SlotType,
    phrase: &'static str,
}

impl<'t> Lowerer<'t, '_> {
    /// Judges all inputs.
    pub(super) fn inputs(&mut self) {
        for number in 1..self.inclusions.len() {
            let given = std::mem::take(&mut self.inclusions[number].given);
            let part = self.inclusions[number].name.clone();
            for input in &given {
                let read = self.scopes.get(input.bound).is_some_and(|scope| scope.read.get());
                if !std::ptr::eq(input.value, ABSENT) {
                    let value = self.in_scope(input.written, |lowerer| lowerer.value(input.value));
                    self.judge(input.input, &value, &part);
                }
                if !read && !self.report.has_language_faults() {
                    let finding = Finding::new(&parts::UNUSED_INPUT, input.input.place)
                        .with("name", &input.input.name)
                        .with("part", &part);
                    self.push(finding);
                }
            }
            self.inclusions[number].given = given;
        }
        if !self.unfit.is_empty() {
            let copies = self.copies.iter().filter(|(_, written)| self.unfit.contains(written)).map(|(copy, _)| *copy);
            let places = copies.chain(self.unfit.iter().copied()).collect();
            unfit::forget(&mut self.template, &places);
        }
    }

    /// Reports a value that does not fit its input.
    fn unfit(&mut self, finding: Finding) {
        let written = self.copies.iter().find(|(copy, _)| *copy == finding.place);
        self.unfit.extend(written.map(|(_, written)| *written));
        self.unfit.insert(finding.place);
        self.push(finding);
    }

    fn judge(&mut self, input: &'t Input, value: &model::Value, part: &str) {
        let TypeName::Path { path, text } = &input.kind else { return };
        if let Some(kind) = KINDS.iter().find(|kind| kind.name == text) {
            return self.against_kind(input, kind, value, part);
        }
        if path.segments.len() < 3 && !text.starts_with("Custom::") {
            let finding = Finding::new(&parts::INPUT_KIND, path.place).with("name", text);
            let finding = match suggest::best(text, KINDS.iter().map(|kind| kind.name)) {
                Some(best) => finding.with("suggestion", best),
                None => finding,
            };
            return self.push(finding);
        }
        if let (true, Ok(schema)) = (text.starts_with("AWS::"), Schema::bundled())
            && schema.resource_type(text).is_none()
        {
            let finding =
                Finding::new(&values::UNKNOWN_TYPE, path.place).with("name", text).suggest_type(text, &schema);
            return self.push(finding);
        }
        self.against_type(input, text, value, part);
    }

    /// A value against a kind of value.
    fn against_kind(&mut self, input: &Input, kind: &Kind, value: &model::Value, part: &str) {
        if let model::ValueKind::Hole(number) = &value.kind {
            let slot = HoleSlot { number: *number, kind: kind.slot, input: plain(&input.name) };
            self.slots.push(slot);
            return;
        }
        let Some(found) = found(&value.kind) else { return };
        let fits = match kind.slot {
            SlotType::Any => true,
            // A scalar is written as text where text is taken; an integer is a number.
            SlotType::String => !matches!(found.slot, SlotType::List | SlotType::Object),
            SlotType::Number => matches!(found.slot, SlotType::Number | SlotType::Integer),
            slot => found.slot == slot,
        };
        // What a function returns is text until it is deployed, and fits then where it looks right.
        let function = !matches!(value.kind, model::ValueKind::Text(_)) && found.slot == SlotType::String;
        if fits || (function && !matches!(kind.slot, SlotType::List | SlotType::Object)) {
            return;
        }
        let finding = Finding::new(&parts::INPUT_VALUE, value.place)
            .with("name", &input.name)
            .with("part", part)
            .with("expected", kind.phrase)
            .with("found", found.phrase);
        let unquoted = match (kind.slot, value.as_text()) {
            (SlotType::Integer, Some(text)) => text.parse::<i64>().is_ok(),
            (SlotType::Number, Some(text)) => text.parse::<f64>().is_ok_and(f64::is_finite),
            (SlotType::Boolean, Some(text)) => matches!(text, "true" | "false"),
            _ => false,
        };
        let finding = match value.as_text() {
            Some(text) if unquoted => finding.with("hint", format!("write `{text}` without quotes")),
            _ => finding,
        };
        self.unfit(finding);
    }

    /// A value against a resource type: a reference to a resource of that type.
    fn against_type(&mut self, input: &Input, expected: &str, value: &model::Value, part: &str) {
        let wrong = |phrase: &str, hint: Option<String>| {
            let finding = Finding::new(&parts::INPUT_VALUE, value.place)
                .with("name", &input.name)
                .with("part", part)
                .with("expected", format!("a reference to an `{expected}`"))
                .with("found", phrase);
            match hint {
                Some(hint) => finding.with("hint", hint),
                None => finding,
            }
        };
        let other = |resource: &str, found: &str, hint: Option<String>| {
            let finding = Finding::new(&parts::INPUT_RESOURCE, value.place)
                .with("name", &input.name)
                .with("part", part)
                .with("expected", expected)
                .with("resource", resource)
                .with("found", found);
            match hint {
                Some(hint) => finding.with("hint", hint),
                None => finding,
            }
        };
        let given = links::given(&self.template, value);
        let is_item = matches!(value.kind, model::ValueKind::Call(Function::Select, _)) && given.is_some();
        let finding = match &value.kind {
            // What another stack or a list gives, by its kind there. What a parameter holds only its slots tell.
            _ if is_item || links::is_output(&self.template, value) => match given {
                Some(Given::Ref(kind) | Given::Attribute { kind, .. }) if kind == expected => return,
                Some(Given::Ref(kind)) => other(&links::written(&self.template, value), &kind, None),
                Some(Given::Attribute { kind, .. }) => wrong(&format!("an attribute of an `{kind}`"), None),
                Some(Given::Parameter(_)) | None => return,
            },
            model::ValueKind::Ref(name) => {
                let resources = self.template.resources.iter().map(|resource| (&resource.name, &resource.kind));
                let externs = self.template.externs.iter().map(|item| (&item.name, &item.kind));
                let Some((_, kind)) = resources.chain(externs).find(|(known, _)| known.text == name.text) else {
                    return;
                };
                if kind.text == expected {
                    return;
                }
                let hint = self.of_type(expected).map(|known| format!("there is `{known}`"));
                other(&name.text, &kind.text, hint)
            }
            model::ValueKind::GetAtt { resource, .. } => {
                wrong("an attribute", Some(format!("write `{}` alone", resource.text)))
            }
            kind => match found(kind) {
                Some(found) => {
                    let hint = self.of_type(expected).map(|known| format!("write the name of one: `{known}`"));
                    wrong(found.phrase, hint)
                }
                None => return,
            },
        };
        self.unfit(finding);
    }

    fn of_type(&self, kind: &str) -> Option<String> {
        let known = self.template.resources.iter().find(|resource| resource.kind.text == kind);
        known.map(|resource| resource.name.text.clone())
    }
}

/// What a value is; nothing where only its deployment decides.
fn found(kind: &model::ValueKind) -> Option<Found> {
    let (slot, phrase) = match kind {
        model::ValueKind::Text(_) => (SlotType::String, "text"),
        model::ValueKind::Number(number) if number.contains(['.', 'e', 'E']) => (SlotType::Number, "a number"),
        model::ValueKind::Number(_) => (SlotType::Integer, "an integer"),
        model::ValueKind::Bool(_) => (SlotType::Boolean, "a boolean"),
        model::ValueKind::List(_) => (SlotType::List, "a list"),
        model::ValueKind::Object(_) => (SlotType::Object, "an object"),
        model::ValueKind::Sub(_) | model::ValueKind::LogicalId(_) => (SlotType::String, "text"),
        model::ValueKind::Call(function, _) => match function.facts().returns {
            Returns::Text => (SlotType::String, "text"),
            Returns::List => (SlotType::List, "a list"),
            Returns::Boolean | Returns::Number | Returns::Any => return None,
        },
        model::ValueKind::Null
        | model::ValueKind::Ref(_)
        | model::ValueKind::GetAtt { .. }
        | model::ValueKind::Condition(_)
        | model::ValueKind::Hole(_)
        | model::ValueKind::Unchecked(_)
        | model::ValueKind::Poisoned => return None,
    };
    Some(Found { slot, phrase })
}

/// What is wrong with a component's inputs in its own tokens: names that stand twice, and inputs in Rust expressions,
/// which are computed where the part stands. `expressions` are those of the part.
pub(crate) fn faults<'e>(
    part: &[Item],
    expressions: impl Iterator<Item = (&'e TokenStream, Place)>,
    report: &mut formwork_core::findings::report::Report,
) {
    let header = part.iter().find_map(|item| match &item.kind {
        ItemKind::Part { name, inputs: Some(inputs), .. } => Some((plain(name), inputs)),
        _ => None,
    });
    let Some((part_name, inputs)) = header else { return };
    for (index, input) in inputs.iter().enumerate() {
        let name = plain(&input.name);
        let item = part.iter().filter_map(|item| super::kinds::declared(&item.kind)).find(|item| item.text == name);
        let again = inputs[..index].iter().any(|other| other.name == input.name).then_some(input.place);
        if let Some(place) = again.or(item.map(|item| item.place)) {
            report.push(Finding::new(&parts::INPUT_NAME, place).with("name", &name).with("part", &part_name));
        }
        if let Some(value) = &input.default
            && has_rust(value)
        {
            let finding = Finding::new(&formwork_core::findings::table::syntax::EXPECTED, value.place)
                .with("expected", "a value without Rust expressions as the default of an input")
                .with("found", "one with");
            report.push(finding);
        }
    }
    for (tokens, place) in expressions {
        if let Some(input) = inputs.iter().find(|input| names_word(tokens, &input.name)) {
            report.push(Finding::new(&parts::INPUT_IN_EXPRESSION, place).with("name", plain(&input.name)));
        }
    }
}

fn has_rust(value: &Value) -> bool {
    match &value.kind {
        ValueKind::Rust(_) => true,
        ValueKind::List(values) | ValueKind::Call { arguments: values, .. } => values.iter().any(has_rust),
        ValueKind::Object(entries) => entries.iter().any(|Entry { value, .. }| has_rust(value)),
        _ => false,
    }
}

/// Whether a word stands in tokens, not behind a dot.
fn names_word(tokens: &TokenStream, word: &proc_macro2::Ident) -> bool {
    let mut behind_dot = false;
    tokens.clone().into_iter().any(|token| {
        let after = std::mem::replace(&mut behind_dot, matches!(&token, TokenTree::Punct(dot) if dot.as_char() == '.'));
        match token {
            TokenTree::Ident(ident) => !after && ident == *word,
            TokenTree::Group(group) => names_word(&group.stream(), word),
            _ => false,
        }
    })
}
