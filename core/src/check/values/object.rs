//! Objects against a schema: which keys it may and must have.
//!
//! A key whose value a condition may remove is there for the rules about single values, and perhaps there for
//! the rules about keys together: those speak of what is certain, and then of each world (`worlds`).

use super::presence::{self, Presence};
use super::walk::{At, Form, Step, Subject, Walk};
use super::{references, words};
use crate::findings::suggest;
use crate::findings::table::values as rows;
use crate::model::{Entry, Place, Value, ValueKind};
use crate::schema::Node;

/// Checks keys, and the value of each.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, entries: &[Entry], place: Place, node: Node<'t>, at: &At<'_, 't>) {
    let keys = Keys::of(node);
    let mut opaque = false;
    for entry in entries {
        if walk.is_settled() {
            return;
        }
        if brings_others(entry, entries) {
            opaque = true;
        } else if keys.tell_of(&entry.key.text) {
            key(walk, entry, node, at);
        }
    }
    if opaque {
        walk.unknown();
        return;
    }
    whole(walk, entries, place, node, at);
}

/// Checks which keys are there, and not their values.
pub(super) fn whole<'t>(walk: &mut Walk<'_, 't>, entries: &[Entry], place: Place, node: Node<'t>, at: &At<'_, 't>) {
    if entries.iter().any(|entry| brings_others(entry, entries)) {
        return;
    }
    missing(walk, entries, place, node, at);
    if node.groups().has_key_rules() {
        together(walk, entries, place, node, at);
    }
}

/// Rules about keys together.
fn together<'t>(walk: &mut Walk<'_, 't>, entries: &[Entry], place: Place, node: Node<'t>, at: &At<'_, 't>) {
    if let Some(names) = node.property_names() {
        for entry in entries {
            let name = Value::new(entry.key.place, ValueKind::Text(entry.key.text.clone()));
            walk.keywords(Subject::of(&name), names, at);
        }
    }
    for (name, part) in node.dependent_schemas() {
        match presence::of_key(walk, entries, name) {
            Presence::Present => walk.keywords(Subject { place, form: Form::Object(entries) }, part, at),
            Presence::Maybe => walk.unknown(),
            Presence::Absent => {}
        }
    }
    choices(walk, entries, place, node, at);
    companions(walk, entries, node, at);
    exclusions(walk, entries, node, at);
    count(walk, entries, place, node, at);
}

/// Whether AWS alone sets a property of the object at `at`.
pub(super) fn is_read_only(walk: &Walk<'_, '_>, property: &str, at: &At<'_, '_>) -> bool {
    walk.read_only.iter().any(|(way, last)| {
        if *last != property {
            return false;
        }
        let mut steps = way.rsplit('/').filter(|step| !step.is_empty());
        let mut chain = at.chain().filter(|at| matches!(at.step, Step::Property | Step::Item));
        steps.by_ref().all(|step| match chain.next() {
            Some(At { step: Step::Item, .. }) => step == "*",
            Some(at) => step == at.property,
            None => false,
        }) && chain.next().is_none()
    })
}

/// Whether a key is a function that stands for further keys: `Fn::Transform` and `Fn::ForEach::…` stand beside
/// others, any function in the place of all properties of a resource.
fn brings_others(entry: &Entry, entries: &[Entry]) -> bool {
    let name = entry.key.text.as_str();
    name.starts_with("Fn::") && (entries.len() == 1 || name == "Fn::Transform" || name.starts_with("Fn::ForEach::"))
}

/// Whether an object may have that key.
pub(super) fn takes<'t>(walk: &mut Walk<'_, 't>, name: &str, node: Node<'t>) -> bool {
    node.is_open() || slot(walk, name, node).is_some()
}

/// The keys that a schema says anything of.
enum Keys<'t> {
    /// Any may be among them.
    Any,
    /// These alone, sorted: a part of a composed schema tells of one or two keys of many.
    These(Vec<&'t str>),
}

impl<'t> Keys<'t> {
    fn of(node: Node<'t>) -> Self {
        let is_of_any = !node.is_open() || node.pattern_properties().next().is_some() || node.additional().is_some();
        if is_of_any { Self::Any } else { Self::These(node.properties().map(|(name, _)| name).collect()) }
    }

    fn tell_of(&self, key: &str) -> bool {
        match self {
            Self::Any => true,
            Self::These(keys) => keys.binary_search(&key).is_ok(),
        }
    }
}

