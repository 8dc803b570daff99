//! What a struct is a type of: a resource type or a property type, with its schema where there is one.
//!
//! In: `type = "…"` or `property = "…"`. Out: [`Target`]. A property type is named as CloudFormation's documentation names it
//! (`AWS::S3::Bucket.VersioningConfiguration`), or by the way to it (`AWS::S3::Bucket.LifecycleConfiguration.Rules`).

use formwork_core::findings::report::Report;
use formwork_core::findings::table::derive as rows;
use formwork_core::findings::{Finding, suggest};
use formwork_core::model::Name;
use formwork_core::schema::{Node, PropertyList, ResourceType, Schema};
use std::collections::BTreeSet;

/// What a struct is a type of.
pub(super) struct Target {
    /// As it is written: a resource type, or `Type.Property`; empty for any property of custom resources.
    pub(super) name: Name,
    pub(super) is_property: bool,
    pub(super) known: Option<Known>,
}

/// A type that the schema has.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) schema: Schema<'static>,
    pub(super) kind: ResourceType<'static>,
    /// The object that the struct is.
    pub(super) node: Node<'static>,
}

/// A step from the properties of a resource to an object inside them.
#[derive(Clone, Debug)]
pub(super) enum Step {
    Property(String),
    Item,
}

impl Target {
    /// Whether the struct is the schema itself.
    pub(super) fn declares_itself(&self) -> bool {
        !self.name.text.starts_with("AWS::") && !self.name.text.starts_with("Alexa::")
    }
}

/// Looks a resource type up.
pub(super) fn resource(name: Name, report: &mut Report) -> Target {
    let mut target = Target { name, is_property: false, known: None };
    if !target.declares_itself() {
        target.known =
            kind(&target.name, &target.name.text, report).map(|(schema, kind)| known(schema, kind, kind.root()));
    } else if !is_type_name(&target.name.text) {
        let finding = Finding::new(&rows::DERIVE_UNKNOWN_TYPE, target.name.place).with("type", &target.name.text);
        let finding =
            Schema::bundled().map(|schema| finding.clone().suggest_type(&target.name.text, &schema)).unwrap_or(finding);
        report.push(match finding.argument("suggestion") {
            Some(_) => finding,
            None => finding.with("form", "Custom::Name"),
        });
    }
    target
}

/// Whether a type can be of somebody else than AWS: `Custom::Name`, or a publisher's with three parts or more.
fn is_type_name(name: &str) -> bool {
    let parts: Vec<&str> = name.split("::").collect();
    let is_word =
        |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "_@-".contains(c));
    let is_of_amazon = ["aws", "alexa"].iter().any(|own| parts[0].eq_ignore_ascii_case(own));
    let enough = if parts[0] == "Custom" { parts.len() == 2 } else { parts.len() > 2 };
    enough && !is_of_amazon && parts.iter().all(is_word)
}

/// Looks a property type up.
pub(super) fn property(name: Name, report: &mut Report) -> Target {
    let mut target = Target { name, is_property: true, known: None };
    if target.declares_itself() {
        return target;
    }
    let (of, property) = target.name.text.split_once('.').unwrap_or((&target.name.text, ""));
    let Some((schema, kind)) = kind(&target.name, of, report) else { return target };
    let definition =
        kind.definitions().find(|(name, node)| *name == property && is_object(*node)).map(|(_, node)| node);
    match definition.or_else(|| by_way(kind, property)) {
        Some(node) => target.known = Some(known(schema, kind, node)),
        None => {
            let names: Vec<&str> =
                kind.definitions().filter(|(_, node)| is_object(*node)).map(|(name, _)| name).collect();
            let finding = Finding::new(&rows::DERIVE_UNKNOWN_PROPERTY_TYPE, target.name.place)
                .with("type", of)
                .with("name", property)
                .suggest(property, names)
                .dated(&schema);
            report.push(finding);
        }
    }
    target
}

/// The name of a resource type that an author wrote.
pub(super) fn check_kind(name: &Name, report: &mut Report) {
    if name.text.starts_with("AWS::") || name.text.starts_with("Alexa::") {
        kind(name, &name.text, report);
    }
}

/// The properties that authors may set.
pub(super) fn settable(known: Known) -> Vec<&'static str> {
    let names = known.node.properties().map(|(property, _)| property);
    names.filter(|property| !is_read_only(known, property)).collect()
}

