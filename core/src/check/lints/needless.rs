//! `DependsOn` that orders nothing: what the properties name is waited for anyhow, and so is what stands twice.
//!
//! A reference inside an `If` may not count, and one in a resource of another is not seen at a glance: both are silent.

use super::Asked;
use crate::check::Context;
use crate::check::names::Declared;
use crate::check::references::is_depends_on;
use crate::check::walk::{self, Area};
use crate::findings::table::lints as table;
use crate::findings::{Finding, Item};
use crate::model::{Section, Value, ValueKind};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(cx: &mut Context<'_>, asked: &Asked<'_>) {
    if !asked.for_any(&[&table::NEEDLESS_DEPENDENCY]) {
        return;
    }
    let template = cx.template;
    // What each resource names, and in which property first.
    let mut named: BTreeMap<(usize, &str), &str> = BTreeMap::new();
    walk::template(template, &mut |site, value| {
        let (Item::Entry(Section::Resources, index), Area::Property) = (site.item, site.area) else { return };
        let Some(head) = site.head().filter(|_| site.guards.is_empty()) else { return };
        each_name(value, &mut |name| {
            named.entry((index, name)).or_insert(&head.text);
        });
    });
    let mut seen = BTreeSet::new();
    walk::template(template, &mut |site, value| {
        let Item::Entry(Section::Resources, index) = site.item else { return };
        let ValueKind::LogicalId(needed) = &value.kind else { return };
        if !is_depends_on(site) || !matches!(cx.names.values.get(needed.text.as_str()), Some(Declared::Resource(_))) {
            return;
        }
        let reason = match named.get(&(index, needed.text.as_str())) {
            Some(property) => format!("its `{property}` names it"),
            None if !seen.insert((index, needed.text.as_str())) => "`DependsOn` names it twice".to_owned(),
            None => return,
        };
        let name = template.resources.get(index).map_or("", |resource| resource.name.text.as_str());
        let finding = Finding::new(&table::NEEDLESS_DEPENDENCY, needed.place)
            .with("name", name)
            .with("needed", &needed.text)
            .with("reason", reason);
        cx.report.push_for(site.item, finding);
    });
}

fn each_name<'t>(value: &'t Value, tell: &mut dyn FnMut(&'t str)) {
    match &value.kind {
        ValueKind::Ref(name) => tell(&name.text),
        ValueKind::GetAtt { resource, .. } => tell(&resource.text),
        ValueKind::Sub(sub) => {
            for (name, _) in sub.names().filter(|(name, _)| crate::model::entry(&sub.variables, name).is_none()) {
                tell(name.split('.').next().unwrap_or(name));
            }
        }
        _ => {}
    }
}
