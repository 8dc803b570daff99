//! Names that refer to nothing, or to a thing of another kind.
//!
//! In: the template and its declared names. Out: findings at the name's own token; for a name in the text of `Fn::Sub`, the line with a caret.
//! Not here: what a known name gives (`shape`), and in which order resources are made (`cycles`).

mod attributes;
mod interface;
mod mappings;

use super::names::{Declared, PSEUDO_PARAMETERS};
use super::walk::{self, Area, Site};
use super::{Context, Front};
use crate::findings::table::conditions::CONDITION_COMPARED;
use crate::findings::table::items::DEPENDS_ON_TEXT;
use crate::findings::table::names as table;
use crate::findings::table::syntax::FOREIGN_FORM;
use crate::findings::{Finding, Row, suggest};
use crate::model::{Function, Name, Place, Section, Substitution, Template, Value, ValueKind};

/// Findings about the form of a name, with the argument that shows the form to write.
static FORMS: [(&Row, &str); 2] = [(&FOREIGN_FORM, "form"), (&DEPENDS_ON_TEXT, "name")];

/// Reports every name that nothing declares.
pub fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    walk::template(template, &mut |site, value| visit(cx, site, value));
    interface::check(cx);
}

/// The parameters that `AWS::CloudFormation::Interface` names.
pub(super) fn interface_parameters(template: &Template) -> impl Iterator<Item = &str> {
    interface::parameters(template).into_iter().map(|mention| mention.name)
}

/// Where a name is written: as a token of its own, or at an offset of a `Sub` text.
#[derive(Clone, Copy)]
pub(super) struct Mention<'t> {
    text: &'t str,
    place: Place,
    inside: Option<(&'t Substitution, usize)>,
}

impl<'t> Mention<'t> {
    fn token(name: &'t Name) -> Self {
        Self { text: &name.text, place: name.place, inside: None }
    }

    /// The finding, with the line of the text if the name stands in one.
    fn finding(self, row: &'static Row) -> Finding {
        let finding = Finding::new(row, self.place).with("name", self.text);
        match self.inside {
            None => finding,
            Some((sub, offset)) => finding
                .inside(&sub.text.text, sub.file.as_deref(), offset, self.text.len())
                .with("escape", format!("${{!{}}}", self.text)),
        }
    }

    /// The part of the name from `start`, of `length` bytes.
    fn part(self, start: usize, length: usize) -> Self {
        Self {
            text: &self.text[start..start + length],
            place: self.place,
            inside: self.inside.map(|(sub, offset)| (sub, offset + start)),
        }
    }
}

fn visit<'t>(cx: &mut Context<'t>, site: &Site<'t>, value: &'t Value) {
    if is_plain_data(cx, site) {
        return;
    }
    match &value.kind {
        ValueKind::Ref(name) => reference(cx, site, Mention::token(name)),
        ValueKind::GetAtt { resource, attribute } => {
            attributes::check(cx, site, Mention::token(resource), Mention::token(attribute));
        }
        ValueKind::Sub(sub) => substitution(cx, site, sub),
        ValueKind::Condition(name) => condition(cx, site, name),
        ValueKind::LogicalId(name) => logical_id(cx, site, name),
        ValueKind::Call(Function::FindInMap, arguments) => mappings::check(cx, site, arguments),
        ValueKind::Call(Function::GetAtt, arguments) => computed_attribute(cx, site, arguments),
        ValueKind::Call(Function::ValueOf, arguments) => value_of(cx, site, arguments),
        ValueKind::Null
        | ValueKind::Bool(_)
        | ValueKind::Number(_)
        | ValueKind::Text(_)
        | ValueKind::List(_)
        | ValueKind::Object(_)
        | ValueKind::Call(..)
        | ValueKind::Hole(_)
        | ValueKind::Unchecked(_)
        | ValueKind::Poisoned => {}
    }
}

/// CloudFormation does not resolve functions in the template's own metadata, and what looks like one there is text to it.
fn is_plain_data(cx: &Context<'_>, site: &Site<'_>) -> bool {
    cx.front == Front::Engine && matches!(site.area, Area::Metadata | Area::Globals | Area::Hooks | Area::Deployment)
}

/// `Ref`, or a variable of `Sub` without a dot.
fn reference<'t>(cx: &mut Context<'t>, site: &Site<'t>, mention: Mention<'t>) {
    if mention.text.contains("::") {
        pseudo_parameter(cx, site, mention);
        return;
    }
    match cx.names.values.get(mention.text) {
        Some(Declared::Resource(_) | Declared::Extern(_)) if matches!(site.area, Area::Condition | Area::Rule) => {
            push(cx, site, mention.finding(&table::RESOURCE_IN_CONDITION).with("where", place_noun(site.area)));
        }
        Some(_) => {}
        None => unknown_value(cx, site, mention),
    }
}

