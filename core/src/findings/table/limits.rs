//! The limits of CloudFormation.

rows! {
    "limits";

    /// More than CloudFormation takes.
    LIMIT_EXCEEDED "limit_exceeded" Error Rule "{count} {what}: CloudFormation takes at most {limit} in a template"
        ["move some of the {split} into a stack of their own", "join {merge} that have the same keys"];
    /// Four fifths of what CloudFormation takes.
    LIMIT_NEAR "limit_near" Warn Rule "{count} {what}: the limit of a template is {limit}"
        ["plan to move some of the {split} into a stack of their own", "join {merge} that have the same keys"];
    /// A mapping with too many keys.
    MAPPING_TOO_LARGE "mapping_too_large" Error Rule "`{name}` has {count} keys: CloudFormation takes at most {limit}"
        ["make two mappings of it"];
    /// A template without a resource.
    NO_RESOURCES "no_resources" Error Language "{owner} has no resources"
        ["CloudFormation takes no template without one"];
    /// A name with other characters than letters and digits.
    NAME_FORM "name_form" Error Rule "the {noun} name `{name}` has other characters than ASCII letters and digits"
        ["write `{plain}`"];
    /// A name of more than 255 characters.
    NAME_TOO_LONG "name_too_long" Error Rule "the name of this {noun} has {count} characters: CloudFormation takes at most {limit}"
        [];
    /// A description that is too long.
    TEXT_TOO_LONG "text_too_long" Error Rule "{what} has {count} bytes: CloudFormation takes at most {limit}"
        ["letters with accents and other characters outside ASCII count as two to four bytes"];
    /// A policy or user data that its service does not take.
    DOCUMENT_TOO_LONG "document_too_long" Error Rule "`{name}` has {what} of at least {count} bytes: AWS takes at most {limit}"
        ["{fix}"];
}
