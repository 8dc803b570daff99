//! Template files: shapes that the language has no words for, so that only a file can be wrong in this way.

rows! {
    "files";

    /// A key stands twice in one object.
    DUPLICATE_KEY "duplicate_key" Error Language "the key `{name}` stands twice in {owner}"
        ["CloudFormation keeps one of the two and drops the other without a word"];
    /// A section that no template has.
    UNKNOWN_SECTION "unknown_section" Error Language "no section `{name}` in a template"
        ["did you mean `{suggestion}`?", "the sections are {known}"];
    /// `AWSTemplateFormatVersion` is another than the only one.
    UNKNOWN_FORMAT_VERSION "unknown_format_version" Error Language "no format version {found}: the only one is `\"2010-09-09\"`"
        ["the section may be left out"];
    /// `null`, which CloudFormation refuses everywhere.
    NULL_VALUE "null_value" Error Language "{name} is `null`"
        ["leave the key out, or write `{ \"Ref\": \"AWS::NoValue\" }` where a function decides"];
    /// A value of another JSON type than its place can have.
    WRONG_SHAPE "wrong_shape" Error Language "{name} is {found}, expected {expected}"
        [];
    /// An item without a key that it must have.
    MISSING_KEY "missing_key" Error Language "{owner} has no `{name}`"
        [];
    /// A key that a rule or an export does not have.
    UNKNOWN_KEY "unknown_key" Error Language "no key `{name}` in {owner}"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// A function with arguments of another JSON type than it takes.
    FUNCTION_SHAPE "function_shape" Error Language "`{name}` takes {expected}, found {found}"
        [];
}
