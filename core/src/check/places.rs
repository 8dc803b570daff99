//! Regions and zones that are written out: those that AWS does not have, and zones of another region than the stack's.
//!
//! In: the ARNs of texts, comparisons with `AWS::Region`, keys of mappings, arguments of `Fn::GetAZs`, the deployment's own
//! regions, zones where resources name them. Out: findings, the region's with the day of the list. Local zones are silent:
//! no list has them. Not here: that a template is bound to one place (`lints::hard_coded`).

use super::Context;
use super::walk::{self, Area, Site, Step};
use crate::findings::suggest;
use crate::findings::table::data as table;
use crate::findings::{Finding, Item};
use crate::model::{Function, Place, Section, Template, Value, ValueKind, entry};
use crate::schema::Names;

/// The services whose resources name zones by these properties.
const ZONED: &[&str] = &[
    "AWS::AutoScaling::",
    "AWS::DAX::",
    "AWS::DMS::",
    "AWS::DocDB::",
    "AWS::EC2::",
    "AWS::EFS::",
    "AWS::EMR::",
    "AWS::ElastiCache::",
    "AWS::ElasticLoadBalancing::",
    "AWS::ElasticLoadBalancingV2::",
    "AWS::Neptune::",
    "AWS::RDS::",
    "AWS::Redshift::",
];

/// The endings of properties that hold the names of zones.
const ZONES: &[&str] = &["AvailabilityZone", "AvailabilityZoneName", "AvailabilityZones"];

/// Checks every region and zone that is written out.
pub(super) fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    let Some(regions) = cx.schema.names("regions") else { return };
    let mut found: Vec<(Item, Finding)> = Vec::new();
    let own = own_regions(template);
    for region in &own {
        found.extend(unknown_region(&regions, region.0, region.1).map(|finding| (Item::Stack, finding)));
    }
    for (index, mapping) in template.mappings.iter().enumerate() {
        let keys = mapping.value.as_object().unwrap_or_default();
        // Among regions a key that is none is a slip; elsewhere it is what its author likes.
        if keys.iter().any(|top| regions.has(&top.key.text)) {
            let unknown = keys.iter().filter_map(|top| unknown_region(&regions, &top.key.text, top.key.place));
            found.extend(unknown.map(|finding| (Item::Entry(Section::Mappings, index), finding)));
        }
    }
    walk::template(template, &mut |site, value| {
        let finding = match &value.kind {
            ValueKind::Text(text) if names_zone(template, site) => zone(&regions, &own, text, value.place),
            ValueKind::Text(text) => in_arn(&regions, site, text, None, value.place),
            ValueKind::Sub(sub) => in_arn(&regions, site, &sub.text.text, sub.file.as_deref(), sub.text.place),
            ValueKind::Call(Function::GetAZs, arguments) => match arguments.as_slice() {
                // What does not even look like one is told with the function.
                [Value { kind: ValueKind::Text(text), place, .. }] if looks_like_region(text) => {
                    unknown_region(&regions, text, *place)
                }
                _ => None,
            },
            ValueKind::Call(Function::Equals, arguments) => {
                compared(arguments).and_then(|(text, place)| unknown_region(&regions, text, place))
            }
            _ => None,
        };
        found.extend(finding.map(|finding| (site.item, finding)));
    });
    for (item, finding) in found {
        cx.report.push_for(item, finding);
    }
}

/// The fields of every ARN in a text, each with its number, from the partition on, and where it begins. What a variable
/// gives is one with the field that it stands in.
pub(super) fn arn_fields(text: &str) -> Vec<(usize, usize, &str)> {
    let mut fields = Vec::new();
    for (start, _) in text.match_indices("arn:") {
        let mut at = start + "arn:".len();
        // partition : service : region : account : …
        for number in 0..4 {
            let Some(length) = text[at..].find(':') else { break };
            fields.push((number, at, &text[at..at + length]));
            // `${AWS::Region}` has colons of its own.
            at +=
                if text[at..].starts_with("${") { text[at..].find('}').map_or(length, |end| end + 1) } else { length };
            if !text[at..].starts_with(':') {
                break;
            }
            at += 1;
        }
    }
    fields
}

/// The regions that the stack is deployed to.
fn own_regions(template: &Template) -> Vec<(&str, Place)> {
    let list = entry(&template.deployment, "Regions").and_then(|entry| entry.value.as_list()).unwrap_or_default();
    list.iter().filter_map(|region| Some((region.as_text()?, region.place))).collect()
}

