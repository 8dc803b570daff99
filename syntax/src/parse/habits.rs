//! The habits of neighbours: forms of YAML and JSON templates and of other tools, with the form to write.
//!
//! Data and look-ups; the parser decides where each is asked for, and the words are in the table of findings.

use super::Cursor;
use formwork_core::findings::suggest;
use formwork_core::model::{Function, Section};
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

/// What other tools call the items of this language.
const KINDS: &[(&str, &str)] = &[
    ("const", "let names = [\"a\", \"b\"];"),
    ("input", "param Name: Type = default;"),
    ("local", "let names = [\"a\", \"b\"];"),
    ("module", "include path::Part;"),
    ("out", "output Name = value;"),
    ("parameter", "param Name: Type = default;"),
    ("type", "resource Name = Type { Property: value };"),
    ("use", "include path::Part;` or `import Name = path::Stack;"),
    ("var", "param Name: Type = default;"),
    ("variable", "param Name: Type = default;"),
];

/// The form of each kind of item, by its noun.
const ITEMS: &[(&str, &str)] = &[
    ("condition", "condition Name = expression;"),
    ("mapping", "mapping Name = { top: { second: value } };"),
    ("output", "output Name = value;"),
    ("resource", "resource Name = Type { Property: value };"),
    ("rule", "rule Name = { assert condition: \"text\"; }"),
];

/// Where the name that an item of this kind declares belongs.
pub(super) fn declares(word: &str) -> Option<Section> {
    match word {
        "condition" => Some(Section::Conditions),
        "mapping" => Some(Section::Mappings),
        "output" => Some(Section::Outputs),
        "param" => Some(Section::Parameters),
        "resource" => Some(Section::Resources),
        "rule" => Some(Section::Rules),
        _ => None,
    }
}

/// The item to write for a section of a template file.
pub(super) fn section(key: &str) -> Option<&'static str> {
    SECTIONS.iter().find(|(name, _)| *name == key).map(|(_, form)| *form)
}

/// The item to write for a kind of item of another tool.
pub(super) fn kind(word: &str) -> Option<&'static str> {
    let word = word.to_ascii_lowercase();
    KINDS.iter().find(|(name, _)| *name == word || word.strip_suffix('s') == Some(name)).map(|(_, form)| *form)
}

/// How an item of that noun is written.
pub(super) fn item_form(noun: &str) -> &'static str {
    ITEMS.iter().find(|(name, _)| *name == noun).map_or("kind Name = value;", |(_, form)| form)
}

/// The function of a YAML tag (`!Sub`); `!Condition` is none.
pub(super) fn tag(name: &str) -> Option<Option<Function>> {
    if name == "Condition" {
        return Some(None);
    }
    Function::named(name).filter(|function| !function.facts().key.is_empty()).map(Some)
}

/// The function that a neighbour calls so: `ref`, `get_att`, `getAtt`, `findInMap`.
pub(super) fn function(name: &str) -> Option<Function> {
    let plain = |name: &str| name.replace('_', "").to_ascii_lowercase();
    let wanted = plain(name);
    Function::all().find(|facts| plain(facts.name) == wanted).map(|facts| facts.function)
}

/// Whether the language has a form of its own for the function, and no call.
pub(super) fn has_form(function: Function) -> bool {
    use Function::{And, Equals, GetAtt, Not, Or, Ref};
    [And, Equals, GetAtt, Not, Or, Ref].contains(&function)
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
        ("DeletionPolicy", "write `with { DeletionPolicy: \"Retain\" }` behind the braces"),
        ("DependsOn", "write `with { DependsOn: [Name] }` behind the braces"),
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
        let plain = |name: &str| name.replace('_', "").to_ascii_lowercase();
        return WORDS.iter().find(|(name, _)| *name == word || plain(name) == plain(word)).map(|(_, hint)| *hint);
    }
    if cursor.is_punct('=') {
        return Some("two values are compared by `==`");
    }
    if cursor.is_punct(',') {
        return Some("items end with `;`");
    }
    None
}
