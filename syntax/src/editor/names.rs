//! Where names lead: to the constants of this expansion, to an included part, or to the outputs of an imported stack.
//!
//! In: the paths of `include`, `uses` and `import`, and names as the author wrote them. Out: expressions that resolve to
//! their declarations, in other macro calls as well, with the author's spans on what the author wrote.
//!
//! A part declares a type of its name. Its editor's expansion gives that type a constant for each value, and for the
//! conditions, the mappings and the inputs a constant each whose fields they are: so `Network::Vpc` is one and the same
//! declaration inside the part and for every stack that includes it.

use crate::tokens;
use crate::tree::{Item, ItemKind, Path, TypeName};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

/// The namespaces of a template's names.
#[derive(Clone, Copy)]
pub(super) enum Namespace {
    Values,
    Conditions,
    Mappings,
}

/// A name with the type of its constant and what hover shows of it.
pub(super) struct Declaration {
    pub(super) name: Ident,
    pub(super) shape: TokenStream,
    pub(super) doc: String,
}

/// What an expansion declares.
#[derive(Default)]
pub(super) struct Declarations {
    pub(super) values: Vec<Declaration>,
    pub(super) conditions: Vec<Declaration>,
    pub(super) mappings: Vec<Declaration>,
    /// The inputs of a component: they are values as well.
    pub(super) inputs: Vec<Declaration>,
}

/// What the first names of paths stand for.
#[derive(Default)]
pub(super) struct Names {
    /// The part that is expanded here; a stack has none.
    part: Option<Ident>,
    /// Parts, with the prefix of those that have one.
    parts: BTreeMap<String, (Path, Option<Ident>)>,
    /// The inputs of that part.
    inputs: BTreeSet<String>,
    /// Stacks, by the names of their links.
    links: BTreeMap<String, Path>,
    /// Stacks, by the resources whose templates they are.
    nested: BTreeMap<String, Path>,
}

impl Names {
    pub(super) fn of(items: &[Item]) -> Self {
        let mut names = Self::default();
        names.add(items);
        names
    }

    fn add(&mut self, items: &[Item]) {
        for item in items {
            match &item.kind {
                ItemKind::Part { name, inputs, .. } => {
                    self.part = tokens::spoken(name);
                    self.inputs.extend(inputs.iter().flatten().map(|input| input.name.to_string()));
                }
                ItemKind::Include { path, prefix: None, .. } => self.part(path, None),
                // A prefix of pieces is a name in each round of its loop, and none that could be typed.
                ItemKind::Include { path, prefix: Some(prefix), .. } => {
                    prefix.ident.iter().for_each(|prefix| self.part(path, Some(prefix)));
                }
                ItemKind::Uses { path } => self.part(path, None),
                ItemKind::Import { name, path } => drop(self.links.insert(name.to_string(), path.clone())),
                ItemKind::Resource { name, kind: TypeName::Stack { path, .. }, .. } => {
                    let name = name.ident.iter().map(ToString::to_string);
                    self.nested.extend(name.map(|name| (name, path.clone())));
                }
                ItemKind::When { items, .. } | ItemKind::For { items, .. } => self.add(items),
                _ => {}
            }
        }
    }

    fn part(&mut self, path: &Path, prefix: Option<&Ident>) {
        if let Some(name) = prefix.or(path.segments.last()) {
            self.parts.insert(name.to_string(), (path.clone(), prefix.and_then(tokens::spoken)));
        }
    }

