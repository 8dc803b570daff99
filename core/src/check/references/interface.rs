//! `AWS::CloudFormation::Interface`, which names parameters in the template's metadata.
//!
//! See [the interface metadata](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-interface.html).

use super::super::forms::{self, Form};
use super::super::names::Declared;
use super::super::{Context, Front};
use crate::findings::table::names as table;
use crate::findings::{Finding, Item};
use crate::model::{Place, Template, ValueKind, entry};

/// The key of the metadata.
const INTERFACE: &str = "AWS::CloudFormation::Interface";

/// What the metadata looks like.
const FORM: Form = Form::Object(&[
    (
        "ParameterGroups",
        Form::Each(&Form::Object(&[
            ("Label", Form::Object(&[("default", Form::Text)])),
            ("Parameters", Form::Each(&Form::Text)),
        ])),
    ),
    ("ParameterLabels", Form::Map),
]);

/// Reports keys that the metadata does not have, and names that are no parameters.
pub(super) fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    let metadata = template.metadata.as_ref().and_then(|metadata| metadata.as_object());
    if let Some(interface) = metadata.and_then(|metadata| entry(metadata, INTERFACE)) {
        cx.report.enter(Item::Stack);
        forms::check(cx, &interface.key, &interface.value, FORM);
    }
    for Mention { name, place, written } in parameters(template) {
        let known = cx.names.values.get(name);
        if matches!(known, Some(Declared::Parameter(_) | Declared::Poisoned(_))) || cx.names.open {
            continue;
        }
        // In the language a bare name that is nothing is an error already.
        if known.is_none() && written == Written::Name && cx.front == Front::Language {
            continue;
        }
        let finding = Finding::new(&table::UNKNOWN_PARAMETER_IN_INTERFACE, place)
            .with("name", name)
            .suggest(name, cx.names.parameter_names());
        cx.report.push_for(Item::Stack, finding);
    }
}

/// A parameter's name in the metadata.
#[derive(Clone, Copy)]
pub(in crate::check) struct Mention<'t> {
    pub(in crate::check) name: &'t str,
    place: Place,
    written: Written,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    Text,
    Name,
}

/// The names of parameters in the interface metadata.
pub(in crate::check) fn parameters(template: &Template) -> Vec<Mention<'_>> {
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
            ValueKind::Text(text) => Some(Mention { name: text, place: name.place, written: Written::Text }),
            ValueKind::LogicalId(id) => Some(Mention { name: &id.text, place: id.place, written: Written::Name }),
            _ => None,
        });
    let labels = entry(interface, "ParameterLabels").and_then(|labels| labels.value.as_object()).unwrap_or_default();
    let labelled =
        labels.iter().map(|label| Mention { name: &label.key.text, place: label.key.place, written: Written::Text });
    grouped.chain(labelled).collect()
}
