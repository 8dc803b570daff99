//! Kinds of reference: a slot for a subnet's ID takes no VPC's ID, and a slot for a role's ARN no role's name.
//!
//! In: a reference and its slot. Out: a finding, if what the reference gives is known and the slot is known to take
//! something else. What a slot takes is told by the schema's `format` and `relationshipRef`, by a reviewed table, or with
//! less certainty by its name; what a reference gives, by the schema of the attribute or of the primary identifier, and by
//! a parameter's type.

pub(in crate::check) mod count;
mod named;
mod slots;
mod sources;
mod table;

use super::walk::{At, Step, Walk};
use crate::check::links;
use crate::check::names::Declared;
use crate::findings::Row;
use crate::findings::table::references as rows;
use crate::model::{Entry, Function, Given, Parameter, Value, ValueKind};
use slots::Takes;
use sources::Gives;
pub(in crate::check) use sources::has_two_references;

/// Checks a reference in a slot.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, value: &Value, at: &At<'_, 't>) {
    let Some(gives) = gives(walk, value) else { return };
    let takes = slots::of(walk.kind, at);
    if takes.is_empty() {
        if let Some(format) = named::format_of(walk.kind, at.property)
            && named::contradicts(&gives, &format, at.property)
        {
            tell(walk, value, at, &rows::DOUBTFUL_REFERENCE, &gives, &[Takes::Format(&format)]);
        }
        return;
    }
    if !takes.iter().any(|takes| gives.fits(takes)) && gives.contradicts(&takes) {
        tell(walk, value, at, &rows::WRONG_REFERENCE, &gives, &takes);
    }
}

fn tell<'t>(
    walk: &mut Walk<'_, 't>,
    value: &Value,
    at: &At<'_, 't>,
    row: &'static Row,
    gives: &Gives<'t>,
    takes: &[Takes<'_>],
) {
    let fix = fix(walk, value, gives, takes);
    walk.fault(row, value.place, |walk, finding| {
        let finding = walk
            .about(finding, at)
            .with("source", links::written(walk.template, value))
            .with("found", gives.phrase())
            .with("expected", expected(walk, takes));
        match fix {
            Some(fix) => finding.with("fix", fix),
            None => match takes.iter().find_map(|takes| declared(walk, takes)) {
                Some(name) => finding.with("candidate", name),
                None => finding,
            },
        }
    });
}

/// Checks text in a slot: the name of a resource in quotes is no reference. Returns whether that was told.
pub(super) fn quoted<'t>(walk: &mut Walk<'_, 't>, value: &Value, text: &str, at: &At<'_, 't>) -> bool {
    if !walk.is_reporting() {
        return false;
    }
    let (name, attribute) = match text.split_once('.') {
        Some((name, attribute)) => (name, Some(attribute)),
        None => (text, None),
    };
    let Some(Declared::Resource(index)) = walk.names.values.get(name) else { return false };
    let Some(resource) = walk.template.resources.get(*index) else { return false };
    let Some(kind) = walk.schema.resource_type(&resource.kind.text) else { return false };
    let takes = slots::of(walk.kind, at);
    let of_kind = takes.iter().filter(|takes| takes.kind() == kind.name());
    let Some((takes, fix)) = of_kind.filter_map(|takes| Some((takes, sources::reference(kind, takes)?))).next() else {
        return false;
    };
    if attribute.is_some_and(|attribute| kind.attribute(attribute).is_none()) {
        return false;
    }
    // What is a name in AWS may well be the same as the name in the stack: then it is given to the resource.
    let is_name = takes.phrase(walk.schema).starts_with("the name ");
    let given = |entry: &Entry| match &entry.value.kind {
        ValueKind::Text(given) => given == text,
        // A name that the deployment gives may be this one.
        _ => entry.key.text.ends_with("Name"),
    };
    if is_name && (attribute.is_some() || resource.properties.iter().any(given)) {
        return false;
    }
    let fix = match fix {
        Some(attribute) => format!("{name}.{attribute}"),
        None => name.to_owned(),
    };
    let row = if is_name { &rows::QUOTED_NAME } else { &rows::QUOTED_REFERENCE };
    walk.fault(row, value.place, |walk, finding| {
        let finding = walk.about(finding, at).with("text", text).with("name", name).with("fix", fix);
        finding.with("expected", takes.phrase(walk.schema))
    });
    true
}

fn gives<'t>(walk: &Walk<'_, 't>, value: &Value) -> Option<Gives<'t>> {
    match &value.kind {
        ValueKind::Ref(name) => match walk.names.values.get(name.text.as_str())? {
            Declared::Resource(index) => sources::of_ref(walk.schema, walk.template.resources.get(*index)?),
            Declared::Extern(index) => sources::of_extern(walk.schema, &walk.template.externs.get(*index)?.kind.text),
            Declared::Parameter(index) => sources::of_parameter(&walk.template.parameters.get(*index)?.kind.text),
            Declared::Poisoned(_) => None,
        },
        ValueKind::GetAtt { resource, attribute } => match walk.names.values.get(resource.text.as_str())? {
            Declared::Resource(index) => {
                if let Some(nested) = walk.template.nested.get(&resource.text) {
                    return of_given(walk, nested.output(&attribute.text)?.gives.as_ref()?);
                }
                let kind = &walk.template.resources.get(*index)?.kind.text;
                sources::of_attribute(walk.schema, kind, &attribute.text)
            }
            Declared::Extern(index) => {
                let kind = &walk.template.externs.get(*index)?.kind.text;
                sources::of_attribute(walk.schema, kind, &attribute.text)
            }
            Declared::Parameter(_) | Declared::Poisoned(_) => None,
        },
        // What another stack gives as a list is one text, taken apart where it is read.
        ValueKind::Call(Function::Split, arguments) if links::is_of_one_text(arguments) => {
            arguments.get(1).filter(|text| links::is_output(walk.template, text)).and_then(|text| gives(walk, text))
        }
        ValueKind::Call(Function::Select, arguments) => {
            let list = arguments.get(1)?;
            matches!(list.kind, ValueKind::Ref(_) | ValueKind::Call(Function::Split, _)).then(|| gives(walk, list))?
        }
        ValueKind::Call(..) => of_given(walk, walk.template.linked.get(&value.place)?.gives.as_ref()?),
        _ => None,
    }
}

