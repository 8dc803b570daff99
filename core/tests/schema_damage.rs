//! Damaged blobs: typed errors where the header shows the damage, empty answers and no panic where it does not.

use formwork_core::schema::{Node, PropertyList, ResourceType, Schema, SchemaError};

fn blob() -> Vec<u8> {
    formwork_schema::BLOB.to_vec()
}

#[test]
fn a_file_of_another_kind_is_no_schema() {
    for bytes in [&b""[..], b"FORM", b"PK\x03\x04 and so on, a zip for example", &[0; 4096]] {
        assert_eq!(Schema::load(bytes).err(), Some(SchemaError::NotASchema));
    }
}

#[test]
fn another_format_is_named() {
    let mut bytes = blob();
    bytes[8..12].copy_from_slice(&7_u32.to_le_bytes());
    let error = Schema::load(&bytes).err().expect("refused");
    assert_eq!(error, SchemaError::OtherFormat(7));
    assert!(error.to_string().contains("format 7"));
}

#[test]
fn a_shorter_file_is_truncated() {
    let bytes = blob();
    for length in [8, 11, 12, 63, 64, 1000, bytes.len() / 2, bytes.len() - 1] {
        assert_eq!(Schema::load(&bytes[..length]).err(), Some(SchemaError::Truncated), "{length} bytes");
    }
}

#[test]
fn a_changed_byte_breaks_the_checksum() {
    let bytes = blob();
    for at in [24, 64, bytes.len() / 3, bytes.len() - 1] {
        let mut changed = bytes.clone();
        changed[at] ^= 0x10;
        assert_eq!(Schema::load(&changed).and_then(|schema| schema.verify()), Err(SchemaError::Damaged), "byte {at}");
    }
    let mut longer = bytes;
    longer.push(0);
    assert_eq!(Schema::load(&longer).and_then(|schema| schema.verify()), Err(SchemaError::Damaged));
}

#[test]
fn accessors_answer_whatever_the_bytes_are() {
    let whole = blob();
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = move || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random
    };
    for round in 0..40 {
        let mut bytes = whole.clone();
        // Some rounds scatter damage, some fill the tables behind the header, some the header itself.
        let (from, to, count) = match round % 4 {
            0 => (64, bytes.len(), 2_000),
            1 => (64, 300_000, 20_000),
            2 => (16, 64, 4),
            _ => (bytes.len() / 8, bytes.len() / 2, 100_000),
        };
        for _ in 0..count {
            let at = from + (next() as usize) % (to - from);
            bytes[at] = next() as u8;
        }
        if let Ok(schema) = Schema::load(&bytes) {
            let mut steps = 1_000;
            let _ = (schema.verify(), schema.date(), schema.regions().count());
            let actions = schema.services().take(3).map(|service| service.actions().names().take(50).count());
            let _ = (actions.sum::<usize>(), schema.runtimes().take(50).count());
            for kind in schema.types().take(20) {
                ask_type(kind, &mut steps);
            }
            let _ = schema.resource_type("AWS::EC2::VPC").map(|kind| ask_type(kind, &mut steps));
        }
    }
}

fn ask_type(kind: ResourceType<'_>, steps: &mut usize) {
    let _ = (kind.name(), kind.documentation_url(), kind.has_open_attributes(), kind.is_stateful(), kind.lifecycle());
    let _ = (kind.replacement_strategy(), kind.is_in("us-east-1"), kind.attribute("Endpoint.Address").is_some());
    for (list, _) in PropertyList::ALL {
        let _ = (kind.list(list).take(50).count(), kind.lists(list, "Name"));
    }
    let _ = kind.tagging().map(|tagging| (tagging.property(), tagging.permissions().take(50).count()));
    let _ = kind.handlers().take(10).map(|handler| handler.permissions().take(50).count()).sum::<usize>();
    let _ = (kind.property_transforms().take(50).count(), kind.additional_identifiers().take(3).count());
    for node in kind.attributes().take(20).map(|attribute| attribute.node).chain(kind.ref_node()) {
        ask_node(node, 2, steps);
    }
    for node in kind.extensions().take(5).map(|extension| extension.node) {
        ask_node(node, 2, steps);
    }
    for (_, node) in kind.definitions().take(20) {
        ask_node(node, 2, steps);
    }
    ask_node(kind.root(), 5, steps);
}

fn ask_node(node: Node<'_>, depth: usize, steps: &mut usize) {
    if depth == 0 || *steps == 0 {
        return;
    }
    *steps -= 1;
    let _ = (node.definition(), node.types(), node.is_open(), node.is_never(), node.keywords().count());
    let _ =
        (node.required().take(50).count(), node.required_or().take(50).count(), node.required_xor().take(50).count());
    let _ = (node.enumeration().take(50).count(), node.enumeration_folded().take(50).count());
    let _ = (node.unique_keys().take(50).count(), node.unique_items(), node.is_ordered(), node.array_type());
    let _ =
        (node.constant(), node.default_value(), node.format(), node.relationship(), node.pattern().map(|p| p.engine));
    let _ = (node.min_length(), node.max_length(), node.min_items(), node.max_items(), node.max_unique_items());
    let _ = (node.minimum(), node.maximum(), node.exclusive_minimum(), node.exclusive_maximum(), node.multiple_of());
    let _ = (node.min_properties(), node.max_properties(), node.property("Name").is_some());
    let _ = (node.dependent_required().take(3).count(), node.dependent_excluded().take(3).count());
    let conditional =
        node.conditional().into_iter().flat_map(|(when, then, other)| [Some(when), then, other].into_iter().flatten());
    let children = node
        .properties()
        .take(20)
        .map(|(_, child)| child)
        .chain(node.pattern_properties().take(5).map(|(_, child)| child))
        .chain(node.dependent_schemas().take(5).map(|(_, child)| child))
        .chain(node.all_of().take(5))
        .chain(node.any_of().take(5))
        .chain(node.one_of().take(5))
        .chain(node.prefix_items().take(5))
        .chain(
            [node.items(), node.additional(), node.not(), node.contains(), node.property_names()].into_iter().flatten(),
        )
        .chain(conditional);
    for child in children {
        ask_node(child, depth - 1, steps);
    }
}
