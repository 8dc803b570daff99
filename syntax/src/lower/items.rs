//! Flat items into the sections of the template.

use super::Lowerer;
use super::flatten::Flat;
use super::kinds::word;
use super::nested::NESTED_STACK;
use super::scopes::plain;
use crate::tree::{Assertion, Declared, Entry, Item, ItemKind, Text, TypeName, Value, ValueKind};
use formwork_core::findings::Finding;
use formwork_core::findings::table::syntax;
use formwork_core::model::{self, Name, Place, Section};
use formwork_core::schema::Schema;

/// Words of Rust that no identifier can be, so that no constant could carry the name.
const RESERVED: &[&str] = &["Self", "crate", "false", "self", "super", "true"];

/// A type as the model has it.
struct Kind {
    name: Name,
    unchecked: bool,
    derived: Option<usize>,
}

impl<'t> Lowerer<'t, '_> {
    pub(super) fn item(&mut self, flat: &Flat<'t>) {
        self.scope = flat.scope;
        let item = flat.item;
        if let Some(name) = self.is_input(&item.kind) {
            return self.poison(Section::Parameters, self.id_of(flat, name.text.clone()), name.place);
        }
        match &item.kind {
            ItemKind::Param { name, kind, default, .. } => self.parameter(flat, name, kind, default.as_ref()),
            ItemKind::Mapping { name, value } => self.mapping(flat, name, value),
            ItemKind::Condition { name, value } => self.declared_condition(flat, name, value),
            ItemKind::Rule { name, condition, assertions } => self.rule(flat, name, condition.as_ref(), assertions),
            ItemKind::Resource { name, id, kind, properties, .. } => {
                self.resource(flat, name, id.as_ref(), kind, properties);
            }
            ItemKind::Output { name, value } => self.output(flat, name, value),
            ItemKind::Extern { name, kind } => self.external(flat, name, kind),
            ItemKind::Metadata(value) => self.metadata(item, value),
            ItemKind::Transform(value) => self.transform(item, value),
            ItemKind::Globals(value) => {
                self.stack_attributes(item);
                let value = self.value(value);
                self.template.globals = merged(self.template.globals.take(), value);
            }
            ItemKind::Hooks(value) => {
                self.stack_attributes(item);
                let value = self.value(value);
                self.template.hooks = merged(self.template.hooks.take(), value);
            }
            ItemKind::Import { name, .. } => self.import_parameter(flat, name),
            ItemKind::Broken { section: Some(section), name: Some(name), .. } => {
                if let Some(text) = self.name_text(name) {
                    self.poison(*section, self.id_of(flat, text), name.place);
                }
            }
            ItemKind::Uses { .. } => self.stack_attributes(item),
            ItemKind::Broken { .. } | ItemKind::Include { .. } => {}
            // Unrolled or read as the header before.
            ItemKind::Stack { .. }
            | ItemKind::Part { .. }
            | ItemKind::When { .. }
            | ItemKind::For { .. }
            | ItemKind::Let { .. } => {}
        }
        self.enclosing = None;
    }

    fn parameter(&mut self, flat: &Flat<'t>, name: &Declared, kind: &TypeName, default: Option<&'t Value>) {
        let Some(name) = self.name(flat, name) else { return };
        let default = default.map(|value| self.value(value));
        let attributes = self.attributes(flat, "param");
        let (kind, unchecked_kind) = match kind {
            TypeName::Path { path, text } => (Name::new(text, path.place), false),
            TypeName::Unchecked { text, place } => (Name::new(text, *place), true),
            // That is a type of resources, which the parser reads nowhere else.
            TypeName::Stack { .. } | TypeName::Broken(_) => {
                return self.template.poisoned.push((Section::Parameters, name));
            }
        };
        let item = flat.item;
        let parameter = model::Parameter {
            name,
            kind,
            unchecked_kind,
            default,
            description: self.description(&item.docs),
            attributes,
            was: self.was(item),
            silences: self.silences(item, &flat.inherited),
        };
        self.template.parameters.push(parameter);
    }

    fn mapping(&mut self, flat: &Flat<'t>, name: &Declared, value: &'t Value) {
        let Some(name) = self.name(flat, name) else { return };
        let value = self.value(value);
        let (was, silences) = (self.was(flat.item), self.silences(flat.item, &flat.inherited));
        self.template.mappings.push(model::Mapping { name, value, was, silences });
    }

    fn declared_condition(&mut self, flat: &Flat<'t>, name: &Declared, value: &'t Value) {
        let Some(name) = self.name(flat, name) else { return };
        let value = self.condition(value);
        let (was, silences) = (self.was(flat.item), self.silences(flat.item, &flat.inherited));
        self.template.conditions.push(model::Condition { name, value, was, silences });
    }

    fn rule(&mut self, flat: &Flat<'t>, name: &Declared, condition: Option<&'t Value>, assertions: &'t [Assertion]) {
        let Some(name) = self.name(flat, name) else { return };
        let condition = condition.map(|value| self.condition(value));
        let assertions = assertions.iter().map(|assertion| self.assertion(assertion)).collect();
        self.no_was(flat.item);
        let silences = self.silences(flat.item, &flat.inherited);
        self.template.rules.push(model::Rule { name, condition, assertions, silences });
    }

    fn assertion(&mut self, assertion: &'t Assertion) -> model::Assertion {
        let condition = self.condition(&assertion.condition);
        let description = assertion.description.as_ref().and_then(|value| {
            let text = self.value(value);
            match text.kind {
                model::ValueKind::Text(text) => return Some(Name::new(text, value.place)),
                model::ValueKind::Poisoned => {}
                _ => {
                    let finding = Finding::new(&syntax::EXPECTED, value.place).with("expected", "a literal text");
                    self.push(finding.with("found", "another value"));
                }
            }
            None
        });
        model::Assertion { condition, description }
    }

    fn resource(
        &mut self,
        flat: &Flat<'t>,
        name: &Declared,
        id: Option<&Text>,
        kind: &TypeName,
        properties: &'t [Entry],
    ) {
        let Some(mut name) = self.name(flat, name) else { return };
        if let Some(id) = id {
            name.place = id.place;
        }
        self.enclosing = Some(name.clone());
        let body = self.is_template_body(properties);
        self.in_properties = true;
        let mut entries = if body { Vec::new() } else { self.entries(properties) };
        self.in_properties = false;
        let attributes = self.attributes(flat, "resource");
        if let TypeName::Stack { path, .. } = kind {
            self.template_of(&name, path, &mut entries);
        }
        let kind = self.kind(kind).filter(|_| !body);
        let Some(kind) = kind else { return self.template.poisoned.push((Section::Resources, name)) };
        self.misplaced_attributes(&kind.name.text, &mut entries);
        if let Some(index) = kind.derived {
            self.complete(index, &mut entries, kind.name.place);
        }
        let (was, silences) = (self.was(flat.item), self.silences(flat.item, &flat.inherited));
        let resource = model::Resource {
            name,
            kind: kind.name,
            unchecked_kind: kind.unchecked,
            derived: kind.derived,
            properties: entries,
            attributes,
            was,
            silences,
        };
        self.template.resources.push(resource);
    }

    fn output(&mut self, flat: &Flat<'t>, name: &Declared, value: &'t Value) {
        let Some(name) = self.name(flat, name) else { return };
        let value = self.value(value);
        let attributes = self.output_attributes(flat, &name);
        let item = flat.item;
        let output = model::Output {
            name,
            value,
            description: self.description(&item.docs),
            attributes,
            was: self.was(item),
            silences: self.silences(item, &flat.inherited),
        };
        self.template.outputs.push(output);
    }

    fn external(&mut self, flat: &Flat<'t>, name: &Declared, kind: &TypeName) {
        self.stack_attributes(flat.item);
        let Some(name) = self.name(flat, name) else { return };
        match self.kind(kind) {
            Some(Kind { name: kind, unchecked, derived }) => {
                self.template.externs.push(model::Extern { name, kind, unchecked_kind: unchecked, derived });
            }
            None => self.template.poisoned.push((Section::Resources, name)),
        }
    }

    fn metadata(&mut self, item: &'t Item, value: &'t Value) {
        self.stack_attributes(item);
        let value = self.metadata_value(value);
        self.template.metadata = merged(self.template.metadata.take(), value);
    }

    fn transform(&mut self, item: &'t Item, value: &'t Value) {
        self.stack_attributes(item);
        match &value.kind {
            ValueKind::List(values) => {
                for value in values {
                    let value = self.value(value);
                    self.template.transforms.push(value);
                }
            }
            _ => {
                let value = self.value(value);
                self.template.transforms.push(value);
            }
        }
    }

    /// The name of a parameter that is an input's too, which the part tells: nothing follows from it.
    fn is_input(&self, kind: &'t ItemKind) -> Option<&'t Declared> {
        let ItemKind::Param { name, .. } = kind else { return None };
        let given = &self.inclusions.get(self.inclusion())?.given;
        given.iter().any(|given| plain(&given.input.name) == name.text).then_some(name)
    }

    /// The name that an item declares; nothing if a part of it is wrong, which was reported.
    fn name(&mut self, flat: &Flat<'t>, declared: &Declared) -> Option<Name> {
        let text = self.name_text(declared)?;
        self.check_reserved(&text, declared.place);
        Some(Name::new(self.id_of(flat, text), declared.place))
    }

    fn name_text(&mut self, declared: &Declared) -> Option<String> {
        if declared.pasted.is_empty() {
            return Some(declared.ident.as_ref().map_or_else(|| declared.text.clone(), plain));
        }
        self.pasted(&declared.pasted, declared.place)
    }

    pub(super) fn check_reserved(&mut self, text: &str, place: Place) {
        if RESERVED.contains(&text) {
            let finding = Finding::new(&syntax::RESERVED_NAME, place).with("name", text);
            self.push(finding.with("hint", "it is a word of Rust that no identifier can be"));
        }
    }

    fn poison(&mut self, section: Section, text: String, place: Place) {
        self.template.poisoned.push((section, Name::new(text, place)));
    }

    /// A type; nothing if it could not be read, or is a Rust type that the caller has no declaration of: rustc
    /// reports that one, at the path that the expansion repeats.
    fn kind(&mut self, kind: &TypeName) -> Option<Kind> {
        let (text, path) = match kind {
            TypeName::Broken(_) => return None,
            TypeName::Unchecked { text, place } => {
                return Some(Kind { name: Name::new(text, *place), unchecked: true, derived: None });
            }
            TypeName::Stack { path, .. } if self.is_no_stack(path) => return None,
            TypeName::Stack { place, .. } => {
                return Some(Kind { name: Name::new(NESTED_STACK, *place), unchecked: false, derived: None });
            }
            TypeName::Path { text, path } => (text, path),
        };
        if !is_rust_type(kind) {
            return Some(Kind { name: Name::new(text, path.place), unchecked: false, derived: None });
        }
        let part = self.inclusions.get(self.inclusion()).and_then(|inclusion| inclusion.part);
        let derived = part.map_or(self.surroundings.derived, |(_, part)| &part.derived).get(text)?;
        let index = self.derived.iter().position(|known| std::ptr::eq(*known, derived)).unwrap_or_else(|| {
            self.derived.push(derived);
            self.derived.len() - 1
        });
        let name = Name::new(&derived.kind.text, path.place);
        Some(Kind { name, unchecked: false, derived: Some(index) })
    }

    /// `#[…]` of an item that has no place for them in the template.
    fn stack_attributes(&mut self, item: &'t Item) {
        self.no_was(item);
        let silences = self.silences(item, &[]);
        self.template.silences.extend(silences);
    }

    pub(super) fn no_was(&mut self, item: &Item) {
        if let Some(place) = self.was(item).first().map(|name| name.place) {
            let finding = Finding::new(&syntax::UNKNOWN_ITEM_ATTRIBUTE, place).with("name", "was");
            self.push(finding.with("owner", format!("`{}`", word(&item.kind))));
        }
    }
}