fn place_noun(area: Area) -> &'static str {
    if area == Area::Rule { "rule" } else { "condition" }
}

fn pseudo_parameter<'t>(cx: &mut Context<'t>, site: &Site<'t>, mention: Mention<'t>) {
    if PSEUDO_PARAMETERS.contains(&mention.text) || (cx.names.open && !mention.text.starts_with("AWS::")) {
        return;
    }
    let finding =
        mention.finding(&table::UNKNOWN_PSEUDO_PARAMETER).suggest(mention.text, PSEUDO_PARAMETERS.iter().copied());
    push(cx, site, finding);
}

fn unknown_value<'t>(cx: &mut Context<'t>, site: &Site<'t>, mention: Mention<'t>) {
    if let Some(section) = other_section(cx, mention.text) {
        if cx.names.is_poisoned(section, mention.text) {
            return;
        }
        let row = match section {
            Section::Conditions if matches!(site.area, Area::Condition | Area::Rule) => &CONDITION_COMPARED,
            Section::Conditions => &table::CONDITION_AS_VALUE,
            Section::Mappings => &table::MAPPING_AS_VALUE,
            Section::Outputs => &table::OUTPUT_AS_VALUE,
            Section::Rules => &table::RULE_AS_VALUE,
            Section::Parameters | Section::Resources => return,
        };
        push(cx, site, mention.finding(row));
        return;
    }
    if is_unseen(cx, mention.text) {
        return;
    }
    let finding = mention.finding(&table::UNKNOWN_NAME);
    let told = finding.clone().suggest_from(mention.text, &cx.names.value_names());
    let near = told.argument("suggestion").is_some();
    let finding = match pseudo_of(mention.text).filter(|(_, exact)| *exact || !near) {
        Some((pseudo, _)) => finding.with("pseudo", pseudo),
        None => told,
    };
    // Any word may be text where nothing else suggests itself; the rules of values know what the slot takes.
    let is_word = mention.inside.is_none() && cx.front == Front::Language && finding.argument("suggestion").is_none();
    let finding =
        if is_word && finding.argument("pseudo").is_none() { finding.with("quoted", mention.text) } else { finding };
    push(cx, site, macro_help(cx, finding));
}

/// Whether the name may be of something that the template does not show.
fn is_unseen(cx: &Context<'_>, name: &str) -> bool {
    cx.names.open || cx.names.is_of_module(cx.template, name)
}

/// What else of the template has that name.
fn other_section(cx: &Context<'_>, name: &str) -> Option<Section> {
    let names = &cx.names;
    let sections = [
        (Section::Conditions, names.conditions.contains_key(name)),
        (Section::Mappings, names.mappings.contains_key(name)),
        (Section::Outputs, names.outputs.contains_key(name)),
        (Section::Rules, names.rules.contains_key(name)),
    ];
    sections
        .into_iter()
        .find(|(section, known)| *known || names.is_poisoned(*section, name))
        .map(|(section, _)| section)
}

/// `Region` was meant to be `AWS::Region`; tells also whether it is that but for its prefix and case.
fn pseudo_of(name: &str) -> Option<(&'static str, bool)> {
    let last = |pseudo: &'static str| pseudo.strip_prefix("AWS::").unwrap_or(pseudo);
    let same = PSEUDO_PARAMETERS.iter().find(|pseudo| last(pseudo).eq_ignore_ascii_case(name));
    if let Some(same) = same {
        return Some((same, true));
    }
    let near = suggest::best(name, PSEUDO_PARAMETERS.iter().map(|pseudo| last(pseudo)))?;
    PSEUDO_PARAMETERS.iter().find(|pseudo| last(pseudo) == near).map(|pseudo| (*pseudo, false))
}

/// A stack with a transform may mean something that the transform creates.
fn macro_help(cx: &Context<'_>, finding: Finding) -> Finding {
    let Some(name) = finding.argument("name").map(str::to_owned) else { return finding };
    if cx.front == Front::Language && cx.names.transforms.rewriting { finding.with("created", name) } else { finding }
}

/// The variables of a `Sub` text.
fn substitution<'t>(cx: &mut Context<'t>, site: &Site<'t>, sub: &'t Substitution) {
    for (name, offset) in sub.names() {
        if sub.variables.iter().any(|variable| variable.key.text == name) {
            continue;
        }
        let mention = Mention { text: name, place: sub.text.place, inside: Some((sub, offset)) };
        if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b':')) {
            // Language extensions read `&{…}` and JSON paths of their own; macros may read anything.
            if !cx.names.open {
                push(cx, site, mention.finding(&table::SUB_VARIABLE_FORM));
            }
            continue;
        }
        match dotted(cx, name) {
            None => reference(cx, site, mention),
            Some(dot) => {
                let attribute = mention.part(dot + 1, name.len() - dot - 1);
                attributes::check(cx, site, mention.part(0, dot), attribute);
            }
        }
    }
}

