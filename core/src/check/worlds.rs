//! The worlds of a template: which of its conditions can be true together, and an example for it.
//!
//! In: conditions, parameters, mappings and the assertions of rules. Out: an [`Answer`] to "can these conditions have
//! these values at once?". Work is capped by steps; where the cap is met, and where a value cannot be known,
//! the answer is [`Answer::Unknown`] and rules are silent. A template without conditions costs nothing.

mod absence;
mod branches;
mod build;
mod comparisons;
mod lookups;
mod model;
mod operands;
mod search;
mod variables;
mod witness;

use super::Context;
use super::names::LANGUAGE_EXTENSIONS;
use super::walk::{Area, Site, Step};
use crate::findings::table::worlds as table;
use crate::findings::{Finding, Item};
use crate::model::{Function, Section, Template, ValueKind, entry};
use model::Model;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// Checks references to what may not exist, branches that are never taken, and conditions that are decided already.
pub fn check(cx: &mut Context<'_>) {
    if cx.worlds.are_many() && !is_rewritten(cx) {
        comparisons::check(cx);
        absence::check(cx);
        branches::check(cx);
    }
}

/// Reports, after all rules have asked, that a question was too hard.
pub fn close(cx: &mut Context<'_>) {
    let template = cx.template;
    let Some(index) = cx.worlds.given_up() else { return };
    let Some(condition) = template.conditions.get(index) else { return };
    let finding = Finding::new(&table::CONDITIONS_NOT_PROVED, condition.name.place).with("name", &condition.name.text);
    cx.report.push_for(Item::Entry(Section::Conditions, index), finding);
}

/// Whether a macro may change conditions and resources. The transforms of AWS that are named here do not.
fn is_rewritten(cx: &Context<'_>) -> bool {
    let keeps = |name: &str| name == LANGUAGE_EXTENSIONS || name.starts_with("AWS::Serverless-");
    !cx.template.transforms.iter().all(|transform| transform.as_text().is_some_and(keeps))
}

/// A condition with the value that it is to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Literal {
    /// Its index among the template's conditions.
    pub condition: usize,
    /// The value.
    pub value: bool,
}

/// Whether there is a world in which conditions have certain values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// There is, and this is one, in words: `` `Env` = `dev` ``. Empty if it needs nothing.
    Yes(String),
    /// There is none.
    No,
    /// It cannot be told, or not in as many steps as are allowed.
    Unknown,
}

/// The solver, with what it found so far.
pub struct Worlds<'t> {
    template: &'t Template,
    // A plain field, so that the borrow of the template can be shortened.
    model: Model<'t>,
    known: RefCell<BTreeMap<Vec<Literal>, Answer>>,
    steps: Cell<usize>,
    given_up: Cell<Option<usize>>,
}

/// Steps that all questions about one template may take together.
const ALL_STEPS: usize = 8_000_000;

impl<'t> Worlds<'t> {
    /// The worlds of `template`. Conditions are read at once, questions answered when they are asked.
    #[must_use]
    pub fn of(template: &'t Template) -> Self {
        Self {
            template,
            model: if template.conditions.is_empty() { Model::default() } else { build::model(template) },
            known: RefCell::new(BTreeMap::new()),
            steps: Cell::new(ALL_STEPS),
            given_up: Cell::new(None),
        }
    }

    /// Whether the template has conditions at all.
    #[must_use]
    pub fn are_many(&self) -> bool {
        !self.template.conditions.is_empty()
    }

    /// Whether all these conditions can have these values at once. No literals: yes.
    #[must_use]
    pub fn satisfiable(&self, wanted: &[Literal]) -> Answer {
        let mut wanted = wanted.to_vec();
        wanted.sort_unstable();
        wanted.dedup();
        if wanted.is_empty() {
            return Answer::Yes(String::new());
        }
        if wanted.windows(2).any(|pair| pair[0].condition == pair[1].condition) {
            return Answer::No;
        }
        if let Some(answer) = self.known.borrow().get(&wanted) {
            return answer.clone();
        }
        let mut steps = self.steps.get();
        let answer = match search::solve(&self.model, &wanted, &mut steps) {
            search::Outcome::Solved(assignment) => Answer::Yes(witness::words(&self.model, &assignment)),
            search::Outcome::Impossible => Answer::No,
            search::Outcome::Unclear => Answer::Unknown,
            search::Outcome::GivenUp => {
                self.give_up(wanted[0].condition);
                Answer::Unknown
            }
        };
        self.steps.set(steps);
        self.known.borrow_mut().insert(wanted, answer.clone());
        answer
    }

    /// Takes steps for work that is done world by world; false if they are not left, which is told of that condition.
    #[must_use]
    pub fn spend(&self, steps: usize, condition: usize) -> bool {
        let left = self.steps.get().checked_sub(steps);
        self.steps.set(left.unwrap_or(0));
        if left.is_none() {
            self.give_up(condition);
        }
        left.is_some()
    }

    /// Notes that a condition makes more cases than are tried; the first one is told.
    pub fn give_up(&self, condition: usize) {
        self.given_up.set(self.given_up.get().or(Some(condition)));
    }

