//! The stack as a system: rules that look at several resources at once.
//!
//! In: the [`Facts`] of the template. Out: findings at the resource or the value to change. A rule is a function over
//! the facts and the report; what is not certain is silent.

mod addresses;
mod bootstrap;
pub(super) mod branches;
mod buckets;
mod callers;
mod containers;
mod data;
mod deliveries;
mod dimensions;
mod endpoints;
mod gateways;
mod managed;
mod metrics;
mod open_ports;
mod order;
mod parents;
mod permissions;
mod policies;
mod public;
mod roles;
mod routes;
mod secrets;
mod services;
mod sizes;
mod slow;
mod targets;
mod trust;
mod vpcs;
mod zones;

use super::facts::Facts;
use super::{Context, network};
use crate::findings::report::Report;

/// A rule.
type Rule = fn(&Facts<'_, '_>, &mut Report);

static RULES: &[Rule] = &[
    network::subnets,
    addresses::sizes,
    addresses::containment,
    addresses::overlaps,
    zones::check,
    zones::apart,
    gateways::unattached,
    gateways::facing,
    gateways::workloads,
    routes::associations,
    routes::routes,
    routes::own_addresses,
    vpcs::check,
    endpoints::check,
    endpoints::types,
    public::tasks,
    bootstrap::machines,
    containers::definitions,
    containers::container_names,
    containers::sizes,
    containers::listeners,
    containers::log_groups,
    containers::ports,
    containers::protocols,
    containers::redirects,
    containers::services,
    containers::target_groups,
    containers::targets,
    open_ports::check,
    order::services,
    order::attachments,
    order::machines,
    order::deployments,
    order::stages,
    order::targets,
    order::blocks,
    order::logs,
    order::providers,
    order::waits,
    data::attributes,
    data::bounds,
    data::databases,
    data::distributions,
    data::exports,
    data::handlers,
    data::identifiers,
    data::notifications,
    data::runtimes,
    data::states,
    data::tables,
    services::domains,
    services::environments,
    services::filters,
    services::groups,
    services::images,
    services::pipelines,
    services::roles,
    services::schedules,
    services::snapshots,
    services::transforms,
    secrets::properties,
    secrets::hidden,
    policies::check,
    trust::check,
    roles::check,
    managed::check,
    metrics::check,
    permissions::check,
    callers::check,
    parents::check,
    deliveries::check,
    buckets::check,
    sizes::check,
    slow::check,
    targets::roles,
    targets::urls,
];

/// Checks the template as a whole.
pub fn check(cx: &mut Context<'_>) {
    let facts = Facts::new(cx.template, &cx.names, &cx.worlds, cx.schema, cx.front);
    for rule in RULES {
        rule(&facts, &mut cx.report);
    }
}
