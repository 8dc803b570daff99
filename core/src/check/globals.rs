//! `Globals` of the serverless transform, given to the resources that they are meant for.
//!
//! In: a template. Out: the template as the transform reads it: what a resource lacks it has from the globals of its
//! type; objects are merged key by key, lists are joined, any other value of the resource's own wins. What
//! `IgnoreGlobals` names is left out. Without `Globals` there is nothing to do.
//!
//! See [Globals](https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html).

use crate::model::{Entry, Resource, Template, Value, ValueKind, entry};

/// What the types of the transform begin with.
const SERVERLESS: &str = "AWS::Serverless::";

/// The template with its globals in the resources; nothing if it has none.
pub(super) fn merged(template: &Template) -> Option<Template> {
    let globals = template.globals.as_ref()?.as_object()?;
    let mut merged = template.clone();
    for resource in &mut merged.resources {
        let of_kind = resource.kind.text.strip_prefix(SERVERLESS).and_then(|kind| entry(globals, kind));
        if let Some(entries) = of_kind.and_then(|own| own.value.as_object()) {
            give(resource, entries);
        }
    }
    Some(merged)
}

fn give(resource: &mut Resource, globals: &[Entry]) {
    let ignored = entry(&resource.attributes, "IgnoreGlobals").map(|entry| &entry.value);
    let is_ignored = |name: &str| match ignored.map(|value| &value.kind) {
        None => false,
        Some(ValueKind::List(names)) => names.iter().any(|ignored| ignored.as_text() == Some(name)),
        // `"*"`, or something that nobody knows.
        Some(_) => true,
    };
    let given: Vec<Entry> = globals.iter().filter(|entry| !is_ignored(&entry.key.text)).cloned().collect();
    resource.properties = joined(&given, &resource.properties);
}

/// The entries of a resource with those of the globals that it lacks behind them.
fn joined(globals: &[Entry], own: &[Entry]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = own.to_vec();
    for global in globals {
        match entries.iter_mut().find(|entry| entry.key.text == global.key.text) {
            Some(entry) => entry.value.kind = both(&global.value, &entry.value),
            None => entries.push(global.clone()),
        }
    }
    entries
}

fn both(global: &Value, own: &Value) -> ValueKind {
    match (&global.kind, &own.kind) {
        (ValueKind::Object(globals), ValueKind::Object(own)) => ValueKind::Object(joined(globals, own)),
        (ValueKind::List(globals), ValueKind::List(own)) => {
            ValueKind::List(globals.iter().chain(own).cloned().collect())
        }
        (_, own) => own.clone(),
    }
}
