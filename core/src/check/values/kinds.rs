//! Resource types: which the schema judges, which nobody here knows, and which do not exist.

use crate::check::{Context, Front};
use crate::findings::Finding;
use crate::findings::table::values as rows;
use crate::model::{Function, Resource, Template, Value, ValueKind};
use crate::schema::{ResourceType, Schema};

/// The type that `Custom::…` stands for.
const CUSTOM: &str = "AWS::CloudFormation::CustomResource";

/// Transforms that AWS keeps, and that turn no unknown type into a known one.
const AWS_TRANSFORMS: &str = "AWS::";

/// Publishers whose types the schema knows.
const AMAZON: &[&str] = &["AWS", "ALEXA"];

/// Whether a type has a publisher whose types the schema knows, in whatever case.
pub(in crate::check) fn is_of_amazon(name: &str) -> bool {
    name.split("::").next().is_some_and(|first| AMAZON.contains(&first.to_ascii_uppercase().as_str()))
}

/// The schema that judges a resource; nothing if none does. A type that does not exist is reported.
pub(super) fn known<'t>(cx: &mut Context<'t>, resource: &'t Resource) -> Option<ResourceType<'t>> {
    let schema: Schema<'t> = cx.schema;
    let name = resource.kind.text.as_str();
    let found = schema.resource_type(name);
    if resource.unchecked_kind {
        if found.is_some() {
            cx.report
                .push(Finding::new(&rows::NEEDLESS_UNCHECKED, resource.kind.place).with("what", format!("`{name}`")));
        }
        return None;
    }
    if found.is_some() {
        return found;
    }
    if name.starts_with("Custom::") || resource.derived.is_some() {
        return schema.resource_type(CUSTOM);
    }
    if name.ends_with("::MODULE") || name.is_empty() || is_third_party(name, cx.front) || has_macro(cx.template) {
        return None;
    }
    let finding = Finding::new(&rows::UNKNOWN_TYPE, resource.kind.place).with("name", name).suggest_type(name, &schema);
    cx.report.push(finding);
    None
}

/// An account may have activated any type of another publisher. In the language such a type is `Unchecked`.
fn is_third_party(name: &str, front: Front) -> bool {
    let mut parts = name.split("::");
    front == Front::Engine
        && !is_of_amazon(name)
        && parts.next().is_some_and(|first| !first.is_empty())
        && parts.clone().count() == 2
        && parts.all(|part| !part.is_empty())
}

/// A macro of the account may replace any resource.
fn has_macro(template: &Template) -> bool {
    template.transforms.iter().any(|transform| !is_of_aws(transform))
}

fn is_of_aws(transform: &Value) -> bool {
    match &transform.kind {
        ValueKind::Text(name) => name.starts_with(AWS_TRANSFORMS),
        ValueKind::Object(entries) => crate::model::entry(entries, "Name").is_some_and(|name| is_of_aws(&name.value)),
        ValueKind::Call(Function::Transform, arguments) => arguments.first().is_some_and(is_of_aws),
        _ => false,
    }
}
