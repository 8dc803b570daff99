//! A stack in plain Rust: items are added one by one, each with the place where that was done.
//!
//! In: resources that derive [`Resource`](crate::Resource), or of any type by name, and the other items of a template. Out: a [`Stack`], which the
//! build step takes beside those of `stack!`. Nothing is judged here: the finished template meets the rules, as every template does.

mod items;

pub use items::{Declared, Output, Parameter};

use crate::declaration::{Declaration, Piece, SilencePlace, no_values};
use crate::references::{Handle, Ref};
use crate::resource::Described;
use crate::stack::{self, Stack};
use crate::value::{IntoValue, Value};
use formwork_core::json::Node;
use formwork_core::model::Section;
use items::{Attributes, Export};
use std::panic::Location;

/// Assembles a stack in plain Rust.
///
/// See the chapter on [stacks in plain Rust](crate::guide::plain).
///
/// # Examples
///
/// ```
/// use formwork::{Resource, Stack};
///
/// /// A queue that is always encrypted.
/// #[derive(Resource)]
/// #[resource(type = "AWS::SQS::Queue", fixed = { SqsManagedSseEnabled: true })]
/// struct EncryptedQueue {
///     delay_seconds: Option<u32>,
/// }
///
/// let mut stack = Stack::builder("Work");
/// for (name, delay) in [("Mail", None), ("Print", Some(60))] {
///     let queue = stack.resource(format!("{name}Jobs"), EncryptedQueue { delay_seconds: delay });
///     stack.output(format!("{name}Arn"), queue.attribute("Arn"));
/// }
///
/// let template = stack.finish().template()?;
/// assert!(template.findings().is_empty());
/// assert_eq!(template.resources_of("AWS::SQS::Queue").len(), 2);
/// # Ok::<(), formwork::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct StackBuilder {
    name: String,
    at: &'static Location<'static>,
    description: Option<String>,
    metadata: Option<Node>,
    transforms: Vec<Node>,
    items: Vec<Item>,
    deployment: Vec<(String, Node)>,
    silences: Vec<(String, String)>,
    /// The resources with a struct that says more than the template.
    described: Vec<(String, &'static Described)>,
}

#[derive(Clone, Debug)]
struct Item {
    section: Section,
    name: String,
    body: Node,
    silences: Vec<(String, String)>,
    at: &'static Location<'static>,
}

impl Stack {
    /// Begins a stack in plain Rust. Its name is that of its template's file.
    #[must_use]
    #[track_caller]
    pub fn builder(name: impl Into<String>) -> StackBuilder {
        StackBuilder {
            name: name.into(),
            at: Location::caller(),
            description: None,
            metadata: None,
            transforms: Vec::new(),
            items: Vec::new(),
            deployment: Vec::new(),
            silences: Vec::new(),
            described: Vec::new(),
        }
    }
}

impl StackBuilder {
    /// Sets the description.
    pub fn description(&mut self, text: impl Into<String>) -> &mut Self {
        self.description = Some(text.into());
        self
    }

    /// Adds a parameter; a reference to it comes back.
    #[track_caller]
    pub fn parameter(&mut self, name: impl Into<String>, parameter: Parameter) -> Ref {
        let name = name.into();
        let Attributes { entries, silences } = parameter.attributes;
        let body = object([("Type".to_owned(), Node::text(parameter.kind))].into_iter().chain(entries));
        self.add(Section::Parameters, &name, body, silences, Location::caller());
        Ref::to(name)
    }

    /// Adds a mapping: an object of objects.
    #[track_caller]
    pub fn mapping(&mut self, name: impl Into<String>, value: impl IntoValue) -> &mut Self {
        self.add(Section::Mappings, &name.into(), value.into_value().0, Vec::new(), Location::caller());
        self
    }

    /// Adds a condition: one of the tests of [`functions`](crate::functions). Its name is what `Condition` and `Fn::If` take.
    #[track_caller]
    pub fn condition(&mut self, name: impl Into<String>, test: impl IntoValue) -> &mut Self {
        self.add(Section::Conditions, &name.into(), test.into_value().0, Vec::new(), Location::caller());
        self
    }

    /// Adds a rule, as a template has it.
    #[track_caller]
    pub fn rule(&mut self, name: impl Into<String>, rule: impl IntoValue) -> &mut Self {
        self.add(Section::Rules, &name.into(), rule.into_value().0, Vec::new(), Location::caller());
        self
    }

    /// Adds a resource: a struct that derives [`Resource`](crate::Resource), or [`Declared::of`] any type.
    #[track_caller]
    pub fn resource<R>(&mut self, logical_id: impl Into<String>, resource: impl Into<Declared<R>>) -> Handle<R> {
        let name = logical_id.into();
        let Declared { kind, properties, attributes, described, .. } = resource.into();
        self.described.extend(described.map(|described| (name.clone(), described)));
        let Attributes { entries, silences } = attributes;
        let leads = |(key, _): &(String, Node)| matches!(key.as_str(), "Condition" | "DependsOn");
        let (first, last): (Vec<_>, Vec<_>) = entries.into_iter().partition(leads);
        let is_empty = properties.0.as_object().is_some_and(<[_]>::is_empty);
        let properties = (!is_empty).then_some(("Properties".to_owned(), properties.0));
        let body = [("Type".to_owned(), Node::text(kind))].into_iter().chain(first).chain(properties).chain(last);
        self.add(Section::Resources, &name, object(body), silences, Location::caller());
        Handle::to(&name)
    }

