//! Documents about values of several resources.

use std::collections::BTreeMap;

use super::nodes::{Encoder, Scope};
use super::{GatheringSource, TypeSource};

/// Writes the documents of a type; gives the address of their list.
pub(super) fn encode(encoder: &mut Encoder, kind: &TypeSource) -> Result<u32, String> {
    let mut words = Vec::new();
    for document in &kind.gathered {
        let node = encoder
            .node(&mut Scope::default(), &document.schema)
            .map_err(|problem| format!("{problem} (in `{}`)", document.name))?;
        let sources = sources(encoder, &document.sources);
        words.extend([encoder.strings.id(&document.name), sources, node]);
    }
    Ok(encoder.pool.list(words))
}

fn sources(encoder: &mut Encoder, sources: &BTreeMap<String, GatheringSource>) -> u32 {
    let mut words = Vec::new();
    for (name, source) in sources {
        let mut values = Vec::new();
        for (name, (path, default)) in &source.values {
            let default = default.as_ref().map_or(0, |default| encoder.strings.id(&default.to_string()) + 1);
            values.extend([encoder.strings.id(name), encoder.strings.id(path), default]);
        }
        let reference = source.reference.as_ref().map_or(0, |path| encoder.strings.id(path) + 1);
        let values = encoder.pool.list(values);
        words.extend([encoder.strings.id(name), reference, encoder.strings.id(&source.kind), values]);
    }
    encoder.pool.list(words)
}
