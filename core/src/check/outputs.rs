//! Outputs: text as value, text as name of an export.
//!
//! In: the template and its names. Out: findings at the value or the attribute.
//! See [outputs](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html).

use super::shape::{self, Shape};
use super::{Context, Front, forms, values};
use crate::findings::table::items as table;
use crate::findings::{Finding, Item};
use crate::model::{Entry, Function, Section, Value, ValueKind};

static ATTRIBUTES: &[&str] = &["Condition", "Export"];

/// Checks every output.
pub fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    for (index, output) in template.outputs.iter().enumerate() {
        cx.report.enter(Item::Entry(Section::Outputs, index));
        value(cx, &output.value);
        if cx.front == Front::Language {
            let finding = values::uncertain_text(&output.value, "the value", &format!("`{}`", output.name.text));
            finding.into_iter().for_each(|finding| cx.report.push(finding));
        }
        for entry in &output.attributes {
            attribute(cx, entry);
        }
    }
}

/// An output's value is text once it is resolved.
fn value(cx: &mut Context<'_>, value: &Value) {
    match &value.kind {
        ValueKind::Call(Function::If, arguments) if arguments.len() == 3 => {
            arguments[1..].iter().for_each(|branch| self::value(cx, branch));
            return;
        }
        ValueKind::Ref(name) if name.text == "AWS::NoValue" => {
            cx.report.push(Finding::new(&table::OUTPUT_WITHOUT_VALUE, value.place));
            return;
        }
        ValueKind::Call(Function::ImportValue, _) => {
            cx.report.push(Finding::new(&table::OUTPUT_OF_IMPORT, value.place));
        }
        _ => {}
    }
    let found = shape::of(cx, value);
    if matches!(found, Shape::List | Shape::Object) {
        let finding = Finding::new(&table::OUTPUT_NOT_TEXT, value.place).with("found", found.noun());
        let finding = match (&value.kind, found) {
            (ValueKind::Ref(name), _) => finding.with("list", &name.text),
            (ValueKind::GetAtt { resource, attribute }, Shape::List) => {
                finding.with("list", format!("{}.{}", resource.text, attribute.text))
            }
            (_, Shape::List) => finding.with("list", "…"),
            (ValueKind::Object(entries), _) if entries.iter().any(|entry| entry.key.text == "Value") => {
                finding.with("hint", "write the value alone; the description is the doc comment above the output, and `Export` stands in `with { … }`")
            }
            _ => finding,
        };
        cx.report.push(finding);
    }
}

fn attribute(cx: &mut Context<'_>, entry: &Entry) {
    let Entry { key, value } = entry;
    match key.text.as_str() {
        "Condition" => match &value.kind {
            ValueKind::Condition(_) | ValueKind::Hole(_) | ValueKind::Poisoned | ValueKind::Unchecked(_) => {}
            _ => {
                let finding = Finding::new(&table::ATTRIBUTE_VALUE, value.place)
                    .with("name", "Condition")
                    .with("wanted", "the name of a condition")
                    .with("found", forms::found(value));
                cx.report.push(finding);
            }
        },
        "Export" => export(cx, value),
        other if other.starts_with("Fn::") => {}
        _ => {
            let finding = Finding::new(&table::UNKNOWN_OUTPUT_ATTRIBUTE, key.place)
                .with("name", &key.text)
                .suggest(&key.text, ATTRIBUTES.iter().copied());
            cx.report.push(finding);
        }
    }
}

fn export(cx: &mut Context<'_>, name: &Value) {
    let wrong = match &name.kind {
        ValueKind::Bool(_) | ValueKind::Null => true,
        ValueKind::Text(text) => text.is_empty(),
        _ => matches!(shape::of(cx, name), Shape::List | Shape::Object),
    };
    if wrong {
        cx.report.push(Finding::new(&table::EXPORT_NAME, name.place).with("found", forms::found(name)));
    }
}
