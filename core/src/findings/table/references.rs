//! Kinds of reference: which thing a slot takes, and which of its properties.

rows! {
    unwritten "references";

    /// A reference to another kind of thing than the slot takes.
    WRONG_REFERENCE "wrong_reference" Error Rule "`{source}` is {found}, and {property} of {owner} takes {expected}"
        ["write `{fix}`", "did you mean `{candidate}`?"];
}
