//! What an editor expands where rustc expands nothing: the stack as Rust that rust-analyzer can complete, hover and rename.
//!
//! In: the tokens of a stack, finished or not. Out: a never-called function with a struct for each kind of object that the
//! author wrote (its fields are the schema's properties), accesses such as `p.CidrBlock` under the author's own spans, and
//! constants named by the logical IDs, in a module a namespace. It checks nothing and reports nothing.

mod shapes;
mod structs;
mod types;

use crate::lower::{NESTED_STACK, is_rust_type};
use crate::parse;
use crate::places::Places;
use crate::tokens;
use crate::tree::{Declared, Entry, Item, ItemKind, KeyKind, Path, Tree, TypeName, Value, ValueKind};
use formwork_core::findings::report::Report;
use formwork_core::schema::{Node, ResourceType, Schema};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use shapes::Shapes;

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

/// The expansion for editors.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let tree = parse::parse(tokens, &mut Places::default(), &mut report);
    report.discard();
    match Schema::bundled() {
        Ok(schema) => {
            let (krate, structs) = (crate::driver::crate_path(&tree), Vec::new());
            Editor { schema, shapes: Shapes::default(), uses: Vec::new(), services: Vec::new(), krate, structs }
                .tree(&tree)
        }
        Err(_) => TokenStream::new(),
    }
}

