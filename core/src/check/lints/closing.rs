//! What AWS gives up: deprecated properties, and types of services that it closes.
//!
//! In: the schema's own lists. Out: a warning each. A property that is required, or that AWS alone sets, is none of the author's
//! choice; what was said of the type is not said of its properties.

use crate::check::Context;
use crate::check::walk::{self, Area, Site, Step};
use crate::findings::table::lints as table;
use crate::findings::{Finding, Item};
use crate::model::{Function, Name, Section};
use crate::schema::{PropertyList, ResourceType};

/// What AWS calls the end of a service, and what it means for who deploys now.
const STATES: &[(&str, &str)] =
    &[("maintenance", "new accounts cannot use it, and it gets nothing new"), ("sunset", "its service ends")];

/// What AWS calls it when the end has come. Whoever has such a resource in a stack has it still, so it may be allowed.
const SHUT_DOWN: &str = "shutdown";

pub(super) fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    let mut aged: Vec<Option<ResourceType<'_>>> = Vec::new();
    for (index, resource) in template.resources.iter().enumerate() {
        let kind = cx.schema.resource_type(&resource.kind.text).filter(|_| !resource.unchecked_kind);
        let life = kind.and_then(|kind| Some((kind, kind.lifecycle()?)));
        let told = life.and_then(|(kind, life)| {
            let place = resource.kind.place;
            let finding = match STATES.iter().find(|(state, _)| *state == life.state) {
                Some((state, meaning)) => {
                    Finding::new(&table::CLOSING_SERVICE, place).with("state", state).with("meaning", meaning)
                }
                None if life.state == SHUT_DOWN => Finding::new(&table::CLOSED_SERVICE, place),
                None => return None,
            };
            Some((finding.with("kind", kind.name()).dated(&cx.schema), life))
        });
        if let Some((finding, life)) = told {
            let finding = match life.date {
                Some(date) => finding.with("date", date),
                None => finding,
            };
            cx.report.push_for(Item::Entry(Section::Resources, index), finding);
        }
        let kind = kind.filter(|kind| life.is_none() && kind.list(PropertyList::Deprecated).next().is_some());
        aged.push(kind);
    }
    if aged.iter().all(Option::is_none) {
        return;
    }
    walk::template(template, &mut |site, _| {
        let Item::Entry(Section::Resources, index) = site.item else { return };
        let Some(kind) = aged.get(index).copied().flatten() else { return };
        let Some((name, path)) = property(site) else { return };
        let own = !kind.lists(PropertyList::ReadOnly, &path) && !kind.root().required().any(|name| name == path);
        if own && kind.lists(PropertyList::Deprecated, &path) {
            let finding = Finding::new(&table::DEPRECATED_PROPERTY, name.place)
                .with("name", &name.text)
                .with("kind", kind.name())
                .with("page", kind.documentation_url());
            cx.report.push_for(site.item, finding);
        }
    });
}

/// The property whose whole value stands here, and its path: `EncryptionConfig/*/Resources`.
fn property<'t>(site: &Site<'t>) -> Option<(&'t Name, String)> {
    if site.area != Area::Property {
        return None;
    }
    let Some(Step::Key(name)) = site.path.last() else { return None };
    let mut path = String::new();
    for step in &site.path {
        let segment = match step {
            Step::Key(name) => name.text.as_str(),
            Step::Index(_) => "*",
            Step::Argument(Function::If, 1 | 2) => continue,
            Step::Argument(..) | Step::Variable(_) | Step::Unchecked => return None,
        };
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str(segment);
    }
    Some((name, path))
}