/// The dot that ends the resource's name: the longest known name wins, else the first segment is the resource.
fn dotted(cx: &Context<'_>, name: &str) -> Option<usize> {
    let first = name.find('.')?;
    if !cx.names.dotted {
        return Some(first);
    }
    if cx.names.values.contains_key(name) {
        return None;
    }
    let longest = name.rmatch_indices('.').map(|(dot, _)| dot).find(|dot| cx.names.values.contains_key(&name[..*dot]));
    Some(longest.unwrap_or(first))
}

/// `Condition`, the first argument of `If`, an operand of a condition.
fn condition<'t>(cx: &mut Context<'t>, site: &Site<'t>, name: &'t Name) {
    if cx.names.conditions.contains_key(name.text.as_str())
        || cx.names.is_poisoned(Section::Conditions, &name.text)
        || cx.names.open
    {
        return;
    }
    let mention = Mention::token(name);
    let finding = match cx.names.values.get(name.text.as_str()) {
        Some(Declared::Poisoned(_)) => return,
        Some(Declared::Parameter(_)) => mention.finding(&table::PARAMETER_AS_CONDITION),
        Some(Declared::Resource(_) | Declared::Extern(_)) => mention.finding(&table::RESOURCE_AS_CONDITION),
        None => mention.finding(&table::UNKNOWN_CONDITION).suggest(&name.text, cx.names.conditions.keys().copied()),
    };
    push(cx, site, finding);
}

/// `DependsOn`, `LogicalId(X)`.
fn logical_id<'t>(cx: &mut Context<'t>, site: &Site<'t>, name: &'t Name) {
    let depends = is_depends_on(site);
    let mention = Mention::token(name);
    if site.area == Area::Rule {
        parameter(cx, site, mention);
        return;
    }
    match cx.names.values.get(name.text.as_str()) {
        Some(Declared::Resource(_) | Declared::Extern(_) | Declared::Poisoned(_)) => {}
        Some(Declared::Parameter(_)) if depends => {
            push(cx, site, mention.finding(&table::PARAMETER_IN_DEPENDS_ON));
        }
        Some(Declared::Parameter(_)) => {}
        None if is_unseen(cx, &name.text) => {}
        None if depends || site.area != Area::Metadata => {
            let finding =
                mention.finding(&table::UNKNOWN_RESOURCE).suggest_from(&name.text, &cx.names.resource_names());
            push(cx, site, macro_help(cx, finding));
        }
        None => unknown_value(cx, site, mention),
    }
}

/// Whether the value stands in a resource's `DependsOn`.
pub(super) fn is_depends_on(site: &Site<'_>) -> bool {
    site.area == Area::Attribute && site.head().is_some_and(|head| head.text == "DependsOn")
}

/// `Fn::GetAtt` whose names are not all literal: the resource, if it is.
fn computed_attribute<'t>(cx: &mut Context<'t>, site: &Site<'t>, arguments: &'t [Value]) {
    let Some(Value { kind: ValueKind::Text(text), place }) = arguments.first() else { return };
    let mention = Mention { text, place: *place, inside: None };
    if let Some(finding) = attributes::resource_fault(cx, mention, "") {
        push(cx, site, finding);
    }
}

/// `Fn::ValueOf` whose parameter is written as text.
fn value_of<'t>(cx: &mut Context<'t>, site: &Site<'t>, arguments: &'t [Value]) {
    if let Some(Value { kind: ValueKind::Text(text), place }) = arguments.first() {
        parameter(cx, site, Mention { text, place: *place, inside: None });
    }
}

/// A name that must be a parameter's.
fn parameter<'t>(cx: &mut Context<'t>, site: &Site<'t>, mention: Mention<'t>) {
    let known = matches!(cx.names.values.get(mention.text), Some(Declared::Parameter(_) | Declared::Poisoned(_)));
    if !known && !cx.names.open {
        let finding = mention.finding(&table::UNKNOWN_PARAMETER).suggest(mention.text, cx.names.parameter_names());
        push(cx, site, finding);
    }
}

/// Takes a finding for the item of the site.
fn push(cx: &mut Context<'_>, site: &Site<'_>, finding: Finding) {
    // Where the form was wrong too, the form to write has the right name.
    if let (Some(name), Some(meant)) = (finding.argument("name"), finding.argument("suggestion")) {
        for (row, argument) in FORMS {
            cx.report.refine(finding.place, row.code, |told| match told.argument(argument) {
                Some(form) => {
                    let form = form.replace(name, meant);
                    told.without(argument).with(argument, form)
                }
                None => told,
            });
        }
    }
    cx.report.push_for(site.item, finding);
}
