//! A walk over every value of a template, with the way that led there.
//!
//! In: a template. Out: one call of a visitor for each value, parents first, in source order.
//! Not here: what a value means; the rules look at the [`Site`] and decide.

use crate::findings::Item;
use crate::model::{Entry, Function, Name, Section, Template, Value, ValueKind};

/// The part of a template that a value stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// `Default` of a parameter.
    ParameterDefault,
    /// Any other attribute of a parameter.
    ParameterAttribute,
    /// A mapping.
    Mapping,
    /// A condition.
    Condition,
    /// The condition of a rule or of one of its assertions.
    Rule,
    /// `Properties` of a resource.
    Property,
    /// An attribute of a resource: `DependsOn`, `Metadata`, a policy.
    Attribute,
    /// The value of an output.
    Output,
    /// `Export` or `Condition` of an output.
    OutputAttribute,
    /// The template's own `Metadata`.
    Metadata,
    /// `Transform`.
    Transform,
    /// `Globals`.
    Globals,
    /// `Hooks`.
    Hooks,
    /// The arguments of the deployment, which are no part of the template.
    Deployment,
}

/// One step from an item down to a value.
#[derive(Clone, Copy, Debug)]
pub enum Step<'t> {
    /// Into an object, or to an attribute of the item.
    Key(&'t Name),
    /// Into a list.
    Index(usize),
    /// Into a function's argument.
    Argument(Function, usize),
    /// Into the variable map of `Fn::Sub`.
    Variable(&'t Name),
    /// Into `Unchecked(…)`.
    Unchecked,
}

/// Where a value stands.
#[derive(Debug)]
pub struct Site<'t> {
    /// The item.
    pub item: Item,
    /// The part of the template.
    pub area: Area,
    /// The way from the item to the value.
    pub path: Vec<Step<'t>>,
    /// The conditions of the `Fn::If` around the value, with the branch that it stands in.
    pub guards: Vec<(&'t str, bool)>,
}

/// The function that a value is handed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The function.
    pub function: Function,
    /// The argument's number.
    pub argument: usize,
    /// The value is an item of the argument's list, or a value of its object.
    pub inner: bool,
}

impl<'t> Site<'t> {
    /// Whether the value stands in `Unchecked(…)`.
    #[must_use]
    pub fn is_unchecked(&self) -> bool {
        self.path.iter().any(|step| matches!(step, Step::Unchecked))
    }

    /// The first key: the property or the attribute of the item.
    #[must_use]
    pub fn head(&self) -> Option<&'t Name> {
        match self.path.first() {
            Some(Step::Key(name)) => Some(name),
            _ => None,
        }
    }

    /// The function that gets the value, seen through the branches of `Fn::If`; none where the value feeds a slot.
    #[must_use]
    pub fn caller(&self) -> Option<Caller> {
        let mut inner = false;
        for step in self.path.iter().rev() {
            match step {
                Step::Unchecked | Step::Argument(Function::If, 1 | 2) => {}
                Step::Argument(function, argument) => {
                    return Some(Caller { function: *function, argument: *argument, inner });
                }
                Step::Variable(_) => return Some(Caller { function: Function::Sub, argument: 1, inner: true }),
                Step::Key(_) | Step::Index(_) if inner => return None,
                Step::Key(_) | Step::Index(_) => inner = true,
            }
        }
        None
    }

    /// Whether the value stands somewhere inside that function.
    #[must_use]
    pub fn is_inside(&self, wanted: Function) -> bool {
        self.path.iter().any(|step| match step {
            Step::Argument(function, _) => *function == wanted,
            Step::Variable(_) => wanted == Function::Sub,
            _ => false,
        })
    }
}

/// A visitor of values.
pub type Visit<'v, 't> = &'v mut dyn FnMut(&Site<'t>, &'t Value);

