//! Data and edge: tables, functions, databases, distributions, and what must be one of a kind.
//!
//! In: the facts of a template. Out: findings at the value to change; a value that is not written out is silent.

mod attributes;
mod bounds;
mod databases;
mod delivery;
mod functions;
mod notifications;
mod runtimes;
mod states;
mod tables;
mod unique;

pub(super) use attributes::attributes;
pub(super) use bounds::{BOUNDED, bounds};
pub(super) use databases::databases;
pub(super) use delivery::distributions;
pub(super) use functions::handlers;
pub(super) use notifications::notifications;
pub(super) use runtimes::runtimes;
pub(super) use states::states;
pub(super) use tables::tables;
pub(super) use unique::{exports, identifiers};
