//! Rules of single services that no schema tells.
//!
//! In: the facts of a template. Out: findings at the value to change; a value that is not written out is silent.

mod domains;
mod functions;
mod groups;
mod images;
mod logs;
mod pipelines;
mod roles;
mod schedules;
mod transforms;

pub(super) use domains::domains;
pub(super) use functions::{environments, snapshots};
pub(super) use groups::groups;
pub(super) use images::images;
pub(super) use logs::filters;
pub(super) use pipelines::pipelines;
pub(super) use roles::roles;
pub(super) use schedules::schedules;
pub(super) use transforms::transforms;
