//! The pipeline of each macro: parse, ask, collect, check, expand.
//!
//! In: the tokens of a macro call. Out: its expansion, whatever the tokens are.
//! A stack that names parts or derived types is expanded in two phases: first it asks each path for its tokens
//! (`expand::publish`), then it is expanded again with all of them, so that the rules run once over the whole template.

mod ask;
mod published;

use crate::expand::{self, Outcome};
use crate::lower::{self, HoleSlot, Lowered, Surroundings};
use crate::places::Places;
use crate::tree::{Attribute, ItemKind, Tree};
use crate::{derive, editor, parse};
use ask::Collected;
use formwork_core::check::{self, Front, Slot, Slots, limits};
use formwork_core::emit;
use formwork_core::findings::report::Report;
use formwork_core::findings::table::syntax::{MISSING_HEADER, UNREADABLE_FILE};
use formwork_core::findings::{Finding, Item, words};
use formwork_core::model::{Value, ValueKind};
use formwork_core::schema::Schema;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt;

/// Reads a file whose path is relative to the source file that holds the span; the error is a reason in words.
pub type Files<'f> = &'f dyn Fn(&str, Span) -> Result<String, String>;

/// `stack! { … }`
#[must_use]
pub fn stack(input: TokenStream, files: Files<'_>) -> TokenStream {
    let mut collected = Collected::read(input);
    if let Some(question) = collected.on_the_way() {
        return question;
    }
    let mut places = Places::default();
    let mut report = Report::default();
    let tree = parse::parse(collected.original.clone(), &mut places, &mut report);
    collected.look_through(&tree);
    let krate = crate_path(&tree);
    let first = first(&collected, &tree, &krate);
    // Other stacks are asked last, and this one answers before: so two stacks that import each other both have
    // answers, and rustc refuses the circle alone (`expand::rank`).
    let published = if collected.is_at_stacks() { early(&collected, &tree, &mut places, files) } else { None };
    collected.published |= published.is_some();
    let expansion = match collected.next(&quote!(#krate::stack)) {
        Some(question) => {
            let uses = collected.uses();
            let told = told_early(&collected, report, &places);
            quote!(#told #uses #published #question)
        }
        None => finish(krate, &collected, &tree, places, report, files),
    };
    quote!(#first #expansion)
}

/// What depends on the author's tokens alone. What only an editor expands comes before all else: it looks for its cursor in the
/// first of the places that a token went to.
fn first(collected: &Collected, tree: &Tree, krate: &TokenStream) -> Option<TokenStream> {
    collected.is_first().then(|| {
        let editor = editor::deferred(krate, &collected.original);
        let declared = expand::declared(krate, tree, &collected.waits(tree));
        quote!(#editor #declared)
    })
}

/// What cannot be read is told before the first path is asked, since nothing is expanded any more if that path does not exist.
/// It is found again when all tokens are there, and rustc shows what it has shown, at the same place in the same words, once.
fn told_early(collected: &Collected, report: Report, places: &Places) -> TokenStream {
    let findings = report.take();
    if !collected.is_first() {
        return TokenStream::new();
    }
    let error = |finding: &Finding| expand::messages::error(places.extent(finding.place), &words::message(finding));
    findings.iter().map(error).collect()
}

/// Everything is known: check the whole template and expand it.
fn finish(
    krate: TokenStream,
    collected: &Collected,
    tree: &Tree,
    mut places: Places,
    mut report: Report,
    files: Files<'_>,
) -> TokenStream {
    let externals = collected.externals(tree, &mut places, &mut report);
    let lowered = lower::lower(tree, externals.surroundings(files), &mut places, &mut report);
    let schema = match Schema::bundled() {
        Ok(schema) => schema,
        Err(error) => {
            report.discard();
            return expand::broken_schema(&error.to_string());
        }
    };
    let template = &lowered.template;
    let (mut report, mut slots) = check::examine(template, schema, Front::Language, report);
    for HoleSlot { number, kind, input } in &lowered.slots {
        let slot = || Slot { kind: *kind, property: input.clone(), item: String::new() };
        slots.holes.entry(*number).or_insert_with(slot);
    }
    let emitted = (!report.has_language_faults()).then(|| emit::template(template, &slots));
    let size = emitted.as_ref().and_then(|emitted| limits::size(template, emitted.compact));
    // A stack with other faults may have lost its resources to them.
    let emptiness =
        emitted.as_ref().and_then(|_| limits::emptiness(template, &format!("stack `{}`", template.name.text)));
    size.into_iter().chain(emptiness).for_each(|finding| report.push_for(Item::Stack, finding));
    let verdict = report.settle(template);
    let stops = verdict.findings.iter().any(|(_, level)| level.stops());
    let emitted = emitted.filter(|_| !stops);
    let file = tree.items.first().map(|item| places.file(item.place)).unwrap_or_default();
    for (range, path) in externals.places {
        places.name_part(range, path, &file);
    }
    let (parts, structs) = (externals.paths, externals.structs);
    let published = collected.published;
    expand::stack(&Outcome { krate, lowered, parts, structs, places, published, verdict, slots, emitted })
}

/// What the stack tells others of itself, before it knows what others tell: nothing yet if it hands on what they give.
fn early(collected: &Collected, tree: &Tree, places: &mut Places, files: Files<'_>) -> Option<TokenStream> {
    let mut report = Report::default();
    let externals = collected.externals(tree, places, &mut report);
    let lowered = lower::lower(tree, externals.surroundings(files), places, &mut report);
    report.discard();
    let hands_on = lowered.template.outputs.iter().any(|output| hands_on(&output.value));
    (!hands_on).then(|| expand::publication(&lowered))
}

/// Whether a value may be an output of a stack that has not answered.
fn hands_on(value: &Value) -> bool {
    match &value.kind {
        ValueKind::Poisoned => true,
        ValueKind::GetAtt { attribute, .. } => attribute.text.starts_with("Outputs."),
        ValueKind::Call(_, values) | ValueKind::List(values) => values.iter().any(hands_on),
        _ => false,
    }
}

/// `part! { … }`
#[must_use]
pub fn part(input: TokenStream, files: Files<'_>) -> TokenStream {
    let mut collected = Collected::read(input);
    if let Some(question) = collected.on_the_way() {
        return question;
    }
    let mut places = Places::default();
    let mut report = Report::default();
    let tree = parse::parse(collected.original.clone(), &mut places, &mut report);
    collected.look_through(&tree);
    let krate = crate_path(&tree);
    let first = first(&collected, &tree, &krate);
    if !tree.items.iter().any(|item| matches!(item.kind, ItemKind::Part { .. })) && !report.has_language_faults() {
        let place = places.add(tree.start.unwrap_or_else(Span::call_site));
        report.push(Finding::new(&MISSING_HEADER, place).with("item", "part"));
    }
    if let Some(question) = collected.next(&quote!(#krate::part)) {
        report.discard();
        let uses = collected.uses();
        return quote!(#first #uses #question);
    }
    let externals = collected.externals(&tree, &mut places, &mut report);
    let surroundings = Surroundings { parts: &[], ..externals.surroundings(files) };
    let mut own = Report::default();
    let lowered = lower::lower(&tree, surroundings, &mut places, &mut own);
    // All else is found in the stack, where the names of other parts are known.
    let unreadable = own.take().into_iter().filter(|finding| finding.row.code == UNREADABLE_FILE.code);
    unreadable.for_each(|finding| report.push(finding));
    lower::faults(&tree.items, lowered.holes.iter().map(|hole| (&hole.tokens, hole.place)), &mut report);
    let slots = slots(&lowered);
    let read = lowered.files.iter().map(|file| (file.path.clone(), file.text.clone())).collect();
    let published = published::write(&collected.answers, &read, &collected.original);
    let structs = externals.structs;
    let outcome = expand::PartOutcome { krate, tree: &tree, lowered, slots, structs, places, report, published };
    let part = expand::part(outcome);
    quote!(#first #part)
}

/// The slots of a part's Rust expressions, which its own tokens decide: that of each is its property's.
fn slots(lowered: &Lowered) -> Slots {
    let Some(schema) = Schema::bundled().ok().filter(|_| !lowered.holes.is_empty()) else { return Slots::default() };
    check::slots_of_expressions(&lowered.template, schema, Front::Language)
}

/// `#[derive(Resource)]`, and `__derive! { … }` with what the structs in its fields answered.
#[must_use]
pub fn derive(input: TokenStream) -> TokenStream {
    let mut collected = Collected::read(input);
    if let Some(question) = collected.on_the_way() {
        return question;
    }
    let parsed: syn::DeriveInput = match syn::parse2(collected.original.clone()) {
        Ok(parsed) => parsed,
        Err(error) => return error.to_compile_error(),
    };
    let krate = derive::crate_path(&parsed);
    if collected.is_first() {
        collected.questions = derive::nested(&parsed);
        collected.owner = parsed.ident.unraw().to_string();
    }
    if let Some(question) = collected.next(&quote!(#krate::__derive)) {
        let uses = collected.uses();
        return quote!(#uses #question);
    }
    let nested = published::nested(&collected.answers, &mut Places::default());
    let published = published::write_struct(&collected.answers, &collected.original);
    derive::expand(&parsed, &krate, &published, &nested)
}

/// `__editor! { … }`: what an editor expands in place of nothing.
#[must_use]
pub fn editor(input: TokenStream) -> TokenStream {
    editor::expand(input)
}

/// How the expansion names `formwork`: `#[formwork(crate = path)]` of the header, for a renamed dependency.
pub(crate) fn crate_path(tree: &Tree) -> TokenStream {
    let header = tree.items.iter().find(|item| matches!(item.kind, ItemKind::Stack { .. } | ItemKind::Part { .. }));
    let given = header.into_iter().flat_map(|item| &item.attributes).find_map(|attribute| match attribute {
        Attribute::Crate(path) => Some(path.clone()),
        Attribute::Silence { .. } | Attribute::Was(_) => None,
    });
    given.unwrap_or_else(|| quote!(::formwork))
}
