//! Values against the resource schema.

rows! {
    /// A key that the schema does not have.
    UNKNOWN_PROPERTY "unknown_property" Error Rule "no property `{name}` in `{owner}`"
        ["did you mean `{suggestion}`?", "it has {known}", "the schema is of {schema_date}; `cargo update -p formwork-schema` brings newer types and properties"];
}
