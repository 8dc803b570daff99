//! Counts what a source says and what a blob says, so that the two can be compared.

use std::collections::{BTreeMap, BTreeSet};

use formwork_core::schema::write::Source;
use formwork_core::schema::{Node, PropertyList, ResourceType, Schema};
use serde_json::Value;

/// How often each thing was said.
pub(crate) type Counts = BTreeMap<String, usize>;

const ONE: [&str; 8] = ["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"];
const LISTS: [&str; 4] = ["allOf", "anyOf", "oneOf", "prefixItems"];
const MAPS: [&str; 2] = ["properties", "patternProperties"];
const VALUES: [&str; 6] = ["required", "requiredXor", "requiredOr", "uniqueKeys", "enum", "enumCaseInsensitive"];
/// Type-level keywords that [`of_source`] counts by their contents.
const TYPE_LEVEL: [&str; 9] = [
    "typeName",
    "definitions",
    "additionalIdentifiers",
    "handlers",
    "lifecycle",
    "propertyTransform",
    "replacementStrategy",
    "tagging",
    "taggable",
];

fn add(counts: &mut Counts, what: impl Into<String>, times: usize) {
    if times > 0 {
        *counts.entry(what.into()).or_default() += times;
    }
}

fn is_dropped(word: &str) -> bool {
    formwork_schema::DROPPED.iter().any(|(dropped, _)| *dropped == word)
}

/// Counts a source.
pub(crate) fn of_source(source: &Source) -> Counts {
    let mut counts = Counts::new();
    let all = &mut counts;
    for kind in source.types.values() {
        add(all, "types", 1);
        let document = kind.schema.as_object().expect("a schema is an object");
        let length = |word: &str| match document.get(word) {
            Some(Value::Array(list)) => list.len(),
            Some(Value::Object(map)) => map.len(),
            _ => 0,
        };
        let is_list = |word: &str| PropertyList::ALL.iter().any(|(_, list)| *list == word);
        for (word, value) in document {
            if is_list(word) {
                add(all, format!("pointers of {word}"), length(word));
            } else if !TYPE_LEVEL.contains(&word.as_str()) {
                source_keyword(all, word, value);
            }
        }
        add(all, "definitions", length("definitions"));
        for definition in document.get("definitions").and_then(Value::as_object).into_iter().flatten() {
            source_node(all, definition.1);
        }
        add(all, "additionalIdentifiers", length("additionalIdentifiers"));
        add(all, "propertyTransform", length("propertyTransform"));
        for (operation, handler) in document.get("handlers").and_then(Value::as_object).into_iter().flatten() {
            add(all, format!("handler {operation}"), 1);
            add(all, "permissions", handler["permissions"].as_array().map_or(0, Vec::len));
            add(all, "timeouts", usize::from(handler.get("timeoutInMinutes").is_some()));
        }
        if let Some(lifecycle) = document.get("lifecycle") {
            add(all, "lifecycle", 1);
            add(all, "lifecycle dates", usize::from(lifecycle.get("date").is_some()));
        }
        add(all, "replacementStrategy", usize::from(document.contains_key("replacementStrategy")));
        add(all, "tagging", usize::from(document.contains_key("tagging") || document.contains_key("taggable")));
        let tagging = document.get("tagging");
        add(all, "tag permissions", tagging.and_then(|all| all["permissions"].as_array()).map_or(0, Vec::len));
        add(all, "attributes", kind.attributes.keys().filter(|name| !name.contains('*')).count());
        add(all, "references", usize::from(kind.reference.is_some()));
        add(all, "regions", kind.regions.len());
        add(all, "stateful", usize::from(kind.is_stateful));
        // A document that judges two properties stands there twice, its definitions once.
        let mut defined = BTreeSet::new();
        for extension in &kind.extensions {
            add(all, "extensions", 1);
            source_node(all, &extension.schema);
            if !defined.insert(&extension.name) {
                continue;
            }
            for definition in extension.schema.get("definitions").and_then(Value::as_object).into_iter().flatten() {
                source_node(all, definition.1);
            }
        }
        for document in &kind.gathered {
            add(all, "gathered", 1);
            add(all, "gatherings", document.sources.len());
            let values = document.sources.values().flat_map(|source| source.values.values());
            add(all, "gathered values", values.clone().count());
            add(all, "gathered defaults", values.filter(|(_, default)| default.is_some()).count());
            source_node(all, &document.schema);
        }
    }
    for service in source.services.values() {
        add(all, "services", 1);
        add(all, "actions", service.actions.len());
        add(all, "shapes", service.actions.values().map(Vec::len).sum());
    }
    add(all, "runtimes", source.runtimes.len());
    counts
}

fn source_node(counts: &mut Counts, schema: &Value) {
    for (word, value) in schema.as_object().into_iter().flatten() {
        source_keyword(counts, word, value);
    }
}

