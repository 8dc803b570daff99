//! Names that belong to a domain: records of a hosted zone, the domain that validates a certificate.

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::services as table;
use crate::model::{Entry, entry};

/// Where a name and its domain stand: type, path of the object, name, domain, why.
struct Pair {
    kind: &'static str,
    path: &'static [&'static str],
    name: &'static str,
    domain: &'static str,
    reason: &'static str,
}

static PAIRS: &[Pair] = &[
    Pair {
        kind: "AWS::CertificateManager::Certificate",
        path: &["DomainValidationOptions"],
        name: "DomainName",
        domain: "ValidationDomain",
        reason: "the mail goes to the domain itself or to one that holds it",
    },
    Pair {
        kind: "AWS::Route53::RecordSet",
        path: &[],
        name: "Name",
        domain: "HostedZoneName",
        reason: "a record is in its hosted zone: `www.example.com.` in `example.com.`",
    },
];

/// Checks every pair.
pub(in crate::check::system) fn domains(facts: &Facts<'_, '_>, report: &mut Report) {
    for pair in PAIRS {
        for &index in facts.of_kind(pair.kind) {
            report.enter(Facts::item(index));
            for entries in facts.objects(index, pair.path) {
                compare(facts, report, pair, entries);
            }
        }
    }
}

fn compare<'t>(facts: &Facts<'_, 't>, report: &mut Report, pair: &Pair, entries: &'t [Entry]) {
    let (Some(name), Some(domain)) = (entry(entries, pair.name), entry(entries, pair.domain)) else { return };
    let (Some(first), Some(second)) = (facts.literal(&name.value), facts.literal(&domain.value)) else { return };
    if !is_within(first, second) {
        let finding = Finding::new(&table::OUTSIDE_DOMAIN, name.value.place)
            .with("name", first)
            .with("domain", second)
            .with("reason", pair.reason);
        report.push(finding);
    }
}

/// Names are compared without case, and the dot at their end is the root's.
fn is_within(name: &str, domain: &str) -> bool {
    let plain = |text: &str| text.trim_end_matches('.').to_ascii_lowercase();
    let (name, domain) = (plain(name), plain(domain));
    name == domain || name.strip_suffix(&domain).is_some_and(|rest| rest.ends_with('.'))
}
