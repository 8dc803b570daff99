//! The parameters of a stack as it publishes them: what a stack that nests it must know.
//!
//! In and out: an object with a member a parameter. Its type, its constraints as text, and whether it has a default.

use crate::json::Node;
use crate::model::{Entry, Name, Parameter, Place, Section, Template, Value, ValueKind};

/// The attributes that limit what a parameter takes.
const CONSTRAINTS: &[&str] = &["AllowedPattern", "AllowedValues", "MaxLength", "MaxValue", "MinLength", "MinValue"];

/// All parameters.
pub(super) fn write(template: &Template) -> Node {
    let parameters = template.parameters.iter().map(|parameter| {
        // The name of an imported stack has a default: that of its declaration, which may not be known yet.
        let is_link = template.links.iter().any(|link| link.name.text == parameter.name.text);
        let kind = if parameter.unchecked_kind { "" } else { parameter.kind.text.as_str() };
        let mut members = vec![("Type".to_owned(), Node::text(kind))];
        if is_link || parameter.default.is_some() {
            members.push(("Default".to_owned(), Node::bool(true)));
        }
        let constraints = parameter.attributes.iter().filter(|entry| CONSTRAINTS.contains(&entry.key.text.as_str()));
        members.extend(constraints.filter_map(|entry| Some((entry.key.text.clone(), literal(&entry.value)?))));
        (parameter.name.text.clone(), Node::object(members))
    });
    // One that could not be read takes anything, or nothing.
    let broken = template.poisoned.iter().filter(|(section, _)| *section == Section::Parameters);
    let broken = broken.map(|(_, name)| (name.text.clone(), Node::object([("Default", Node::bool(true))])));
    Node::object(parameters.chain(broken))
}

fn literal(value: &Value) -> Option<Node> {
    match &value.kind {
        ValueKind::Text(text) | ValueKind::Number(text) => Some(Node::text(text)),
        ValueKind::Bool(flag) => Some(Node::text(flag.to_string())),
        ValueKind::List(items) => Some(Node::list(items.iter().map(literal).collect::<Option<Vec<_>>>()?)),
        _ => None,
    }
}

/// Reads what [`write`] wrote.
pub(super) fn read(node: &Node) -> Vec<Parameter> {
    let parameters = node.as_object().unwrap_or_default().iter();
    parameters.map(|member| parameter(&member.key.text, &member.value)).collect()
}

fn parameter(name: &str, node: &Node) -> Parameter {
    let name_of = |text: &str| Name::new(text, Place(0));
    let default = node.get("Default").map(|_| value(ValueKind::Poisoned));
    let constraints = node.as_object().unwrap_or_default().iter();
    let constraints = constraints.filter(|member| CONSTRAINTS.contains(&member.key.text.as_str()));
    Parameter {
        name: name_of(name),
        kind: name_of(node.get("Type").and_then(Node::as_text).unwrap_or_default()),
        unchecked_kind: false,
        default,
        description: None,
        attributes: constraints
            .filter_map(|member| Some(Entry { key: name_of(&member.key.text), value: constraint(&member.value)? }))
            .collect(),
        was: Vec::new(),
        silences: Vec::new(),
    }
}

fn constraint(node: &Node) -> Option<Value> {
    match node.as_list() {
        Some(items) => Some(value(ValueKind::List(items.iter().map(constraint).collect::<Option<Vec<_>>>()?))),
        None => Some(value(ValueKind::Text(node.as_text()?.to_owned()))),
    }
}

fn value(kind: ValueKind) -> Value {
    Value::new(Place(0), kind)
}
