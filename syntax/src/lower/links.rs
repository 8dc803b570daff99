//! Links: `import Name = path;`, and the outputs of other stacks as values.
//!
//! In: what each imported stack published. Out: a parameter for the name of the deployed stack, and values that read its
//! outputs: `Fn::ImportValue` of a strong link, `Fn::GetStackOutput` of a weak one. Positions are `core::check::links`'.

use super::flatten::Flat;
use super::nested::NESTED_STACK;
use super::scopes::plain;
use super::{Lowerer, Stacks, path_text};
use crate::tree::{Entry, Item, ItemKind, Path, Tree, TypeName, Value, ValueKind};
use formwork_core::findings::Finding;
use formwork_core::findings::table::links as table;
use formwork_core::findings::table::parts::INCLUDE_NAME;
use formwork_core::model::{self, Function, Link, Linked, Name, Place, Substitution};
use formwork_core::published::{Export, Producer};

/// The attributes of an import.
const ATTRIBUTES: &[&str] = &["Default", "Region", "RoleArn", "Weak"];

/// An `import` of the stack.
pub(super) struct Import<'c> {
    /// Its link in the template.
    index: usize,
    /// What the other stack published; nothing if that is not known.
    producer: Option<&'c Producer>,
    /// The path, as written.
    path: String,
    weak: bool,
    /// `Default`.
    default: Option<model::Value>,
    /// `Region` and `RoleArn`.
    elsewhere: Vec<model::Entry>,
}

/// Whether an imported path is known to be no stack.
pub(super) fn is_of_another(stacks: &Stacks, path: &Path) -> bool {
    stacks.others.contains_key(&path_text(path))
}

