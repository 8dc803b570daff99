//! Derived resource types: what `#[derive(Resource)]` cannot make a type of.

rows! {
    unwritten "derive";

    /// The item is an enum, a union or a tuple struct.
    DERIVE_SHAPE "derive_shape" Error Language "`Resource` is derived for a struct with named fields, and `{name}` is {found}"
        ["each field is a property of the resource"];
    /// The struct has type or lifetime parameters.
    DERIVE_GENERICS "derive_generics" Error Language "a resource type has no generic parameters, and `{name}` has"
        ["the schema of a resource is fixed; remove `{generics}`"];
    /// `#[resource(type = "…")]` is absent.
    DERIVE_NO_TYPE "derive_no_type" Error Language "`{name}` does not say which resource type it is"
        ["write `#[resource(type = \"AWS::Service::Type\")]` above the struct, or `\"Custom::{name}\"` for a custom resource"];
    /// The type is neither an AWS type of the schema nor one that the struct may declare itself.
    DERIVE_UNKNOWN_TYPE "derive_unknown_type" Error Language "no resource type `{type}`"
        ["did you mean `{suggestion}`?", "the schema is of {schema_date}; `cargo update -p formwork-schema` brings newer types"];
    /// A key that `#[resource(…)]` does not have.
    DERIVE_UNKNOWN_KEY "derive_unknown_key" Error Language "`#[resource]` has no key `{name}` {where}"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// A key that stands twice.
    DERIVE_DUPLICATE_KEY "derive_duplicate_key" Error Language "`{name}` stands twice in `#[resource]`" [];
    /// What follows a key cannot be read.
    DERIVE_BAD_VALUE "derive_bad_value" Error Language "`{name}` is written `{form}`"
        ["a default is {legal}"];
    /// A field that matches no property.
    DERIVE_UNKNOWN_PROPERTY "derive_unknown_property" Error Language "no property of `{type}` matches the field `{name}`"
        ["did you mean `{suggestion}`, that is `{field}`?", "fields match properties without case and `_`; the schema is of {schema_date}"];
    /// A field for a property that AWS sets.
    DERIVE_READ_ONLY "derive_read_only" Error Language "`{property}` of `{type}` is read-only: AWS sets it"
        ["remove the field; a reference reads it as `Name.{property}`"];
    /// Two fields for one property.
    DERIVE_DUPLICATE_PROPERTY "derive_duplicate_property" Error Language "two fields are the property `{property}`" [];
    /// The Rust type cannot hold what the property takes.
    DERIVE_FIELD_TYPE "derive_field_type" Error Language "`{property}` takes {expected}, and `{rust_type}` is {found}"
        ["declare the field as `{fix}`"];
    /// A default that the property does not take.
    DERIVE_DEFAULT "derive_default" Error Language "the default of `{property}` is {found}, and the property takes {expected}"
        ["legal are {known}"];
    /// A required property that no field supplies.
    DERIVE_MISSING_REQUIRED "derive_missing_required" Error Language "`{type}` requires {properties}, and `{name}` has no field for it"
        ["add {fields}"];
}
