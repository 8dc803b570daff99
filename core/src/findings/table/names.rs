//! Names: what refers to nothing, what is declared twice, what goes in a circle.

rows! {
    /// A value names neither a parameter nor a resource.
    UNKNOWN_NAME "unknown_name" Error Language "no parameter or resource `{name}`"
        ["did you mean `{suggestion}`?", "declared are {known}"];
}
