//! What the tests share: all stacks, and their templates as JSON.

#![allow(dead_code)] // each test file uses its share
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork::Stack;
use formwork_stacks::spot_fleet::{cluster, load_balancer, machines, service, vpc};
use formwork_stacks::web_app;
use serde_json::Value;

/// Every stack of the library, those of the fleet behind the first.
pub(crate) const ALL: [&Stack; 6] = [
    &web_app::WebApp,
    &vpc::Vpc,
    &load_balancer::LoadBalancer,
    &cluster::Cluster,
    &machines::Machines,
    &service::Service,
];

/// The template that the build writes.
pub(crate) fn template(stack: &Stack) -> Value {
    serde_json::from_str(stack.template().unwrap().json()).unwrap()
}

/// The keys of an object in their order.
pub(crate) fn keys(object: &Value) -> Vec<String> {
    object.as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect()
}

/// The names of all imports, each as the text of its `Fn::Sub`.
pub(crate) fn imports(value: &Value) -> Vec<String> {
    match value {
        Value::Object(entries) => entries
            .iter()
            .flat_map(|(key, value)| match (key.as_str(), &value["Fn::Sub"]) {
                ("Fn::ImportValue", Value::String(name)) => vec![name.clone()],
                _ => imports(value),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(imports).collect(),
        _ => Vec::new(),
    }
}
