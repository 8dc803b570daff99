//! The facts about a type as a whole: one record per type.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::PropertyList;
use super::super::layout::{
    EXTENSION_TEXT, EXTENSION_WARNS, FLAG_ANY_ATTRIBUTE, FLAG_EMPTY_TO_DELETE, FLAG_OUTPUTS, FLAG_STATEFUL,
    TAG_ON_CREATE, TAG_SYSTEM, TAG_TAGGABLE, TAG_UPDATABLE, record,
};
use super::nodes::{Encoder, Scope, array, text};
use super::{TypeSource, gathered};

/// Keywords of a type that are no keywords of the schema of its properties.
const TYPE_KEYWORDS: [&str; 8] = [
    "additionalIdentifiers",
    "handlers",
    "lifecycle",
    "propertyTransform",
    "replacementStrategy",
    "taggable",
    "tagging",
    "typeName",
];

/// Writes a type; gives the address of its record.
pub(super) fn encode(encoder: &mut Encoder, name: &str, kind: &TypeSource) -> Result<u32, String> {
    let Some(document) = kind.schema.as_object() else {
        return Err("it is not an object".to_owned());
    };
    let mut words = [0_u32; record::WORDS as usize];
    let mut scope = Scope::default();
    let is_list = |word: &str| PropertyList::ALL.iter().any(|(_, list)| *list == word);
    words[record::NAME as usize] = encoder.strings.id(name);
    words[record::ROOT as usize] =
        encoder.object(&mut scope, document, |word| TYPE_KEYWORDS.contains(&word) || is_list(word));
    for (list, word) in PropertyList::ALL {
        let at = record::LISTS as usize + list as usize;
        words[at] = paths(encoder, document.get(word), list)?;
    }
    words[record::FLAGS as usize] = flags(kind);
    words[record::ADDITIONAL_IDENTIFIERS as usize] =
        additional_identifiers(encoder, document.get("additionalIdentifiers"))?;
    words[record::TAGGING as usize] = tagging(encoder, document.get("tagging"), document.get("taggable"));
    words[record::HANDLERS as usize] = handlers(encoder, document.get("handlers"));
    if let Some(strategy) = document.get("replacementStrategy").and_then(Value::as_str) {
        words[record::REPLACEMENT as usize] = encoder.strings.id(strategy) + 1;
    }
    if let Some(lifecycle) = document.get("lifecycle") {
        let parts = ["status", "date"].into_iter().filter_map(|part| lifecycle.get(part).and_then(Value::as_str));
        words[record::LIFECYCLE as usize] = encoder.strings_list(parts);
    }
    words[record::REGIONS as usize] = encoder.strings_list(&kind.regions);
    words[record::TRANSFORMS as usize] = transforms(encoder, document.get("propertyTransform"));
    words[record::ATTRIBUTES as usize] = {
        let mut pairs = Vec::new();
        for (name, schema) in &kind.attributes {
            pairs.extend([encoder.strings.id(name), encoder.node(&mut scope, schema)?]);
        }
        encoder.pool.list(pairs)
    };
    if let Some(reference) = &kind.reference {
        words[record::REF as usize] = encoder.node(&mut scope, reference)?;
    }
    let mut definitions = BTreeMap::new();
    define(encoder, &mut scope, &kind.schema, &mut definitions)?;
    words[record::EXTENSIONS as usize] = extensions(encoder, kind, &mut definitions)?;
    words[record::GATHERED as usize] = gathered::encode(encoder, kind)?;
    words[record::DEFINITIONS as usize] = {
        let mut pairs = Vec::new();
        for (name, at) in definitions {
            pairs.extend([encoder.strings.id(&name), at]);
        }
        encoder.pool.list(pairs)
    };
    Ok(encoder.pool.put(words.to_vec()))
}

/// Adds the definitions of a document, and what else its `$ref`s lead to.
fn define(
    encoder: &mut Encoder,
    scope: &mut Scope,
    document: &Value,
    definitions: &mut BTreeMap<String, u32>,
) -> Result<(), String> {
    let named = document.get("definitions").and_then(Value::as_object);
    for (name, schema) in named.into_iter().flatten() {
        let at = encoder.node(scope, schema).map_err(|problem| format!("{problem} (in definition `{name}`)"))?;
        definitions.insert(format!("{}{name}", scope.prefix), at);
    }
    while let Some(pointer) = scope.pointers.pop_first() {
        let key = format!("{}{pointer}", scope.prefix);
        if definitions.contains_key(&key) {
            continue;
        }
        match document.pointer(&pointer).map(|target| encoder.node(scope, target)) {
            Some(Ok(at)) => drop(definitions.insert(key, at)),
            _ => encoder.ignore(format!("keyword `$ref`: no schema stands at `#{pointer}`")),
        }
    }
    Ok(())
}

fn flags(kind: &TypeSource) -> u32 {
    let has = |name: &str| kind.attributes.contains_key(name);
    [
        (has("*"), FLAG_ANY_ATTRIBUTE),
        (has("Outputs.*"), FLAG_OUTPUTS),
        (kind.is_stateful, FLAG_STATEFUL),
        (kind.must_be_empty_to_delete, FLAG_EMPTY_TO_DELETE),
    ]
    .into_iter()
    .filter(|(set, _)| *set)
    .fold(0, |bits, (_, flag)| bits | flag)
}