    /// The names that this author gave to components.
    pub(super) fn aliases(&self) -> TokenStream {
        let aliases = self.parts.values().filter_map(|(path, prefix)| {
            let (prefix, path) = (prefix.as_ref()?, quiet(path));
            Some(quote!(type #prefix = #path;))
        });
        aliases.collect()
    }

    /// A bare name.
    pub(super) fn bare(&self, namespace: Namespace, name: &Ident) -> Option<TokenStream> {
        let name = tokens::spoken(name)?;
        Some(match (&self.part, namespace) {
            // What the part takes is declared where an `include` gives it.
            (Some(part), Namespace::Values) if self.inputs.contains(&name.to_string()) => {
                let part = unspanned(part);
                quote!(#part::__INPUTS.#name)
            }
            (Some(part), _) => of_part(&unspanned(part), namespace, &name),
            (None, Namespace::Values) => quote!(values::#name),
            (None, Namespace::Conditions) => quote!(conditions::#name),
            (None, Namespace::Mappings) => quote!(mappings::#name),
        })
    }

    /// The outputs of the stack that a resource nests.
    pub(super) fn outputs_of(&self, resource: &Ident) -> Option<TokenStream> {
        let stack = quiet(self.nested.get(&resource.to_string())?);
        Some(quote!(#stack::__OUTPUTS))
    }

    /// `Network::Vpc`: an item of a part, or an output of a stack.
    pub(super) fn path(&self, namespace: Namespace, path: &Path) -> Option<TokenStream> {
        let [first, second] = path.segments.as_slice() else { return None };
        let (text, first, second) = (first.to_string(), tokens::spoken(first)?, tokens::spoken(second)?);
        if let Some((path, prefix)) = self.parts.get(&text) {
            let part = match (prefix, path.segments.as_slice()) {
                (None, [_, .., _]) => {
                    let before = quiet_segments(path).into_iter().take(path.segments.len() - 1);
                    let root = path.absolute.then(|| quote!(::));
                    quote!(#root #(#before::)* #first)
                }
                _ => quote!(#first),
            };
            return Some(of_part(&part, namespace, &second));
        }
        let stack = quiet(self.links.get(&text)?);
        Some(quote!({ values::#first; #stack::__OUTPUTS.#second }))
    }

    /// The declarations: those of a stack as modules, those of a part as constants of its type.
    pub(super) fn declare(&self, declared: Declarations) -> (TokenStream, TokenStream) {
        let Declarations { values, conditions, mappings, inputs } = declared;
        let markers = quote! {
            #[derive(Clone, Copy)] pub struct Condition;
            #[derive(Clone, Copy)] pub struct Mapping;
        };
        let Some(part) = self.part.as_ref().map(unspanned) else {
            let (values, conditions, mappings) = (constants(&values), constants(&conditions), constants(&mappings));
            let modules = quote! {
                #markers
                pub mod values { use super::*; #values }
                pub mod conditions { use super::*; #conditions }
                pub mod mappings { use super::*; #mappings }
            };
            return (TokenStream::new(), modules);
        };
        let values = values.iter().map(|Declaration { name, shape, doc }| {
            quote!(#[doc = #doc] pub const #name: __formwork_editor::#shape = loop {};)
        });
        let implementation = quote! {
            impl #part {
                #(#values)*
                #[doc(hidden)] pub const __CONDITIONS: __formwork_editor::Conditions = loop {};
                #[doc(hidden)] pub const __MAPPINGS: __formwork_editor::Mappings = loop {};
                #[doc(hidden)] pub const __INPUTS: __formwork_editor::Inputs = loop {};
            }
        };
        let (conditions, mappings, inputs) = (fields(&conditions), fields(&mappings), fields(&inputs));
        let structs = quote! {
            #markers
            #[derive(Clone, Copy)] pub struct Conditions { #conditions }
            #[derive(Clone, Copy)] pub struct Mappings { #mappings }
            #[derive(Clone, Copy)] pub struct Inputs { #inputs }
        };
        (implementation, structs)
    }
}

/// The inputs of a component, as a value.
pub(super) fn inputs(path: &Path) -> TokenStream {
    let path = quiet(path);
    quote!(#path::__INPUTS)
}

fn of_part(part: &TokenStream, namespace: Namespace, name: &Ident) -> TokenStream {
    match namespace {
        Namespace::Values => quote!(#part::#name),
        Namespace::Conditions => quote!(#part::__CONDITIONS.#name),
        Namespace::Mappings => quote!(#part::__MAPPINGS.#name),
    }
}

fn constants(declared: &[Declaration]) -> TokenStream {
    let constants = declared
        .iter()
        .map(|Declaration { name, shape, doc }| quote!(#[doc = #doc] pub const #name: #shape = loop {};));
    constants.collect()
}

fn fields(declared: &[Declaration]) -> TokenStream {
    declared.iter().map(|Declaration { name, shape, doc }| quote!(#[doc = #doc] pub #name: #shape,)).collect()
}

/// A path under no span of the author's: an editor looks for its cursor in the first place that a token went to.
fn quiet(path: &Path) -> TokenStream {
    let (root, segments) = (path.absolute.then(|| quote!(::)), quiet_segments(path));
    quote!(#root #(#segments)::*)
}

fn quiet_segments(path: &Path) -> Vec<TokenStream> {
    path.segments.iter().map(unspanned).collect()
}

fn unspanned(name: &Ident) -> TokenStream {
    let mut name = name.clone();
    name.set_span(Span::call_site());
    quote!(#name)
}
