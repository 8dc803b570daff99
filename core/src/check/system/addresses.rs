//! Address blocks of VPCs and subnets: how large they may be, that a subnet lies in its VPC, that no two overlap.
//!
//! All CIDRs that a rule compares are literal; a VPC with a block that is not (IPAM, a parameter) is not judged.

use crate::check::addresses::{Block, Family};
use crate::check::facts::{Case, Facts, Literal, Source};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::network as table;
use crate::model::Place;
use std::collections::BTreeMap;

const VPC: &str = "AWS::EC2::VPC";
const VPC_BLOCK: &str = "AWS::EC2::VPCCidrBlock";
const SUBNET: &str = "AWS::EC2::Subnet";

/// How long the prefix of a block may be.
struct Limit {
    kind: &'static str,
    property: &'static str,
    least: u8,
    most: u8,
    /// The prefix is a multiple of this.
    step: u8,
}

static LIMITS: &[Limit] = &[
    Limit { kind: VPC, property: "CidrBlock", least: 16, most: 28, step: 1 },
    Limit { kind: VPC_BLOCK, property: "CidrBlock", least: 16, most: 28, step: 1 },
    Limit { kind: SUBNET, property: "CidrBlock", least: 16, most: 28, step: 1 },
    Limit { kind: SUBNET, property: "Ipv6CidrBlock", least: 44, most: 64, step: 4 },
];

/// Blocks that EC2 refuses for their size.
pub(super) fn sizes(facts: &Facts<'_, '_>, report: &mut Report) {
    for limit in LIMITS {
        for &index in facts.of_kind(limit.kind) {
            for (case, block) in facts.reach(index, &[limit.property]).iter().filter_map(|case| literal(facts, case)) {
                let prefix = block.prefix();
                if (limit.least..=limit.most).contains(&prefix) && prefix.is_multiple_of(limit.step) {
                    continue;
                }
                let finding = Finding::new(&table::CIDR_SIZE, case.value.place)
                    .with("value", block)
                    .with("what", if limit.kind == SUBNET { "a subnet" } else { "a VPC" })
                    .with("least", limit.least)
                    .with("most", limit.most);
                let finding = if limit.step > 1 { finding.with("step", limit.step) } else { finding };
                report.push_for(Facts::item(index), finding);
            }
        }
    }
}

fn literal<'c, 't>(facts: &Facts<'_, 't>, case: &'c Case<'t>) -> Option<(&'c Case<'t>, Block)> {
    Some((case, Block::parse(facts.literal(case.value)?).ok()?))
}

/// Subnets outside the blocks of their VPC.
pub(super) fn containment(facts: &Facts<'_, '_>, report: &mut Report) {
    let Some(mut blocks) = blocks(facts) else { return };
    for &index in facts.of_kind(SUBNET) {
        let Some(vpc) = facts.vpc_of(index) else { continue };
        let Some(own) = blocks.entry(vpc).or_insert_with(|| of_vpc(facts, vpc)).as_ref() else { continue };
        for (case, block) in facts.reach(index, &["CidrBlock"]).iter().filter_map(|case| literal(facts, case)) {
            if block.family() == Family::V4 && !own.is_empty() && !own.iter().any(|whole| whole.contains(block)) {
                let whole: Vec<String> = own.iter().map(|block| format!("`{block}`")).collect();
                let finding = Finding::new(&table::SUBNET_OUTSIDE_VPC, case.value.place)
                    .with("value", block)
                    .with("name", facts.name(index))
                    .with("vpc", facts.name(vpc))
                    .with("blocks", whole.join(", "));
                report.push_for(Facts::item(index), finding);
            }
        }
    }
}

