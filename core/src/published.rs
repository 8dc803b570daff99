//! What a stack tells other stacks of itself: its outputs and parameters, as one JSON text.
//!
//! In: a template whose lists are joined. Out: the text, and from that a [`Producer`]. Small, since every stack publishes it, among
//! its tokens; a stack that nests another one with values that only the build knows keeps the text for the build.

mod parameters;

use crate::check::links;
use crate::json::{self, Node, write};
use crate::model::{Given, Nested, Offered, Output, Parameter, Piece, Section, Template, Value, ValueKind, entry};
use std::collections::{BTreeMap, BTreeSet};

/// A stack whose outputs another one reads.
#[derive(Clone, Debug)]
pub struct Producer {
    /// The name of its declaration.
    pub name: String,
    /// Its outputs.
    pub outputs: BTreeMap<String, Published>,
    /// Its parameters: name, type, constraints, and whether there is a default.
    pub parameters: Vec<Parameter>,
    /// The text that told this.
    pub text: String,
}

/// An output that another stack may read.
#[derive(Clone, Debug)]
pub struct Published {
    /// How it is exported.
    pub export: Export,
    /// Its condition.
    pub condition: Option<String>,
    /// What it gives, if that is certain.
    pub gives: Option<Given>,
    /// It is a list, joined by commas.
    pub list: bool,
    /// It could not be read: nothing is said of it.
    pub broken: bool,
}

/// The name of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Export {
    /// There is none.
    None,
    /// A text of `Fn::Sub`, with pseudo parameters alone.
    Named(String),
    /// A name that only the deployment knows.
    Unknown,
}

impl Producer {
    /// What a stack that nests this one must know.
    #[must_use]
    pub fn nested(&self) -> Nested {
        let offered = |output: &Published| Offered { condition: output.condition.clone(), gives: output.gives.clone() };
        let outputs = self.outputs.iter().map(|(name, output)| (name.clone(), offered(output)));
        Nested { stack: self.name.clone(), parameters: self.parameters.clone(), outputs: outputs.collect() }
    }
}

/// What a stack publishes; `lists` are the outputs that were lists.
#[must_use]
pub fn text(template: &Template, lists: &BTreeSet<String>) -> String {
    let outputs = template.outputs.iter().map(|output| (output.name.text.clone(), published(template, lists, output)));
    let broken = template.poisoned.iter().filter(|(section, _)| *section == Section::Outputs);
    let broken = broken.map(|(_, name)| (name.text.clone(), Node::object([("broken", Node::bool(true))])));
    let root = Node::object([
        ("name", Node::text(&template.name.text)),
        ("outputs", Node::object(outputs.chain(broken).collect::<BTreeMap<_, _>>())),
        ("parameters", parameters::write(template)),
    ]);
    let mut text = String::new();
    write::compact(&mut text, &root);
    text
}

/// Reads what a stack published.
///
/// # Examples
///
/// ```
/// let text = r#"{"name":"Network","outputs":{"VpcId":{"ref":"AWS::EC2::VPC"}},"parameters":{"Range":{"Type":"String"}}}"#;
/// let network = formwork_core::published::read(text).unwrap();
/// assert_eq!(network.parameters[0].name.text, "Range");
/// assert!(network.nested().output("Outputs.VpcId").is_some());
/// ```
#[must_use]
pub fn read(text: &str) -> Option<Producer> {
    let root = json::parse(text).ok()?.root;
    let outputs = root.get("outputs")?.as_object()?.iter();
    Some(Producer {
        name: root.get("name")?.as_text()?.to_owned(),
        outputs: outputs.map(|output| (output.key.text.clone(), read_output(&output.value))).collect(),
        parameters: parameters::read(root.get("parameters")?),
        text: text.to_owned(),
    })
}

fn published(template: &Template, lists: &BTreeSet<String>, output: &Output) -> Node {
    let mut members = Vec::new();
    match links::given(template, &output.value) {
        Some(Given::Ref(kind)) => members.push(("ref", Node::text(kind))),
        Some(Given::Attribute { kind, attribute }) => {
            members.extend([("type", Node::text(kind)), ("attribute", Node::text(attribute))]);
        }
        Some(Given::Parameter(kind)) => members.push(("parameter", Node::text(kind))),
        None => {}
    }
    if let Some(export) = entry(&output.attributes, "Export") {
        members.push(("export", export_name(&export.value).map_or(Node::bool(true), Node::text)));
    }
    if let Some(ValueKind::Condition(name)) = entry(&output.attributes, "Condition").map(|entry| &entry.value.kind) {
        members.push(("condition", Node::text(&name.text)));
    }
    if lists.contains(&output.name.text) {
        members.push(("list", Node::bool(true)));
    }
    Node::object(members)
}

/// The name of an export as a text of `Fn::Sub`, if it needs nothing of the stack but its name and where it is deployed.
fn export_name(name: &Value) -> Option<String> {
    match &name.kind {
        ValueKind::Text(text) => Some(text.replace("${", "${!")),
        ValueKind::Sub(sub) => {
            let known = |piece: &Piece| match piece {
                Piece::Literal(_) => true,
                Piece::Variable { name, .. } => name.starts_with("AWS::"),
            };
            (sub.variables.is_empty() && sub.pieces.iter().all(known)).then(|| sub.text.text.clone())
        }
        _ => None,
    }
}

fn read_output(node: &Node) -> Published {
    let text = |key: &str| node.get(key).and_then(Node::as_text).map(str::to_owned);
    let gives = text("ref").map(Given::Ref).or_else(|| text("parameter").map(Given::Parameter));
    let attribute = || Some(Given::Attribute { kind: text("type")?, attribute: text("attribute")? });
    let export = match node.get("export") {
        None => Export::None,
        Some(name) => name.as_text().map_or(Export::Unknown, |name| Export::Named(name.to_owned())),
    };
    Published {
        export,
        condition: text("condition"),
        gives: gives.or_else(attribute),
        list: node.get("list").is_some(),
        broken: node.get("broken").is_some(),
    }
}