fn path(pointer: &str) -> &str {
    pointer.strip_prefix("/properties/").unwrap_or(pointer)
}

fn paths(encoder: &mut Encoder, list: Option<&Value>, kind: PropertyList) -> Result<u32, String> {
    let Some(list) = list else { return Ok(0) };
    let mut paths = array(list)?.iter().map(|one| text(one).map(path)).collect::<Result<Vec<_>, _>>()?;
    // Only an identifier's parts have an order.
    if kind != PropertyList::PrimaryIdentifier {
        paths.sort_unstable();
    }
    Ok(encoder.strings_list(paths))
}

fn additional_identifiers(encoder: &mut Encoder, value: Option<&Value>) -> Result<u32, String> {
    let Some(value) = value else { return Ok(0) };
    let mut lists = Vec::new();
    for one in array(value)? {
        let paths = array(one)?.iter().map(|one| text(one).map(path)).collect::<Result<Vec<_>, _>>()?;
        lists.push(encoder.strings_list(paths));
    }
    Ok(encoder.pool.list(lists))
}

/// Without `tagging`, `taggable` is its older form. What `tagging` does not say is `true` by the specification.
fn tagging(encoder: &mut Encoder, tagging: Option<&Value>, taggable: Option<&Value>) -> u32 {
    let Some(tagging) = tagging else {
        let Some(taggable) = taggable.and_then(Value::as_bool) else { return 0 };
        let bits = if taggable { TAG_TAGGABLE } else { 0 };
        let property = encoder.strings.id(if taggable { "Tags" } else { "" });
        return encoder.pool.list([bits, property, 0]);
    };
    let given = [
        ("taggable", TAG_TAGGABLE),
        ("tagOnCreate", TAG_ON_CREATE),
        ("tagUpdatable", TAG_UPDATABLE),
        ("cloudFormationSystemTags", TAG_SYSTEM),
    ];
    let is_set = |word: &str| tagging.get(word).and_then(Value::as_bool).unwrap_or(true);
    let bits = given.iter().filter(|(word, _)| is_set(word)).fold(0, |bits, (_, bit)| bits | bit);
    let property = path(tagging.get("tagProperty").and_then(Value::as_str).unwrap_or("/properties/Tags"));
    let property = encoder.strings.id(if bits & TAG_TAGGABLE == 0 { "" } else { property });
    let permissions = permissions(encoder, tagging);
    encoder.pool.list([bits, property, permissions])
}

fn handlers(encoder: &mut Encoder, value: Option<&Value>) -> u32 {
    let sorted = value.and_then(Value::as_object).into_iter().flatten().collect::<BTreeMap<_, _>>();
    let mut words = Vec::new();
    for (operation, handler) in sorted {
        let minutes = handler.get("timeoutInMinutes").and_then(Value::as_u64).unwrap_or_default();
        words.extend([
            encoder.strings.id(operation),
            permissions(encoder, handler),
            u32::try_from(minutes).unwrap_or_default(),
        ]);
    }
    encoder.pool.list(words)
}

fn permissions(encoder: &mut Encoder, value: &Value) -> u32 {
    let all = value.get("permissions").and_then(Value::as_array).into_iter().flatten();
    // Their order means nothing, and sorted lists are equal more often.
    let mut all = all.filter_map(Value::as_str).collect::<Vec<_>>();
    all.sort_unstable();
    encoder.strings_list(all)
}

fn transforms(encoder: &mut Encoder, value: Option<&Value>) -> u32 {
    let sorted = value.and_then(Value::as_object).into_iter().flatten().collect::<BTreeMap<_, _>>();
    let mut words = Vec::new();
    for (pointer, expression) in sorted {
        let expression = expression.as_str().map_or_else(|| expression.to_string(), str::to_owned);
        words.extend([encoder.strings.id(path(pointer)), encoder.strings.id(&expression)]);
    }
    encoder.pool.list(words)
}

fn extensions(
    encoder: &mut Encoder,
    kind: &TypeSource,
    definitions: &mut BTreeMap<String, u32>,
) -> Result<u32, String> {
    let mut words = Vec::new();
    for extension in &kind.extensions {
        let mut scope = Scope { prefix: format!("{}/", extension.name), ..Scope::default() };
        let node = encoder
            .node(&mut scope, &extension.schema)
            .map_err(|problem| format!("{problem} (in extension `{}`)", extension.name))?;
        define(encoder, &mut scope, &extension.schema, definitions)?;
        let bits = [(extension.warns, EXTENSION_WARNS), (extension.text, EXTENSION_TEXT)];
        let bits = bits.iter().filter(|(is_set, _)| *is_set).map(|(_, bit)| bit).sum();
        words.extend([encoder.strings.id(&extension.name), encoder.strings.id(&extension.path), node, bits]);
    }
    Ok(encoder.pool.list(words))
}
