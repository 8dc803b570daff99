//! Literal arguments: indices, counts, delimiters, address blocks, regions.

use super::super::Context;
use crate::findings::Finding;
use crate::findings::table::functions as table;
use crate::model::{Function, Value, ValueKind};
use std::net::{Ipv4Addr, Ipv6Addr};

/// Checks the literal arguments of one call.
pub(super) fn check(cx: &mut Context<'_>, function: Function, arguments: &[Value]) {
    match (function, arguments) {
        (Function::Select, [index, list]) => select(cx, index, list),
        (Function::Cidr, [block, rest @ ..]) => cidr(cx, block, rest),
        (Function::Split, [delimiter, _]) if delimiter.as_text() == Some("") => {
            cx.report.push(Finding::new(&table::EMPTY_DELIMITER, delimiter.place));
        }
        (Function::GetAZs, [region]) => region_name(cx, region),
        _ => {}
    }
}

fn select(cx: &mut Context<'_>, index: &Value, list: &Value) {
    let Some(text) = number(index) else { return };
    let Ok(at) = text.parse::<usize>() else {
        cx.report.push(Finding::new(&table::INDEX_FORM, index.place).with("index", text));
        return;
    };
    let Some(length) = most_items(list) else { return };
    if at >= length {
        let finding = Finding::new(&table::INDEX_OUT_OF_RANGE, index.place).with("index", at);
        let finding = match length {
            0 => finding.with("count", "no items"),
            1 => finding.with("count", "one item").with("only", 0),
            length => finding.with("count", format!("{length} items")).with("last", length - 1),
        };
        cx.report.push(finding);
    }
}

/// The most items that a list can have: `AWS::NoValue` takes some away.
fn most_items(list: &Value) -> Option<usize> {
    match &list.kind {
        ValueKind::List(items) => Some(items.len()),
        ValueKind::Call(Function::Split, arguments) => match arguments.as_slice() {
            [delimiter, text] => {
                let (delimiter, text) = (delimiter.as_text()?, text.as_text()?);
                let literal = !delimiter.is_empty() && !text.contains("{{resolve:");
                literal.then(|| text.split(delimiter).count())
            }
            _ => None,
        },
        // A count that `Cidr` refuses is a fault of its own.
        ValueKind::Call(Function::Cidr, arguments) => {
            number(arguments.get(1)?)?.parse().ok().filter(|count| *count > 0)
        }
        ValueKind::Call(Function::If, arguments) => match arguments.as_slice() {
            [_, then, otherwise] => Some(most_items(then)?.max(most_items(otherwise)?)),
            _ => None,
        },
        _ => None,
    }
}

/// The text of a literal number; CloudFormation also takes it as text.
fn number(value: &Value) -> Option<&str> {
    match &value.kind {
        ValueKind::Number(text) => Some(text),
        ValueKind::Text(text) if !text.contains("{{resolve:") => Some(text),
        _ => None,
    }
}

/// `Fn::Cidr(block, count, bits)`.
fn cidr(cx: &mut Context<'_>, block: &Value, rest: &[Value]) {
    let prefix = match block.as_text() {
        Some(text) if !text.contains("{{resolve:") => match parse_block(text) {
            Some(prefix) => Some(prefix),
            None => {
                cx.report.push(Finding::new(&table::CIDR_BLOCK, block.place).with("block", text));
                None
            }
        },
        _ => None,
    };
    let count = bounded(cx, rest.first(), "count", 256);
    let bits = bounded(cx, rest.get(1), "bits", 128);
    let (Some((prefix, length)), Some(count), Some(bits)) = (prefix, count, bits) else { return };
    let room = length.saturating_sub(prefix).checked_sub(bits);
    let fits = room.is_some_and(|room| room >= 9 || count <= 1 << room);
    if let (false, Some(place)) = (fits, rest.first().map(|count| count.place)) {
        let possible = room.map_or(0, |room| 1u64 << room.min(8));
        let finding = Finding::new(&table::CIDR_TOO_SMALL, place)
            .with("count", count)
            .with("bits", bits)
            .with("block", block.as_text().unwrap_or_default())
            .with("possible", possible);
        cx.report.push(finding);
    }
}

fn bounded(cx: &mut Context<'_>, value: Option<&Value>, what: &'static str, most: u32) -> Option<u32> {
    let value = value?;
    let text = number(value)?;
    match text.parse::<u32>() {
        Ok(number) if (1..=most).contains(&number) => Some(number),
        _ => {
            let finding = Finding::new(&table::CIDR_ARGUMENT, value.place)
                .with("what", what)
                .with("most", most)
                .with("found", text);
            cx.report.push(finding);
            None
        }
    }
}

/// The prefix length of an address block and the length of its addresses.
fn parse_block(text: &str) -> Option<(u32, u32)> {
    let (address, prefix) = text.split_once('/')?;
    let length = if address.parse::<Ipv4Addr>().is_ok() {
        32
    } else if address.parse::<Ipv6Addr>().is_ok() {
        128
    } else {
        return None;
    };
    let prefix = prefix.parse::<u32>().ok().filter(|prefix| *prefix <= length)?;
    Some((prefix, length))
}

/// A literal region looks like one: the list of regions grows, its form does not.
fn region_name(cx: &mut Context<'_>, region: &Value) {
    let Some(text) = region.as_text().filter(|text| !text.is_empty() && !text.contains("{{resolve:")) else { return };
    let mut parts: Vec<&str> = text.split('-').collect();
    let number = parts.pop().unwrap_or_default();
    let words = parts.len() >= 2
        && parts
            .iter()
            .all(|part| part.len() >= 2 && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
    if !words || number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        cx.report.push(Finding::new(&table::REGION_FORM, region.place).with("found", text));
    }
}