pub(super) fn is_read_only(known: Known, property: &str) -> bool {
    known.node.is_same(&known.kind.root())
        && known.kind.lists(PropertyList::ReadOnly, property)
        && !known.kind.lists(PropertyList::CreateOnly, property)
}

/// The object that a slot holds, in a list or under free keys too.
pub(super) fn object_of(slot: Node<'static>) -> Node<'static> {
    let mut node = slot;
    for _ in 0..4 {
        let value = || node.pattern_properties().next().map(|(_, value)| value).or_else(|| node.additional());
        match node.items().or_else(|| if node.properties().next().is_none() { value() } else { None }) {
            Some(inner) => node = inner,
            None => break,
        }
    }
    node
}

/// Whether two slots hold objects of one type.
pub(super) fn is_same_object(one: Node<'static>, other: Node<'static>) -> bool {
    let keys = |node: Node<'static>| node.properties().map(|(name, _)| name).collect::<BTreeSet<_>>();
    let is_of_one = one.resource_type().name() == other.resource_type().name();
    one.is_same(&other) || (is_of_one && keys(one) == keys(other))
}

/// The way from the properties of a resource to a property type, the shortest there is.
pub(super) fn way(known: Known) -> Option<Vec<Step>> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<(Node<'static>, Vec<Step>)> = vec![(known.kind.root(), Vec::new())];
    while !open.is_empty() {
        let mut next = Vec::new();
        for (node, way) in open {
            for (name, slot) in node.properties() {
                let mut way = way.clone();
                way.push(Step::Property(name.to_owned()));
                let mut object = slot;
                while let Some(item) = object.items().filter(|_| way.len() < 16) {
                    way.push(Step::Item);
                    object = item;
                }
                if is_object(object) && is_same_object(object, known.node) {
                    return Some(way);
                }
                if is_object(object) && object.definition().is_none_or(|name| seen.insert(name)) && way.len() < 16 {
                    next.push((object, way));
                }
            }
        }
        open = next;
    }
    None
}

fn kind(name: &Name, of: &str, report: &mut Report) -> Option<(Schema<'static>, ResourceType<'static>)> {
    let schema = Schema::bundled().ok()?;
    let found = schema.resource_type(of);
    if found.is_none() {
        let finding = Finding::new(&rows::DERIVE_UNKNOWN_TYPE, name.place).with("type", of);
        report.push(finding.suggest_type(of, &schema));
    }
    found.map(|kind| (schema, kind))
}

fn known(schema: Schema<'static>, kind: ResourceType<'static>, node: Node<'static>) -> Known {
    Known { schema, kind, node }
}

fn by_way(kind: ResourceType<'static>, way: &str) -> Option<Node<'static>> {
    let mut node = kind.root();
    for property in way.split('.') {
        node = object_of(node.property(property)?);
    }
    is_object(node).then_some(node)
}

fn is_object(node: Node<'_>) -> bool {
    node.properties().next().is_some()
}

/// The nearest name in the words of a field, and the property that it is.
pub(super) fn nearest<'p>(wanted: &str, properties: &[&'p str]) -> Option<(&'p str, String)> {
    // Compared as the author would have written them, since a field is in snake case.
    let written: Vec<String> = properties.iter().map(|property| snake_case(property)).collect();
    let near = suggest::best(wanted, written.iter().map(String::as_str))?;
    let at = written.iter().position(|name| name == near)?;
    Some((properties.get(at)?, near.to_owned()))
}

/// Case and `_` make no difference; no type of the schema has two properties that this makes equal.
pub(super) fn is_same_name(one: &str, other: &str) -> bool {
    fn letters(name: &str) -> impl Iterator<Item = u8> {
        name.bytes().filter(|byte| *byte != b'_').map(|byte| byte.to_ascii_lowercase())
    }
    letters(one).eq(letters(other))
}

/// `VPCZoneIdentifier` as a field is named: `vpc_zone_identifier`.
pub(super) fn snake_case(property: &str) -> String {
    let letters: Vec<char> = property.chars().collect();
    let mut field = String::new();
    for (at, letter) in letters.iter().enumerate() {
        let starts = letter.is_uppercase()
            && at > 0
            && (letters[at - 1].is_lowercase() || letters.get(at + 1).is_some_and(|next| next.is_lowercase()));
        if starts {
            field.push('_');
        }
        field.extend(letter.to_lowercase());
    }
    field
}
