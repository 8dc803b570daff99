//! What an editor expands where rustc expands nothing: the stack as Rust that rust-analyzer can complete, hover and rename.
//!
//! In: the tokens of a stack, finished or not. Out: a never-called function with a struct for each kind of object that the
//! author wrote (its fields are the schema's properties), accesses such as `p.CidrBlock` under the author's own spans, and
//! constants named by the logical IDs ([`names`]). It checks nothing and reports nothing.

mod names;
mod shapes;
mod structs;
mod types;

use crate::lower::{NESTED_STACK, is_rust_type};
use crate::parse;
use crate::places::Places;
use crate::tokens;
use crate::tree::{Declared, Entry, Item, ItemKind, KeyKind, Path, Tree, TypeName, Value, ValueKind};
use formwork_core::findings::report::Report;
use formwork_core::model::{Place, Template};
use formwork_core::schema::Schema;
use names::{Declaration, Declarations, Names, Namespace};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use shapes::{At, Shapes};
use std::collections::BTreeMap;

/// The call that only rust-analyzer expands: it sets the `rust_analyzer` cfg, rustc strips the call with its tokens.
pub(crate) fn deferred(krate: &TokenStream, original: &TokenStream) -> TokenStream {
    quote! {
        #[allow(unexpected_cfgs)]
        const _: () = {
            #[cfg(rust_analyzer)]
            #krate::__editor! { #original }
        };
    }
}

/// The outputs of a stack as what its type gives, for the editors of those who import or nest it; rustc strips them.
pub(crate) fn outputs(template: &Template, stack: &Ident, places: &Places) -> Option<TokenStream> {
    let names = template
        .outputs
        .iter()
        .map(|output| tokens::forced_identifier(&output.name.text, places.extent(output.name.place).start));
    let docs = template.outputs.iter().map(|output| match &output.description {
        Some(text) => text.text.clone(),
        None => "Output.".to_owned(),
    });
    (!template.outputs.is_empty()).then(|| {
        quote! {
            #[allow(unexpected_cfgs)]
            const _: () = {
                #[cfg(rust_analyzer)]
                #[derive(Clone, Copy)]
                pub struct Outputs { #(#[doc = #docs] pub #names: (),)* }
                #[cfg(rust_analyzer)]
                impl #stack {
                    #[doc(hidden)]
                    pub const __OUTPUTS: Outputs = loop {};
                }
            };
        }
    })
}

/// The expansion for editors.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let tree = parse::parse(tokens, &mut Places::default(), &mut report);
    report.discard();
    match Schema::bundled() {
        Ok(schema) => {
            let (names, unfinished) = (Names::of(&tree.items), tree.unfinished.clone());
            let (krate, structs) = (crate::driver::crate_path(&tree), Vec::new());
            let shapes = Shapes::default();
            Editor { schema, names, unfinished, shapes, uses: Vec::new(), services: Vec::new(), krate, structs }
                .tree(&tree)
        }
        Err(_) => TokenStream::new(),
    }
}

/// The state of one expansion.
struct Editor {
    schema: Schema<'static>,
    names: Names,
    /// Paths that wait for a name, by the place of what they are in.
    unfinished: BTreeMap<Place, Path>,
    shapes: Shapes,
    /// Statements of the function.
    uses: Vec<TokenStream>,
    /// Paths of resource types, as far as they are typed.
    services: Vec<Path>,
    /// How the expansion names `formwork`.
    krate: TokenStream,
    /// Statements about structs, which stand where the author's paths mean what they mean.
    structs: Vec<TokenStream>,
}

