//! Which function may stand where, as a table.
//!
//! See the "supported functions" of each page of the
//! [function reference](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html).

use super::super::names::Declared;
use super::super::walk::{Area, Site};
use super::super::{Context, Front, links};
use crate::findings::table::functions as table;
use crate::findings::{Finding, Row};
use crate::model::{Function, Value, ValueKind};

use Function::{
    And, Base64, Cidr, Contains, EachMemberEquals, EachMemberIn, Equals, FindInMap, GetAZs, GetAtt, GetStackOutput, If,
    ImportValue, Join, Not, Or, Ref, RefAll, Select, Split, Sub, Transform, ValueOf, ValueOfAll,
};

/// Functions for conditions, and those for rules.
static BOOLEAN: &[Function] = &[And, Equals, Not, Or];
static RULES: &[Function] = &[Contains, EachMemberEquals, EachMemberIn, RefAll, ValueOf, ValueOfAll];

/// A place inside a function.
struct Position {
    /// The function around it, and its argument.
    of: Function,
    argument: Option<usize>,
    /// What may stand there, or what may not.
    functions: Allowed,
    /// `AWS::LanguageExtensions` lifts the limit.
    lifted: bool,
}

enum Allowed {
    /// A literal, or one of these functions.
    Only(&'static [Function]),
    /// Anything but these functions.
    Not(&'static [Function]),
}

use Allowed::{Not as But, Only};

/// Direct arguments; `Fn::If` counts as its branches.
static POSITIONS: &[Position] = &[
    Position { of: Join, argument: Some(0), functions: Only(&[]), lifted: true },
    Position { of: Split, argument: Some(0), functions: Only(&[]), lifted: true },
    Position { of: Select, argument: Some(0), functions: Only(&[Ref, FindInMap]), lifted: true },
    Position { of: FindInMap, argument: Some(0), functions: Only(&[Ref, FindInMap]), lifted: true },
    Position { of: FindInMap, argument: Some(1), functions: Only(&[Ref, FindInMap]), lifted: true },
    Position { of: FindInMap, argument: Some(2), functions: Only(&[Ref, FindInMap]), lifted: true },
    Position { of: GetAtt, argument: Some(0), functions: Only(&[]), lifted: true },
    Position { of: GetAtt, argument: Some(1), functions: Only(&[Ref]), lifted: true },
    Position {
        of: Equals,
        argument: None,
        functions: But(&[Base64, Cidr, GetAtt, GetAZs, GetStackOutput, If, ImportValue, Transform]),
        lifted: false,
    },
];

/// What must not stand anywhere inside another function or a part of the template, at any depth.
static DEEP: &[(Deep, &[Function])] = &[
    (Deep::Inside(ImportValue), &[GetAtt, GetAZs, GetStackOutput, ImportValue]),
    (Deep::Area(Area::Condition), &[GetAtt, GetStackOutput, If, ImportValue]),
    (Deep::Area(Area::Rule), &[GetAtt, GetStackOutput, If, ImportValue]),
    (Deep::Area(Area::OutputAttribute), &[GetAtt, GetAZs, GetStackOutput, ImportValue]),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Deep {
    Inside(Function),
    Area(Area),
}

/// Reports a function in a place where CloudFormation does not take it.
pub(super) fn check(cx: &mut Context<'_>, site: &Site<'_>, value: &Value) {
    resource_in_name(cx, site, value);
    let Some(function) = function_of(value) else { return };
    if misplaced(cx, site, value, function) || site.is_unchecked() {
        return;
    }
    // What a rule about names says already ("a condition cannot read a resource") is not said twice.
    if function == GetAtt && matches!(site.area, Area::Condition | Area::Rule) {
        return;
    }
    if site.caller().is_some_and(|caller| refuses(cx, value, function, caller.function, caller.argument, caller.inner))
    {
        return;
    }
    for (deep, functions) in DEEP {
        let applies = match deep {
            Deep::Inside(around) => site.is_inside(*around),
            Deep::Area(area) => *area == site.area,
        };
        if applies && functions.contains(&function) {
            let finding = match deep {
                Deep::Inside(around) => {
                    let finding =
                        Finding::new(&table::FUNCTION_INSIDE, value.place).with("around", around.facts().name);
                    match cx.template.linked.contains_key(&value.place) {
                        true => finding.with("value", links::written(cx.template, value)),
                        false => finding,
                    }
                }
                Deep::Area(area) => {
                    Finding::new(&table::FUNCTION_IN_SECTION, value.place).with("where", section(*area))
                }
            };
            cx.report.push(finding.with("function", called(cx, value, function)));
            return;
        }
    }
}

fn section(area: Area) -> &'static str {
    match area {
        Area::Condition => "a condition",
        Area::Rule => "a rule",
        _ => "the name of an export",
    }
}

/// The function that a value is; none for what could be anything.
fn function_of(value: &Value) -> Option<Function> {
    match &value.kind {
        ValueKind::Ref(_) => Some(Ref),
        ValueKind::GetAtt { .. } => Some(GetAtt),
        ValueKind::Sub(_) => Some(Sub),
        ValueKind::Call(function, _) => Some(*function),
        _ => None,
    }
}

/// A function as a message names it.
fn called(cx: &Context<'_>, value: &Value, function: Function) -> String {
    let link = cx.template.linked.get(&value.place).and_then(|linked| links::name(cx.template, linked));
    if let Some(link) = link {
        return format!("`{link}` of another stack");
    }
    match function {
        GetAtt => "an attribute of a resource".to_owned(),
        Ref => "a reference".to_owned(),
        other => format!("`{}`", other.facts().name),
    }
}

/// Boolean functions belong to conditions, rule functions to rules.
fn misplaced(cx: &mut Context<'_>, site: &Site<'_>, value: &Value, function: Function) -> bool {
    let row: &'static Row = if BOOLEAN.contains(&function) && !matches!(site.area, Area::Condition | Area::Rule) {
        // The outermost is reported, and what stands for the condition of an `If` by the rule for that.
        let around = site.caller();
        if around
            .is_some_and(|around| BOOLEAN.contains(&around.function) || (around.function == If && around.argument == 0))
        {
            return true;
        }
        &table::BOOLEAN_OUTSIDE_CONDITION
    } else if RULES.contains(&function) && site.area != Area::Rule {
        &table::RULE_FUNCTION_OUTSIDE_RULE
    } else {
        return false;
    };
    cx.report.push(Finding::new(row, value.place).with("function", function.facts().form));
    true
}

fn refuses(
    cx: &mut Context<'_>,
    value: &Value,
    function: Function,
    of: Function,
    argument: usize,
    inner: bool,
) -> bool {
    let position = POSITIONS
        .iter()
        .find(|position| position.of == of && position.argument.is_none_or(|wanted| wanted == argument && !inner));
    let Some(position) = position else { return false };
    let transforms = cx.names.transforms;
    if function == Transform || (position.lifted && (transforms.extensions || transforms.rewriting)) {
        return false;
    }
    let refused = match position.functions {
        Only(allowed) => !allowed.contains(&function),
        But(refused) => refused.contains(&function),
    };
    if !refused || (cx.front == Front::Engine && cx.names.open && position.lifted) {
        return false;
    }
    let finding = Finding::new(&table::FUNCTION_AS_ARGUMENT, value.place)
        .with("function", called(cx, value, function))
        .with("around", of.facts().name)
        .with("ordinal", ORDINALS.get(argument).copied().unwrap_or("last"));
    let finding = match position.functions {
        Only([]) => finding.with("literal", "text"),
        Only(allowed) => {
            let names: Vec<&str> = allowed
                .iter()
                .map(|function| if *function == Ref { "a parameter" } else { function.facts().name })
                .collect();
            finding.with("allowed", names.join(" or "))
        }
        But(_) => finding,
    };
    let linked = cx.template.linked.get(&value.place).filter(|_| of == Function::Equals);
    let finding = match linked {
        Some(linked) => finding.with("parameter", &linked.output),
        None => finding,
    };
    let finding = if position.lifted { finding.with("transform", "AWS::LanguageExtensions") } else { finding };
    cx.report.push(finding);
    true
}

static ORDINALS: &[&str] = &["first", "second", "third", "fourth"];

/// The name of an export or import is decided before any resource exists.
fn resource_in_name(cx: &mut Context<'_>, site: &Site<'_>, value: &Value) {
    let exported = site.area == Area::OutputAttribute && site.head().is_some_and(|head| head.text == "Export");
    if !exported && !site.is_inside(ImportValue) {
        return;
    }
    let is_resource =
        |name: &str| matches!(cx.names.values.get(name), Some(Declared::Resource(_) | Declared::Extern(_)));
    let name = match &value.kind {
        ValueKind::Ref(name) if is_resource(&name.text) => name.text.as_str(),
        ValueKind::Sub(sub) => {
            let found = sub
                .names()
                .map(|(name, _)| name.split('.').next().unwrap_or(name))
                .find(|name| is_resource(name) && !sub.variables.iter().any(|variable| variable.key.text == *name));
            match found {
                Some(name) => name,
                None => return,
            }
        }
        _ => return,
    };
    let what = if exported { "an export" } else { "an import" };
    cx.report.push(Finding::new(&table::RESOURCE_IN_EXPORT_NAME, value.place).with("name", name).with("what", what));
}
