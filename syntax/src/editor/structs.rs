//! Resources whose type is a struct: accesses to the struct that its derive makes for editors.
//!
//! In: a path and the properties that the author wrote. Out: statements such as `p.VpcId`, under the author's own spans, in a function
//! beside the module of all else: there a path means what it means to the author.

use super::Editor;
use crate::lower::is_rust_type;
use crate::tokens;
use crate::tree::{Entry, KeyKind, TypeName, Value, ValueKind};
use proc_macro2::TokenStream;
use quote::quote;

/// The function that holds the statements.
pub(super) fn function(statements: &[TokenStream]) -> Option<TokenStream> {
    (!statements.is_empty()).then(|| {
        quote! {
            #[allow(warnings, clippy::all)]
            fn __formwork_structs() { #(#statements)* }
        }
    })
}

impl Editor {
    pub(super) fn derived(&mut self, kind: &TypeName, properties: &[Entry]) {
        let TypeName::Path { path, .. } = kind else { return };
        if !is_rust_type(kind) {
            return;
        }
        let (krate, path) = (&self.krate, path.tokens());
        let whole = quote!(let p: <#path as #krate::__private::Editable>::Properties = loop {};);
        self.fields(&whole, properties);
    }

    /// An access a key; `object` makes the `p` that is accessed.
    fn fields(&mut self, object: &TokenStream, entries: &[Entry]) {
        let keys = entries.iter().filter_map(|entry| match &entry.key.kind {
            KeyKind::Ident(key) => Some((tokens::spoken(key)?, &entry.value)),
            _ => None,
        });
        let keys: Vec<_> = keys.collect();
        self.structs.extend(keys.iter().map(|(key, _)| quote!({ #object p.#key; })));
        self.structs.push(quote!({ #object p.end; }));
        for (key, value) in keys {
            let krate = &self.krate;
            let inside = quote!(#object let Some(p) = #krate::__private::inside(&p.#key) else { return };);
            self.inside(&inside, value);
        }
    }

    fn inside(&mut self, object: &TokenStream, value: &Value) {
        match &value.kind {
            ValueKind::Object(entries) => self.fields(object, entries),
            ValueKind::List(items) => items.iter().for_each(|item| self.inside(object, item)),
            _ => {}
        }
    }
}
