//! Distributions: origins that exist, and certificates for their names.

use crate::check::facts::{Facts, Piece, Source};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::model::{ValueKind, entry};

/// The only region whose certificates CloudFront takes.
const REGION: &str = "us-east-1";

/// Where origins are named, and where they are declared.
static USES: &[&[&str]] = &[
    &["DistributionConfig", "DefaultCacheBehavior", "TargetOriginId"],
    &["DistributionConfig", "CacheBehaviors", "TargetOriginId"],
];
static LISTS: &[(&[&str], &[&str])] = &[
    (&["DistributionConfig", "Origins"], &["DistributionConfig", "Origins", "Id"]),
    (&["DistributionConfig", "OriginGroups", "Items"], &["DistributionConfig", "OriginGroups", "Items", "Id"]),
];

/// Checks every distribution.
pub(in crate::check::system) fn distributions(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind("AWS::CloudFront::Distribution") {
        report.enter(Facts::item(index));
        origins(facts, report, index);
        certificate(facts, report, index);
    }
}

fn origins(facts: &Facts<'_, '_>, report: &mut Report, index: usize) {
    let mut known = Vec::new();
    for (list, path) in LISTS {
        let Some(items) = facts.property(index, list) else { continue };
        let ids = facts.reach(index, path);
        let literals: Vec<&str> = ids.iter().filter_map(|case| facts.literal(case.value)).collect();
        // An ID that is not written out may be any.
        if facts.items(items).is_none_or(|items| items.len() != ids.len()) || literals.len() != ids.len() {
            return;
        }
        known.extend(literals);
    }
    if known.is_empty() {
        return;
    }
    for case in USES.iter().flat_map(|path| facts.reach(index, path)) {
        let Some(name) = facts.literal(case.value).filter(|name| !known.contains(name)) else { continue };
        let finding = Finding::new(&table::UNKNOWN_ORIGIN, case.value.place).with("name", name);
        report.push(finding.suggest(name, known.iter().copied()));
    }
}

fn certificate(facts: &Facts<'_, '_>, report: &mut Report, index: usize) {
    let Some(config) = facts.property(index, &["DistributionConfig"]).and_then(|config| config.as_object()) else {
        return;
    };
    let closed = config.iter().all(|entry| !entry.key.text.is_empty() && !entry.key.text.starts_with("Fn::"));
    let aliases = entry(config, "Aliases").filter(|aliases| match &aliases.value.kind {
        ValueKind::List(items) => {
            // A name that is put together is there as well; a condition or a link may leave none.
            items.iter().any(|item| match facts.pieces(item).as_slice() {
                [Piece::Text(_) | Piece::Of(Source::Parameter(_))] | [_, _, ..] => true,
                [] | [Piece::Of(_) | Piece::Unknown] => false,
            })
        }
        _ => false,
    });
    match entry(config, "ViewerCertificate").map(|certificate| &certificate.value) {
        None => {
            if let Some(aliases) = aliases.filter(|_| closed) {
                report.push(Finding::new(&table::ALIAS_WITHOUT_CERTIFICATE, aliases.key.place));
            }
        }
        Some(certificate) => {
            let Some(entries) = certificate.as_object() else { return };
            let literal = |key: &str| entry(entries, key).and_then(|entry| facts.literal(&entry.value));
            let is_default = literal("CloudFrontDefaultCertificate") == Some("true");
            if let Some(aliases) = aliases.filter(|_| is_default) {
                report.push(Finding::new(&table::ALIAS_WITHOUT_CERTIFICATE, aliases.key.place));
            }
            let Some(arn) = entry(entries, "AcmCertificateArn") else { return };
            let finding = Finding::new(&table::CERTIFICATE_REGION, arn.value.place);
            let pieces = facts.pieces(&arn.value);
            if is_of_the_stack(facts, &pieces) {
                if let Some(region) = deployed_elsewhere(facts) {
                    report.push(finding.with("region", region).with("deployed", region));
                }
            } else if let Some(region) = region(&pieces).filter(|region| !region.is_empty() && *region != REGION) {
                report.push(finding.with("region", region));
            }
        }
    }
}

/// Whether a certificate is of the region that the stack is deployed to: one of its own, or by the ARN's own words.
fn is_of_the_stack(facts: &Facts<'_, '_>, arn: &[Piece<'_>]) -> bool {
    let is_own = |index: usize| facts.is(index, "AWS::CertificateManager::Certificate");
    match arn {
        [Piece::Of(Source::Resource(index, None))] => is_own(*index),
        _ => arn.windows(2).any(|pair| match pair {
            [Piece::Text(before), Piece::Of(Source::Pseudo("AWS::Region"))] => before.ends_with(":acm:"),
            _ => false,
        }),
    }
}

/// A region that the author deploys the stack to, other than the one whose certificates CloudFront takes.
fn deployed_elsewhere<'t>(facts: &Facts<'_, 't>) -> Option<&'t str> {
    let regions = entry(&facts.template.deployment, "Regions")?.value.as_list()?;
    regions.iter().filter_map(|region| region.as_text()).find(|region| *region != REGION)
}

/// The region of a certificate's ARN, as far as that is written out.
fn region(arn: &[Piece<'_>]) -> Option<String> {
    // The account is there, even if it has no text of its own.
    let text: String = arn.iter().map(|piece| if let Piece::Text(text) = piece { text } else { UNKNOWN }).collect();
    let parts: Vec<&str> = text.split(':').collect();
    match parts.as_slice() {
        ["arn", _, "acm", region, _, ..] if !region.contains(UNKNOWN) => Some((*region).to_owned()),
        _ => None,
    }
}

/// Stands for text that nobody knows.
const UNKNOWN: &str = "\0";
