//! Listeners and target groups against the type of their load balancer, and redirects that lead nowhere else.
//!
//! See [listeners](https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/load-balancer-getting-started.html).

use super::balancing::{balancer_of, forwards};
use super::{LISTENER, RULE, TARGET_GROUP, listed};
use crate::check::facts::{Facts, Literal};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::containers as table;
use crate::model::{Entry, Value, entry};

/// A type of load balancer, what it is, and the protocols of its listeners and target groups.
struct Kind {
    name: &'static str,
    what: &'static str,
    protocols: &'static [&'static str],
}

static KINDS: &[Kind] = &[
    Kind { name: "application", what: "an application load balancer", protocols: &["HTTP", "HTTPS"] },
    Kind {
        name: "network",
        what: "a network load balancer",
        protocols: &["TCP", "TLS", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC"],
    },
];

/// Users of a load balancer, and where their actions stand.
static USERS: &[(&str, &str)] = &[(LISTENER, "DefaultActions"), (RULE, "Actions")];

/// Checks the protocols of every listener, and of the target groups behind it.
pub(in crate::check::system) fn protocols(facts: &Facts<'_, '_>, report: &mut Report) {
    for &(user_kind, list) in USERS {
        for &user in facts.of_kind(user_kind) {
            let Some(balancer) = balancer_of(facts, user, user_kind) else { continue };
            let Some(kind) = kind(facts, balancer).filter(|_| facts.coexist(&[user, balancer])) else { continue };
            report.enter(Facts::item(user));
            let tell = |report: &mut Report, place, protocol: &str, what: &str| {
                let finding = Finding::new(&table::BALANCER_PROTOCOL, place)
                    .with("name", facts.name(balancer))
                    .with("what", kind.what)
                    .with("thing", what)
                    .with("protocol", protocol)
                    .with("known", listed(kind.protocols.iter().copied()));
                report.push(finding);
            };
            let listener = listener_of(facts, user, user_kind);
            let wrong = listener.and_then(|listener| facts.property(listener, &["Protocol"]));
            if let Some((value, protocol)) = wrong.and_then(|value| Some((value, misfit(facts, value, kind)?))) {
                if user_kind == LISTENER {
                    tell(report, value.place, protocol, "listener");
                }
                // Its target groups are what it should be, or are wrong for the same reason.
                continue;
            }
            for case in forwards(facts, user, list) {
                let Some(group) = facts.declared(case.value, TARGET_GROUP) else { continue };
                let guards: &[Literal<'_>] = &case.guards;
                let protocol = facts.property(group, &["Protocol"]).and_then(|value| misfit(facts, value, kind));
                if let Some(protocol) = protocol.filter(|_| facts.coexist_under(&[user, balancer, group], guards)) {
                    tell(report, case.value.place, protocol, "target group");
                }
            }
        }
    }
}

/// A listener itself, and that of a rule.
fn listener_of(facts: &Facts<'_, '_>, user: usize, kind: &str) -> Option<usize> {
    match kind {
        RULE => facts.declared(facts.property(user, &["ListenerArn"])?, LISTENER),
        _ => Some(user),
    }
}

fn kind(facts: &Facts<'_, '_>, balancer: usize) -> Option<&'static Kind> {
    let name = if facts.is_absent(balancer, "Type") { "application" } else { facts.text(balancer, &["Type"])? };
    KINDS.iter().find(|kind| kind.name == name)
}

/// A literal protocol that the type does not have.
fn misfit<'t>(facts: &Facts<'_, 't>, value: &'t Value, kind: &Kind) -> Option<&'t str> {
    facts.literal(value).filter(|protocol| !kind.protocols.contains(protocol))
}

/// What a redirect may change, and how it says that it does not.
static PLACES: &[(&str, &str)] =
    &[("Protocol", "#{protocol}"), ("Host", "#{host}"), ("Port", "#{port}"), ("Path", "/#{path}")];

/// Redirects that change nothing, so that each request comes back.
pub(in crate::check::system) fn redirects(facts: &Facts<'_, '_>, report: &mut Report) {
    for &(kind, list) in USERS {
        for &user in facts.of_kind(kind) {
            let listener = listener_of(facts, user, kind);
            for case in facts.reach(user, &[list, "RedirectConfig"]) {
                let Some(entries) = case.value.as_object() else { continue };
                if PLACES.iter().all(|(key, same)| is_kept(facts, listener, entries, key, same)) {
                    let finding = Finding::new(&table::REDIRECT_LOOP, case.value.place);
                    report.push_for(Facts::item(user), finding);
                }
            }
        }
    }
}

/// Whether it is certain that a redirect leaves a part of the address as it is.
fn is_kept(facts: &Facts<'_, '_>, listener: Option<usize>, entries: &[Entry], key: &str, same: &str) -> bool {
    if super::lacks(entries, key) {
        return true;
    }
    let Some(given) = entry(entries, key).and_then(|entry| facts.literal(&entry.value)) else { return false };
    given == same || listener.and_then(|listener| facts.text(listener, &[key])).is_some_and(|own| own == given)
}
