//! The walk through one resource: each value meets the schema of its slot.
//!
//! In: a resource and its type. Out: findings in the report; or, in a trial, only whether the value fits.
//! A trial is how `anyOf`, `if` and the like look before they speak; it is three-valued, since a value
//! may not be known before the stack is deployed.

pub(super) use super::at::{At, Form, Step, Subject};
use super::patterns::Patterns;
use super::worlds::{self, Assumed};
use super::{derived, extensions, forms, list, nested, object, produced, references, scalar, tags, unchecked};
use crate::check::names::Names;
use crate::check::slots::{Slot, SlotType, Slots};
use crate::check::worlds::Worlds;
use crate::check::{Context, Front};
use crate::findings::report::Report;
use crate::findings::table::functions::VARIABLE_OUTSIDE_SUB;
use crate::findings::table::values as rows;
use crate::findings::{Finding, Item, Row};
use crate::model::{Function, Place, Resource, Template, Value, ValueKind};
use crate::schema::{Node, PropertyList, ResourceType, Schema, Types};

/// Whether a value fits a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Truth {
    Yes,
    No,
    Unknown,
}

/// The arguments of a finding.
type Arguments = Vec<(&'static str, String)>;

/// Where faults go.
enum Sink {
    /// To the report.
    Report,
    /// Nowhere: only the outcome is wanted.
    Trial { fault: bool, unknown: bool },
    /// To be told in another finding.
    Catch(Vec<Finding>),
}

/// The walk.
pub(super) struct Walk<'c, 't> {
    pub(super) template: &'t Template,
    pub(super) schema: Schema<'t>,
    pub(super) names: &'c Names<'t>,
    pub(super) front: Front,
    pub(super) resource: &'t Resource,
    pub(super) kind: ResourceType<'t>,
    /// The paths of what AWS alone sets, each as the way to its last step, and that step.
    pub(super) read_only: Vec<(&'t str, &'t str)>,
    pub(super) worlds: &'c Worlds<'t>,
    pub(super) assumed: Assumed,
    report: &'c mut Report,
    slots: &'c mut Slots,
    patterns: &'c mut Patterns<'t>,
    sink: Sink,
    /// What was reported of this resource, so that `allOf` says nothing twice.
    reported: Vec<(&'static str, Place, Arguments)>,
}

impl<'c, 't> Walk<'c, 't> {
    pub(super) fn new(
        cx: &'c mut Context<'t>,
        patterns: &'c mut Patterns<'t>,
        resource: &'t Resource,
        kind: ResourceType<'t>,
    ) -> Self {
        Self {
            template: cx.template,
            schema: cx.schema,
            names: &cx.names,
            front: cx.front,
            resource,
            kind,
            // What its schema calls both can be given once, when the resource is made.
            read_only: kind
                .list(PropertyList::ReadOnly)
                .filter(|path| !kind.lists(PropertyList::CreateOnly, path))
                .map(|path| path.rsplit_once('/').unwrap_or(("", path)))
                .collect(),
            worlds: &cx.worlds,
            assumed: Assumed::default(),
            report: &mut cx.report,
            slots: &mut cx.slots,
            patterns,
            sink: Sink::Report,
            reported: Vec::new(),
        }
    }

    /// Checks all properties of the resource.
    pub(super) fn properties(mut self) {
        let resource: &'t Resource = self.resource;
        let root = self.kind.root();
        let at = At { up: None, step: Step::Root, slot: root, property: "" };
        let subject = Subject { place: resource.kind.place, form: Form::Object(&resource.properties) };
        self.keywords(subject, root, &at);
        extensions::check(&mut self, &resource.properties, &at);
        derived::check(&mut self, &at);
        nested::check(&mut self, &at);
        tags::check(&mut self);
    }

    /// Checks the value of a slot.
    pub(super) fn slot(&mut self, value: &Value, at: &At<'_, 't>) {
        match &value.kind {
            ValueKind::Hole(number) => {
                self.hole(*number, at);
                self.unknown();
            }
            // The reader of files has told about null.
            ValueKind::Null | ValueKind::Poisoned => self.unknown(),
            ValueKind::Unchecked(inner) => {
                unchecked::check(self, inner, value.place, at);
                self.unknown();
            }
            ValueKind::Ref(_) if value.is_no_value() => {}
            ValueKind::Call(Function::If, arguments) => match arguments.as_slice() {
                [condition, then, otherwise] => {
                    let name = name_of(condition);
                    let (thus, else_thus) = (at.branch(name, true), at.branch(name, false));
                    match worlds::chosen(self, value) {
                        Some(branch) if std::ptr::eq(branch, then) => self.slot(then, &thus),
                        Some(_) => self.slot(otherwise, &else_thus),
                        None => self.branches([(then, &thus), (otherwise, &else_thus)]),
                    }
                }
                _ => self.unknown(),
            },
            ValueKind::Text(text) if is_dynamic(text) => self.unknown(),
            ValueKind::Text(text)
                if text.contains("${") && self.report.is_at(value.place, VARIABLE_OUTSIDE_SUB.code) => {}
            ValueKind::Text(text) if references::quoted(self, value, text, at) => {}
            ValueKind::Bool(_)
            | ValueKind::Number(_)
            | ValueKind::Text(_)
            | ValueKind::List(_)
            | ValueKind::Object(_) => self.keywords(Subject::of(value), at.slot, at),
            ValueKind::Ref(_)
            | ValueKind::GetAtt { .. }
            | ValueKind::Sub(_)
            | ValueKind::Call(..)
            | ValueKind::Condition(_)
            | ValueKind::LogicalId(_) => produced::check(self, value, at),
        }
    }

    /// Checks a literal, list or object against one schema: the slot's own, or one that it is composed of.
    pub(super) fn keywords(&mut self, subject: Subject<'_>, node: Node<'t>, at: &At<'_, 't>) {
        if node.is_never() {
            forms::never(self, subject, at);
            return;
        }
        if !scalar::types(self, subject, node.types(), at) {
            return;
        }
        let groups = node.groups();
        match subject.form {
            Form::Object(entries) => object::check(self, entries, subject.place, node, at),
            Form::List(items) => list::check(self, items, subject.place, node, at),
            Form::Scalar(value) if groups.has_scalar_rules() => scalar::check(self, value, node, at),
            Form::Scalar(_) => {}
        }
        if groups.has_parts() && !self.is_settled() {
            worlds::parts(self, subject, node, at);
        }
        worlds::check(self, subject, node, at);
    }

    /// Checks a value against types alone, where a Rust struct is the schema.
    pub(super) fn of_types(&mut self, value: &Value, types: Types, at: &At<'_, 't>) {
        match &value.kind {
            ValueKind::Hole(number) => self.typed_hole(*number, SlotType::of(types), at),
            ValueKind::Bool(_) | ValueKind::Number(_) | ValueKind::List(_) | ValueKind::Object(_) => {
                scalar::types(self, Subject::of(value), types, at);
            }
            ValueKind::Text(text) if !is_dynamic(text) => {
                scalar::types(self, Subject::of(value), types, at);
            }
            ValueKind::Call(Function::If, arguments) => {
                for branch in arguments.iter().skip(1) {
                    self.of_types(branch, types, at);
                }
            }
            ValueKind::Ref(_) if value.is_no_value() => {}
            ValueKind::Ref(_) | ValueKind::GetAtt { .. } | ValueKind::Sub(_) | ValueKind::Call(..) => {
                produced::check_types(self, value, types, at);
            }
            ValueKind::Null
            | ValueKind::Text(_)
            | ValueKind::Condition(_)
            | ValueKind::LogicalId(_)
            | ValueKind::Unchecked(_)
            | ValueKind::Poisoned => {}
        }
    }

    /// Whether the type is one of the serverless transform: its schema is made by hand, and calls a name read-only
    /// that every author may set.
    pub(super) fn is_synthetic(&self) -> bool {
        self.kind.name().starts_with("AWS::Serverless::")
    }

    /// Whether a value fits, without a word about it.
    pub(super) fn trial(&mut self, run: impl FnOnce(&mut Self)) -> Truth {
        let outer = std::mem::replace(&mut self.sink, Sink::Trial { fault: false, unknown: false });
        run(self);
        match std::mem::replace(&mut self.sink, outer) {
            Sink::Trial { fault: true, .. } => Truth::No,
            Sink::Trial { unknown: true, .. } => Truth::Unknown,
            _ => Truth::Yes,
        }
    }

    /// What is wrong with a value, to be told in another finding. Scalars coerce, as in a trial.
    pub(super) fn catch(&mut self, run: impl FnOnce(&mut Self)) -> Vec<Finding> {
        let outer = std::mem::replace(&mut self.sink, Sink::Catch(Vec::new()));
        run(self);
        match std::mem::replace(&mut self.sink, outer) {
            Sink::Catch(findings) => findings,
            Sink::Report | Sink::Trial { .. } => Vec::new(),
        }
    }

    /// Whether findings go to the report.
    pub(super) fn is_reporting(&self) -> bool {
        matches!(self.sink, Sink::Report)
    }

    /// Whether literals must be written in the type of their slot.
    pub(super) fn is_strict(&self) -> bool {
        self.front == Front::Language && self.is_reporting()
    }

    /// Whether the outcome of a trial cannot change any more.
    pub(super) fn is_settled(&self) -> bool {
        matches!(self.sink, Sink::Trial { fault: true, .. })
    }

    /// Something is wrong; the words are made only if somebody reads them.
    pub(super) fn fault(&mut self, row: &'static Row, place: Place, describe: impl FnOnce(&Self, Finding) -> Finding) {
        if let Sink::Trial { fault, .. } = &mut self.sink {
            *fault = true;
            return;
        }
        let finding = describe(self, Finding::new(row, place));
        match &mut self.sink {
            Sink::Catch(findings) => findings.push(finding),
            Sink::Report | Sink::Trial { .. } => self.take(finding),
        }
    }

    /// Takes a finding, unless the same was said before: `allOf` may say a thing twice, and that a value has no
    /// legal form, or is not the resource that a struct asks for, says nothing new where a better reason is known.
    pub(super) fn take(&mut self, finding: Finding) {
        let is_vague = [rows::NO_LEGAL_FORM.code, rows::WRONG_RESOURCE.code].contains(&finding.row.code);
        // What is so in one world is worth no second word where a thing is wrong in all, or in another.
        let is_one = self.assumed.is_one();
        let is_told = self.reported.iter().any(|(code, place, arguments)| {
            let is_same = *code == finding.row.code && (is_one || *arguments == finding.arguments);
            *place == finding.place && (is_vague || is_same)
        });
        let is_choice = finding.row.code == rows::MISSING_CHOICE.code;
        let is_told = is_told
            || (is_choice
                && self.reported.iter().any(|(code, place, arguments)| {
                    let names = arguments.iter().find(|(name, _)| *name == "names").map(|(_, names)| names.as_str());
                    *code == finding.row.code && *place == finding.place && names == finding.argument("names")
                }));
        let finding = self.assumed.tell(finding);
        // An extension's range is the narrower one, and says why.
        if !is_told && finding.row.code == rows::NUMBER_RANGE.code && finding.argument("hint").is_some() && !is_one {
            let wider =
                self.reported.iter().any(|(code, place, _)| *code == finding.row.code && *place == finding.place);
            if wider {
                self.reported.push((finding.row.code, finding.place, finding.arguments.clone()));
                return self
                    .report
                    .refine(finding.place, finding.row.code, |wide| Finding { item: wide.item, ..finding.clone() });
            }
        }
        if !is_told {
            self.reported.push((finding.row.code, finding.place, finding.arguments.clone()));
            self.report.push(finding);
        }
    }

    /// Whether an item has a finding of that code already.
    pub(super) fn has_told(&self, item: Item, code: &str) -> bool {
        self.report.has(item, code)
    }

    /// Adds to a finding that an earlier rule made.
    pub(super) fn refine(&mut self, place: Place, code: &str, add: impl Fn(Finding) -> Finding) {
        self.report.refine(place, code, add);
    }

    /// Whether a value fits will be known only when the stack is deployed.
    pub(super) fn unknown(&mut self) {
        if let Sink::Trial { unknown, .. } = &mut self.sink {
            *unknown = true;
        }
    }

    /// The literal is to be written as text.
    pub(super) fn record_text(&mut self, place: Place) {
        if self.is_reporting() {
            self.slots.text.insert(place);
        }
    }

    /// Whether text matches a pattern of the schema; a pattern that no engine runs matches all.
    pub(super) fn matches(&mut self, pattern: crate::schema::Pattern<'t>, text: &str) -> bool {
        self.patterns.matches(pattern, text)
    }

    /// The form of a format that a text does not have.
    pub(super) fn broken_form(&mut self, format: &str, text: &str) -> Option<&'static super::identifiers::Form> {
        super::identifiers::broken(self.patterns, format, text)
    }

    /// The names that guard a value: the condition of the resource, and of each `Fn::If` around it.
    pub(super) fn guards<'a>(&self, at: &'a At<'a, 't>) -> Vec<&'a str>
    where
        't: 'a,
    {
        let resource: &'t Resource = self.resource;
        let own = crate::model::entry(&resource.attributes, "Condition").and_then(|entry| match &entry.value.kind {
            ValueKind::Condition(name) => Some(name.text.as_str()),
            _ => None,
        });
        let around = at.chain().filter_map(|at| match at.step {
            Step::Branch(condition, _) => Some(condition),
            Step::Root | Step::Property | Step::Item => None,
        });
        own.into_iter().chain(around).collect()
    }

    fn branches(&mut self, branches: [(&Value, &At<'_, 't>); 2]) {
        if !matches!(self.sink, Sink::Trial { .. }) {
            branches.iter().for_each(|(branch, at)| self.slot(branch, at));
            return;
        }
        let [first, second] = branches.map(|(branch, at)| self.trial(|walk| walk.slot(branch, at)));
        if let Sink::Trial { fault, unknown } = &mut self.sink {
            match (first, second) {
                (Truth::Yes, Truth::Yes) => {}
                (Truth::No, Truth::No) => *fault = true,
                _ => *unknown = true,
            }
        }
    }

    fn hole(&mut self, number: u32, at: &At<'_, 't>) {
        self.typed_hole(number, SlotType::of(scalar::slot_types(at.slot)), at);
    }

    fn typed_hole(&mut self, number: u32, kind: SlotType, at: &At<'_, 't>) {
        if !self.is_reporting() {
            return;
        }
        let slot = Slot { kind, property: at.property.to_owned(), item: self.resource.name.text.clone() };
        self.slots.holes.insert(number, slot);
    }
}

/// The condition of an `Fn::If`.
pub(super) fn name_of(condition: &Value) -> &str {
    match &condition.kind {
        ValueKind::Condition(name) => &name.text,
        _ => "",
    }
}

/// Whether text holds a dynamic reference, whose value AWS puts in.
pub(super) fn is_dynamic(text: &str) -> bool {
    text.contains("{{resolve:")
}