/// What an output of another stack gives.
fn of_given<'t>(walk: &Walk<'_, 't>, given: &'t Given) -> Option<Gives<'t>> {
    match given {
        Given::Ref(kind) => sources::of_extern(walk.schema, kind),
        Given::Attribute { kind, attribute } => sources::of_attribute(walk.schema, kind, attribute),
        Given::Parameter(kind) => sources::of_parameter(kind),
    }
}

/// Checks a reference against the type of a parameter of a nested stack.
pub(super) fn check_parameter(walk: &mut Walk<'_, '_>, value: &Value, parameter: &Parameter, stack: &str) {
    let Some(gives) = gives(walk, value) else { return };
    let of_type = sources::of_parameter(&parameter.kind.text);
    let takes: Vec<Takes<'_>> =
        of_type.iter().flat_map(|gives| gives.formats()).map(|format| Takes::Format(format)).collect();
    let is_number = parameter.kind.text == "Number" && gives.is_own();
    if !is_number && (takes.is_empty() || takes.iter().any(|takes| gives.fits(takes)) || !gives.contradicts(&takes)) {
        return;
    }
    let fix = fix(walk, value, &gives, &takes);
    walk.fault(&rows::WRONG_REFERENCE, value.place, |walk, finding| {
        let finding = finding
            .with("property", format!("parameter `{}`", parameter.name.text))
            .with("owner", format!("stack `{stack}`"))
            .with("source", links::written(walk.template, value))
            .with("found", gives.phrase())
            .with("expected", if is_number { "a number".to_owned() } else { expected(walk, &takes) });
        match fix.or_else(|| takes.iter().find_map(|takes| declared(walk, takes)).map(str::to_owned)) {
            Some(fix) => finding.with("fix", fix),
            None => finding,
        }
    });
}

/// The reference to the same resource that the slot takes.
fn fix(walk: &Walk<'_, '_>, value: &Value, gives: &Gives<'_>, takes: &[Takes<'_>]) -> Option<String> {
    let name = match &value.kind {
        ValueKind::Ref(name) if !matches!(walk.names.values.get(name.text.as_str()), Some(Declared::Parameter(_))) => {
            name
        }
        ValueKind::GetAtt { resource, .. } if !walk.template.nested.contains_key(&resource.text) => resource,
        _ => return None,
    };
    let kind = walk.schema.resource_type(gives.kind)?;
    takes.iter().find_map(|takes| sources::reference(kind, takes)).map(|attribute| match attribute {
        Some(attribute) => format!("{}.{attribute}", name.text),
        None => name.text.clone(),
    })
}

/// The only resource of the stack that the slot takes by its plain name.
fn declared<'t>(walk: &Walk<'_, 't>, takes: &Takes<'_>) -> Option<&'t str> {
    let mut found = walk
        .template
        .resources
        .iter()
        .filter(|resource| sources::of_ref(walk.schema, resource).is_some_and(|gives| gives.fits(takes)));
    let first = found.next()?;
    found.next().is_none().then_some(first.name.text.as_str())
}

/// The only reference to a resource of the stack that a slot takes, as it is written.
pub(super) fn only<'t>(walk: &Walk<'_, 't>, at: &At<'_, 't>) -> Option<String> {
    let takes = slots::of(walk.kind, at);
    let others = walk.template.resources.iter().filter(|resource| !std::ptr::eq(*resource, walk.resource));
    let mut found = others.filter_map(|resource| {
        let kind = walk.schema.resource_type(&resource.kind.text)?;
        let of_kind = takes.iter().filter(|takes| takes.kind() == kind.name());
        let reference = of_kind.filter_map(|takes| sources::reference(kind, takes)).next()?;
        Some(match reference {
            Some(attribute) => format!("{}.{attribute}", resource.name.text),
            None => resource.name.text.clone(),
        })
    });
    let first = found.next().filter(|_| !takes.is_empty())?;
    found.next().is_none().then_some(first)
}

/// Everything that the slot takes in words; of a long list the beginning.
fn expected(walk: &Walk<'_, '_>, takes: &[Takes<'_>]) -> String {
    const FEW: usize = 4;
    let mut phrases: Vec<String> = Vec::new();
    for takes in takes {
        let phrase = takes.phrase(walk.schema);
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    if phrases.len() > FEW {
        let others = phrases.len() - FEW;
        phrases.truncate(FEW);
        return format!("{} or one of {others} others", phrases.join(", "));
    }
    phrases.join(" or ")
}

/// The properties from the resource to a slot, the slot's own first.
fn path<'a>(at: &'a At<'a, '_>) -> Vec<&'a str> {
    at.chain().filter(|at| matches!(at.step, Step::Property)).map(|at| at.property).collect()
}