/// The state of one expansion.
struct Editor {
    schema: Schema<'static>,
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

/// The namespaces that names live in, as modules of the expansion.
#[derive(Default)]
struct Namespaces {
    values: Vec<TokenStream>,
    conditions: Vec<TokenStream>,
    mappings: Vec<TokenStream>,
}

impl Editor {
    fn tree(mut self, tree: &Tree) -> TokenStream {
        let mut names = Namespaces::default();
        self.items(&tree.items, &mut names);
        let Namespaces { values, conditions, mappings } = names;
        let types = types::modules(&self.schema, &self.services);
        let (shapes, uses) = (self.shapes.into_tokens(), &self.uses);
        // The uses come first: an editor maps its cursor into the expansion of the text without it, and gives up
        // beyond the end of that.
        let structs = structs::function(&self.structs);
        quote! {
            #structs
            #[allow(warnings, clippy::all)]
            mod __formwork_editor {
                fn uses() { #(#uses)* }
                mod values { use super::*; #(#values)* }
                mod conditions { pub struct Condition; #(#conditions)* }
                mod mappings { pub struct Mapping; #(#mappings)* }
                #shapes
                mod types { #types }
            }
        }
    }

    fn items(&mut self, items: &[Item], names: &mut Namespaces) {
        for item in items {
            self.item(item, names);
            self.entries_of_attributes(&item.with, &item.kind);
        }
    }

    fn item(&mut self, item: &Item, names: &mut Namespaces) {
        match &item.kind {
            ItemKind::Param { name, kind, default, .. } => {
                let shape = self.shapes.parameter();
                let kind = type_text(kind);
                names.values.extend(constant(name, &shape, &format!("Parameter of type `{kind}`.")));
                self.values(default);
            }
            ItemKind::Resource { name, kind, properties, .. } => {
                let text = type_text(kind);
                let known = self.schema.resource_type(&text);
                let shape = self.shapes.attributes(&text, known);
                names.values.extend(constant(name, &shape, &format!("Resource of type `{text}`.")));
                self.kind(kind);
                self.object(properties, known.map(|known| (known, known.root())));
                self.derived(kind, properties);
            }
            ItemKind::Extern { name, kind } => {
                let text = type_text(kind);
                let shape = self.shapes.attributes(&text, self.schema.resource_type(&text));
                names.values.extend(constant(name, &shape, &format!("Resource of type `{text}`, made elsewhere.")));
            }
            ItemKind::Condition { name, value } => {
                names.conditions.extend(constant(name, &quote!(Condition), "Condition."));
                self.condition(value);
            }
            ItemKind::Mapping { name, value } => {
                names.mappings.extend(constant(name, &quote!(Mapping), "Mapping."));
                self.value(value, None);
            }
            ItemKind::When { condition, items } => {
                condition.ident.iter().for_each(|name| self.mention(&quote!(conditions), name));
                self.items(items, names);
            }
            ItemKind::For { list, items, .. } => {
                self.value(list, None);
                self.items(items, names);
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
            ItemKind::Include { inputs, .. } => self.object(inputs, None),
            ItemKind::Part { inputs: Some(inputs), .. } => {
                for input in inputs {
                    let text = type_text(&input.kind);
                    let shape = self.shapes.attributes(&text, self.schema.resource_type(&text));
                    let doc = match input.docs.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n") {
                        docs if docs.is_empty() => format!("Input of kind `{text}`."),
                        docs => docs,
                    };
                    let name = tokens::spoken(&input.name);
                    names.values.extend(name.map(|name| quote!(#[doc = #doc] pub const #name: #shape = loop {};)));
                    self.values(&input.default);
                }
            }
            ItemKind::Stack { .. }
            | ItemKind::Part { .. }
            | ItemKind::Import { .. }
            | ItemKind::Uses { .. }
            | ItemKind::Broken { kind: None, .. } => {}
            // Its name is declared all the same: what refers to it completes and renames.
            ItemKind::Broken { name, kind: Some(kind), .. } => {
                let shape = self.shapes.attributes(&type_text(kind), None);
                names.values.extend(name.iter().filter_map(|name| constant(name, &shape, "Resource.")));
                self.kind(kind);
            }
        }
    }

    /// The type of a resource, segment by segment.
    fn kind(&mut self, kind: &TypeName) {
        if let TypeName::Path { path, .. } = kind
            && !is_rust_type(kind)
        {
            self.services.push(path.clone());
            if let Some(segments) = spoken(&path.segments) {
                self.uses.push(quote!(let _: types::#(#segments)::*;));
            }
        }
    }

    /// `with { … }`: the attributes that the item's kind has.
    fn entries_of_attributes(&mut self, with: &[Entry], kind: &ItemKind) {
        if with.is_empty() {
            return;
        }
        let shape = self.shapes.with(kind);
        for entry in with {
            self.access(&shape, entry);
            match entry.key.text.as_str() {
                "Condition" => self.condition(&entry.value),
                _ => self.value(&entry.value, None),
            }
        }
    }

    /// An object: its struct, an access a key, and the values.
    fn object(&mut self, entries: &[Entry], schema: Option<(ResourceType<'static>, Node<'static>)>) {
        if let Some((kind, node)) = schema {
            let shape = self.shapes.object(kind, node);
            entries.iter().for_each(|entry| self.access(&shape, entry));
            // One more than there are keys: a key that is about to be typed stands in the text of an access already,
            // and the editor looks there for what it is of.
            self.uses.push(quote!({ let p: #shape = loop {}; p.end; }));
        }
        for entry in entries {
            let child = schema.and_then(|(kind, node)| Some((kind, shapes::property(node, &entry.key.text)?)));
            self.value(&entry.value, child);
        }
    }

    fn access(&mut self, shape: &TokenStream, entry: &Entry) {
        if let KeyKind::Ident(key) = &entry.key.kind
            && let Some(key) = tokens::spoken(key)
        {
            self.uses.push(quote!({ let p: #shape = loop {}; p.#key; }));
        }
    }

    /// A name in the module of its namespace.
    fn mention(&mut self, namespace: &TokenStream, name: &Ident) {
        self.uses.extend(tokens::spoken(name).map(|name| quote!(#namespace::#name;)));
    }

    fn values(&mut self, value: &Option<Value>) {
        if let Some(value) = value {
            self.value(value, None);
        }
    }

    fn value(&mut self, value: &Value, schema: Option<(ResourceType<'static>, Node<'static>)>) {
        match &value.kind {
            ValueKind::Name(name) => self.mention(&quote!(values), name),
            ValueKind::Attribute { resource, segments, .. } => {
                if let ValueKind::Name(name) = &resource.kind
                    && let (Some(name), Some(segments)) = (tokens::spoken(name), spoken(segments))
                {
                    self.uses.push(quote!(values::#name #(.#segments)*;));
                }
            }
            ValueKind::Object(entries) => self.object(entries, schema),
            ValueKind::List(items) => {
                let schema = schema.and_then(|(kind, node)| Some((kind, shapes::item(node)?)));
                items.iter().for_each(|item| self.value(item, schema));
            }
            ValueKind::Call { name, arguments, .. } => self.call(name, arguments, schema),
            ValueKind::Format { arguments, .. } => arguments.iter().for_each(|argument| self.value(argument, None)),
            ValueKind::Not(_) | ValueKind::And(_) | ValueKind::Or(_) | ValueKind::Equals { .. } => {
                self.condition(value);
            }
            ValueKind::Text(_)
            | ValueKind::Number(_)
            | ValueKind::Bool(_)
            | ValueKind::Pasted(_)
            | ValueKind::SelfName(_)
            | ValueKind::Path(_)
            | ValueKind::IncludeStr { .. }
            | ValueKind::Rust(_)
            | ValueKind::Missing
            | ValueKind::Broken => {}
        }
    }

    fn call(&mut self, name: &Ident, arguments: &[Value], schema: Option<(ResourceType<'static>, Node<'static>)>) {
        let function = name.to_string();
        for (at, argument) in arguments.iter().enumerate() {
            match (function.as_str(), at, &argument.kind) {
                ("If", 0, _) => self.condition(argument),
                ("FindInMap", 0, ValueKind::Name(mapping)) => self.mention(&quote!(mappings), mapping),
                ("If" | "Unchecked", _, _) => self.value(argument, schema),
                _ => self.value(argument, None),
            }
        }
    }

    /// A boolean expression: bare names are conditions, except as operands of `==` and `!=`.
    fn condition(&mut self, value: &Value) {
        match &value.kind {
            ValueKind::Name(name) => self.mention(&quote!(conditions), name),
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
fn constant(name: &Declared, shape: &TokenStream, doc: &str) -> Option<TokenStream> {
    let name = tokens::spoken(name.ident.as_ref()?)?;
    Some(quote!(#[doc = #doc] pub const #name: #shape = loop {};))
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
