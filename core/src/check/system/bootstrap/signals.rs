//! Signals: who sends them, and who waits for them.
//!
//! See [`CreationPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-creationpolicy.html).

use super::commands::resource;
use super::{MACHINES, Source, is_closed, user_data};
use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::bootstrap as table;
use crate::model::{Entry, Resource, entry};

/// What sends a signal, in any script.
static SENDERS: &[&str] =
    &["cfn-signal", "signal-resource", "signal_resource", "SignalResource", "Send-CFNResourceSignal"];

const GROUP: &str = "AWS::AutoScaling::AutoScalingGroup";
const INSTANCE: &str = "AWS::EC2::Instance";

/// Checks signals against the policies that wait for them.
pub(super) fn signals(facts: &Facts<'_, '_>, report: &mut Report, sources: &[Source<'_>]) {
    let mut sends = false;
    for Source { index, script, calls, .. } in sources {
        sends |= SENDERS.iter().any(|sender| script.text.contains(sender));
        report.enter(Facts::item(*index));
        for call in calls {
            let Some(word) = call.value("resource").filter(|word| !word.is_unknown()) else { continue };
            if call.tool.name != "cfn-signal" || !call.is_about_this_stack() {
                continue;
            }
            let Some(target) = resource(facts, report, script, word) else { continue };
            if waits(facts, target) != Some(false) {
                continue;
            }
            let waiting: Vec<&str> = (0..facts.template.resources.len())
                .filter(|index| waits(facts, *index) == Some(true))
                .map(|index| facts.name(index))
                .collect();
            let finding = script.at(word.offset, &word.text, |place| {
                Finding::new(&table::SIGNAL_NOT_AWAITED, place)
                    .with("name", &word.text)
                    .suggest(&word.text, waiting.iter().copied())
            });
            if let Some(finding) = finding {
                report.push(finding);
            }
        }
    }
    let known = sources.iter().all(|source| !source.script.is_opaque);
    if sends || !known || !facts.is_complete() {
        return;
    }
    unsent(facts, report);
}

/// Whether a resource waits for signals.
fn waits(facts: &Facts<'_, '_>, index: usize) -> Option<bool> {
    let resource = facts.get(index)?;
    if !is_closed(&resource.attributes) {
        return None;
    }
    if entry(&resource.attributes, "CreationPolicy").is_some() {
        return Some(true);
    }
    match entry(&resource.attributes, "UpdatePolicy") {
        None => Some(false),
        Some(policy) => {
            let rolling = entry(policy.value.as_object()?, "AutoScalingRollingUpdate")?.value.as_object()?;
            let waits = entry(rolling, "WaitOnResourceSignals").map(|waits| facts.literal(&waits.value));
            Some(is_closed(rolling) && waits.is_some_and(|waits| waits != Some("false")))
        }
    }
}

/// The policy by which a resource certainly waits: for its creation, or for each of its updates.
fn awaiting<'t>(facts: &Facts<'_, 't>, resource: &'t Resource) -> Option<&'t Entry> {
    let inside = |policy: &str, key: &str| {
        let policy = entry(&resource.attributes, policy)?;
        Some((policy, entry(policy.value.as_object()?, key)?.value.as_object()?))
    };
    inside("CreationPolicy", "ResourceSignal").map(|(policy, _)| policy).or_else(|| {
        let (policy, rolling) = inside("UpdatePolicy", "AutoScalingRollingUpdate")?;
        let waits = facts.literal(&entry(rolling, "WaitOnResourceSignals")?.value);
        (waits == Some("true")).then_some(policy)
    })
}

/// Resources that wait although nothing that they boot sends a signal.
fn unsent(facts: &Facts<'_, '_>, report: &mut Report) {
    let graph = facts.graph();
    let scripted = user_data(facts);
    for &index in [GROUP, INSTANCE].iter().flat_map(|kind| facts.of_kind(kind)) {
        let Some(resource) = facts.get(index) else { continue };
        let Some(policy) = awaiting(facts, resource) else { continue };
        // Only machines whose user data stands in the stack are known to send nothing.
        let machines = graph.get(index).into_iter().flatten().chain([&index]);
        let mut machines = machines.filter(|machine| MACHINES.iter().any(|(kind, _)| facts.is(**machine, kind)));
        let shows = machines.any(|machine| scripted.iter().any(|(of, _, inner)| of == machine && inner.is_some()));
        if shows {
            let finding = Finding::new(&table::SIGNAL_NOT_SENT, policy.key.place);
            let what = if policy.key.text == "CreationPolicy" { "its creation" } else { "each update of it" };
            report.push_for(Facts::item(index), finding.with("name", &resource.name.text).with("what", what));
        }
    }
}