    /// Adds an output: any value, or an [`Output`] with attributes.
    #[track_caller]
    pub fn output(&mut self, name: impl Into<String>, output: impl Into<Output>) -> &mut Self {
        let name = name.into();
        let Output { value, exported, attributes: Attributes { entries, silences } } = output.into();
        let export = exported.map(|export| match export {
            Export::Own => crate::functions::sub(format!("${{AWS::StackName}}-{name}")),
            Export::Named(name) => name,
        });
        let export = export.map(|name| ("Export".to_owned(), Node::object([("Name", name.0)])));
        let leads = |(key, _): &(String, Node)| matches!(key.as_str(), "Condition" | "Description");
        let (first, last): (Vec<_>, Vec<_>) = entries.into_iter().partition(leads);
        let body = first.into_iter().chain([("Value".to_owned(), value.0)]).chain(export).chain(last);
        self.add(Section::Outputs, &name, object(body), silences, Location::caller());
        self
    }

    /// Sets the `Metadata` of the template.
    pub fn metadata(&mut self, metadata: impl IntoValue) -> &mut Self {
        self.metadata = Some(metadata.into_value().0);
        self
    }

    /// Adds a transform.
    pub fn transform(&mut self, transform: impl IntoValue) -> &mut Self {
        self.transforms.push(transform.into_value().0);
        self
    }

    /// Sets an argument of the deployment (`Tags`, `TerminationProtection`, …), which goes to the manifest.
    pub fn deployment(&mut self, argument: impl Into<String>, value: impl IntoValue) -> &mut Self {
        self.deployment.push((argument.into(), value.into_value().0));
        self
    }

    /// Silences a finding everywhere in the stack, as `#[allow(code, reason = "…")]` on a stack does.
    pub fn allow(&mut self, code: impl Into<String>, reason: impl Into<String>) -> &mut Self {
        self.silences.push((code.into(), reason.into()));
        self
    }

    /// The stack. It lives as long as the program, as every stack does: a build script holds a few and ends.
    #[must_use]
    pub fn finish(self) -> Stack {
        let items = self.places().leak();
        let silences = self.silence_places();
        // The whole template is the value of one expression, which knows the variables of the environment in it.
        let mut values = vec![Value(self.document())];
        let whole = |number| vec![Piece::Hole { number, indent: 0, text: false }, Piece::Text("\n")].leak();
        let deployment: &'static [Piece] = match self.deployment.is_empty() {
            true => &[],
            false => {
                values.push(Value(object(self.deployment)));
                whole(1)
            }
        };
        let described = self.described.into_iter().map(|(name, described)| (&*name.leak(), described));
        let declaration = Declaration {
            // A name given at run time is judged when the stack is built.
            name: "",
            package: std::env::var("CARGO_PKG_NAME").unwrap_or_default().leak(),
            pieces: whole(0),
            values: no_values,
            items,
            silences: silences.leak(),
            reported: &[],
            deployment,
            externs: &[],
            described: described.collect::<Vec<_>>().leak(),
            // Behind those that stand alone: what it imports by text may be theirs.
            rank: 1,
            links: &[],
            nested: &[],
            renamed: &[],
        };
        stack::stack_with_arguments(Box::leak(Box::new(declaration)), values).named(self.name)
    }

    fn add(
        &mut self,
        section: Section,
        name: &str,
        body: Node,
        silences: Vec<(String, String)>,
        at: &'static Location<'static>,
    ) {
        self.items.push(Item { section, name: name.to_owned(), body, silences, at });
    }

    /// The template.
    fn document(&self) -> Node {
        let transform = match self.transforms.as_slice() {
            [] => None,
            [one] => Some(one.clone()),
            many => Some(Node::list(many.iter().cloned())),
        };
        let description = self.description.clone().map(Node::text);
        let sections = [
            Some(("AWSTemplateFormatVersion", Node::text("2010-09-09"))),
            description.map(|text| ("Description", text)),
            self.metadata.clone().map(|metadata| ("Metadata", metadata)),
            self.section(Section::Parameters),
            self.section(Section::Rules),
            self.section(Section::Mappings),
            self.section(Section::Conditions),
            transform.map(|transform| ("Transform", transform)),
            self.section(Section::Resources),
            self.section(Section::Outputs),
        ];
        Node::object(sections.into_iter().flatten())
    }

    fn section(&self, section: Section) -> Option<(&'static str, Node)> {
        let items = self.items.iter().filter(|item| item.section == section);
        let items: Vec<_> = items.map(|item| (item.name.clone(), item.body.clone())).collect();
        (!items.is_empty()).then(|| (section.key(), Node::object(items)))
    }

    /// The text of [`Declaration::items`]: where each item was added. The last one of a name comes first, where it is looked for:
    /// a name that stands twice is told at the second.
    fn places(&self) -> String {
        let (mut text, mut last) = (String::new(), "");
        let stack = ("", "", self.at);
        let items = self.items.iter().rev().map(|item| (item.section.key(), item.name.as_str(), item.at));
        for (section, name, at) in std::iter::once(stack).chain(items) {
            if at.file() != last {
                text.push_str(at.file());
                text.push('\n');
                last = at.file();
            }
            text.push_str(&format!("\t{} {section} {name}\n", at.line()));
        }
        text
    }

    fn silence_places(&self) -> Vec<SilencePlace> {
        let whole = self.silences.iter().map(|silence| ("", "", silence));
        let items = self
            .items
            .iter()
            .flat_map(|item| item.silences.iter().map(|silence| (item.section.key(), item.name.as_str(), silence)));
        let places = whole.chain(items).map(|(section, name, (code, reason))| SilencePlace {
            section,
            name: name.to_owned().leak(),
            code: code.clone().leak(),
            effect: "allow",
            reason: reason.clone().leak(),
        });
        places.collect()
    }
}

fn object(members: impl IntoIterator<Item = (String, Node)>) -> Node {
    Node::object(members)
}
