//! `Fn::ForEach` written out, where what it runs over can be told: a list, one of a mapping, the default of a parameter.
//!
//! In: the tree of a template with `AWS::LanguageExtensions`. Out: the same tree with the copies in the place of their
//! loop, each at the places of the one that its author wrote. A loop that stays, because its list is not known or the
//! copies would be too many, leaves its section open; so does one over a default, which a deployment may replace.
//!
//! See [`Fn::ForEach`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html).

use super::{Kind, Member, Node};
use crate::check::names::LANGUAGE_EXTENSIONS;
use crate::model::Name;
use std::collections::BTreeMap;

/// How the key of a loop begins.
pub(super) const LOOP: &str = "Fn::ForEach::";

/// Sections and their parts that may hold loops.
const SECTIONS: &[&str] = &["Conditions", "Outputs", "Resources"];

/// Nodes that all copies together may have.
const MOST_NODES: usize = 200_000;

/// Writes out the loops of a template.
pub(super) fn expand(mut root: Node) -> Node {
    if !has_extensions(&root) || first(&root).is_none() {
        return root;
    }
    let mappings = root.get("Mappings").cloned();
    let mut loops = Loops { parameters: defaults(&root), mappings, variables: Vec::new(), left: MOST_NODES };
    if let Kind::Object(sections) = &mut root.kind {
        for section in sections.iter_mut().filter(|section| SECTIONS.contains(&section.key.text.as_str())) {
            section.value = loops.node(&section.value);
        }
    }
    root
}

fn has_extensions(root: &Node) -> bool {
    let is_it = |node: &Node| node.as_text() == Some(LANGUAGE_EXTENSIONS);
    root.get("Transform").is_some_and(|node| is_it(node) || node.as_list().is_some_and(|list| list.iter().any(is_it)))
}

/// The key of the first loop.
pub(super) fn first(node: &Node) -> Option<Name> {
    match &node.kind {
        Kind::Object(members) => members.iter().find_map(|member| match member.key.text.starts_with(LOOP) {
            true => Some(member.key.clone()),
            false => first(&member.value),
        }),
        Kind::List(items) => items.iter().find_map(first),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Text(_) => None,
    }
}

/// The defaults of parameters that are lists of text.
fn defaults(root: &Node) -> BTreeMap<String, Vec<String>> {
    let mut defaults = BTreeMap::new();
    let parameters = root.get("Parameters").and_then(Node::as_object).unwrap_or_default();
    for Member { key, value } in parameters {
        if value.get("Type").and_then(Node::as_text) == Some("CommaDelimitedList")
            && let Some(default) = value.get("Default").and_then(Node::as_text)
        {
            defaults.insert(key.text.clone(), default.split(',').map(|item| item.trim().to_owned()).collect());
        }
    }
    defaults
}

struct Loops {
    parameters: BTreeMap<String, Vec<String>>,
    mappings: Option<Node>,
    /// The variables of the loops around, with the values of this turn.
    variables: Vec<(String, String)>,
    left: usize,
}

/// What a loop runs over.
struct Collection {
    values: Vec<String>,
    /// A deployment may have others: these are the default of a parameter, or one of several lists of a mapping.
    may_differ: bool,
}

impl Loops {
    fn node(&mut self, node: &Node) -> Node {
        self.left = self.left.saturating_sub(1);
        let kind = match &node.kind {
            Kind::Text(text) => Kind::Text(self.text(text)),
            Kind::List(items) => Kind::List(items.iter().map(|item| self.node(item)).collect()),
            Kind::Object(members) => match self.variable(members) {
                Some(value) => Kind::Text(value),
                None => Kind::Object(self.members(members)),
            },
            other => other.clone(),
        };
        Node::new(node.place, kind)
    }

    /// The value of `Ref` to a variable.
    fn variable(&self, members: &[Member]) -> Option<String> {
        let [Member { key, value }] = members else { return None };
        let name = value.as_text().filter(|_| key.text == "Ref")?;
        self.variables.iter().rev().find(|(variable, _)| variable == name).map(|(_, value)| value.clone())
    }