/// Calls `visit` for every value of the template.
pub fn template<'t>(template: &'t Template, visit: Visit<'_, 't>) {
    let mut site = Site { item: Item::Stack, area: Area::Deployment, path: Vec::with_capacity(16), guards: Vec::new() };
    entries(&mut site, &template.deployment, visit);
    for (area, values) in [
        (Area::Metadata, template.metadata.as_slice()),
        (Area::Transform, template.transforms.as_slice()),
        (Area::Globals, template.globals.as_slice()),
        (Area::Hooks, template.hooks.as_slice()),
    ] {
        site.area = area;
        values.iter().for_each(|value| self::value(&mut site, value, visit));
    }
    for (index, parameter) in template.parameters.iter().enumerate() {
        site.item = Item::Entry(Section::Parameters, index);
        site.area = Area::ParameterDefault;
        if let Some(default) = &parameter.default {
            value(&mut site, default, visit);
        }
        site.area = Area::ParameterAttribute;
        entries(&mut site, &parameter.attributes, visit);
    }
    site.area = Area::Mapping;
    for (index, mapping) in template.mappings.iter().enumerate() {
        site.item = Item::Entry(Section::Mappings, index);
        value(&mut site, &mapping.value, visit);
    }
    site.area = Area::Condition;
    for (index, condition) in template.conditions.iter().enumerate() {
        site.item = Item::Entry(Section::Conditions, index);
        value(&mut site, &condition.value, visit);
    }
    site.area = Area::Rule;
    for (index, rule) in template.rules.iter().enumerate() {
        site.item = Item::Entry(Section::Rules, index);
        for condition in rule.condition.iter().chain(rule.assertions.iter().map(|assertion| &assertion.condition)) {
            value(&mut site, condition, visit);
        }
    }
    for index in 0..template.resources.len() {
        resource(&mut site, template, index, visit);
    }
    for (index, output) in template.outputs.iter().enumerate() {
        site.item = Item::Entry(Section::Outputs, index);
        site.area = Area::Output;
        value(&mut site, &output.value, visit);
        site.area = Area::OutputAttribute;
        entries(&mut site, &output.attributes, visit);
    }
}

fn resource<'t>(site: &mut Site<'t>, template: &'t Template, index: usize, visit: Visit<'_, 't>) {
    let Some(resource) = template.resources.get(index) else { return };
    site.item = Item::Entry(Section::Resources, index);
    site.area = Area::Property;
    entries(site, &resource.properties, visit);
    site.area = Area::Attribute;
    entries(site, &resource.attributes, visit);
}

/// Walks entries, each one step down.
pub fn entries<'t>(site: &mut Site<'t>, entries: &'t [Entry], visit: Visit<'_, 't>) {
    for entry in entries {
        site.path.push(Step::Key(&entry.key));
        value(site, &entry.value, visit);
        site.path.pop();
    }
}

/// Walks one value and what is inside it.
pub fn value<'t>(site: &mut Site<'t>, value: &'t Value, visit: Visit<'_, 't>) {
    visit(site, value);
    match &value.kind {
        ValueKind::List(items) => {
            for (index, item) in items.iter().enumerate() {
                step(site, Step::Index(index), item, visit);
            }
        }
        ValueKind::Object(object) => entries(site, object, visit),
        ValueKind::Sub(substitution) => {
            for variable in &substitution.variables {
                step(site, Step::Variable(&variable.key), &variable.value, visit);
            }
        }
        ValueKind::Call(Function::If, arguments) => branches(site, arguments, visit),
        ValueKind::Call(function, arguments) => {
            for (index, argument) in arguments.iter().enumerate() {
                step(site, Step::Argument(*function, index), argument, visit);
            }
        }
        ValueKind::Unchecked(inner) => step(site, Step::Unchecked, inner, visit),
        ValueKind::Null
        | ValueKind::Bool(_)
        | ValueKind::Number(_)
        | ValueKind::Text(_)
        | ValueKind::Ref(_)
        | ValueKind::GetAtt { .. }
        | ValueKind::Condition(_)
        | ValueKind::LogicalId(_)
        | ValueKind::Hole(_)
        | ValueKind::Poisoned => {}
    }
}

fn step<'t>(site: &mut Site<'t>, step: Step<'t>, value: &'t Value, visit: Visit<'_, 't>) {
    site.path.push(step);
    self::value(site, value, visit);
    site.path.pop();
}

fn branches<'t>(site: &mut Site<'t>, arguments: &'t [Value], visit: Visit<'_, 't>) {
    let condition = match arguments.first().map(|condition| &condition.kind) {
        Some(ValueKind::Condition(name)) => Some(name.text.as_str()),
        _ => None,
    };
    for (index, argument) in arguments.iter().enumerate() {
        let guard = condition.filter(|_| index > 0).map(|name| (name, index == 1));
        site.guards.extend(guard);
        step(site, Step::Argument(Function::If, index), argument, visit);
        if guard.is_some() {
            site.guards.pop();
        }
    }
}
