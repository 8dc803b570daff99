//! The habits of neighbours: forms of YAML and JSON templates and of other tools, with the form to write.
//!
//! Data and look-ups; the parser decides where each is asked for, and the words are in the table of findings.

use super::Cursor;
use formwork_core::findings::suggest;
use formwork_core::model::{Function, FunctionFacts, Shape};
use proc_macro2::Delimiter;

/// Sections of a template file, and the items that they are here.
const SECTIONS: &[(&str, &str)] = &[
    ("AWSTemplateFormatVersion", "pub stack Name;"),
    ("Conditions", "condition Name = expression;"),
    ("Description", "/// The description.` before `pub stack Name;"),
    ("Globals", "globals { … }"),
    ("Hooks", "hooks { … }"),
    ("Mappings", "mapping Name = { top: { second: value } };"),
    ("Metadata", "metadata { … }"),
    ("Outputs", "output Name = value;"),
    ("Parameters", "param Name: Type = default with { … };"),
    ("Resources", "resource Name = Type { Property: value };"),
    ("Rules", "rule Name = { assert condition: \"text\"; }"),
    ("Transform", "transform \"name\";"),
];

/// The form of each kind of item, by its noun.
const ITEMS: &[(&str, &str)] = &[
    ("condition", "condition Name = expression;"),
    ("mapping", "mapping Name = { top: { second: value } };"),
    ("output", "output Name = value;"),
    ("resource", "resource Name = Type { Property: value };"),
    ("rule", "rule Name = { assert condition: \"text\"; }"),
];

/// The item to write for a section of a template file.
pub(super) fn section(key: &str) -> Option<&'static str> {
    SECTIONS.iter().find(|(name, _)| *name == key).map(|(_, form)| *form)
}

/// How an item of that noun is written.
pub(super) fn item_form(noun: &str) -> &'static str {
    ITEMS.iter().find(|(name, _)| *name == noun).map_or("kind Name = value;", |(_, form)| form)
}

/// The function of a YAML tag (`!Sub`).
pub(super) fn tag(name: &str) -> Option<&'static FunctionFacts> {
    Function::named(name).map(Function::facts).filter(|facts| !facts.key.is_empty())
}

/// What to write for a tag whose argument is `text`.
pub(super) fn form_of_tag(facts: &FunctionFacts, text: &str, is_name: bool) -> String {
    match facts.function {
        Function::Ref | Function::GetAtt if is_name => text.to_owned(),
        Function::Sub => format!("Sub({text})"),
        _ if facts.shape == Shape::Bare && !is_name && facts.function != Function::Ref => {
            format!("{}({text})", facts.name)
        }
        _ => facts.form.to_owned(),
    }
}

/// What begins no value, and the form for it.
pub(super) fn value(cursor: Cursor<'_>) -> Option<(&'static str, &'static str)> {
    if cursor.is_punct('$') && cursor.next().group(Delimiter::Brace).is_some() {
        return Some(("${…}", "Name` for a reference, or `Sub(\"…${Name}…\")"));
    }
    if cursor.is_punct('&') {
        return Some(("&", "Name"));
    }
    if cursor.is_punct('|') || cursor.is_punct('>') {
        return Some(("|", "r#\"…\"#"));
    }
    None
}

/// A hint for what stands behind a value or an item.
pub(super) fn behind(cursor: Cursor<'_>) -> Option<&'static str> {
    const WORDS: &[(&str, &str)] = &[
        ("and", "conditions are joined by `&&`"),
        ("or", "conditions are joined by `||`"),
        ("when", "write `when Condition { items }` around the item, or `with { Condition: Name }` behind it"),
        ("if", "write `If(Condition, value, otherwise)`"),
        ("else", "write `If(Condition, value, otherwise)`"),
    ];
    if let Some((_, word)) = cursor.ident() {
        let braces = cursor.next().group(Delimiter::Brace).is_some();
        if braces && suggest::best(word, ["with"]).is_some() {
            return Some("did you mean `with`?");
        }
        return WORDS.iter().find(|(name, _)| *name == word).map(|(_, hint)| *hint);
    }
    if cursor.is_punct('=') {
        return Some("two values are compared by `==`");
    }
    if cursor.is_punct(',') {
        return Some("items end with `;`");
    }
    None
}