    fn members(&mut self, members: &[Member]) -> Vec<Member> {
        let mut written = Vec::new();
        for member in members {
            let stays = match self.turns(member) {
                Some((copies, may_differ)) => {
                    written.extend(copies);
                    may_differ
                }
                None => true,
            };
            if stays {
                let mut key = member.key.clone();
                key.text = self.text(&key.text);
                let value = if key.text.starts_with(LOOP) { member.value.clone() } else { self.node(&member.value) };
                written.push(Member { key, value });
            }
        }
        written
    }

    /// What a loop makes, and whether a deployment may make something else of it; nothing for what is no loop, or one that cannot be written out.
    fn turns(&mut self, member: &Member) -> Option<(Vec<Member>, bool)> {
        member.key.text.strip_prefix(LOOP)?;
        let [variable, collection, body] = member.value.as_list()? else { return None };
        let (variable, body) = (variable.as_text()?, body.as_object()?);
        let Collection { values, may_differ } = self.collection(collection)?;
        let mut copies = Vec::new();
        for value in values {
            if self.left == 0 {
                return None;
            }
            self.variables.push((variable.to_owned(), value));
            copies.extend(self.members(body));
            self.variables.pop();
        }
        Some((copies, may_differ))
    }

    fn collection(&self, node: &Node) -> Option<Collection> {
        let of_parameter = |node: &Node| {
            let name = node.get("Ref").filter(|_| node.as_object().is_some_and(|object| object.len() == 1))?;
            self.parameters.get(name.as_text()?).cloned()
        };
        if let Some(arguments) = node.get("Fn::FindInMap").and_then(Node::as_list) {
            return self.looked_up(arguments);
        }
        let Some(items) = node.as_list() else {
            return Some(Collection { values: of_parameter(node)?, may_differ: true });
        };
        let mut collection = Collection { values: Vec::new(), may_differ: false };
        for item in items {
            match &item.kind {
                Kind::Text(text) => collection.values.push(self.text(text)),
                Kind::Number(number) => collection.values.push(number.clone()),
                Kind::Object(members) => match self.variable(members) {
                    Some(value) => collection.values.push(value),
                    None => {
                        collection.values.extend(of_parameter(item)?);
                        collection.may_differ = true;
                    }
                },
                Kind::Null | Kind::Bool(_) | Kind::List(_) => return None,
            }
        }
        Some(collection)
    }

    /// The list of a mapping; the first of them where a key is not known.
    fn looked_up(&self, arguments: &[Node]) -> Option<Collection> {
        let [mapping, keys @ ..] = arguments else { return None };
        let mut node = self.mappings.as_ref()?.get(mapping.as_text()?)?;
        let mut may_differ = false;
        for key in keys.get(..2)? {
            let known = match &key.kind {
                Kind::Text(text) => Some(self.text(text)),
                Kind::Object(members) => self.variable(members),
                _ => None,
            };
            node = match known {
                Some(key) => node.get(&key)?,
                None => {
                    may_differ = true;
                    &node.as_object()?.first()?.value
                }
            };
        }
        let text = |item: &Node| match &item.kind {
            Kind::Text(text) | Kind::Number(text) => Some(text.clone()),
            Kind::Null | Kind::Bool(_) | Kind::List(_) | Kind::Object(_) => None,
        };
        let values: Option<Vec<String>> = node.as_list()?.iter().map(text).collect();
        Some(Collection { values: values?, may_differ })
    }

    /// Text with the variables' values in it: `${Name}` as it is, `&{Name}` without what no logical ID may hold.
    fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (name, value) in self.variables.iter().rev() {
            if text.contains('{') {
                let plain: String = value.chars().filter(char::is_ascii_alphanumeric).collect();
                text = text.replace(&format!("${{{name}}}"), value).replace(&format!("&{{{name}}}"), &plain);
            }
        }
        text
    }
}
