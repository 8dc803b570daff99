//! Prints how many slots of the schema know which kind of reference they take: `cargo run -p formwork-core --example kinds`.

use formwork_core::check::kinds_of_references;
use formwork_core::schema::Schema;
use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let kinds = kinds_of_references(Schema::bundled()?);
    let known = kinds.by_table + kinds.by_schema + kinds.by_name;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{known} of {} slots of text know which kind of reference they take:", kinds.slots)?;
    for (count, source) in [
        (kinds.by_schema, "by the schema's `format` or `relationshipRef`"),
        (kinds.by_table, "by the reviewed table"),
        (kinds.by_name, "by their names, for doubts alone"),
    ] {
        writeln!(out, "{count:>7} {source}")?;
    }
    Ok(())
}