impl<'t> Lowerer<'t, '_> {
    /// Reads all imports, since a value may stand before the import of its stack.
    pub(super) fn imports(&mut self, tree: &'t Tree, items: &[Flat<'t>]) {
        tree.includes().into_iter().for_each(|path| self.no_stack(path, "a part"));
        for flat in items {
            match &flat.item.kind {
                ItemKind::Resource { kind: TypeName::Path { path, .. }, .. } => self.no_stack(path, "a resource type"),
                ItemKind::Resource { name, kind: TypeName::Stack { path, .. }, .. } => {
                    self.scope = flat.scope;
                    self.nested_stack(flat, name, path);
                }
                ItemKind::Import { name, path } => {
                    self.scope = flat.scope;
                    self.import(flat.item, plain(name), path);
                }
                _ => {}
            }
        }
    }

    /// Reports a stack in the place of something else.
    fn no_stack(&mut self, path: &Path, wanted: &str) {
        if let Some(producer) = self.surroundings.stacks.known.get(&path_text(path)) {
            let finding = Finding::new(&table::STACK_IN_STACK, path.place)
                .with("path", path_text(path))
                .with("wanted", wanted)
                .with("name", &producer.name);
            let nested = format!("to nest it in this stack, write `{NESTED_STACK}<{}>`", path_text(path));
            self.push(if wanted == "a part" { finding } else { finding.with("nested", nested) });
        }
    }

    /// Reports a path that leads to no stack; `instead` is what to write for a resource type.
    pub(super) fn of_another(&mut self, stacks: &Stacks, path: &Path, instead: Option<String>) {
        let key = path_text(path);
        let Some(found) = stacks.others.get(&key) else { return };
        let finding = Finding::new(&table::IMPORT_OF_ANOTHER, path.place).with("path", &key).with("found", found);
        let hint = if found.contains("part") { Some(format!("write `include {key};`")) } else { instead };
        self.push(match hint {
            Some(hint) => finding.with("hint", hint),
            None => finding,
        });
    }

    fn import(&mut self, item: &'t Item, name: String, path: &Path) {
        let key = path_text(path);
        let included = self.inclusions.first().is_some_and(|stack| stack.paths.contains_key(&name));
        if included {
            let finding = Finding::new(&INCLUDE_NAME, item.place).with("name", &name);
            let hint = format!("give the import another name: `import Other{name} = {key};`");
            self.push(finding.with("what", "an `include` and an `import`").with("hint", hint));
        }
        let producer = self.surroundings.stacks.known.get(&key).filter(|_| !included);
        if producer.is_none() {
            self.of_another(self.surroundings.stacks, path, None);
        }
        let mut import = Import {
            index: self.template.links.len(),
            producer,
            path: key,
            weak: false,
            default: None,
            elsewhere: Vec::new(),
        };
        for entry in &item.with {
            if !self.import_attribute(entry, &mut import) {
                // What was meant may change what is read: nothing is said of the outputs.
                import.producer = None;
            }
        }
        if let (false, Some(first)) = (import.weak, import.elsewhere.first()) {
            let finding = Finding::new(&table::IMPORT_ATTRIBUTE_VALUE, first.key.place)
                .with("name", &first.key.text)
                .with("wanted", "for a weak link")
                .with("hint", "add `Weak: true`: an export is read in its own region and account alone");
            self.push(finding);
        }
        let stack = producer.map_or_else(String::new, |producer| producer.name.clone());
        self.template.links.push(Link { name: Name::new(&name, item.place), stack, weak: import.weak });
        self.links.entry(name).or_insert(import);
    }

    /// Reads an attribute; whether it could be read comes back.
    fn import_attribute(&mut self, entry: &'t Entry, import: &mut Import<'_>) -> bool {
        let key = &entry.key;
        match (key.text.as_str(), &entry.value.kind) {
            ("", _) | (_, ValueKind::Missing | ValueKind::Broken) => return false,
            ("Weak", ValueKind::Bool(flag)) => import.weak = *flag,
            ("Default", ValueKind::Text(_)) => import.default = Some(self.value(&entry.value)),
            ("Weak" | "Default", _) => {
                let wanted = if key.text == "Weak" { "`true` or `false`" } else { "a literal text" };
                let finding = Finding::new(&table::IMPORT_ATTRIBUTE_VALUE, entry.value.place);
                self.push(finding.with("name", &key.text).with("wanted", wanted));
                return false;
            }
            ("Region" | "RoleArn", _) => {
                let value = self.value(&entry.value);
                import.elsewhere.push(model::Entry { key: Name::new(&key.text, key.place), value });
            }
            (name, _) => {
                let finding = Finding::new(&table::UNKNOWN_IMPORT_ATTRIBUTE, key.place).with("name", name);
                self.push(finding.suggest(name, ATTRIBUTES.iter().copied()));
                return false;
            }
        }
        true
    }

    /// The parameter of an import: the name of the deployed stack.
    pub(super) fn import_parameter(&mut self, flat: &Flat<'t>, name: &proc_macro2::Ident) {
        let place = self.places.add(name.span());
        let name = plain(name);
        self.check_reserved(&name, place);
        let Some(import) = self.links.get(&name) else { return };
        let default = import.default.clone().or_else(|| {
            let name = &import.producer?.name;
            Some(model::Value::new(place, model::ValueKind::Text(name.clone())))
        });
        let parameter = model::Parameter {
            name: Name::new(name, place),
            kind: Name::new("String", place),
            unchecked_kind: false,
            default,
            description: self.description(&flat.item.docs),
            attributes: Vec::new(),
            was: self.was(flat.item),
            silences: self.silences(flat.item, &flat.inherited),
        };
        self.template.parameters.push(parameter);
    }

    /// Whether a path begins with the name of an import.
    pub(super) fn is_link(&self, path: &Path) -> bool {
        path.segments.first().is_some_and(|first| self.is_link_name(&plain(first)))
    }

    /// A value that is an output of another stack, as its author wrote it.
    pub(super) fn output_text(&self, value: &Value) -> Option<String> {
        let path_of = |path: &Path| path.segments.iter().map(plain).collect::<Vec<_>>().join("::");
        match &value.kind {
            ValueKind::Path(path) if self.is_link(path) => Some(path_of(path)),
            ValueKind::Attribute { resource, attribute, .. } if attribute.text.starts_with("Outputs.") => {
                match &resource.kind {
                    ValueKind::Name(name) => Some(format!("{}.{}", plain(name), attribute.text)),
                    ValueKind::Path(path) => Some(format!("{}.{}", path_of(path), attribute.text)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Reports an attribute of an output, which may stand where a part reads it of its input.
    pub(super) fn attribute_of_output(&mut self, output: String, place: Place, attribute: &str) {
        let here = self.inclusions.get(self.inclusion()).filter(|here| here.part.is_some());
        let hint = match here {
            Some(here) => {
                format!("part `{}` reads `….{attribute}` of it: hand that over as an input of its own", here.name)
            }
            None => format!("an output is one text: declare one there whose value is `….{attribute}`"),
        };
        self.push(Finding::new(&table::LINK_AS_ITEM, place).with("name", output).with("hint", hint));
    }

    /// `Network::VpcId` where another path leads to it: `network::Network::VpcId`, as the import writes it.
    pub(super) fn meant_output(&self, path: &str) -> Option<String> {
        self.links.iter().find_map(|(name, import)| {
            let output = path.strip_prefix(&import.path)?.strip_prefix("::")?;
            Some(format!("{name}::{output}"))
        })
    }

    /// Whether a path is an output of an imported stack.
    pub(super) fn is_output(&self, link: &str, output: &str) -> bool {
        let producer = self.links.get(link).filter(|_| self.is_link_name(link)).and_then(|import| import.producer);
        producer.is_some_and(|producer| producer.outputs.contains_key(output))
    }

    /// Whether a name is that of an import. Parts do not see the imports of their stack: they take inputs.
    pub(super) fn is_link_name(&self, name: &str) -> bool {
        self.inclusion() == 0 && self.links.contains_key(name)
    }

    /// `Network::VpcId` as a value; a list is split.
    pub(super) fn link_value(&mut self, path: &Path) -> model::Value {
        let mut segments = path.segments.iter().map(plain);
        let link = segments.next().unwrap_or_default();
        let output = segments.collect::<Vec<_>>().join("::");
        let (import, list) = match self.linked(&link, &output, path.place) {
            Ok(linked) => linked,
            Err(finding) => {
                finding.into_iter().for_each(|finding| self.push(*finding));
                return self.poisoned(path.place);
            }
        };
        if !list {
            self.copies.push((import.place, path.place));
            return import;
        }
        let delimiter = model::Value::new(import.place, model::ValueKind::Text(",".to_owned()));
        let place = self.again(import.place);
        self.copies.push((place, path.place));
        model::Value::new(place, model::ValueKind::Call(Function::Split, vec![delimiter, import]))
    }

    /// `${Network::VpcId}` in the text of `Sub`: a variable of its own.
    pub(super) fn link_variable(
        &mut self,
        (link, output): (&str, &str),
        sub: &Substitution,
        variables: &[model::Entry],
        at: usize,
    ) -> model::Entry {
        let place = sub.text.place;
        let plain: String = format!("{link}{output}").chars().filter(char::is_ascii_alphanumeric).collect();
        let taken = |name: &str| {
            self.declared.values.contains(name)
                || self.links.contains_key(name)
                || model::entry(variables, name).is_some()
                || sub.names().any(|(used, _)| used == name)
        };
        let names = std::iter::once(plain.clone()).chain((2..).map(|number: u32| format!("{plain}{number}")));
        let name = names.take(1_000).find(|name| !taken(name)).unwrap_or(plain);
        let value = match self.linked(link, output, place) {
            Ok((value, _)) => value,
            Err(finding) => {
                let (file, width) = (sub.file.as_deref(), link.len() + 2 + output.len());
                let finding = finding.map(|finding| Box::new(finding.inside(&sub.text.text, file, at, width)));
                finding.into_iter().for_each(|finding| self.push(*finding));
                self.poisoned(place)
            }
        };
        model::Entry { key: Name::new(name, value.place), value }
    }

    /// An output as the text that it is, and whether it is a list. Places are new, since each value is found by its own.
    /// The error is what speaks against reading the output, or nothing if that is known already.
    fn linked(&mut self, link: &str, output: &str, place: Place) -> Result<(model::Value, bool), Option<Box<Finding>>> {
        let import = self.links.get(link).ok_or(None)?;
        let producer = import.producer.ok_or(None)?;
        if let Some(finding) = Self::unreadable(import, producer, link, output, place) {
            return Err(Some(Box::new(finding)));
        }
        let published = producer.outputs.get(output).filter(|published| !published.broken).ok_or(None)?;
        let (weak, index, elsewhere) = (import.weak, import.index, import.elsewhere.clone());
        let place = self.again(place);
        let inner = self.again(place);
        let name = |text: &str| Name::new(text, inner);
        let value = |kind: model::ValueKind| model::Value::new(inner, kind);
        let kind = match &published.export {
            _ if weak => {
                let entry = |key: &str, kind| model::Entry { key: name(key), value: value(kind) };
                let mut entries = vec![
                    entry("StackName", model::ValueKind::Ref(name(link))),
                    entry("OutputName", model::ValueKind::Text(output.to_owned())),
                ];
                entries.extend(elsewhere);
                model::ValueKind::Call(Function::GetStackOutput, vec![value(model::ValueKind::Object(entries))])
            }
            Export::Named(text) => {
                let text = text.replace("${AWS::StackName}", &format!("${{{link}}}"));
                let sub = Substitution::new(name(&text), None, Vec::new());
                let literal = match sub.pieces.as_slice() {
                    [model::Piece::Literal(literal)] => Some(literal.clone()),
                    _ => None,
                };
                let export = literal.map_or(model::ValueKind::Sub(sub), model::ValueKind::Text);
                model::ValueKind::Call(Function::ImportValue, vec![value(export)])
            }
            Export::None | Export::Unknown => return Err(None),
        };
        let linked = Linked {
            link: index,
            output: output.to_owned(),
            condition: published.condition.clone(),
            gives: published.gives.clone(),
        };
        self.template.linked.insert(place, linked);
        Ok((model::Value::new(place, kind), published.list))
    }

    /// What speaks against reading an output.
    fn unreadable(import: &Import<'_>, producer: &Producer, link: &str, output: &str, place: Place) -> Option<Finding> {
        let finding = |row| {
            Finding::new(row, place)
                .with("name", output)
                .with("stack", &producer.name)
                .with("link", link)
                .with("path", &import.path)
        };
        match producer.outputs.get(output).map(|published| &published.export) {
            None => {
                let finding = finding(&table::UNKNOWN_OUTPUT);
                // `Network::Outputs::VpcId`, as an attribute of a nested stack is written.
                Some(match output.rsplit("::").next().filter(|last| producer.outputs.contains_key(*last)) {
                    Some(last) => finding.with("suggestion", last),
                    None => finding.suggest(output, producer.outputs.keys().map(String::as_str)),
                })
            }
            Some(_) if import.weak || producer.outputs.get(output).is_some_and(|published| published.broken) => None,
            Some(Export::Named(_)) => None,
            Some(Export::None) => Some(finding(&table::OUTPUT_NOT_EXPORTED)),
            Some(Export::Unknown) => Some(finding(&table::UNKNOWN_EXPORT_NAME)),
        }
    }

    /// A place of its own for the same tokens.
    pub(super) fn again(&mut self, place: Place) -> Place {
        let extent = self.places.extent(place);
        self.places.between(extent.start, extent.end)
    }
}
