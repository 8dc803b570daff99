//! `Fn::GetAtt`: the resource exists, and its type has the attribute.

use super::super::Context;
use super::super::names::Declared;
use super::super::walk::{Area, Site};
use super::{Mention, is_unseen, macro_help, other_section, place_noun, push};
use crate::findings::table::{links, names as table};
use crate::findings::{Finding, suggest};
use crate::model::{DerivedType, Nested, Template};
use crate::schema::ResourceType;

/// Checks `resource.attribute`.
pub(super) fn check<'t>(cx: &mut Context<'t>, site: &Site<'t>, resource: Mention<'t>, attribute: Mention<'t>) {
    if let Some(finding) = resource_fault(cx, resource, attribute.text) {
        push(cx, site, finding.with("attribute", attribute.text));
        return;
    }
    if matches!(site.area, Area::Condition | Area::Rule) && cx.names.values.contains_key(resource.text) {
        push(cx, site, resource.finding(&table::RESOURCE_IN_CONDITION).with("where", place_noun(site.area)));
        return;
    }
    if site.is_unchecked() {
        return;
    }
    if let Some(finding) = attribute_fault(cx, resource.text, attribute) {
        push(cx, site, finding);
    }
}

/// What is wrong with the name in front of the dot.
pub(super) fn resource_fault(cx: &Context<'_>, resource: Mention<'_>, attribute: &str) -> Option<Finding> {
    match cx.names.values.get(resource.text) {
        Some(Declared::Resource(_) | Declared::Extern(_) | Declared::Poisoned(_)) => None,
        Some(Declared::Parameter(_)) => {
            let finding = resource.finding(&table::ATTRIBUTE_OF_PARAMETER);
            let is_link = cx.template.links.iter().any(|link| link.name.text == resource.text);
            let output = attribute.strip_prefix("Outputs.").unwrap_or(attribute);
            Some(if is_link && !output.is_empty() {
                finding.with("output", format!("{}::{output}", resource.text))
            } else {
                finding
            })
        }
        None if is_unseen(cx, resource.text) => None,
        None => {
            if other_section(cx, resource.text).is_some_and(|section| cx.names.is_poisoned(section, resource.text)) {
                return None;
            }
            let finding =
                resource.finding(&table::UNKNOWN_RESOURCE).suggest_from(resource.text, &cx.names.resource_names());
            Some(macro_help(cx, finding))
        }
    }
}

fn attribute_fault(cx: &Context<'_>, resource: &str, attribute: Mention<'_>) -> Option<Finding> {
    if let Some(nested) = cx.template.nested.get(resource) {
        return nested_fault(cx, nested, resource, attribute);
    }
    let (kind, derived) = kind_of(cx, resource)?;
    if is_open(kind) {
        return derived.and_then(|derived| derived_fault(derived, resource, attribute));
    }
    let Some(known) = cx.schema.resource_type(kind) else {
        return derived.and_then(|derived| derived_fault(derived, resource, attribute));
    };
    if known.has_open_attributes() || known.attribute(attribute.text).is_some() {
        return None;
    }
    let finding = attribute.finding(&table::UNKNOWN_ATTRIBUTE).with("resource", resource).with("kind", kind);
    Some(advise(finding, known, attribute.text).dated(&cx.schema))
}

/// The type of a resource or extern, and the struct that declares it.
fn kind_of<'t>(cx: &Context<'t>, name: &str) -> Option<(&'t str, Option<&'t DerivedType>)> {
    let template: &'t Template = cx.template;
    let (kind, derived) = match cx.names.values.get(name)? {
        Declared::Resource(index) => template.resources.get(*index).map(|item| (&item.kind, item.derived))?,
        Declared::Extern(index) => template.externs.get(*index).map(|item| (&item.kind, item.derived))?,
        Declared::Parameter(_) | Declared::Poisoned(_) => return None,
    };
    Some((&kind.text, derived.and_then(|index| template.derived.get(index))))
}

/// Custom resources and modules answer to any attribute, and what the serverless transform makes of a type is its own.
fn is_open(kind: &str) -> bool {
    kind.starts_with("Custom::")
        || kind.starts_with("AWS::Serverless::")
        || kind == "AWS::CloudFormation::CustomResource"
        || kind.ends_with("::MODULE")
}

/// The attributes that a struct of a custom type lists are the only ones.
fn derived_fault(derived: &DerivedType, resource: &str, attribute: Mention<'_>) -> Option<Finding> {
    if derived.attributes.iter().any(|known| known == attribute.text) {
        return None;
    }
    let finding = attribute
        .finding(&table::UNKNOWN_ATTRIBUTE)
        .with("resource", resource)
        .with("kind", &derived.rust_name)
        .suggest(attribute.text, derived.attributes.iter().map(String::as_str));
    Some(match finding.argument("suggestion") {
        Some(_) => finding,
        None => finding.with("declaration", format!("attributes({})", attribute.text)),
    })
}

/// What a nested stack gives is its outputs, and the attributes of its type.
fn nested_fault(cx: &Context<'_>, nested: &Nested, resource: &str, attribute: Mention<'_>) -> Option<Finding> {
    let outputs = || nested.outputs.keys().map(String::as_str);
    let Some(name) = attribute.text.strip_prefix("Outputs.") else {
        let (kind, _) = kind_of(cx, resource)?;
        let known = cx.schema.resource_type(kind)?;
        if known.attributes().any(|known| known.name == attribute.text) {
            return None;
        }
        let finding = attribute.finding(&table::UNKNOWN_ATTRIBUTE).with("resource", resource).with("kind", kind);
        let meant = outputs().find(|output| *output == attribute.text);
        return Some(match meant.or_else(|| suggest::best(attribute.text, outputs())) {
            Some(output) => finding.with("suggestion", format!("Outputs.{output}")),
            None => finding.suggest(attribute.text, known.attributes().map(|known| known.name)),
        });
    };
    let finding = |row| attribute.finding(row).without("name").with("name", name).with("stack", &nested.stack);
    match nested.outputs.get(name).map(|output| &output.condition) {
        None => Some(finding(&links::UNKNOWN_OUTPUT).suggest(name, outputs())),
        Some(Some(condition)) => Some(finding(&links::CONDITIONAL_OUTPUT).with("condition", condition)),
        Some(None) => None,
    }
}

/// The nearest attribute; those inside an object that was meant as one; or that the name is a property.
fn advise(finding: Finding, kind: ResourceType<'_>, found: &str) -> Finding {
    let inside: Vec<&str> = kind
        .attributes()
        .map(|attribute| attribute.name)
        .filter(|name| name.strip_prefix(found).is_some_and(|rest| rest.starts_with('.')))
        .collect();
    let property = kind.root().property(found).is_some();
    let names = || kind.attributes().map(|attribute| attribute.name);
    let finding = if inside.is_empty() {
        match suggest::best(found, names()).or_else(|| ending(found, names())) {
            Some(best) => finding.with("suggestion", best),
            None => finding.suggest(found, names()),
        }
    } else {
        let listed: Vec<String> = inside.iter().map(|name| format!("`{name}`")).collect();
        finding.with("known", listed.join(", "))
    };
    if property { finding.with("property", found) } else { finding }
}

/// `bucketArn`, as the CDK has it: the attribute that the name ends in.
fn ending<'n>(found: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let ends = |name: &&str| {
        let start = found.len().checked_sub(name.len()).filter(|start| *start > 0)?;
        found.get(start..)?.eq_ignore_ascii_case(name).then_some(start)
    };
    names.filter_map(|name| Some((ends(&name)?, name))).min().map(|(_, name)| name)
}
