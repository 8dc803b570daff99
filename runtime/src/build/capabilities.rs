//! What `--capabilities` must say to deploy a template, and which exports and imports it has.
//!
//! In: the template. Out: what the manifest lists. What an unknown macro needs is not known here.

use formwork_core::json::{Kind, Node};
use formwork_core::model::{Template, entry};

/// The property that gives a resource a name of its own, for the types that make CloudFormation ask for `CAPABILITY_NAMED_IAM`.
const NAMES: &[(&str, &str)] = &[
    ("AWS::IAM::Group", "GroupName"),
    ("AWS::IAM::InstanceProfile", "InstanceProfileName"),
    ("AWS::IAM::ManagedPolicy", "ManagedPolicyName"),
    ("AWS::IAM::Role", "RoleName"),
    ("AWS::IAM::User", "UserName"),
];

/// The transform that makes roles for the functions it finds.
const SERVERLESS: &str = "AWS::Serverless-2016-10-31";

/// The capabilities that a deployment must acknowledge.
///
/// See [`CreateStack`](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html).
pub(crate) fn capabilities(template: &Template, tree: &Node) -> Vec<&'static str> {
    let mut identities = template.transforms.iter().any(|transform| transform.as_text() == Some(SERVERLESS));
    let mut named = false;
    for resource in &template.resources {
        let kind = resource.kind.text.as_str();
        identities |= kind.starts_with("AWS::IAM::");
        let property = NAMES.iter().find(|(named, _)| *named == kind).map(|(_, property)| *property);
        let name = property.and_then(|property| entry(&resource.properties, property));
        named |= name.is_some_and(|name| !name.value.is_no_value());
    }
    let mut capabilities = Vec::new();
    if named {
        capabilities.push("CAPABILITY_NAMED_IAM");
    } else if identities {
        capabilities.push("CAPABILITY_IAM");
    }
    if !template.transforms.is_empty() || has_macro(tree) {
        capabilities.push("CAPABILITY_AUTO_EXPAND");
    }
    capabilities
}

fn has_macro(node: &Node) -> bool {
    let mut found = false;
    walk(node, &mut |key, _| found |= key == "Fn::Transform");
    found
}

/// The names under which outputs are exported, each with its output.
pub(super) fn exports(tree: &Node) -> Vec<(String, Node)> {
    let outputs = tree.get("Outputs").and_then(Node::as_object).unwrap_or_default();
    let exports = outputs.iter().filter_map(|output| {
        let name = output.value.get("Export")?.get("Name")?;
        Some((output.key.text.clone(), shown(name)))
    });
    exports.collect()
}

/// The export names that the template imports, each once.
pub(super) fn imports(tree: &Node) -> Vec<Node> {
    let mut imports: Vec<Node> = Vec::new();
    walk(tree, &mut |key, value| {
        if key == "Fn::ImportValue" {
            let name = shown(value);
            if !imports.contains(&name) {
                imports.push(name);
            }
        }
    });
    imports
}

/// A name as its text, with `${…}` for what a deployment fills in; a name that other functions make stays what it is.
fn shown(name: &Node) -> Node {
    let reference = name.get("Ref").and_then(Node::as_text).map(|of| format!("${{{of}}}"));
    let text = name.as_text().or_else(|| name.get("Fn::Sub")?.as_text()).map(str::to_owned).or(reference);
    text.map_or_else(|| unplaced(name), Node::text)
}

/// A copy that compares equal wherever it was read.
fn unplaced(node: &Node) -> Node {
    match &node.kind {
        Kind::List(items) => Node::list(items.iter().map(unplaced)),
        Kind::Object(members) => {
            Node::object(members.iter().map(|member| (member.key.text.clone(), unplaced(&member.value))))
        }
        scalar => Node::new(formwork_core::model::Place(0), scalar.clone()),
    }
}

fn walk<'n>(node: &'n Node, visit: &mut impl FnMut(&'n str, &'n Node)) {
    for item in node.as_list().unwrap_or_default() {
        walk(item, visit);
    }
    for member in node.as_object().unwrap_or_default() {
        visit(&member.key.text, &member.value);
        walk(&member.value, visit);
    }
}
