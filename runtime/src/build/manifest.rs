//! `manifest.json`: what a deployment must know of the templates beside it.
//!
//! In: built templates. Out: a tree. Nothing in it depends on when, where or by whom it was built.

use super::capabilities::{exports, imports};
use super::nested::{Asset, all_capabilities, assets};
use super::write::EXTENSION;
use crate::Template;
use crate::declaration::LinkPlace;
use formwork_core::json::{Kind, Node};
use formwork_core::model::{Parameter, ValueKind, entry};
use hmac_sha256::Hash;

/// The version of the manifest's format: it changes when a reader of the old one would misread the new one.
pub const FORMAT: u32 = 1;

/// The longest template that a call can carry in itself; a longer one is uploaded to a bucket first.
///
/// See [CloudFormation quotas](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html).
pub const LONGEST_BODY: usize = 51_200;

/// The manifest of a package's templates, in deployment order: a stack stands behind every stack that it imports or nests.
///
/// # Examples
///
/// ```
/// use formwork_core::json::{Node, write};
/// let manifest = formwork::build::manifest("shop", "2026-10-20", &[]);
/// assert_eq!(manifest.get("package").and_then(Node::as_text), Some("shop"));
/// let mut text = String::new();
/// write::compact(&mut text, &manifest);
/// assert_eq!(text, r#"{"format":1,"package":"shop","schema":"2026-10-20","stacks":[],"deployments":[]}"#);
/// ```
#[must_use]
pub fn manifest(package: &str, schema_date: &str, templates: &[Template]) -> Node {
    let mut templates: Vec<&Template> = templates.iter().collect();
    templates.sort_by_key(|template| template.stack().rank());
    Node::object([
        ("format", Node::number(FORMAT)),
        ("package", Node::text(package)),
        ("schema", Node::text(schema_date)),
        ("stacks", Node::list(templates.iter().map(|template| stack(template, &templates)))),
        ("deployments", Node::list([])),
    ])
}

fn stack(template: &Template, templates: &[&Template]) -> Node {
    let bytes = template.json().len();
    let parameters = template.model().parameters.iter();
    let exports = exports(template.tree()).into_iter();
    let capabilities = all_capabilities(template, templates);
    Node::object([
        ("name", Node::text(template.name())),
        ("file", Node::text(format!("{}{EXTENSION}", template.name()))),
        ("sha256", Node::text(sha256(template.json()))),
        ("bytes", size(bytes)),
        ("compact_bytes", size(template.compact_size())),
        ("upload_needed", Node::bool(bytes > LONGEST_BODY)),
        ("capabilities", Node::list(capabilities.into_iter().map(Node::text))),
        ("parameters", Node::list(parameters.map(|of| parameter(of, template.tree())))),
        (
            "exports",
            Node::list(exports.map(|(output, name)| Node::object([("output", Node::text(output)), ("name", name)]))),
        ),
        ("imports", Node::list(imports(template.tree()))),
        ("links", Node::list(template.stack().declaration().links.iter().map(link))),
        ("assets", Node::list(assets(template).iter().map(asset))),
        ("arguments", template.deployment().cloned().unwrap_or_else(|| Node::object::<String>([]))),
        ("renamed", Node::list(template.stack().declaration().renamed.iter().map(renamed))),
        ("silenced", Node::list(template.silenced().iter().map(silenced))),
    ])
}

fn parameter(parameter: &Parameter, tree: &Node) -> Node {
    let default = tree.get("Parameters").and_then(|all| all.get(&parameter.name.text)?.get("Default"));
    let mut members = vec![("name", Node::text(&parameter.name.text)), ("type", Node::text(&parameter.kind.text))];
    members.push(match default {
        Some(default) => ("default", default.clone()),
        None => ("required", Node::bool(true)),
    });
    let no_echo = entry(&parameter.attributes, "NoEcho").is_some_and(|entry| match &entry.value.kind {
        ValueKind::Bool(flag) => *flag,
        ValueKind::Text(text) => text.eq_ignore_ascii_case("true"),
        _ => false,
    });
    members.push(("no_echo", Node::bool(no_echo)));
    Node::object(members)
}

fn link(link: &LinkPlace) -> Node {
    Node::object([
        ("parameter", Node::text(link.parameter)),
        ("stack", Node::text(link.stack)),
        ("strength", Node::text(if link.weak { "weak" } else { "strong" })),
        ("outputs", Node::list(link.outputs.iter().map(|output| Node::text(*output)))),
    ])
}

fn asset(asset: &Asset<'_>) -> Node {
    Node::object([
        ("resource", Node::text(asset.resource)),
        ("property", Node::text("TemplateURL")),
        ("file", Node::text(asset.path)),
        ("stack", Node::text(asset.stack)),
    ])
}

fn renamed((section, new, old): &(&str, &str, &str)) -> Node {
    Node::object([("section", Node::text(*section)), ("from", Node::text(*old)), ("to", Node::text(*new))])
}

fn silenced(silenced: &crate::Silenced) -> Node {
    let mut members = vec![("code", Node::text(silenced.code))];
    if let Some((section, name)) = &silenced.item {
        members.push(("section", Node::text(section.key())));
        members.push(("name", Node::text(name)));
    }
    members.push(("finding", Node::text(&silenced.title)));
    members.push(("reason", Node::text(&silenced.reason)));
    Node::object(members)
}

fn size(bytes: usize) -> Node {
    Node::new(formwork_core::model::Place(0), Kind::Number(bytes.to_string()))
}

fn sha256(text: &str) -> String {
    Hash::hash(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
