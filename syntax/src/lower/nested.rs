//! Nested stacks: `resource Net = AWS::CloudFormation::Stack<path> { Parameters: { … } };`.
//!
//! In: what the nested stack published. Out: the resource with the path of its template, its parameters with lists joined,
//! and its outputs as values, with lists split. What fits a parameter, and which outputs there are, is `core::check`'s matter.

use super::Lowerer;
use super::flatten::Flat;
use super::links::is_of_another;
use super::scopes::{plain, silently_pasted};
use super::{Stacks, path_text};
use crate::tree::{Declared, Path};
use formwork_core::check::shape;
use formwork_core::model::{self, Entry, Function, Name, Returns, Value, ValueKind};
use formwork_core::published::Producer;
use std::collections::BTreeMap;

/// The type of a nested stack.
pub(crate) const NESTED_STACK: &str = "AWS::CloudFormation::Stack";

/// What the build step writes behind the name of a stack; `formwork::build::EXTENSION` is the same.
const EXTENSION: &str = ".template.json";

impl<'t> Lowerer<'t, '_> {
    /// The stacks that are known where the items of this inclusion were written.
    fn stacks(&self) -> &'t Stacks {
        let part = self.inclusions.get(self.inclusion()).and_then(|inclusion| inclusion.part);
        part.map_or(self.surroundings.stacks, |(_, part)| &part.stacks)
    }

    /// Whether what a resource nests is known to be no stack, which is reported.
    pub(super) fn is_no_stack(&self, path: &Path) -> bool {
        is_of_another(self.stacks(), path)
    }

    /// Takes down what a resource nests, before any value is read.
    pub(super) fn nested_stack(&mut self, flat: &Flat<'t>, name: &Declared, path: &Path) {
        let (stacks, key) = (self.stacks(), path_text(path));
        let Some(producer) = stacks.known.get(&key) else {
            self.of_another(stacks, path, Some(format!("write `resource {} = {key} {{ … }};`", name.text)));
            return;
        };
        let text = match name.pasted.as_slice() {
            [] => Some(name.ident.as_ref().map_or_else(|| name.text.clone(), plain)),
            pieces => silently_pasted(&self.scopes, self.scope, pieces),
        };
        if let Some(text) = text {
            self.nested.insert(self.id_of(flat, text), producer);
        }
    }

    /// Gives a nested stack the template that the build step writes, unless its author names another copy of it.
    pub(super) fn template_of(&mut self, name: &Name, path: &Path, properties: &mut Vec<Entry>) {
        let Some(producer) = self.nested.get(&name.text) else { return };
        if model::entry(properties, "TemplateURL").is_none() {
            let file = format!("{}{EXTENSION}", producer.name);
            let key = Name::new("TemplateURL", path.place);
            properties.insert(0, Entry { key, value: Value::new(path.place, ValueKind::Text(file)) });
        }
        self.template.nested.insert(name.text.clone(), producer.nested());
    }

    /// `Net.Outputs.VpcId`; an output that was a list is one again.
    pub(super) fn nested_output(&mut self, resource: Name, attribute: Name) -> ValueKind {
        let output = attribute.text.strip_prefix("Outputs.").and_then(|name| {
            let producer: &Producer = self.nested.get(&resource.text)?;
            producer.outputs.get(name)
        });
        let place = attribute.place;
        let is_list = output.is_some_and(|output| output.list);
        let read = ValueKind::GetAtt { resource, attribute };
        if !is_list {
            return read;
        }
        let delimiter = Value::new(place, ValueKind::Text(",".to_owned()));
        let read = Value::new(self.again(place), read);
        ValueKind::Call(Function::Split, vec![delimiter, read])
    }

    /// What the nested stacks published whose parameters the build computes: it judges these values.
    pub(super) fn computed_parameters(&self) -> BTreeMap<String, String> {
        let resources = self.template.resources.iter();
        let computed = resources.filter_map(|resource| {
            let producer = self.nested.get(&resource.name.text)?;
            let given = model::entry(&resource.properties, "Parameters")?;
            has_expression(&given.value).then(|| (resource.name.text.clone(), producer.text.clone()))
        });
        computed.collect()
    }

    /// A parameter of a nested stack is one text: what is a list on both sides is joined.
    pub(super) fn join_parameters(&mut self) {
        let model::Template { nested, resources, parameters, .. } = &mut self.template;
        for resource in resources {
            let Some(nested) = nested.get(&resource.name.text) else { continue };
            let given = resource.properties.iter_mut().find(|entry| entry.key.text == "Parameters");
            let Some(Value { kind: ValueKind::Object(entries), .. }) = given.map(|entry| &mut entry.value) else {
                continue;
            };
            for entry in entries {
                let takes = nested.parameters.iter().find(|parameter| parameter.name.text == entry.key.text);
                let takes_list = takes.is_some_and(|takes| shape::is_list_type(&takes.kind.text));
                if takes_list && is_list(parameters, &entry.value) {
                    let place = entry.value.place;
                    let list = std::mem::replace(&mut entry.value, Value::new(place, ValueKind::Poisoned));
                    let delimiter = Value::new(place, ValueKind::Text(",".to_owned()));
                    entry.value.kind = ValueKind::Call(Function::Join, vec![delimiter, list]);
                }
            }
        }
    }
}

fn has_expression(value: &Value) -> bool {
    match &value.kind {
        ValueKind::Hole(_) => true,
        ValueKind::List(values) | ValueKind::Call(_, values) => values.iter().any(has_expression),
        ValueKind::Object(entries) => entries.iter().any(|entry| has_expression(&entry.value)),
        ValueKind::Sub(sub) => sub.variables.iter().any(|entry| has_expression(&entry.value)),
        ValueKind::Null
        | ValueKind::Bool(_)
        | ValueKind::Number(_)
        | ValueKind::Text(_)
        | ValueKind::Ref(_)
        | ValueKind::GetAtt { .. }
        | ValueKind::Condition(_)
        | ValueKind::LogicalId(_)
        | ValueKind::Unchecked(_)
        | ValueKind::Poisoned => false,
    }
}

/// Whether a value is a list; what a Rust expression gives for a list is one.
fn is_list(parameters: &[model::Parameter], value: &Value) -> bool {
    match &value.kind {
        ValueKind::List(_) | ValueKind::Hole(_) => true,
        ValueKind::Call(Function::If, arguments) => arguments.iter().skip(1).any(|branch| is_list(parameters, branch)),
        ValueKind::Call(function, _) => function.facts().returns == Returns::List,
        ValueKind::Ref(name) => {
            let parameter = parameters.iter().find(|parameter| parameter.name.text == name.text);
            parameter.is_some_and(|parameter| shape::is_list_type(&parameter.kind.text))
        }
        _ => false,
    }
}