fn source_keyword(counts: &mut Counts, word: &str, value: &Value) {
    if is_dropped(word) || word == "definitions" {
        return;
    }
    if word == "dependencies" {
        let all = value.as_object().expect("dependencies are an object");
        add(counts, "dependencies", usize::from(all.values().any(Value::is_array)));
        add(counts, "dependentSchemas", usize::from(all.values().any(Value::is_object)));
        all.values().filter(|one| one.is_object()).for_each(|one| source_node(counts, one));
        return;
    }
    add(counts, word, 1);
    if ONE.contains(&word) {
        source_node(counts, value);
    } else if LISTS.contains(&word) {
        value.as_array().into_iter().flatten().for_each(|one| source_node(counts, one));
    } else if MAPS.contains(&word) {
        let all = value.as_object().expect("a map of schemas");
        add(counts, format!("entries of {word}"), all.len());
        all.values().for_each(|one| source_node(counts, one));
    } else if VALUES.contains(&word) {
        add(counts, format!("values of {word}"), value.as_array().map_or(0, Vec::len));
    }
}

/// Counts a blob.
pub(crate) fn of_blob(schema: Schema<'_>) -> Counts {
    let mut counts = Counts::new();
    let all = &mut counts;
    for kind in schema.types() {
        add(all, "types", 1);
        blob_node(all, kind.root());
        for (list, word) in PropertyList::ALL {
            add(all, format!("pointers of {word}"), kind.list(list).count());
        }
        // Pointers that `$ref` names are counted where they stand, extensions' definitions are no definitions of the type.
        for (name, node) in kind.definitions().filter(|(name, _)| !name.starts_with('/')) {
            add(all, "definitions", usize::from(!name.contains('/')));
            blob_node(all, node);
        }
        add(all, "additionalIdentifiers", kind.additional_identifiers().count());
        add(all, "propertyTransform", kind.property_transforms().count());
        for handler in kind.handlers() {
            add(all, format!("handler {}", handler.operation), 1);
            add(all, "permissions", handler.permissions().count());
            add(all, "timeouts", usize::from(handler.timeout_minutes.is_some()));
        }
        blob_facts(all, kind);
        for extension in kind.extensions() {
            add(all, "extensions", 1);
            blob_node(all, extension.node);
        }
        for document in kind.gathered() {
            add(all, "gathered", 1);
            add(all, "gatherings", document.sources().count());
            let values = || document.sources().flat_map(|source| source.values().collect::<Vec<_>>());
            add(all, "gathered values", values().count());
            add(all, "gathered defaults", values().filter(|value| value.default.is_some()).count());
            blob_node(all, document.node);
        }
    }
    for service in schema.services() {
        let actions = service.actions();
        add(all, "services", 1);
        add(all, "actions", actions.names().count());
        add(all, "shapes", actions.names().filter_map(|name| actions.shapes(name)).map(<[_]>::len).sum());
    }
    add(all, "runtimes", schema.runtimes().count());
    counts
}

fn blob_facts(all: &mut Counts, kind: ResourceType<'_>) {
    add(all, "lifecycle", usize::from(kind.lifecycle().is_some()));
    add(all, "lifecycle dates", usize::from(kind.lifecycle().is_some_and(|life| life.date.is_some())));
    add(all, "replacementStrategy", usize::from(kind.replacement_strategy().is_some()));
    add(all, "tagging", usize::from(kind.tagging().is_some()));
    add(all, "tag permissions", kind.tagging().map_or(0, |tagging| tagging.permissions().count()));
    add(all, "attributes", kind.attributes().count());
    add(all, "references", usize::from(kind.ref_node().is_some()));
    add(all, "regions", kind.regions().count());
    add(all, "stateful", usize::from(kind.is_stateful()));
}

fn blob_node(counts: &mut Counts, node: Node<'_>) {
    let own = node.without_ref();
    own.keywords().for_each(|word| add(counts, word, 1));
    add(counts, "entries of properties", own.properties().count());
    add(counts, "entries of patternProperties", own.pattern_properties().count());
    let values = [
        ("required", own.required().count()),
        ("requiredXor", own.required_xor().count()),
        ("requiredOr", own.required_or().count()),
        ("uniqueKeys", own.unique_keys().count()),
        ("enum", own.enumeration().count()),
        ("enumCaseInsensitive", own.enumeration_folded().count()),
    ];
    values.into_iter().for_each(|(word, count)| add(counts, format!("values of {word}"), count));
    let conditional = own.conditional().into_iter();
    let children = own
        .properties()
        .map(|(_, child)| child)
        .chain(own.pattern_properties().map(|(_, child)| child))
        .chain(own.dependent_schemas().map(|(_, child)| child))
        .chain(own.all_of().chain(own.any_of()).chain(own.one_of()).chain(own.prefix_items()))
        .chain([own.items(), own.additional(), own.not(), own.contains(), own.property_names()].into_iter().flatten())
        .chain(conditional.flat_map(|(when, then, other)| [Some(when), then, other].into_iter().flatten()));
    children.for_each(|child| blob_node(counts, child));
}
