//! What slots take whose schema does not say so: a reviewed table of the types that stacks use most.
//!
//! In: a type and a path. Out: the row. A source `Type` means what `Ref` gives, `Type.Property` that property.
//! Sorted by type; a path is the end of the path to the slot, so that nested objects need not be spelled out.

mod a_to_ec2;
mod ecr_to_z;

/// All rows, sorted by type and path.
static ROWS: [&[Row]; 2] = [a_to_ec2::ROWS, ecr_to_z::ROWS];

/// What one slot takes.
pub(super) struct Row {
    kind: &'static str,
    /// Properties from an outer to the slot's own, with `/`.
    path: &'static str,
    /// All sources that are right.
    pub(super) takes: &'static [&'static str],
}

const fn row(kind: &'static str, path: &'static str, takes: &'static [&'static str]) -> Row {
    Row { kind, path, takes }
}

/// The row of a slot; `path` begins with the slot's own property.
pub(super) fn find(kind: &str, path: &[&str]) -> Option<&'static Row> {
    let rows = ROWS.into_iter().find(|rows| rows.last().is_some_and(|last| kind <= last.kind))?;
    let first = rows.partition_point(|row| row.kind < kind);
    rows[first..].iter().take_while(|row| row.kind == kind).find(|row| {
        let mut path = path.iter();
        row.path.rsplit('/').all(|segment| path.next() == Some(&segment))
    })
}

#[cfg(test)]
mod tests {
    use super::super::sources::split;
    use super::*;
    use crate::schema::Schema;

    #[test]
    fn rows_are_sorted_and_name_what_the_schema_has() {
        let schema = Schema::bundled().unwrap();
        let rows: Vec<&Row> = ROWS.into_iter().flatten().collect();
        assert!(rows.is_sorted_by(|a, b| (a.kind, a.path) < (b.kind, b.path)));
        for row in rows {
            assert!(schema.resource_type(row.kind).is_some(), "{}", row.kind);
            for (kind, property) in row.takes.iter().map(|takes| split(takes)) {
                let known = schema.resource_type(kind).unwrap_or_else(|| panic!("{kind}"));
                assert!(property.is_none_or(|name| known.attribute(name).is_some()), "{kind}.{property:?}");
            }
        }
    }
}
