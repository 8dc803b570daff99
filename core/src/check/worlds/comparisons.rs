//! Comparisons that a parameter's own constraints decide, and conditions that are decided by several of their parts.
//!
//! In: conditions, rules and parameters. Out: warnings at the text that can never be, and at the condition's name.
//! Comparisons of two literals are `check::conditions`' matter.

use super::variables::{allowed, is_constrained, literal};
use super::{Answer, Literal};
use crate::check::Context;
use crate::check::names::Declared;
use crate::check::values::parameters::Constraints;
use crate::check::walk::{self, Area, Site};
use crate::findings::table::worlds as table;
use crate::findings::{Finding, Item};
use crate::model::{Function, Name, Section, Value, ValueKind};
use std::collections::BTreeSet;

/// Checks comparisons first: a condition whose comparison is told of is not told of again.
pub(super) fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    let mut told: BTreeSet<usize> = BTreeSet::new();
    // Which conditions each condition names.
    let mut uses: Vec<Vec<usize>> = vec![Vec::new(); template.conditions.len()];
    walk::template(template, &mut |site, value| {
        if !matches!(site.area, Area::Condition | Area::Rule) {
            return;
        }
        let own = match site.item {
            Item::Entry(Section::Conditions, index) => Some(index),
            _ => None,
        };
        match &value.kind {
            ValueKind::Condition(name) => {
                if let (Some(own), Some(other)) = (own, cx.names.conditions.get(name.text.as_str())) {
                    uses[own].push(*other);
                }
            }
            ValueKind::Call(Function::Equals, arguments) => {
                if let [left, right] = arguments.as_slice()
                    && comparison(cx, site, left, right)
                {
                    told.extend(own);
                }
            }
            _ => {}
        }
    });
    let constant: Vec<Option<bool>> = (0..template.conditions.len()).map(|index| constant(cx, index)).collect();
    for (index, condition) in template.conditions.iter().enumerate() {
        let Some(result) = constant[index] else { continue };
        let faulty = cx.report.is_faulty(Item::Entry(Section::Conditions, index));
        if faulty || told.contains(&index) || uses[index].iter().any(|other| constant[*other].is_some()) {
            continue;
        }
        let finding = Finding::new(&table::CONSTANT_CONDITION, condition.name.place)
            .with("name", &condition.name.text)
            .with("result", result);
        cx.report.push_for(Item::Entry(Section::Conditions, index), finding);
    }
}

/// The value that a condition has in all worlds. Rules that contradict each other leave no world, and say nothing.
fn constant(cx: &Context<'_>, condition: usize) -> Option<bool> {
    let can_be = |value: bool| cx.worlds.satisfiable(&[Literal { condition, value }]) != Answer::No;
    match (can_be(true), can_be(false)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        (true, true) | (false, false) => None,
    }
}

/// Whether the comparison's result is known, and told here or by `check::conditions`.
fn comparison(cx: &mut Context<'_>, site: &Site<'_>, left: &Value, right: &Value) -> bool {
    match (&left.kind, &right.kind) {
        (ValueKind::Ref(left), ValueKind::Ref(right)) => left.text == right.text,
        (ValueKind::Ref(name), _) => literal(right).is_some_and(|text| impossible(cx, site, name, right, text)),
        (_, ValueKind::Ref(name)) => literal(left).is_some_and(|text| impossible(cx, site, name, left, text)),
        _ => literal(left).is_some() && literal(right).is_some(),
    }
}

fn impossible(cx: &mut Context<'_>, site: &Site<'_>, name: &Name, value: &Value, text: &str) -> bool {
    let Some(Declared::Parameter(index)) = cx.names.values.get(name.text.as_str()) else { return false };
    let Some(parameter) = cx.template.parameters.get(*index).filter(|parameter| is_constrained(parameter)) else {
        return false;
    };
    let shown = if text.is_empty() { "empty".to_owned() } else { format!("`{text}`") };
    let finding =
        Finding::new(&table::IMPOSSIBLE_COMPARISON, value.place).with("name", &name.text).with("value", shown);
    let finding = match allowed(parameter) {
        Some(allowed) if allowed.contains(&text) => return false,
        Some(allowed) => finding.suggest(text, allowed),
        None if crate::model::entry(&parameter.attributes, "AllowedValues").is_some() => return false,
        None => match Constraints::of(parameter).broken(text) {
            Some(constraint) => finding.with("constraint", constraint),
            None => return false,
        },
    };
    cx.report.push_for(site.item, finding);
    true
}
