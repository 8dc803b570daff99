//! Derived resource types: what `#[derive(Resource)]` cannot make a type of.

rows! {
    "derive";

    /// The item is an enum, a union or a tuple struct.
    DERIVE_SHAPE "derive_shape" Error Language "`Resource` is derived for a struct with named fields, and `{name}` is {found}"
        ["each field is a property of the resource"];
    /// The struct has type or lifetime parameters.
    DERIVE_GENERICS "derive_generics" Error Language "a resource type has no generic parameters, and `{name}` has"
        ["the schema of a resource is fixed; remove `{generics}`"];
    /// `#[resource(type = "…")]` is absent.
    DERIVE_NO_TYPE "derive_no_type" Error Language "`{name}` does not say which resource type it is"
        ["write `#[resource(type = \"AWS::Service::Type\")]` above the struct, or `\"Custom::{name}\"` for a custom resource", "a struct for a property writes `#[resource(property = \"AWS::Service::Type.Property\")]`"];
    /// `type = "…"` and `property = "…"` on one struct.
    DERIVE_TWO_KINDS "derive_two_kinds" Error Language "`{name}` is a resource type or the type of a property, not both"
        ["keep `type` or `property`"];
    /// The type is neither an AWS type of the schema nor one that the struct may declare itself.
    DERIVE_UNKNOWN_TYPE "derive_unknown_type" Error Language "no resource type `{type}`"
        ["did you mean `{suggestion}`?", "a type of your own is written `{form}`, that of another publisher `Publisher::Service::Type`",
         "the schema is of {schema_date}; `cargo update -p formwork-schema` brings newer types"];
    /// `property = "Type.Property"` names no object of the type.
    DERIVE_UNKNOWN_PROPERTY_TYPE "derive_unknown_property_type" Error Language "`{type}` has no property type `{name}`"
        ["did you mean `{suggestion}`?", "it has {known}", "the schema is of {schema_date}; `cargo update -p formwork-schema` brings newer types"];
    /// A key that `#[resource(…)]` does not have.
    DERIVE_UNKNOWN_KEY "derive_unknown_key" Error Language "`#[resource]` has no key `{name}` {where}"
        ["{hint}", "did you mean `{suggestion}`?", "it has {known}"];
    /// A key that stands twice.
    DERIVE_DUPLICATE_KEY "derive_duplicate_key" Error Language "`{name}` stands twice in `#[resource]`" [];
    /// What follows a key cannot be read.
    DERIVE_BAD_VALUE "derive_bad_value" Error Language "`{name}` is written `{form}`" [];
    /// A Rust expression among the values that a struct sets.
    DERIVE_EXPRESSION "derive_expression" Error Language "a value in `#[resource]` holds no Rust expression"
        ["write the value as a stack does: `\"text\"`, `42`, `[…]`, `{ … }`, `AWS::Region`; what Rust computes is a field's"];
    /// `attributes(…)` where the schema has the attributes.
    DERIVE_NEEDLESS_ATTRIBUTES "derive_needless_attributes" Error Language "`{type}` declares no attributes here"
        ["the schema has those of AWS types, and a property has none: remove `attributes(…)`"];
    /// `nested` on a field whose type is no struct.
    DERIVE_NOT_NESTED "derive_not_nested" Error Language "`nested` is for a struct that derives `Resource`, and `{rust_type}` holds none"
        ["remove `nested`, or declare the field as `Struct`, `Option<Struct>`, `Vec<Struct>` or `BTreeMap<String, Struct>`"];
    /// A struct in a field is the type of another property.
    DERIVE_OTHER_STRUCT "derive_other_struct" Error Language "{property} takes {expected}, and `{rust_type}` is {found}" [];
    /// A field that matches no property.
    DERIVE_UNKNOWN_PROPERTY "derive_unknown_property" Error Language "no property of `{type}` matches the field `{name}`"
        ["did you mean `{suggestion}`, that is `{field}`?", "fields match properties without case and `_`; the schema is of {schema_date}"];
    /// A field for a property that AWS sets.
    DERIVE_READ_ONLY "derive_read_only" Error Language "`{property}` of `{type}` is read-only: AWS sets it"
        ["remove the field; a reference reads it as `Name.{property}`"];
    /// Two fields for one property, or a field for what is fixed.
    DERIVE_DUPLICATE_PROPERTY "derive_duplicate_property" Error Language "`{property}` is {both}" [];
    /// The Rust type cannot hold what the property takes.
    DERIVE_FIELD_TYPE "derive_field_type" Error Language "{property} takes {expected}, and `{rust_type}` is {found}"
        ["declare the field as `{fix}`"];
    /// A required property that no field supplies.
    DERIVE_MISSING_REQUIRED "derive_missing_required" Error Language "`{type}` requires {properties}, and `{name}` has no field for it"
        ["add {fields}, or set it: `fixed = { Property: value }`"];
    /// None of several properties that a type needs one of.
    DERIVE_MISSING_CHOICE "derive_missing_choice" Error Language "`{type}` requires {quantity} of {properties}, and `{name}` has no field for any"
        ["add a field of {fields}, or set it: `fixed = { Property: value }`"];
    /// A user of a struct gives what the struct sets.
    FIXED_PROPERTY "fixed_property" Error Language "`{type}` sets `{property}` itself"
        ["remove `{property}`, or use another type where its value must differ"];
}
