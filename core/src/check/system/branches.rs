//! The stack branch by branch: rules that read several literals together, once more where one condition chooses between them.
//!
//! In: the template after all rules have run. Out: errors and denials that no rule has told yet, with an example of the
//! world. For each condition that an `Fn::If` of a property asks, and each value that it can have, the template is read with
//! that branch alone. Warnings are left to what is always so, and every reading costs steps of the solver's.

use super::{Rule, addresses, containers, data, services};
use crate::check::Context;
use crate::check::facts::Facts;
use crate::check::names::Names;
use crate::check::worlds::{Answer, Literal, Worlds};
use crate::findings::report::Report;
use crate::findings::{Finding, Item};
use crate::model::{Assertion, Entry, Function, Name, Section, Template, Value, ValueKind};
use std::collections::{BTreeMap, BTreeSet};

/// A rule, and how the types begin whose properties it compares.
struct Chooser {
    kinds: &'static [&'static str],
    rule: Rule,
}

static CHOOSERS: &[Chooser] = &[
    Chooser { kinds: &["AWS::EC2::Subnet", "AWS::EC2::VPC"], rule: addresses::containment },
    Chooser { kinds: &["AWS::EC2::Subnet", "AWS::EC2::VPC"], rule: addresses::overlaps },
    Chooser { kinds: &["AWS::ECS::", "AWS::ElasticLoadBalancingV2::"], rule: containers::definitions },
    Chooser { kinds: &["AWS::ECS::", "AWS::ElasticLoadBalancingV2::"], rule: containers::services },
    Chooser { kinds: &["AWS::ECS::", "AWS::ElasticLoadBalancingV2::"], rule: containers::targets },
    Chooser { kinds: data::BOUNDED, rule: data::bounds },
    Chooser { kinds: &["AWS::RDS::"], rule: data::databases },
    Chooser { kinds: &["AWS::CloudFront::"], rule: data::distributions },
    Chooser { kinds: &["AWS::Lambda::"], rule: data::handlers },
    Chooser { kinds: &["AWS::DynamoDB::"], rule: data::tables },
    Chooser { kinds: &["AWS::ElastiCache::"], rule: services::groups },
    Chooser { kinds: &["AWS::Lambda::"], rule: services::images },
    Chooser { kinds: &["AWS::CodePipeline::"], rule: services::pipelines },
];

/// Steps that the reading of one resource costs.
const RESOURCE: usize = 100;

/// Checks every branch.
pub(in crate::check) fn check(cx: &mut Context<'_>) {
    if !cx.worlds.are_many() {
        return;
    }
    let template = cx.template;
    let mut asked: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (index, resource) in template.resources.iter().enumerate() {
        for entry in &resource.properties {
            conditions_of(&entry.value, &mut |name| {
                if let Some(literal) = cx.worlds.literal(name, true) {
                    asked.entry(literal.condition).or_default().insert(index);
                }
            });
        }
    }
    let rules_of = |resources: &BTreeSet<usize>| -> Vec<Rule> {
        let kinds = || resources.iter().filter_map(|index| template.resources.get(*index)).map(|item| &item.kind.text);
        let reads =
            |chooser: &&Chooser| kinds().any(|kind| chooser.kinds.iter().any(|beginning| kind.starts_with(beginning)));
        CHOOSERS.iter().filter(reads).map(|chooser| chooser.rule).collect()
    };
    asked.retain(|_, resources| !rules_of(resources).is_empty());
    if asked.is_empty() {
        return;
    }
    let mut branch = template.clone();
    for (condition, resources) in &asked {
        for value in [true, false] {
            if !cx.worlds.spend(RESOURCE * template.resources.len(), *condition) {
                return;
            }
            let literal = Literal { condition: *condition, value };
            one(cx, &mut branch, literal, resources, &rules_of(resources));
        }
    }
}

/// Runs the rules where a condition has a value; `branch` is left as it was.
fn one(cx: &mut Context<'_>, branch: &mut Template, literal: Literal, resources: &BTreeSet<usize>, rules: &[Rule]) {
    let Some(fact) = fact(cx, literal) else { return };
    if !matches!(cx.worlds.satisfiable(&[literal]), Answer::Yes(_)) {
        return;
    }
    let decided = |name: &str| {
        let asked = cx.worlds.literal(name, true)?;
        if asked.condition == literal.condition {
            return Some(literal.value);
        }
        let can_be = |value: bool| cx.worlds.satisfiable(&[literal, Literal { value, ..asked }]) != Answer::No;
        match (can_be(true), can_be(false)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            (true, true) | (false, false) => None,
        }
    };
    let mut before = Vec::new();
    for index in resources {
        let Some(resource) = branch.resources.get_mut(*index) else { continue };
        let chosen = entries_of(&resource.properties, &decided);
        before.push((*index, std::mem::replace(&mut resource.properties, chosen)));
    }
    branch.rules.push(fact);
    let findings = run(cx, branch, rules);
    branch.rules.pop();
    for (index, properties) in before {
        branch.resources[index].properties = properties;
    }
    for finding in findings {
        tell(cx, literal, finding);
    }
}

