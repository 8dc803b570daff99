//! Functions that may run longer than their caller waits.

use super::permissions::called;
use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::model::{Entry, entry};

/// Types that wait for a function: the object that says how, the function's key in it, and the seconds that they wait.
static WAITING: &[(&str, &[&str], &str, u32)] = &[
    ("AWS::ApiGateway::Method", &["Integration"], "Uri", 29),
    ("AWS::ApiGatewayV2::Integration", &[], "IntegrationUri", 30),
];

/// Functions behind an API that may run longer than the API waits.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    for &(kind, path, key, limit) in WAITING {
        for &index in facts.of_kind(kind) {
            let object = match path {
                [] => facts.get(index).map(|resource| resource.properties.as_slice()),
                _ => facts.property(index, path).and_then(|value| value.as_object()),
            };
            // Somebody who sets a time of his own may have had the limit raised.
            let Some(object) = object.filter(|object| entry(object, "TimeoutInMillis").is_none()) else { continue };
            let function = entry(object, key).and_then(|entry| called(facts, &entry.value));
            let Some(function) = function.filter(|_| !is_asynchronous(object)) else { continue };
            let Some(value) = facts.property(function, &["Timeout"]) else { continue };
            let Some(seconds) = facts.literal(value).and_then(|text| text.parse::<u32>().ok()) else { continue };
            if seconds > limit {
                let finding = Finding::new(&table::SLOW_BEHIND_API, value.place)
                    .with("name", facts.name(function))
                    .with("seconds", seconds)
                    .with("caller", facts.name(index))
                    .with("limit", limit);
                report.push_for(Facts::item(function), finding);
            }
        }
    }
}

/// Whether the API does not wait for the function's answer.
fn is_asynchronous(integration: &[Entry]) -> bool {
    ["RequestParameters", "IntegrationSubtype"].iter().filter_map(|key| entry(integration, key)).any(|entry| {
        entry.key.text == "IntegrationSubtype"
            || entry.value.as_object().is_none_or(|keys| {
                keys.iter().any(|key| key.key.text.to_ascii_lowercase().ends_with("x-amz-invocation-type"))
            })
    })
}
