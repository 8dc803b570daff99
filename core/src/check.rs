//! The rules: a template and the schema in, findings and slot types out.
//!
//! One rule is one function over [`Context`]. The order below is that of the checks' needs, not of the
//! findings: those are sorted by place at the end. What is unknown (a Rust expression, an argument, a link) is silent.

mod addresses;
pub mod attributes;
pub mod conditions;
pub mod cycles;
pub mod facts;
mod forms;
pub mod functions;
mod gathered;
mod globals;
mod graph;
pub mod limits;
pub mod links;
pub mod lints;
pub mod mappings;
pub mod names;
pub mod network;
pub mod outputs;
pub mod parameters;
mod places;
pub mod references;
pub mod shape;
mod slots;
pub mod system;
mod texts;
pub mod unused;
pub mod values;
pub mod walk;
pub mod worlds;

pub use slots::{Slot, SlotType, Slots};
pub use values::{Kinds, kinds_of_references};

use crate::findings::report::{Report, Verdict};
use crate::model::Template;
use crate::schema::Schema;
use names::Names;
use worlds::Worlds;

/// Who asks: the language is stricter than CloudFormation about how a literal is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Front {
    /// A macro: literals are written in the type of their slot.
    Language,
    /// A build step or a template file: scalars coerce as CloudFormation coerces them.
    Engine,
}

/// What every rule needs.
pub struct Context<'t> {
    /// The template under check.
    pub template: &'t Template,
    /// The resource schema.
    pub schema: Schema<'t>,
    /// What each name of the template is.
    pub names: Names<'t>,
    /// Who asks.
    pub front: Front,
    /// Where findings go.
    pub report: Report,
    /// Which conditions can be true together.
    pub worlds: Worlds<'t>,
    /// What the schema says of each slot that the emitter must know about.
    pub slots: Slots,
}

impl<'t> Context<'t> {
    fn new(template: &'t Template, schema: Schema<'t>, front: Front, mut report: Report) -> Self {
        let names = Names::collect(template, front, &mut report);
        let worlds = Worlds::of(template);
        Self { template, schema, names, front, report, worlds, slots: Slots::default() }
    }
}

/// Checks a template.
#[must_use]
pub fn check(template: &Template, schema: Schema<'_>, front: Front) -> (Verdict, Slots) {
    check_with(template, schema, front, Report::default())
}

/// Checks a template whose front end has found faults already.
#[must_use]
pub fn check_with(template: &Template, schema: Schema<'_>, front: Front, report: Report) -> (Verdict, Slots) {
    let (report, slots) = examine(template, schema, front, report);
    (report.settle(template), slots)
}

/// Runs the rules and leaves the report open, for a front end that knows more once the template is written: its size.
#[must_use]
pub fn examine(template: &Template, schema: Schema<'_>, front: Front, report: Report) -> (Report, Slots) {
    let merged = globals::merged(template);
    let template = merged.as_ref().unwrap_or(template);
    let mut cx = Context::new(template, schema, front, report);
    // First, since what is broken about a mapping is told once, and not again by each that reads it.
    mappings::check(&mut cx);
    names::check(&mut cx);
    references::check(&mut cx);
    cycles::check(&mut cx);
    functions::check(&mut cx);
    conditions::check(&mut cx);
    worlds::check(&mut cx);
    unused::check(&mut cx);
    parameters::check(&mut cx);
    attributes::check(&mut cx);
    outputs::check(&mut cx);
    limits::check(&mut cx);
    network::check(&mut cx);
    system::check(&mut cx);
    values::check(&mut cx);
    gathered::check(&mut cx);
    places::check(&mut cx);
    system::branches::check(&mut cx);
    lints::check(&mut cx);
    worlds::close(&mut cx);
    let Context { report, slots, .. } = cx;
    (report, slots)
}

/// The slots of a template's Rust expressions alone: of a part, whose faults the stacks find that include it.
#[must_use]
pub fn slots_of_expressions(template: &Template, schema: Schema<'_>, front: Front) -> Slots {
    let mut cx = Context::new(template, schema, front, Report::default());
    attributes::check(&mut cx);
    values::slots_of_expressions(&mut cx);
    cx.report.discard();
    cx.slots
}