    /// The first condition about which a question took more steps than are allowed.
    #[must_use]
    pub fn given_up(&self) -> Option<usize> {
        self.given_up.get()
    }

    /// A condition of that name with a value; nothing if none is declared or it could not be read.
    #[must_use]
    pub fn literal(&self, name: &str, value: bool) -> Option<Literal> {
        let condition = self.model.condition(name)?;
        Some(Literal { condition, value })
    }

    /// What must be so for a resource to exist; nothing if that cannot be told.
    #[must_use]
    pub fn of_resource(&self, index: usize) -> Option<Vec<Literal>> {
        self.of_attributes(&self.template.resources.get(index)?.attributes)
    }

    /// What must be so for an output to exist; nothing if that cannot be told.
    #[must_use]
    pub fn of_output(&self, index: usize) -> Option<Vec<Literal>> {
        self.of_attributes(&self.template.outputs.get(index)?.attributes)
    }

    /// What must be so for an item with these attributes to exist; nothing if that cannot be told.
    #[must_use]
    pub fn of_attributes(&self, attributes: &[crate::model::Entry]) -> Option<Vec<Literal>> {
        match entry(attributes, "Condition").map(|entry| &entry.value.kind) {
            None => Some(Vec::new()),
            Some(ValueKind::Condition(name)) => Some(vec![self.literal(&name.text, true)?]),
            Some(_) => None,
        }
    }

    /// What must be so for a value to count: its item exists, and each `Fn::If` around it takes its branch.
    /// Nothing if that cannot be told.
    #[must_use]
    pub fn of_site(&self, site: &Site<'_>) -> Option<Vec<Literal>> {
        let mut wanted = match (site.item, site.area) {
            (Item::Entry(Section::Resources, index), Area::Property | Area::Attribute) => self.of_resource(index)?,
            (Item::Entry(Section::Outputs, index), _) => self.of_output(index)?,
            _ => Vec::new(),
        };
        let is_branch = |step: &&Step<'_>| matches!(step, Step::Argument(Function::If, 1..));
        let branches = site.path.iter().filter(is_branch).count();
        let merged = site.path.iter().any(|step| matches!(step, Step::Key(key) if key.text.starts_with("Fn::")));
        if merged || branches != site.guards.len() {
            return None;
        }
        for (name, value) in &site.guards {
            wanted.push(self.literal(name, *value)?);
        }
        Some(wanted)
    }

    /// What is known of what must be so for a value to count; more may have to be so. Enough to say that something never is.
    #[must_use]
    pub fn known_of_site(&self, site: &Site<'_>) -> Vec<Literal> {
        let mut known = match site.item {
            Item::Entry(Section::Resources, index) => self.of_resource(index),
            Item::Entry(Section::Outputs, index) => self.of_output(index),
            Item::Entry(..) | Item::Stack => None,
        }
        .unwrap_or_default();
        known.extend(site.guards.iter().filter_map(|(name, value)| self.literal(name, *value)));
        known
    }

    /// Whether there certainly is a world in which both resources exist. For rules about two resources, which are
    /// silent about a pair that never meets, and about one of which nobody can tell.
    ///
    /// ```
    /// use formwork_core::check::worlds::Worlds;
    /// use formwork_core::{findings::report::Report, json};
    ///
    /// let text = r#"{ "Conditions": { "Prod": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "eu-west-1"] },
    ///                                 "Test": { "Fn::Not": [{ "Condition": "Prod" }] } },
    ///   "Resources": { "A": { "Type": "AWS::SNS::Topic", "Condition": "Prod" },
    ///                  "B": { "Type": "AWS::SNS::Topic", "Condition": "Test" },
    ///                  "C": { "Type": "AWS::SNS::Topic" } } }"#;
    /// let mut report = Report::default();
    /// let template = json::read::template(json::parse(text).unwrap().root, &mut report);
    /// let worlds = Worlds::of(&template);
    /// assert!(!worlds.can_coexist(0, 1));
    /// assert!(worlds.can_coexist(0, 2));
    /// # report.discard();
    /// ```
    #[must_use]
    pub fn can_coexist(&self, first: usize, second: usize) -> bool {
        self.can_all_exist(&[first, second])
    }

    /// Whether there certainly is a world in which all these resources exist.
    #[must_use]
    pub fn can_all_exist(&self, resources: &[usize]) -> bool {
        let mut wanted = Vec::new();
        for index in resources {
            match self.of_resource(*index) {
                Some(literals) => wanted.extend(literals),
                None => return false,
            }
        }
        matches!(self.satisfiable(&wanted), Answer::Yes(_))
    }

    /// Whether one resource exists in every world in which the other does; false if that cannot be told.
    #[must_use]
    pub fn implies(&self, other: usize, one: usize) -> bool {
        let (Some(other), Some(one)) = (self.of_resource(other), self.of_resource(one)) else { return false };
        one.iter().all(|literal| {
            let mut without = other.clone();
            without.push(Literal { value: !literal.value, ..*literal });
            self.satisfiable(&without) == Answer::No
        })
    }
}
