//! Names, functions, conditions and their worlds, items, limits and networks: correct and absurd input for every rule, a file a family.
//!
//! A case is the JSON of some sections and what is to be found, as `code @token: title`.
//! [`support`] says how a case is written; a new case is a new row.

#[path = "rules/support.rs"]
mod support;

#[path = "rules/actions.rs"]
mod actions;
#[path = "rules/addresses.rs"]
mod addresses;
#[path = "rules/bootstrap.rs"]
mod bootstrap;
#[path = "rules/conditions.rs"]
mod conditions;
#[path = "rules/containers.rs"]
mod containers;
#[path = "rules/cycles.rs"]
mod cycles;
#[path = "rules/data.rs"]
mod data;
#[path = "rules/deliveries.rs"]
mod deliveries;
#[path = "rules/endpoints.rs"]
mod endpoints;
#[path = "rules/functions.rs"]
mod functions;
#[path = "rules/gateways.rs"]
mod gateways;
#[path = "rules/gathered.rs"]
mod gathered;
#[path = "rules/help.rs"]
mod help;
#[path = "rules/items.rs"]
mod items;
#[path = "rules/language.rs"]
mod language;
#[path = "rules/limits.rs"]
mod limits;
#[path = "rules/lints.rs"]
mod lints;
#[path = "rules/listeners.rs"]
mod listeners;
#[path = "rules/metrics.rs"]
mod metrics;
#[path = "rules/names.rs"]
mod names;
#[path = "rules/network.rs"]
mod network;
#[path = "rules/open_ports.rs"]
mod open_ports;
#[path = "rules/order.rs"]
mod order;
#[path = "rules/permissions.rs"]
mod permissions;
#[path = "rules/places.rs"]
mod places;
#[path = "rules/policies.rs"]
mod policies;
#[path = "rules/ports.rs"]
mod ports;
#[path = "rules/relatives.rs"]
mod relatives;
#[path = "rules/roles.rs"]
mod roles;
#[path = "rules/rooms.rs"]
mod rooms;
#[path = "rules/routes.rs"]
mod routes;
#[path = "rules/secrets.rs"]
mod secrets;
#[path = "rules/services.rs"]
mod services;
#[path = "rules/states.rs"]
mod states;
#[path = "rules/substitutions.rs"]
mod substitutions;
#[path = "rules/tasks.rs"]
mod tasks;
#[path = "rules/unique.rs"]
mod unique;
#[path = "rules/vpcs.rs"]
mod vpcs;
#[path = "rules/worlds.rs"]
mod worlds;
#[path = "rules/zones.rs"]
mod zones;