fn key<'t>(walk: &mut Walk<'_, 't>, entry: &Entry, node: Node<'t>, at: &At<'_, 't>) {
    let name = entry.key.text.as_str();
    let Some(slot) = slot(walk, name, node) else {
        let unchecked = matches!(entry.value.kind, ValueKind::Unchecked(_) | ValueKind::Poisoned);
        if !node.is_open() && !unchecked {
            unknown(walk, entry, node, at);
        }
        return;
    };
    if presence::of(walk, &entry.value) == Presence::Absent {
        return;
    }
    if !walk.is_synthetic() && is_read_only(walk, name, at) && !node.required().any(|required| required == name) {
        walk.fault(&rows::READ_ONLY_PROPERTY, entry.key.place, |walk, finding| {
            let path: Vec<&str> = at
                .chain()
                .filter(|at| matches!(at.step, Step::Property))
                .map(|at| at.property)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .chain([name])
                .collect();
            finding
                .with("name", name)
                .with("owner", walk.object(at))
                .with("attribute", format!("{}.{}", walk.resource.name.text, path.join(".")))
        });
        return;
    }
    walk.slot(&entry.value, &at.property(name, slot));
}

fn slot<'t>(walk: &mut Walk<'_, 't>, name: &str, node: Node<'t>) -> Option<Node<'t>> {
    node.property(name)
        .or_else(|| node.pattern_properties().find(|(pattern, _)| walk.matches(*pattern, name)).map(|(_, slot)| slot))
        .or_else(|| node.additional())
}

fn unknown<'t>(walk: &mut Walk<'_, 't>, entry: &Entry, node: Node<'t>, at: &At<'_, 't>) {
    let name = entry.key.text.as_str();
    walk.fault(&rows::UNKNOWN_PROPERTY, entry.key.place, |walk, finding| {
        let finding = finding.with("name", name).with("owner", walk.object(at));
        if let Some((pattern, _)) = node.pattern_properties().next() {
            return finding.with("pattern", pattern.text).dated(&walk.schema);
        }
        if at.is_root()
            && let Some(derived) = super::derived::of(walk)
        {
            return finding.suggest(name, derived.fields.iter().map(|field| field.property.as_str()));
        }
        if let Some((_, hint)) = TEMPLATE_KEYS.iter().find(|(key, _)| at.is_root() && *key == name) {
            return finding.with("hint", hint);
        }
        let settable = node.properties().map(|(name, _)| name).filter(|name| !is_read_only(walk, name, at));
        finding.suggest(name, settable).dated(&walk.schema)
    });
}

/// Keys that stand around the properties of a resource in a template file.
const TEMPLATE_KEYS: &[(&str, &str)] = &[
    ("Properties", "the properties stand in the braces themselves: `resource Name = Type { Property: value };`"),
    ("Type", "the type stands before the braces: `resource Name = Type { Property: value };`"),
];

fn missing<'t>(walk: &mut Walk<'_, 't>, entries: &[Entry], place: Place, node: Node<'t>, at: &At<'_, 't>) {
    let mut names: Vec<&str> = Vec::new();
    // A type of another publisher is judged by its struct alone.
    let is_foreign = at.is_root() && super::derived::is_of_another_publisher(walk);
    for name in node.required().filter(|_| !is_foreign) {
        match presence::of_key(walk, entries, name) {
            Presence::Present => {}
            Presence::Maybe => walk.unknown(),
            Presence::Absent => match crate::model::entry(entries, name) {
                Some(entry) => walk.fault(&rows::REQUIRED_REMOVED, entry.value.place, |walk, finding| {
                    finding.with("name", name).with("owner", walk.object(at))
                }),
                None if is_read_only(walk, name, at) => {}
                None => names.push(name),
            },
        }
    }
    if at.is_root() && node.is_same(&walk.kind.root()) {
        for name in super::derived::required(walk) {
            if !names.contains(&name) && crate::model::entry(entries, name).is_none() {
                names.push(name);
            }
        }
    }
    if walk.is_reporting() {
        // A misspelt key is told of by itself.
        names.retain(|name| !entries.iter().any(|entry| is_misspelt(entry, name, node)));
    }
    if names.is_empty() {
        return;
    }
    walk.fault(&rows::MISSING_PROPERTY, place, |walk, finding| {
        finding
            .with("owner", walk.object(at))
            .with("missing", words::names(&names, "and"))
            .with("additions", additions(walk, &names, at, "and"))
    });
}

/// Whether another finding speaks of the missing property already.
fn is_told<'t>(walk: &Walk<'_, 't>, entries: &[Entry], name: &str, node: Node<'t>, at: &At<'_, 't>) -> bool {
    walk.is_reporting()
        && (entries.iter().any(|entry| is_misspelt(entry, name, node))
            || (at.is_root() && super::derived::required(walk).any(|required| required == name)))
}

fn is_misspelt(entry: &Entry, name: &str, node: Node<'_>) -> bool {
    !node.is_open() && node.property(&entry.key.text).is_none() && suggest::best(&entry.key.text, [name]).is_some()
}

