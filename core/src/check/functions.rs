//! Intrinsic functions: how many arguments, of what shape, and which function may stand where.
//!
//! In: the template and its names. Out: findings at the argument, or at the function that stands in a wrong place.
//! Not here: the operands of conditions (`conditions`), names (`references`).

mod dynamic;
mod literals;
mod positions;
mod substitutions;

pub(super) use dynamic::count as dynamic_references;

use super::shape::{self, Shape};
use super::walk::{self, Area};
use super::{Context, Front, links};
use crate::findings::table::functions as table;
use crate::findings::{Finding, Item};
use crate::model::{Entry, Function, Value, ValueKind, entry};

/// Checks every function of the template.
pub fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    for (_, name) in template.poisoned.iter().filter(|(_, name)| name.text.starts_with("Fn::ForEach")) {
        if !cx.names.transforms.extensions && !cx.names.transforms.rewriting {
            cx.report.enter(Item::Stack);
            cx.report.push(Finding::new(&table::NEEDS_LANGUAGE_EXTENSIONS, name.place).with("what", "`Fn::ForEach`"));
        }
    }
    walk::template(template, &mut |site, value| {
        // Functions in the template's own metadata and in the sections of transforms are text to CloudFormation.
        let plain =
            matches!(site.area, Area::Metadata | Area::Globals | Area::Hooks | Area::Deployment | Area::Transform);
        if plain && cx.front == Front::Engine {
            return;
        }
        cx.report.enter(site.item);
        positions::check(cx, site, value);
        links::check(cx, site, value);
        match &value.kind {
            ValueKind::Call(function, arguments) => call(cx, value, *function, arguments),
            ValueKind::Sub(sub) => substitutions::check(cx, sub),
            ValueKind::Text(text) => substitutions::check_text(cx, site, value.place, text),
            _ => {}
        }
        dynamic::check(cx, site, value);
    });
}

fn call(cx: &mut Context<'_>, value: &Value, function: Function, arguments: &[Value]) {
    let facts = function.facts();
    if arguments.len() < facts.least || arguments.len() > facts.most {
        let finding = Finding::new(&table::ARGUMENT_COUNT, value.place)
            .with("function", facts.name)
            .with("count", arguments.len())
            .with("wanted", wanted(facts.least, facts.most))
            .with("form", facts.form);
        cx.report.push(finding);
        return;
    }
    needs_extensions(cx, value, function, arguments);
    shapes(cx, function, arguments);
    literals::check(cx, function, arguments);
    match function {
        Function::If => condition_of_if(cx, arguments),
        Function::GetStackOutput => members(cx, value, function, STACK_OUTPUT, arguments),
        Function::Transform => members(cx, value, function, TRANSFORM, arguments),
        Function::FindInMap => default_value(cx, arguments),
        _ => {}
    }
}

fn wanted(least: usize, most: usize) -> String {
    match (least, most) {
        (1, 1) => "1 argument".to_owned(),
        (least, most) if least == most => format!("{least} arguments"),
        (least, most) => format!("{least} to {most} arguments"),
    }
}

/// What only `AWS::LanguageExtensions` brings.
fn needs_extensions(cx: &mut Context<'_>, value: &Value, function: Function, arguments: &[Value]) {
    let what = match function {
        Function::Length | Function::ToJsonString => format!("`{}`", function.facts().name),
        Function::FindInMap if arguments.len() > 3 => "the `DefaultValue` of `FindInMap`".to_owned(),
        _ => return,
    };
    if !cx.names.transforms.extensions && !cx.names.transforms.rewriting {
        cx.report.push(Finding::new(&table::NEEDS_LANGUAGE_EXTENSIONS, value.place).with("what", what));
    }
}

/// What shape an argument has: function, argument, whether the items of its list are meant, shape.
static SHAPES: &[(Function, usize, bool, Shape)] = &[
    (Function::Base64, 0, false, Shape::Scalar),
    (Function::Cidr, 0, false, Shape::Scalar),
    (Function::Cidr, 1, false, Shape::Scalar),
    (Function::Cidr, 2, false, Shape::Scalar),
    (Function::FindInMap, 1, false, Shape::Scalar),
    (Function::FindInMap, 2, false, Shape::Scalar),
    (Function::GetAZs, 0, false, Shape::Scalar),
    (Function::ImportValue, 0, false, Shape::Scalar),
    (Function::Join, 0, false, Shape::Scalar),
    (Function::Join, 1, false, Shape::List),
    (Function::Join, 1, true, Shape::Scalar),
    (Function::Length, 0, false, Shape::List),
    (Function::Select, 0, false, Shape::Scalar),
    (Function::Select, 1, false, Shape::List),
    (Function::Split, 0, false, Shape::Scalar),
    (Function::Split, 1, false, Shape::Scalar),
    (Function::Contains, 0, false, Shape::List),
    (Function::EachMemberEquals, 0, false, Shape::List),
    (Function::EachMemberIn, 0, false, Shape::List),
    (Function::EachMemberIn, 1, false, Shape::List),
];