/// The blocks of each VPC that is given further ones; nothing at all if one of these belongs to an unknown VPC.
fn blocks(facts: &Facts<'_, '_>) -> Option<BTreeMap<usize, Option<Vec<Block>>>> {
    let mut blocks = BTreeMap::new();
    if !facts.is_complete() {
        return None;
    }
    for &index in facts.of_kind(VPC_BLOCK) {
        let vpc = match facts.property(index, &["VpcId"]).and_then(|value| facts.source(value))? {
            Source::Resource(vpc, _) => vpc,
            // A VPC that the stack does not make.
            Source::Parameter(_) | Source::Pseudo(_) | Source::Literal(_) => continue,
        };
        let all = blocks.entry(vpc).or_insert_with(|| of_vpc(facts, vpc));
        if facts.is_absent(index, "CidrBlock") && facts.is_absent(index, "Ipv4IpamPoolId") {
            continue;
        }
        match (all.as_mut(), literals(facts, index)) {
            (Some(all), Some(more)) => all.extend(more),
            _ => *all = None,
        }
    }
    Some(blocks)
}

fn of_vpc(facts: &Facts<'_, '_>, vpc: usize) -> Option<Vec<Block>> {
    if !facts.is(vpc, VPC) || facts.is_handed_on(vpc) {
        return None;
    }
    literals(facts, vpc)
}

/// All blocks that `CidrBlock` may be, if each is literal.
fn literals(facts: &Facts<'_, '_>, index: usize) -> Option<Vec<Block>> {
    let cases = facts.cases(facts.property(index, &["CidrBlock"])?);
    cases.iter().map(|case| Block::parse(facts.literal(case.value)?).ok()).collect()
}

/// A block that a subnet may have.
struct Part<'t> {
    block: Block,
    subnet: usize,
    guards: Vec<Literal<'t>>,
    place: Place,
}

/// How many blocks around another are compared with it.
const NESTED: usize = 32;

/// Two subnets of one VPC with addresses in common.
pub(super) fn overlaps(facts: &Facts<'_, '_>, report: &mut Report) {
    let mut vpcs: BTreeMap<Source<'_>, Vec<Part<'_>>> = BTreeMap::new();
    for &subnet in facts.of_kind(SUBNET) {
        let Some(vpc) = facts.property(subnet, &["VpcId"]).and_then(|value| identity(facts, facts.source(value)?))
        else {
            continue;
        };
        for property in ["CidrBlock", "Ipv6CidrBlock"] {
            for case in facts.reach(subnet, &[property]) {
                if let Some((_, block)) = literal(facts, &case) {
                    let part = Part { block, subnet, guards: case.guards, place: case.value.place };
                    vpcs.entry(vpc).or_default().push(part);
                }
            }
        }
    }
    for parts in vpcs.values_mut() {
        // Blocks contain each other or have nothing in common: sorted, the ones around come first.
        parts.sort_by_key(|part| (part.block.family(), part.block.first(), part.block.prefix(), part.subnet));
        let mut around: Vec<&Part<'_>> = Vec::new();
        for part in parts.iter() {
            while around.last().is_some_and(|outer| !outer.block.contains(part.block)) {
                around.pop();
            }
            let other = around.iter().rev().take(NESTED).find(|other| together(facts, part, other));
            if let Some(other) = other {
                overlap(facts, report, part, other);
            }
            around.push(part);
        }
    }
}

/// The VPC itself, by whatever attribute it is named.
fn identity<'t>(facts: &Facts<'_, 't>, source: Source<'t>) -> Option<Source<'t>> {
    match source {
        Source::Resource(index, _) => facts.is(index, VPC).then_some(Source::Resource(index, None)),
        Source::Parameter(_) | Source::Literal(_) => Some(source),
        Source::Pseudo(_) => None,
    }
}

fn together(facts: &Facts<'_, '_>, one: &Part<'_>, other: &Part<'_>) -> bool {
    if one.subnet == other.subnet {
        return false;
    }
    let guards: Vec<Literal<'_>> = one.guards.iter().chain(&other.guards).copied().collect();
    facts.coexist_under(&[one.subnet, other.subnet], &guards)
}

fn overlap(facts: &Facts<'_, '_>, report: &mut Report, one: &Part<'_>, other: &Part<'_>) {
    // The later one is the culprit.
    let (first, second) = if one.subnet < other.subnet { (one, other) } else { (other, one) };
    let finding = Finding::new(&table::SUBNETS_OVERLAP, second.place)
        .with("value", second.block)
        .with("name", facts.name(second.subnet))
        .with("other", facts.name(first.subnet))
        .with("block", first.block);
    report.push_for(Facts::item(second.subnet), finding);
}
