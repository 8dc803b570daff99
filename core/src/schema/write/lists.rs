//! Lists that belong to no resource type: IAM's actions by service, Lambda's runtimes, names that AWS gives.

use std::collections::BTreeMap;

use super::super::layout::{DEEPEST_PREFIX, FIRST_SHAPES, NAMES_PARTIAL};
use super::nodes::Encoder;
use super::{NamesSource, RuntimeSource, ServiceSource, WriteError};

/// Writes the services; gives the address of their list.
pub(super) fn services(encoder: &mut Encoder, services: &BTreeMap<String, ServiceSource>) -> Result<u32, WriteError> {
    let mut words = Vec::new();
    for (name, service) in services {
        let mut shapes: Vec<&[String]> = Vec::new();
        let text = actions(service, &mut shapes).ok_or(WriteError::TooLarge)?;
        let lists: Vec<u32> = shapes.iter().map(|shapes| encoder.strings_list(*shapes)).collect();
        words.extend([encoder.strings.id(name), encoder.strings.id(&text), encoder.pool.list(lists)]);
    }
    Ok(encoder.pool.list(words))
}

/// The names of all actions in one text, each without what it shares with the one before it. `layout` tells the form.
fn actions<'s>(service: &'s ServiceSource, lists: &mut Vec<&'s [String]>) -> Option<String> {
    let mut text = String::new();
    let mut before = "";
    for (name, shapes) in &service.actions {
        let number = lists.iter().position(|known| *known == shapes).unwrap_or_else(|| {
            lists.push(shapes);
            lists.len() - 1
        });
        push(&mut text, before, name)?;
        text.push(char::from_u32(FIRST_SHAPES + u32::try_from(number).ok()?)?);
        before = name;
    }
    Some(text)
}

/// Adds a name to a text, without what it shares with the one before it.
fn push(text: &mut String, before: &str, name: &str) -> Option<()> {
    let shared = name.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count().min(DEEPEST_PREFIX);
    text.push(char::from(u8::try_from(shared + 1).ok()?));
    text.push_str(name.get(shared..)?);
    Some(())
}

/// Writes the lists of names; gives the address of their list.
pub(super) fn names(encoder: &mut Encoder, lists: &BTreeMap<String, NamesSource>) -> Result<u32, WriteError> {
    let mut words = Vec::new();
    for (of, list) in lists {
        let (mut text, mut before) = (String::new(), "");
        for name in &list.names {
            push(&mut text, before, name).ok_or(WriteError::TooLarge)?;
            before = name;
        }
        let bits = if list.is_partial { NAMES_PARTIAL } else { 0 };
        words.extend([of, &list.date, &text].map(|text| encoder.strings.id(text)));
        words.push(bits);
    }
    Ok(encoder.pool.list(words))
}

/// Writes the runtimes; gives the address of their list.
pub(super) fn runtimes(encoder: &mut Encoder, runtimes: &BTreeMap<String, RuntimeSource>) -> u32 {
    let mut words = Vec::new();
    for (name, runtime) in runtimes {
        let facts = [&runtime.deprecated, &runtime.create_block, &runtime.update_block, &runtime.successor];
        words.push(encoder.strings.id(name));
        words.extend(facts.map(|fact| encoder.strings.id(fact.as_deref().unwrap_or_default())));
    }
    encoder.pool.list(words)
}
