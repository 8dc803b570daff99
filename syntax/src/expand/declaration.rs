//! The constant data of a stack: `formwork::__private::Declaration`.
//!
//! In: [`Outcome`]. Out: the struct expression and the function that computes the Rust expressions' values.

use super::Outcome;
use crate::lower::Hole;
use crate::tokens::{self, forced_identifier};
use formwork_core::check::{Slot, SlotType, Slots};
use formwork_core::emit::{self, Emitted, Piece};
use formwork_core::findings::{Level, words};
use formwork_core::model::{Effect, Link, Name, Section, Silence};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use std::collections::BTreeSet;

/// `fn values() -> Vec<Value>`, with one element a Rust expression, each under its author's span.
pub(super) fn values(outcome: &Outcome) -> TokenStream {
    let krate = &outcome.krate;
    if outcome.emitted.is_none() || outcome.lowered.holes.is_empty() {
        // Nothing to compile, so that the compiler does not look for instances of `Vec` in all crates.
        return quote!(use #krate::__private::no_values as values;);
    }
    let computed = computed(krate, &outcome.lowered.holes, &outcome.slots, &outcome.parts);
    quote! {
        fn values() -> ::std::vec::Vec<#krate::Value> { #computed }
    }
}

/// The block that computes the Rust expressions: those that stand here by their tokens, those of parts by a call.
pub(super) fn computed(krate: &TokenStream, holes: &[Hole], slots: &Slots, parts: &[TokenStream]) -> TokenStream {
    let mut properties = BTreeSet::new();
    let mut called = BTreeSet::new();
    let mut values = Vec::with_capacity(holes.len());
    for (number, hole) in holes.iter().enumerate() {
        if let Some((part, number)) = hole.part {
            called.insert(part);
            let values_of = forced_identifier(&format!("__formwork_part_{part}"), Span::call_site());
            let number = proc_macro2::Literal::usize_unsuffixed(number);
            values.push(quote!(#krate::__private::of_part(&#values_of, #number)));
            continue;
        }
        let tokens = &hole.tokens;
        let slot = u32::try_from(number).ok().and_then(|number| slots.holes.get(&number));
        let span = tokens.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span());
        let function = forced_identifier(function(slot), span);
        let property = mark(slot);
        let marked = forced_identifier(&property, span);
        properties.insert(property);
        values.push(quote_spanned!(span=> #krate::__private::#function::<__formwork_properties::#marked, _>(#tokens)));
    }
    let calls = called.iter().filter_map(|part| {
        let values_of = forced_identifier(&format!("__formwork_part_{part}"), Span::call_site());
        let path = parts.get(*part)?;
        Some(quote!(let #values_of = #path::__values();))
    });
    let properties = properties.iter().map(|property| forced_identifier(property, Span::call_site()));
    quote! {
        // A type a property, so that rustc's message about a value that does not fit can name it.
        mod __formwork_properties {
            #(pub enum #properties {})*
        }
        #(#calls)*
        ::std::vec![#(#values),*]
    }
}

/// Names of properties that the standard library or `formwork` has for a type: of such a name rustc shows the whole path.
const TAKEN: &[&str] = &[
    "Any",
    "Args",
    "Attribute",
    "Builder",
    "Chain",
    "Child",
    "Command",
    "Components",
    "Context",
    "Default",
    "Duration",
    "Entry",
    "Environment",
    "Error",
    "File",
    "Filter",
    "From",
    "Instant",
    "Into",
    "Layout",
    "Location",
    "Map",
    "Metadata",
    "Method",
    "Option",
    "Ordering",
    "Output",
    "Parameter",
    "Path",
    "Pattern",
    "Permissions",
    "Prefix",
    "Product",
    "Range",
    "Read",
    "Ref",
    "Resource",
    "Result",
    "Scope",
    "Skip",
    "Slot",
    "Stack",
    "Step",
    "String",
    "Take",
    "Template",
    "Text",
    "Thread",
    "Value",
    "Variable",
    "Write",
];

/// The name of the type that stands for a slot in rustc's messages: the property, with its item where a type of another crate is named so.
fn mark(slot: Option<&Slot>) -> String {
    match slot.filter(|slot| tokens::is_identifier(&slot.property)) {
        Some(Slot { property, item, .. }) if TAKEN.contains(&property.as_str()) && tokens::is_identifier(item) => {
            format!("{property}_of_{item}")
        }
        Some(slot) => slot.property.clone(),
        None => "expression".to_owned(),
    }
}

/// The function that takes a value for the slot.
fn function(slot: Option<&Slot>) -> &'static str {
    match slot.map_or(SlotType::Any, |slot| slot.kind) {
        SlotType::String => "text",
        SlotType::Integer => "integer",
        SlotType::Number => "number",
        SlotType::Boolean => "boolean",
        SlotType::List => "list",
        SlotType::Object => "object",
        SlotType::Any => "any",
    }
}

/// The struct expression.
pub(super) fn declaration(outcome: &Outcome, name: &str) -> TokenStream {
    let krate = &outcome.krate;
    let template = &outcome.lowered.template;
    let pieces = pieces(krate, outcome.emitted.as_ref());
    let deployment = (!template.deployment.is_empty()).then(|| emit::object(&template.deployment, &outcome.slots));
    let deployment = self::pieces(krate, deployment.as_ref());
    let items = items(outcome);
    let silences = silences(outcome);
    let renamed = renamed(outcome);
    let links = links(outcome);
    let rank = outcome.lowered.header.as_ref().and_then(|header| tokens::spoken(&header.name));
    let rank = rank.map_or_else(|| quote!(0), |name| quote!(#name::WAITS_FOR as u32));
    let nested = template.nested.iter().map(|(resource, nested)| {
        let stack = &nested.stack;
        let told = outcome.lowered.computed.get(resource).map_or("", String::as_str);
        quote!(#krate::__private::NestedPlace { resource: #resource, stack: #stack, told: #told })
    });
    let externs = template.externs.iter().map(|item| {
        let (name, kind) = (&item.name.text, &item.kind.text);
        quote!((#name, #kind))
    });
    let reported = outcome.verdict.findings.iter().filter(|(_, level)| *level == Level::Warn).map(|(finding, _)| {
        let text = format!("{}: {}", finding.row.code, words::title(finding));
        quote!(#text)
    });
    quote! {
        #krate::__private::Declaration {
            name: #name,
            package: ::core::env!("CARGO_PKG_NAME"),
            pieces: &[#pieces],
            values,
            items: #items,
            silences: &[#(#silences),*],
            reported: &[#(#reported),*],
            deployment: &[#deployment],
            externs: &[#(#externs),*],
            described: &[],
            rank: #rank,
            links: &[#(#links),*],
            nested: &[#(#nested),*],
            renamed: &[#(#renamed),*],
        }
    }
}

fn pieces(krate: &TokenStream, emitted: Option<&Emitted>) -> TokenStream {
    let pieces = emitted.into_iter().flat_map(|emitted| &emitted.pieces).map(|piece| match piece {
        Piece::Text(text) => quote!(#krate::__private::Piece::Text(#text)),
        Piece::Hole { number, indent, text } => {
            quote!(#krate::__private::Piece::Hole { number: #number, indent: #indent, text: #text })
        }
        Piece::Unchecked => quote!(#krate::__private::Piece::Unchecked),
    });
    quote!(#(#pieces),*)
}

/// Every named item with its section, as the build step looks places up.
fn names(outcome: &Outcome) -> Vec<(Section, &Name, &[Name], &[Silence])> {
    let template = &outcome.lowered.template;
    let mut names: Vec<(Section, &Name, &[Name], &[Silence])> = Vec::new();
    names.extend(template.parameters.iter().map(|i| (Section::Parameters, &i.name, &i.was[..], &i.silences[..])));
    names.extend(template.mappings.iter().map(|i| (Section::Mappings, &i.name, &i.was[..], &i.silences[..])));
    names.extend(template.conditions.iter().map(|i| (Section::Conditions, &i.name, &i.was[..], &i.silences[..])));
    names.extend(template.rules.iter().map(|i| (Section::Rules, &i.name, &[][..], &i.silences[..])));
    names.extend(template.resources.iter().map(|i| (Section::Resources, &i.name, &i.was[..], &i.silences[..])));
    names.extend(template.outputs.iter().map(|i| (Section::Outputs, &i.name, &i.was[..], &i.silences[..])));
    names
}

/// The text of `Declaration::items`.
fn items(outcome: &Outcome) -> String {
    let stack = ("", "", &outcome.lowered.template.name);
    let items = names(outcome).into_iter().map(|(section, name, _, _)| (section.key(), name.text.as_str(), name));
    let (mut text, mut last) = (String::new(), String::new());
    for (section, name, at) in std::iter::once(stack).chain(items) {
        let span = outcome.places.extent(at.place).start;
        let file = span.file();
        if file != last {
            text.push_str(&file);
            text.push('\n');
            last = file;
        }
        text.push_str(&format!("\t{} {section} {name}\n", span.start().line));
    }
    text
}

fn silences(outcome: &Outcome) -> Vec<TokenStream> {
    let krate = &outcome.krate;
    let silence = |section: &str, name: &str, silence: &Silence| {
        let code = &silence.code.text;
        let effect = match silence.effect {
            Effect::Allow => "allow",
            Effect::Expect => "expect",
            Effect::Warn => "warn",
            Effect::Deny => "deny",
        };
        let reason = silence.reason.as_deref().unwrap_or_default();
        quote! {
            #krate::__private::SilencePlace {
                section: #section, name: #name, code: #code, effect: #effect, reason: #reason,
            }
        }
    };
    let whole = outcome.lowered.template.silences.iter().map(|found| silence("", "", found)).collect::<Vec<_>>();
    let items = names(outcome).into_iter().flat_map(|(section, name, _, silences)| {
        silences.iter().map(|found| silence(section.key(), &name.text, found)).collect::<Vec<_>>()
    });
    whole.into_iter().chain(items).collect()
}

/// Each import with the outputs that are read.
fn links(outcome: &Outcome) -> Vec<TokenStream> {
    let krate = &outcome.krate;
    let template = &outcome.lowered.template;
    let link = |(index, link): (usize, &Link)| {
        let (parameter, stack, weak) = (&link.name.text, &link.stack, link.weak);
        let outputs = template.linked.values().filter(|linked| linked.link == index);
        let outputs: BTreeSet<&str> = outputs.map(|linked| linked.output.as_str()).collect();
        let outputs = outputs.into_iter();
        quote! {
            #krate::__private::LinkPlace { parameter: #parameter, stack: #stack, weak: #weak, outputs: &[#(#outputs),*] }
        }
    };
    template.links.iter().enumerate().map(link).collect()
}

fn renamed(outcome: &Outcome) -> Vec<TokenStream> {
    names(outcome)
        .into_iter()
        .flat_map(|(section, name, was, _)| {
            let (section, new) = (section.key(), &name.text);
            was.iter().map(move |old| {
                let old = &old.text;
                quote!((#section, #new, #old))
            })
        })
        .collect()
}