fn shapes(cx: &mut Context<'_>, function: Function, arguments: &[Value]) {
    for (_, argument, items, shape) in SHAPES.iter().filter(|(of, ..)| *of == function) {
        let Some(value) = arguments.get(*argument) else { continue };
        match (items, &value.kind) {
            (false, _) => shaped(cx, function, value, *shape),
            (true, ValueKind::List(list)) => list.iter().for_each(|item| shaped(cx, function, item, *shape)),
            (true, _) => {}
        }
    }
}

/// Reports a value whose shape is known to be another one.
fn shaped(cx: &mut Context<'_>, function: Function, value: &Value, wanted: Shape) {
    let found = shape::of(cx, value);
    if found == wanted || found == Shape::Unknown {
        return;
    }
    let finding = Finding::new(&table::ARGUMENT_SHAPE, value.place)
        .with("function", function.facts().name)
        .with("wanted", wanted.noun())
        .with("found", found.noun())
        .with("form", function.facts().form);
    let finding = match (&value.kind, wanted) {
        (ValueKind::Ref(name), Shape::List) => finding.with("text", &name.text),
        (ValueKind::Ref(name), Shape::Scalar) => finding.with("list", &name.text),
        (ValueKind::GetAtt { resource, attribute }, Shape::Scalar) => {
            finding.with("list", format!("{}.{}", resource.text, attribute.text))
        }
        _ => finding,
    };
    cx.report.push(finding);
}

/// The first argument of `Fn::If` is the name of a condition.
fn condition_of_if(cx: &mut Context<'_>, arguments: &[Value]) {
    let Some(condition) = arguments.first() else { return };
    let found = match &condition.kind {
        ValueKind::Condition(_) | ValueKind::Hole(_) | ValueKind::Unchecked(_) | ValueKind::Poisoned => return,
        ValueKind::Call(function, _) => format!("`{}`", function.facts().name),
        ValueKind::Text(text) => format!("the text \"{text}\""),
        ValueKind::Bool(value) => format!("`{value}`"),
        ValueKind::Ref(name) => format!("`{}`", name.text),
        _ => "another value".to_owned(),
    };
    cx.report.push(Finding::new(&table::IF_WITHOUT_CONDITION, condition.place).with("found", found));
}

/// The keys of a function's object: the name, and whether it must be there.
type Members = &'static [(&'static str, bool)];

/// See [`Fn::GetStackOutput`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html).
static STACK_OUTPUT: Members = &[("StackName", true), ("OutputName", true), ("Region", false), ("RoleArn", false)];
/// See [`Fn::Transform`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-transform.html).
static TRANSFORM: Members = &[("Name", true), ("Parameters", false)];

fn members(cx: &mut Context<'_>, value: &Value, function: Function, members: Members, arguments: &[Value]) {
    let Some(argument) = arguments.first() else { return };
    let name = function.facts().name;
    let entries: &[Entry] = match &argument.kind {
        ValueKind::Object(entries) => entries,
        ValueKind::Hole(_) | ValueKind::Unchecked(_) | ValueKind::Poisoned => return,
        _ => {
            let finding = Finding::new(&table::ARGUMENT_SHAPE, argument.place)
                .with("function", name)
                .with("wanted", Shape::Object.noun())
                .with("found", shape::of(cx, argument).noun())
                .with("form", function.facts().form);
            cx.report.push(finding);
            return;
        }
    };
    for entry in entries {
        if !members.iter().any(|(member, _)| *member == entry.key.text) {
            let finding = Finding::new(&table::UNKNOWN_MEMBER, entry.key.place)
                .with("function", name)
                .with("name", &entry.key.text)
                .suggest(&entry.key.text, members.iter().map(|(member, _)| *member));
            cx.report.push(finding);
        }
    }
    let missing: Vec<String> = members
        .iter()
        .filter(|(member, required)| *required && entry(entries, member).is_none())
        .map(|(member, _)| format!("`{member}`"))
        .collect();
    if !missing.is_empty() {
        let finding = Finding::new(&table::MISSING_MEMBER, value.place)
            .with("function", name)
            .with("missing", missing.join(" and "))
            .with("form", function.facts().form);
        cx.report.push(finding);
    }
}

/// The fourth argument of `FindInMap` is `{ DefaultValue: value }`.
fn default_value(cx: &mut Context<'_>, arguments: &[Value]) {
    let Some(options) = arguments.get(3) else { return };
    let fits = match &options.kind {
        ValueKind::Object(entries) => entries.len() == 1 && entries[0].key.text == "DefaultValue",
        ValueKind::Hole(_) | ValueKind::Unchecked(_) | ValueKind::Poisoned => true,
        _ => false,
    };
    if !fits {
        cx.report.push(Finding::new(&table::FIND_IN_MAP_OPTIONS, options.place));
    }
}
