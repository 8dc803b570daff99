//! Conditions and rules: what may be an operand, circles of conditions, and comparisons that are decided already.
//!
//! In: the template and its names. Out: findings at the operand. Not here: names that nothing declares (`references`), the number of operands (`functions`).

use super::names::Declared;
use super::shape::{self, Shape};
use super::walk::{self, Area, Site};
use super::{Context, graph};
use crate::findings::table::conditions as table;
use crate::findings::table::names::CIRCULAR_CONDITIONS;
use crate::findings::{Finding, Item};
use crate::model::{Function, Section, Value, ValueKind};

/// Functions that give a boolean; those of the second line in rules alone.
static BOOLEAN: &[Function] = &[Function::And, Function::Equals, Function::Not, Function::Or];
static RULE_BOOLEAN: &[Function] = &[Function::Contains, Function::EachMemberEquals, Function::EachMemberIn];

/// Checks all conditions and rules.
pub fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    for (index, condition) in template.conditions.iter().enumerate() {
        cx.report.enter(Item::Entry(Section::Conditions, index));
        boolean(cx, &condition.value);
    }
    for (index, rule) in template.rules.iter().enumerate() {
        cx.report.enter(Item::Entry(Section::Rules, index));
        if let Some(condition) = &rule.condition {
            boolean(cx, condition);
        }
        for assertion in &rule.assertions {
            boolean(cx, &assertion.condition);
        }
        if rule.assertions.is_empty() {
            cx.report.push(Finding::new(&table::RULE_WITHOUT_ASSERTION, rule.name.place).with("name", &rule.name.text));
        }
    }
    walk::template(template, &mut |site, value| {
        if matches!(site.area, Area::Condition | Area::Rule) {
            cx.report.enter(site.item);
            operands(cx, site, value);
        }
    });
    circles(cx);
}

/// A value that must be a boolean function or a condition.
fn boolean(cx: &mut Context<'_>, value: &Value) {
    let found = match &value.kind {
        ValueKind::Call(function, _) => {
            // That a function of rules stands in a condition is `functions`' finding.
            if BOOLEAN.contains(function) || RULE_BOOLEAN.contains(function) || *function == Function::Transform {
                return;
            }
            format!("`{}`", function.facts().name)
        }
        ValueKind::Condition(_) | ValueKind::Hole(_) | ValueKind::Unchecked(_) | ValueKind::Poisoned => return,
        ValueKind::Ref(name) => {
            let finding = Finding::new(&table::VALUE_AS_BOOLEAN, value.place).with("name", &name.text);
            let finding = match cx.names.values.get(name.text.as_str()) {
                Some(Declared::Parameter(_)) => finding.with("parameter", &name.text),
                _ => finding,
            };
            cx.report.push(finding.with("found", format!("`{}`", name.text)));
            return;
        }
        ValueKind::Text(_) => "text".to_owned(),
        ValueKind::Number(_) => "a number".to_owned(),
        ValueKind::Bool(value) => format!("`{value}`"),
        ValueKind::Null => "`null`".to_owned(),
        ValueKind::List(_) => "a list".to_owned(),
        ValueKind::Object(_) => "an object".to_owned(),
        ValueKind::Sub(_) => "`Sub`".to_owned(),
        ValueKind::GetAtt { .. } => "an attribute".to_owned(),
        ValueKind::LogicalId(_) => "a logical ID".to_owned(),
    };
    cx.report.push(Finding::new(&table::VALUE_AS_BOOLEAN, value.place).with("found", found));
}

fn operands(cx: &mut Context<'_>, site: &Site<'_>, value: &Value) {
    let ValueKind::Call(function, arguments) = &value.kind else { return };
    match function {
        Function::And | Function::Or | Function::Not => {
            for operand in arguments {
                boolean(cx, operand);
            }
        }
        Function::Equals => {
            for operand in arguments {
                comparable(cx, operand);
            }
            constant(cx, site, value, arguments);
        }
        _ => {}
    }
}

/// Operands of `Fn::Equals` are single values.
fn comparable(cx: &mut Context<'_>, operand: &Value) {
    let finding = match &operand.kind {
        ValueKind::Condition(name) => Finding::new(&table::CONDITION_COMPARED, operand.place).with("name", &name.text),
        ValueKind::Call(function, _) if BOOLEAN.contains(function) => {
            Finding::new(&table::BOOLEAN_COMPARED, operand.place).with("function", function.facts().name)
        }
        ValueKind::Null => Finding::new(&table::OPERAND_NOT_SCALAR, operand.place).with("found", "`null`"),
        _ => match shape::of(cx, operand) {
            shape @ (Shape::List | Shape::Object) => {
                let finding = Finding::new(&table::OPERAND_NOT_SCALAR, operand.place).with("found", shape.noun());
                match &operand.kind {
                    ValueKind::Ref(name) => finding.with("list", &name.text),
                    _ => finding,
                }
            }
            Shape::Scalar | Shape::Unknown => return,
        },
    };
    cx.report.push(finding);
}

/// A comparison of two literals, or of a value with itself.
fn constant(cx: &mut Context<'_>, site: &Site<'_>, value: &Value, arguments: &[Value]) {
    let [left, right] = arguments else { return };
    let result = match (&left.kind, &right.kind) {
        (ValueKind::Ref(left), ValueKind::Ref(right)) if left.text == right.text => true,
        _ => match (literal_text(left), literal_text(right)) {
            (Some(left), Some(right)) => left == right,
            _ => return,
        },
    };
    // `a != b` is `!(a == b)`: the author wrote one comparison.
    let negated = site.caller().is_some_and(|caller| caller.function == Function::Not);
    let result = result != negated;
    cx.report.push(Finding::new(&table::CONSTANT_COMPARISON, value.place).with("result", result));
}

fn literal_text(value: &Value) -> Option<&str> {
    match &value.kind {
        // The text of a dynamic reference is not its value.
        ValueKind::Text(text) if !text.contains("{{resolve:") => Some(text),
        ValueKind::Number(text) => Some(text),
        ValueKind::Bool(true) => Some("true"),
        ValueKind::Bool(false) => Some("false"),
        _ => None,
    }
}

/// Conditions that are defined by each other, or by themselves.
fn circles(cx: &mut Context<'_>) {
    let template = cx.template;
    let mut graph: Vec<Vec<usize>> = vec![Vec::new(); template.conditions.len()];
    let mut selves = Vec::new();
    walk::template(template, &mut |site, value| {
        let (Item::Entry(Section::Conditions, from), ValueKind::Condition(name)) = (site.item, &value.kind) else {
            return;
        };
        let Some(to) = cx.names.conditions.get(name.text.as_str()) else { return };
        if from == *to {
            selves.push((from, name));
        } else {
            graph[from].push(*to);
        }
    });
    for (index, name) in selves {
        let finding = Finding::new(&CIRCULAR_CONDITIONS, name.place).with("path", format!("`{0}` → `{0}`", name.text));
        cx.report.push_for(Item::Entry(Section::Conditions, index), finding);
    }
    for component in graph::components(&graph) {
        let cycle = graph::shortest_cycle(&graph, &component);
        let Some(first) = cycle.first().and_then(|index| template.conditions.get(*index)) else { continue };
        let names: Vec<String> = cycle
            .iter()
            .chain(cycle.first())
            .filter_map(|index| template.conditions.get(*index))
            .map(|condition| format!("`{}`", condition.name.text))
            .collect();
        let finding = Finding::new(&CIRCULAR_CONDITIONS, first.name.place).with("path", names.join(" → "));
        cx.report.push_for(Item::Entry(Section::Conditions, cycle[0]), finding);
    }
}
