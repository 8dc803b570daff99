//! Kinds of reference: which thing a slot takes, and which of its properties.

rows! {
    "references";

    /// A reference to another kind of thing than the slot takes.
    WRONG_REFERENCE "wrong_reference" Error Rule "`{source}` is {found}, and {property} of {owner} takes {expected}"
        ["write `{fix}`", "did you mean `{candidate}`?"];
    /// A reference to another kind of thing than the slot takes by its name.
    DOUBTFUL_REFERENCE "doubtful_reference" Warn Rule "`{source}` is {found}, and {property} of {owner} takes by its name {expected}"
        ["write `{fix}`", "did you mean `{candidate}`?"];
    /// The name of a resource as text, where its ID or ARN is wanted.
    QUOTED_REFERENCE "quoted_reference" Error Rule "`\"{text}\"` is text and no reference to `{name}`: {property} of {owner} takes {expected}"
        ["write `{fix}` without quotes"];
    /// The name of a resource as text, where a name is wanted.
    QUOTED_NAME "quoted_name" Warn Rule "`\"{text}\"` is text and no reference to `{name}`, whose name in AWS is another"
        ["write `{fix}` without quotes"];
}
