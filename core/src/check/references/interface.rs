//! `AWS::CloudFormation::Interface`, which names parameters in the template's metadata.
//!
//! See [the interface metadata](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-interface.html).

use super::super::Context;
use super::super::names::Declared;
use crate::findings::table::names as table;
use crate::findings::{Finding, Item};
use crate::model::{Place, Template, ValueKind, entry};

/// The key of the metadata.
const INTERFACE: &str = "AWS::CloudFormation::Interface";

/// Reports names that are no parameters.
pub(super) fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    for (name, place) in parameters(template) {
        if matches!(cx.names.values.get(name), Some(Declared::Parameter(_) | Declared::Poisoned(_))) || cx.names.open {
            continue;
        }
        let finding = Finding::new(&table::UNKNOWN_PARAMETER_IN_INTERFACE, place)
            .with("name", name)
            .suggest(name, cx.names.parameter_names());
        cx.report.push_for(Item::Stack, finding);
    }
}

/// The names of parameters in the interface metadata that are written as text, with their places.
pub(in crate::check) fn parameters(template: &Template) -> Vec<(&str, Place)> {
    let Some(interface) = template
        .metadata
        .as_ref()
        .and_then(|metadata| entry(metadata.as_object()?, INTERFACE))
        .and_then(|interface| interface.value.as_object())
    else {
        return Vec::new();
    };
    let groups = entry(interface, "ParameterGroups").and_then(|groups| groups.value.as_list()).unwrap_or_default();
    let grouped = groups
        .iter()
        .filter_map(|group| entry(group.as_object()?, "Parameters")?.value.as_list())
        .flatten()
        .filter_map(|name| match &name.kind {
            ValueKind::Text(text) => Some((text.as_str(), name.place)),
            _ => None,
        });
    let labels = entry(interface, "ParameterLabels").and_then(|labels| labels.value.as_object()).unwrap_or_default();
    grouped.chain(labels.iter().map(|label| (label.key.text.as_str(), label.key.place))).collect()
}
