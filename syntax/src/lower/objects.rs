//! Objects and their keys: duplicates, and keys that are functions in a template file.

use super::Lowerer;
use crate::tree::{Entry, Key, KeyKind, Value, ValueKind};
use formwork_core::findings::table::syntax;
use formwork_core::findings::{Finding, suggest};
use formwork_core::model::{self, Function, Name, Place};
use std::collections::BTreeMap;

/// Keys that stand beside `Properties` in a template file.
const RESOURCE_KEYS: &[&str] = &[
    "Condition",
    "CreationPolicy",
    "DeletionPolicy",
    "DependsOn",
    "Metadata",
    "Properties",
    "Type",
    "UpdatePolicy",
    "UpdateReplacePolicy",
];

/// Those of them that no resource type has as a property.
const ATTRIBUTES: &[&str] = &["CreationPolicy", "DeletionPolicy", "DependsOn", "UpdateReplacePolicy"];

impl<'t> Lowerer<'t, '_> {
    pub(super) fn object(&mut self, entries: &'t [Entry], place: Place) -> model::ValueKind {
        if let [entry] = entries
            && entry.key.text == "Ref"
        {
            let form = match &entry.value.kind {
                ValueKind::Text(text) => text.clone(),
                ValueKind::Name(ident) => ident.to_string(),
                _ => "Name".to_owned(),
            };
            self.foreign(entry.key.place, "{ Ref: … }", &form);
            return model::ValueKind::Poisoned;
        }
        if let [entry] = entries
            && self.function_key(&entry.key)
        {
            let _ = place;
            self.value(&entry.value);
            return model::ValueKind::Poisoned;
        }
        model::ValueKind::Object(self.entries(entries))
    }

    /// The entries of an object; keys that are functions are reported and left out.
    pub(super) fn entries(&mut self, entries: &'t [Entry]) -> Vec<model::Entry> {
        self.duplicates(entries);
        let mut read = Vec::with_capacity(entries.len());
        for entry in entries {
            let unread = entry.key.text.is_empty();
            let function = self.function_key(&entry.key);
            let lowered = self.entry(entry);
            if !function && (!unread || self.in_properties) {
                read.push(lowered);
            }
        }
        read
    }

    pub(super) fn entry(&mut self, entry: &'t Entry) -> model::Entry {
        let value = self.value(&entry.value);
        model::Entry { key: Name::new(&entry.key.text, entry.key.place), value }
    }

    /// Reports `Fn::Sub: …`, with the form to write.
    fn function_key(&mut self, key: &Key) -> bool {
        if matches!(key.kind, KeyKind::Ident(_)) || !key.text.starts_with("Fn::") {
            return false;
        }
        let best = || suggest::best(&key.text, Function::all().map(|facts| facts.key).filter(|key| !key.is_empty()));
        let form = match Function::keyed(&key.text).or_else(|| Function::keyed(best()?)) {
            Some(function) => function.facts().form,
            None if key.text.starts_with("Fn::ForEach") => "for name in [\"a\", \"b\"] { items }",
            None => "Function(arguments)",
        };
        self.foreign(key.place, &key.text, form);
        true
    }

    /// Reports keys that stand twice, at the second.
    pub(super) fn duplicates(&mut self, entries: &[Entry]) {
        if entries.len() < 2 {
            return;
        }
        let mut first: BTreeMap<&str, Place> = BTreeMap::new();
        for Entry { key, .. } in entries.iter().filter(|entry| !entry.key.text.is_empty()) {
            if let Some(before) = first.get(key.text.as_str()) {
                let line = self.places.line(*before);
                let finding = Finding::new(&syntax::REPEATED_KEY, key.place).with("name", &key.text);
                self.push(finding.with("line", line));
            } else {
                first.insert(&key.text, key.place);
            }
        }
    }

    /// Reports a body that is written as in a template file, and returns whether it is one. Some types have a property
    /// of the name `Properties`, but none has it beside nothing but keys of a resource.
    pub(super) fn is_template_body(&mut self, properties: &'t [Entry]) -> bool {
        let nested = properties
            .iter()
            .find(|entry| entry.key.text == "Properties" && matches!(entry.value.kind, ValueKind::Object(_)));
        let Some(nested) = nested.filter(|_| properties.len() > 1) else { return false };
        let body = properties.iter().all(|entry| RESOURCE_KEYS.contains(&entry.key.text.as_str()));
        if body {
            self.foreign(nested.key.place, "Properties: { … }", "resource Name = Type { Property: value }");
            self.value(&nested.value);
        }
        body
    }

    /// Reports attributes of a resource that stand among its properties, and takes them out. Resource types that CloudFormation
    /// itself does not know may have properties of any name.
    pub(super) fn misplaced_attributes(&mut self, kind: &str, properties: &mut Vec<model::Entry>) {
        if !kind.starts_with("AWS::") || kind == "AWS::CloudFormation::CustomResource" {
            return;
        }
        properties.retain(|entry| {
            let misplaced = ATTRIBUTES.contains(&entry.key.text.as_str());
            if misplaced {
                let finding = Finding::new(&syntax::MISPLACED_ATTRIBUTE, entry.key.place);
                self.report.push(finding.with("name", &entry.key.text));
            }
            !misplaced
        });
    }

    /// `metadata { … }`: names in the console's form are names of parameters.
    ///
    /// See [`AWS::CloudFormation::Interface`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-interface.html).
    pub(super) fn metadata_value(&mut self, value: &'t Value) -> model::Value {
        let mut metadata = self.value(value);
        let Some(interface) = nested(&mut metadata, "AWS::CloudFormation::Interface") else { return metadata };
        let Some(groups) = nested(interface, "ParameterGroups") else { return metadata };
        let model::ValueKind::List(groups) = &mut groups.kind else { return metadata };
        for group in groups {
            let Some(model::Value { kind: model::ValueKind::List(names), .. }) = nested(group, "Parameters") else {
                continue;
            };
            for name in names {
                if let model::ValueKind::Ref(reference) = &name.kind {
                    name.kind = model::ValueKind::LogicalId(reference.clone());
                }
            }
        }
        metadata
    }
}

fn nested<'v>(value: &'v mut model::Value, key: &str) -> Option<&'v mut model::Value> {
    let model::ValueKind::Object(entries) = &mut value.kind else { return None };
    entries.iter_mut().find(|entry| entry.key.text == key).map(|entry| &mut entry.value)
}