/// Whether a resource's type is a Rust struct: a path that does not look like one of CloudFormation's names, which have
/// three parts or more and begin with a vendor. `Aws::EC2::VPC` and `MongoDB::Atlas::Cluster` look like one, so that
/// the schema judges them and not the Rust compiler.
#[must_use]
pub fn is_rust_type(kind: &TypeName) -> bool {
    let TypeName::Path { path, .. } = kind else { return false };
    let Some(first) = path.segments.first().filter(|_| !path.absolute).map(plain) else { return true };
    if ["AWS", "Alexa", "Custom"].contains(&first.as_str()) {
        return false;
    }
    let vendor = first.eq_ignore_ascii_case("aws") || first.contains(|c: char| c.is_ascii_uppercase());
    // `EC2::VPC` of another tool is no module either, if AWS has that type.
    let is_known = || {
        let name = format!("AWS::{}", path.segments.iter().map(plain).collect::<Vec<_>>().join("::"));
        Schema::bundled().is_ok_and(|schema| schema.resource_type(&name).is_some())
    };
    !(vendor && (path.segments.len() > 2 || (path.segments.len() == 2 && is_known())))
}

/// Two values of one section, of the stack and of a part.
fn merged(first: Option<model::Value>, second: model::Value) -> Option<model::Value> {
    let Some(mut first) = first else { return Some(second) };
    if let (model::ValueKind::Object(entries), model::ValueKind::Object(more)) = (&mut first.kind, second.kind) {
        entries.extend(more);
    }
    Some(first)
}