fn run(cx: &Context<'_>, branch: &Template, rules: &[Rule]) -> Vec<Finding> {
    let mut elsewhere = Report::default();
    let names = Names::collect(branch, cx.front, &mut elsewhere);
    elsewhere.discard();
    let worlds = Worlds::of(branch);
    let facts = Facts::new(branch, &names, &worlds, cx.schema, cx.front);
    let mut report = Report::default();
    for rule in rules {
        rule(&facts, &mut report);
    }
    report.take()
}

/// Takes a finding that is new, and of a resource that can exist in this branch.
fn tell(cx: &mut Context<'_>, literal: Literal, finding: Finding) {
    if !finding.row.level.stops() || cx.report.is_at(finding.place, finding.row.code) {
        return;
    }
    let Item::Entry(Section::Resources, index) = finding.item else { return };
    let Some(mut wanted) = cx.worlds.of_resource(index) else { return };
    wanted.push(literal);
    let Answer::Yes(example) = cx.worlds.satisfiable(&wanted) else { return };
    let finding = if example.is_empty() { finding } else { finding.with("world", example) };
    cx.report.push_for(Item::Entry(Section::Resources, index), finding);
}

/// That a condition has a value, said as the rules of a template say it.
fn fact(cx: &Context<'_>, literal: Literal) -> Option<crate::model::Rule> {
    let name = cx.template.conditions.get(literal.condition)?.name.clone();
    let place = name.place;
    let condition = Value::new(place, ValueKind::Condition(name));
    let condition = match literal.value {
        true => condition,
        false => Value::new(place, ValueKind::Call(Function::Not, vec![condition])),
    };
    Some(crate::model::Rule {
        name: Name::new("", place),
        condition: None,
        assertions: vec![Assertion { condition, description: None }],
        silences: Vec::new(),
    })
}

fn conditions_of(value: &Value, tell: &mut dyn FnMut(&str)) {
    match &value.kind {
        ValueKind::Call(function, arguments) => {
            if let (Function::If, Some(Value { kind: ValueKind::Condition(name), .. })) = (function, arguments.first())
            {
                tell(&name.text);
            }
            arguments.iter().for_each(|argument| conditions_of(argument, tell));
        }
        ValueKind::List(items) => items.iter().for_each(|item| conditions_of(item, tell)),
        ValueKind::Object(entries) => entries.iter().for_each(|entry| conditions_of(&entry.value, tell)),
        ValueKind::Sub(sub) => sub.variables.iter().for_each(|variable| conditions_of(&variable.value, tell)),
        ValueKind::Null
        | ValueKind::Bool(_)
        | ValueKind::Number(_)
        | ValueKind::Text(_)
        | ValueKind::Ref(_)
        | ValueKind::GetAtt { .. }
        | ValueKind::Condition(_)
        | ValueKind::LogicalId(_)
        | ValueKind::Hole(_)
        | ValueKind::Unchecked(_)
        | ValueKind::Poisoned => {}
    }
}

/// An object where conditions are decided.
fn entries_of(entries: &[Entry], decided: &dyn Fn(&str) -> Option<bool>) -> Vec<Entry> {
    let chosen = entries.iter().map(|entry| Entry { key: entry.key.clone(), value: chosen(&entry.value, decided) });
    chosen.filter(|entry| !entry.value.is_no_value()).collect()
}

fn chosen(value: &Value, decided: &dyn Fn(&str) -> Option<bool>) -> Value {
    let kind = match &value.kind {
        ValueKind::Call(Function::If, arguments) => {
            if let [Value { kind: ValueKind::Condition(name), .. }, then, otherwise] = arguments.as_slice()
                && let Some(value) = decided(&name.text)
            {
                return chosen(if value { then } else { otherwise }, decided);
            }
            ValueKind::Call(Function::If, arguments.iter().map(|argument| chosen(argument, decided)).collect())
        }
        ValueKind::Call(function, arguments) => {
            ValueKind::Call(*function, arguments.iter().map(|argument| chosen(argument, decided)).collect())
        }
        ValueKind::List(items) => {
            let items = items.iter().map(|item| chosen(item, decided));
            ValueKind::List(items.filter(|item| !item.is_no_value()).collect())
        }
        ValueKind::Object(entries) => ValueKind::Object(entries_of(entries, decided)),
        other => other.clone(),
    };
    Value::new(value.place, kind)
}