impl Editor {
    fn tree(mut self, tree: &Tree) -> TokenStream {
        let mut declared = Declarations::default();
        self.items(&tree.items, &mut declared);
        let types = types::modules(&self.schema, &self.services);
        let (aliases, (implementation, modules)) = (self.names.aliases(), self.names.declare(declared));
        let (shapes, uses) = (self.shapes.into_tokens(), &self.uses);
        // The uses come first: an editor maps its cursor into the expansion of the text without it, and gives up
        // beyond the end of that. They stand where the author's paths mean what they mean.
        let structs = structs::function(&self.structs);
        quote! {
            #structs
            #[allow(warnings, clippy::all)]
            fn __formwork_editor_uses() { use __formwork_editor::*; #(#uses)* }
            #aliases
            #implementation
            #[allow(warnings, clippy::all)]
            mod __formwork_editor {
                #modules
                #shapes
                pub mod types { #types }
            }
        }
    }

    fn items(&mut self, items: &[Item], declared: &mut Declarations) {
        for item in items {
            self.item(item, declared);
            self.entries_of_attributes(&item.with, &item.kind);
        }
    }

    fn item(&mut self, item: &Item, declared: &mut Declarations) {
        match &item.kind {
            ItemKind::Param { name, kind, default, .. } => {
                let shape = self.shapes.parameter();
                let kind = type_text(kind);
                declared.values.extend(declaration(name, &shape, &format!("Parameter of type `{kind}`.")));
                self.values(default);
            }
            ItemKind::Resource { name, kind, properties, .. } => {
                let text = type_text(kind);
                let known = self.schema.resource_type(&text);
                let shape = self.shapes.attributes(&text, known);
                declared.values.extend(declaration(name, &shape, &format!("Resource of type `{text}`.")));
                self.kind(kind);
                self.object(properties, known.map(At::root));
                self.derived(kind, properties);
            }
            ItemKind::Extern { name, kind } => {
                let text = type_text(kind);
                let shape = self.shapes.attributes(&text, self.schema.resource_type(&text));
                declared.values.extend(declaration(
                    name,
                    &shape,
                    &format!("Resource of type `{text}`, made elsewhere."),
                ));
            }
            ItemKind::Condition { name, value } => {
                declared.conditions.extend(declaration(name, &quote!(Condition), "Condition."));
                self.condition(value);
            }
            ItemKind::Mapping { name, value } => {
                declared.mappings.extend(declaration(name, &quote!(Mapping), "Mapping."));
                self.value(value, None);
            }
            ItemKind::When { condition, items } => {
                condition.ident.iter().for_each(|name| self.mention(Namespace::Conditions, name));
                self.items(items, declared);
            }
            ItemKind::For { list, items, .. } => {
                self.value(list, None);
                self.items(items, declared);
            }
            ItemKind::Rule { condition, assertions, .. } => {
                condition.iter().for_each(|condition| self.condition(condition));
                assertions.iter().for_each(|assertion| self.condition(&assertion.condition));
            }
            ItemKind::Output { value, .. }
            | ItemKind::Let { value, .. }
            | ItemKind::Metadata(value)
            | ItemKind::Transform(value)
            | ItemKind::Globals(value)
            | ItemKind::Hooks(value) => self.value(value, None),
            ItemKind::Include { path, inputs, .. } => self.inputs(path, inputs),
            ItemKind::Import { name, .. } => {
                let shape = self.shapes.parameter();
                let doc = "Link: a parameter that holds the name of the stack.".to_owned();
                declared.values.extend(tokens::spoken(name).map(|name| Declaration { name, shape, doc }));
            }
            ItemKind::Part { inputs: Some(inputs), .. } => {
                for input in inputs {
                    let text = type_text(&input.kind);
                    let shape = self.shapes.attributes(&text, self.schema.resource_type(&text));
                    let doc = match input.docs.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n") {
                        docs if docs.is_empty() => format!("Input of kind `{text}`."),
                        docs => docs,
                    };
                    if let Some(name) = tokens::spoken(&input.name) {
                        let again = Declaration { name: name.clone(), shape: shape.clone(), doc: doc.clone() };
                        declared.inputs.push(again);
                        declared.values.push(Declaration { name, shape, doc });
                    }
                    self.values(&input.default);
                }
            }
            ItemKind::Stack { .. }
            | ItemKind::Part { .. }
            | ItemKind::Uses { .. }
            | ItemKind::Broken { kind: None, .. } => {}
            // Its name is declared all the same: what refers to it completes and renames.
            ItemKind::Broken { name, kind: Some(kind), .. } => {
                let shape = self.shapes.attributes(&type_text(kind), None);
                declared.values.extend(name.iter().filter_map(|name| declaration(name, &shape, "Resource.")));
                self.kind(kind);
            }
        }
    }

    /// The type of a resource, segment by segment.
    fn kind(&mut self, kind: &TypeName) {
        let path = match kind {
            TypeName::Path { path, .. } if !is_rust_type(kind) => Some(path.clone()),
            TypeName::Broken(place) => self.next_of(*place),
            _ => None,
        };
        if let Some(path) = path {
            if let Some(segments) = spoken(&path.segments) {
                self.uses.push(quote!(let _: types::#(#segments)::*;));
            }
            self.services.push(path);
        }
    }

    /// `with { … }`: the attributes that the item's kind has.
    fn entries_of_attributes(&mut self, with: &[Entry], kind: &ItemKind) {
        let Some(shape) = self.shapes.with(kind) else { return };
        self.keys(&quote!(let p: #shape = loop {};), with);
        for entry in with {
            match entry.key.text.as_str() {
                "Condition" => self.condition(&entry.value),
                _ => self.value(&entry.value, None),
            }
        }
    }

    /// An object: its struct, an access a key, and the values.
    fn object(&mut self, entries: &[Entry], schema: Option<At>) {
        if let Some(at) = &schema {
            let shape = self.shapes.object(at);
            self.keys(&quote!(let p: #shape = loop {};), entries);
        }
        for entry in entries {
            let child = schema.as_ref().and_then(|at| at.property(&entry.key.text));
            self.value(&entry.value, child);
        }
    }

    /// The inputs of an inclusion; what they are the part knows.
    fn inputs(&mut self, path: &Path, entries: &[Entry]) {
        let inputs = names::inputs(path);
        self.keys(&quote!(let p = #inputs;), entries);
        entries.iter().for_each(|entry| self.value(&entry.value, None));
    }

    /// An access a key, of what is bound to `p`.
    fn keys(&mut self, binding: &TokenStream, entries: &[Entry]) {
        for entry in entries {
            if let KeyKind::Ident(key) = &entry.key.kind
                && let Some(key) = tokens::spoken(key)
            {
                self.uses.push(quote!({ #binding p.#key; }));
            }
        }
        // One more than there are keys: a key that is about to be typed stands in the text of an access already,
        // and the editor looks there for what it is of.
        self.uses.push(quote!({ #binding p.end; }));
    }

    /// A name of this namespace, bare or of a part.
    fn mention(&mut self, namespace: Namespace, name: &Ident) {
        self.uses.extend(self.names.bare(namespace, name).map(|name| quote!(#name;)));
    }

    fn mention_path(&mut self, namespace: Namespace, path: &Path) {
        self.uses.extend(self.names.path(namespace, path).map(|name| quote!(#name;)));
    }

    /// A name that is not written yet: the editor looks for its like in the expansion of the text without it.
    fn mention_next(&mut self, namespace: Namespace, value: &Value) {
        match self.next_of(value.place) {
            Some(path) => self.mention_path(namespace, &path),
            None => self.uses.extend(self.names.bare(namespace, &next()).map(|name| quote!(#name;))),
        }
    }

    /// The unfinished path at this place, with a name that stands for the one to come.
    fn next_of(&self, place: Place) -> Option<Path> {
        let mut path = self.unfinished.get(&place)?.clone();
        path.segments.push(next());
        Some(path)
    }

    fn values(&mut self, value: &Option<Value>) {
        if let Some(value) = value {
            self.value(value, None);
        }
    }

    fn value(&mut self, value: &Value, schema: Option<At>) {
        match &value.kind {
            ValueKind::Name(name) => self.mention(Namespace::Values, name),
            ValueKind::Attribute { resource, segments, .. } => {
                let name = match &resource.kind {
                    ValueKind::Name(name) => self.names.bare(Namespace::Values, name),
                    ValueKind::Path(path) => self.names.path(Namespace::Values, path),
                    _ => None,
                };
                let (Some(name), Some(segments)) = (name, spoken(segments)) else { return };
                match (&resource.kind, segments.as_slice()) {
                    (ValueKind::Name(resource), [word, rest @ ..])
                        if word == "Outputs"
                            && let Some(outputs) = self.names.outputs_of(resource) =>
                    {
                        let output = rest.first().cloned().unwrap_or_else(next);
                        self.uses.push(quote!({ #name.#word; #outputs.#output; }));
                    }
                    _ => self.uses.push(quote!(#name #(.#segments)*;)),
                }
            }
            ValueKind::Object(entries) => self.object(entries, schema),
            ValueKind::List(items) => {
                let schema = schema.and_then(|at| at.item());
                items.iter().for_each(|item| self.value(item, schema.clone()));
            }
            ValueKind::Call { name, arguments, .. } => self.call(name, arguments, schema),
            ValueKind::Format { arguments, .. } => arguments.iter().for_each(|argument| self.value(argument, None)),
            ValueKind::Not(_) | ValueKind::And(_) | ValueKind::Or(_) | ValueKind::Equals { .. } => {
                self.condition(value);
            }
            ValueKind::Path(path) => self.mention_path(Namespace::Values, path),
            ValueKind::Missing | ValueKind::Broken => self.mention_next(Namespace::Values, value),
            ValueKind::Text(_)
            | ValueKind::Number(_)
            | ValueKind::Bool(_)
            | ValueKind::Pasted(_)
            | ValueKind::SelfName(_)
            | ValueKind::IncludeStr { .. }
            | ValueKind::Rust(_) => {}
        }
    }

    fn call(&mut self, name: &Ident, arguments: &[Value], schema: Option<At>) {
        let function = name.to_string();
        for (at, argument) in arguments.iter().enumerate() {
            match (function.as_str(), at, &argument.kind) {
                ("If", 0, _) => self.condition(argument),
                ("FindInMap", 0, ValueKind::Name(mapping)) => self.mention(Namespace::Mappings, mapping),
                ("FindInMap", 0, ValueKind::Path(path)) => self.mention_path(Namespace::Mappings, path),
                ("If" | "Unchecked", _, _) => self.value(argument, schema.clone()),
                _ => self.value(argument, None),
            }
        }
    }

    /// A boolean expression: bare names are conditions, except as operands of `==` and `!=`.
    fn condition(&mut self, value: &Value) {
        match &value.kind {
            ValueKind::Name(name) => self.mention(Namespace::Conditions, name),
            ValueKind::Path(path) => self.mention_path(Namespace::Conditions, path),
            ValueKind::Missing | ValueKind::Broken => self.mention_next(Namespace::Conditions, value),
            ValueKind::Not(inner) => self.condition(inner),
            ValueKind::And(terms) | ValueKind::Or(terms) => terms.iter().for_each(|term| self.condition(term)),
            ValueKind::Equals { left, right, .. } => {
                self.value(left, None);
                self.value(right, None);
            }
            _ => self.value(value, None),
        }
    }
}

/// A constant named by a logical ID, where the author declared it.
fn declaration(name: &Declared, shape: &TokenStream, doc: &str) -> Option<Declaration> {
    let name = tokens::spoken(name.ident.as_ref()?)?;
    Some(Declaration { name, shape: shape.clone(), doc: doc.to_owned() })
}

/// What stands where the author has not written a name yet.
fn next() -> Ident {
    tokens::forced_identifier("end", Span::call_site())
}

/// All of the identifiers, as an expansion can hold them.
fn spoken(idents: &[Ident]) -> Option<Vec<Ident>> {
    idents.iter().map(tokens::spoken).collect()
}

fn type_text(kind: &TypeName) -> String {
    match kind {
        TypeName::Path { text, .. } | TypeName::Unchecked { text, .. } => text.clone(),
        TypeName::Stack { .. } => NESTED_STACK.to_owned(),
        TypeName::Broken(_) => String::new(),
    }
}