/// The text that `AWS::Region` is compared with.
fn compared(arguments: &[Value]) -> Option<(&str, Place)> {
    let is_region = |value: &Value| matches!(&value.kind, ValueKind::Ref(name) if name.text == "AWS::Region");
    match arguments {
        [one, other] if is_region(one) => Some((other.as_text()?, other.place)),
        [other, one] if is_region(one) => Some((other.as_text()?, other.place)),
        _ => None,
    }
}

/// A region that the list does not have: one of nearly its name, or one that looks like a region.
fn unknown_region(regions: &Names<'_>, text: &str, place: Place) -> Option<Finding> {
    if regions.has(text) || !text.contains('-') || text.contains(['$', '*', '{']) {
        return None;
    }
    let meant = suggest::best(text, regions.all());
    if meant.is_none() && !looks_like_region(text) {
        return None;
    }
    let finding = Finding::new(&table::UNKNOWN_REGION, place).with("found", text).listed(regions);
    Some(match meant {
        Some(meant) => finding.with("suggestion", meant),
        None => finding,
    })
}

/// `xx-north-1`
fn looks_like_region(text: &str) -> bool {
    let mut parts: Vec<&str> = text.split('-').collect();
    let number = parts.pop().unwrap_or_default();
    let is_word = |part: &&str| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_lowercase());
    parts.len() > 1 && parts.iter().all(is_word) && number.len() == 1 && number.as_bytes()[0].is_ascii_digit()
}

/// The first region of an ARN that AWS does not have.
fn in_arn(regions: &Names<'_>, site: &Site<'_>, text: &str, file: Option<&str>, place: Place) -> Option<Finding> {
    if !matches!(site.area, Area::Mapping | Area::Output | Area::Property) || site.is_unchecked() {
        return None;
    }
    let fields = arn_fields(text).into_iter().filter(|(number, ..)| *number == 2);
    let mut unknown = fields.filter_map(|(_, at, field)| Some((unknown_region(regions, field, place)?, at, field)));
    let (finding, at, field) = unknown.next()?;
    Some(finding.inside(text, file, at, field.len()))
}

/// Whether a value stands where a resource names a zone.
fn names_zone(template: &Template, site: &Site<'_>) -> bool {
    let Item::Entry(Section::Resources, index) = site.item else { return false };
    if site.area != Area::Property || site.is_unchecked() {
        return false;
    }
    let mut steps = site.path.iter().rev();
    let key = steps.find(|step| !matches!(step, Step::Index(_) | Step::Argument(Function::If, _)));
    let Some(Step::Key(name)) = key else { return false };
    let kind = template.resources.get(index).map_or("", |resource| resource.kind.text.as_str());
    ZONES.iter().any(|ending| name.text.ends_with(ending)) && ZONED.iter().any(|service| kind.starts_with(service))
}

/// What is wrong with the name of a zone.
fn zone(regions: &Names<'_>, own: &[(&str, Place)], text: &str, place: Place) -> Option<Finding> {
    // A target of a load balancer may stand in all zones, and a fleet takes several in one text.
    if text.is_empty() || text == "all" || text.contains([',', '$', '{']) {
        return None;
    }
    let malformed = || Finding::new(&table::ZONE_FORM, place).with("found", text);
    if regions.has(text) {
        return Some(malformed().with("suggestion", format!("{text}a")));
    }
    let stem = text.strip_suffix(|last: char| last.is_ascii_lowercase());
    if let Some(region) = stem.filter(|stem| regions.has(stem)) {
        let elsewhere = !own.is_empty() && own.iter().all(|(own, _)| *own != region && regions.has(own));
        let shown = || own.iter().map(|(own, _)| format!("`{own}`")).collect::<Vec<_>>().join(", ");
        return elsewhere.then(|| {
            let finding = Finding::new(&table::ZONE_ELSEWHERE, place).with("found", text);
            finding.with("region", region).with("regions", shown())
        });
    }
    // A local zone: `us-west-2-lax-1a`.
    if regions.all().any(|region| text.strip_prefix(region).is_some_and(|rest| rest.starts_with('-'))) {
        return None;
    }
    let Some((stem, letter)) = stem.zip(text.get(text.len() - 1..)) else { return Some(malformed()) };
    match suggest::best(stem, regions.all()) {
        Some(meant) => {
            let finding = Finding::new(&table::UNKNOWN_ZONE, place).with("found", text).listed(regions);
            Some(finding.with("suggestion", format!("{meant}{letter}")))
        }
        None if looks_like_region(stem) => {
            Some(Finding::new(&table::UNKNOWN_ZONE, place).with("found", text).listed(regions))
        }
        None => Some(malformed()),
    }
}
