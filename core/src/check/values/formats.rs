//! Literals whose schema names their form: blocks of addresses, and what `identifiers` knows.
//!
//! In: a literal in a slot with a `format`. Out: findings. What a reference in such a slot gives is `references`'.

use super::walk::{At, Walk};
use super::words;
use crate::check::addresses::{Block, Malformed};
use crate::findings::table::values as rows;
use crate::model::Value;
use crate::schema::Node;

/// Types that take a block of exactly the family that the schema says, and no single address. Elsewhere the schema
/// tells the family by the property's name alone.
const EXACT: &[&str] = &[
    "AWS::EC2::NetworkAclEntry",
    "AWS::EC2::Route",
    "AWS::EC2::SecurityGroup",
    "AWS::EC2::SecurityGroupEgress",
    "AWS::EC2::SecurityGroupIngress",
    "AWS::EC2::Subnet",
    "AWS::EC2::SubnetCidrBlock",
    "AWS::EC2::VPC",
    "AWS::EC2::VPCCidrBlock",
];

/// Checks a literal against the format of its slot.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, value: &Value, text: &str, node: Node<'t>, at: &At<'_, 't>) {
    let wanted = match node.format() {
        Some("ipv4-network") => "IPv4",
        Some("ipv6-network") => "IPv6",
        Some(format) => return identifier(walk, value, text, format, at),
        None => return,
    };
    let is_exact = EXACT.contains(&walk.kind.name());
    let reason = match Block::parse(text) {
        Ok(block) if is_exact && block.family().name() != wanted => {
            format!("it is a block of {} addresses", block.family().name())
        }
        Ok(block) => {
            if block.has_host_bits() && walk.is_reporting() {
                walk.fault(&rows::DRIFT_PRONE, value.place, |walk, finding| {
                    walk.about(finding, at).with("value", words::cut(text)).with("stored", block.stored())
                });
            }
            return;
        }
        Err(Malformed::NoPrefix(_)) if !is_exact => return,
        Err(Malformed::NoPrefix(family)) => format!("it has no prefix: one address alone is `/{}`", family.bits()),
        Err(Malformed::Prefix(family)) => {
            format!("the prefix of {} addresses is `/0` to `/{}`", family.name(), family.bits())
        }
        Err(Malformed::Address) => "what stands before the `/` is no address".to_owned(),
    };
    walk.fault(&rows::MALFORMED_CIDR, value.place, |walk, finding| {
        walk.about(finding, at).with("value", words::cut(text)).with("wanted", wanted).with("reason", reason)
    });
}

fn identifier<'t>(walk: &mut Walk<'_, 't>, value: &Value, text: &str, format: &str, at: &At<'_, 't>) {
    if let Some(broken) = walk.broken_form(format, text) {
        walk.fault(&rows::MALFORMED_IDENTIFIER, value.place, |walk, finding| {
            walk.about(finding, at)
                .with("value", words::cut(text))
                .with("wanted", broken.wanted)
                .with("help", broken.help)
        });
    }
}