/// `requiredXor` and `requiredOr`.
fn choices<'t>(walk: &mut Walk<'_, 't>, entries: &[Entry], place: Place, node: Node<'t>, at: &At<'_, 't>) {
    for exclusive in [true, false] {
        let names: Vec<&str> = if exclusive { node.required_xor().collect() } else { node.required_or().collect() };
        if names.is_empty() {
            continue;
        }
        let found: Vec<(&str, Presence)> =
            names.iter().map(|name| (*name, presence::of_key(walk, entries, name))).collect();
        let present = |wanted: Presence| found.iter().filter(move |(_, presence)| *presence == wanted);
        let (certain, maybe) = (present(Presence::Present).count(), present(Presence::Maybe).count());
        if certain + maybe == 0 && names.iter().any(|name| is_told(walk, entries, name, node, at)) {
            walk.unknown();
        } else if certain + maybe == 0 {
            walk.fault(&rows::MISSING_CHOICE, place, |walk, finding| {
                finding
                    .with("owner", walk.object(at))
                    .with("quantity", if exclusive { "one" } else { "at least one" })
                    .with("names", words::names(&names, "and"))
                    .with("choices", additions(walk, &names, at, "or"))
            });
        } else if exclusive && certain > 1 {
            let names: Vec<&str> = present(Presence::Present).map(|(name, _)| *name).collect();
            exclude(walk, entries, &names, at);
        } else if maybe > 0 {
            walk.unknown();
        }
    }
}

/// `dependentRequired`.
fn companions<'t>(walk: &mut Walk<'_, 't>, entries: &[Entry], node: Node<'t>, at: &At<'_, 't>) {
    for (name, needed) in node.dependent_required() {
        let Some(entry) = crate::model::entry(entries, name) else { continue };
        let own = presence::of(walk, &entry.value);
        let missing: Vec<&str> =
            needed.into_iter().filter(|name| presence::of_key(walk, entries, name) == Presence::Absent).collect();
        if missing.is_empty() || own == Presence::Absent {
            continue;
        }
        if own == Presence::Maybe {
            walk.unknown();
            continue;
        }
        walk.fault(&rows::MISSING_COMPANION, entry.key.place, |walk, finding| {
            finding
                .with("name", name)
                .with("owner", walk.object(at))
                .with("missing", words::names(&missing, "and"))
                .with("additions", additions(walk, &missing, at, "and"))
        });
    }
}

/// `dependentExcluded`.
fn exclusions<'t>(walk: &mut Walk<'_, 't>, entries: &[Entry], node: Node<'t>, at: &At<'_, 't>) {
    for (name, others) in node.dependent_excluded() {
        let own = presence::of_key(walk, entries, name);
        if own == Presence::Absent {
            continue;
        }
        for other in others {
            match (own, presence::of_key(walk, entries, other)) {
                (_, Presence::Absent) => {}
                (Presence::Present, Presence::Present) => exclude(walk, entries, &[name, other], at),
                _ => walk.unknown(),
            }
        }
    }
}

/// Reports properties that exclude each other, at the last of them.
pub(super) fn exclude<'t>(walk: &mut Walk<'_, 't>, entries: &[Entry], names: &[&str], at: &At<'_, 't>) {
    let mut keys = entries.iter().map(|entry| &entry.key).filter(|key| names.contains(&key.text.as_str()));
    let Some(last) = keys.next_back() else { return };
    walk.fault(&rows::EXCLUSIVE_PROPERTIES, last.place, |walk, finding| {
        let in_order: Vec<&str> =
            entries.iter().map(|entry| entry.key.text.as_str()).filter(|key| names.contains(key)).collect();
        finding.with("names", words::names(&in_order, "and")).with("owner", walk.object(at))
    });
}

fn count<'t>(walk: &mut Walk<'_, 't>, entries: &[Entry], place: Place, node: Node<'t>, at: &At<'_, 't>) {
    let (least, most) = (node.min_properties(), node.max_properties());
    if least.is_none() && most.is_none() {
        return;
    }
    let (certain, possible) = presence::count(walk, entries.iter().map(|entry| &entry.value));
    if least.is_some_and(|least| possible < least) || most.is_some_and(|most| certain > most) {
        walk.fault(&rows::PROPERTY_COUNT, place, |walk, finding| {
            walk.about(finding, at)
                .with("range", words::range(least, most, "key"))
                .with("count", if certain == 0 { possible } else { certain })
        });
    } else if certain != possible {
        walk.unknown();
    }
}

/// How the missing properties of the object at `at` are written: what the stack has for them by its name.
pub(super) fn additions<'t>(walk: &Walk<'_, 't>, names: &[&str], at: &At<'_, 't>, last: &str) -> String {
    words::additions(
        last,
        names.iter().map(|name| {
            let slot = at.slot.property(name);
            let declared = slot.and_then(|slot| references::only(walk, &at.property(name, slot)));
            (*name, declared.unwrap_or_else(|| slot.map_or_else(|| "…".to_owned(), words::sketch)))
        }),
    )
}
