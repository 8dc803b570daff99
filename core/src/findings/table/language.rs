//! What only the language knows: silences, literals in their slot's own type.

rows! {
    "language";

    /// `#[allow(code)]` names no finding.
    UNKNOWN_CODE "unknown_code" Warn Language "no finding has the code `{code}`"
        ["did you mean `{suggestion}`?"];
    /// An environment variable that a stack reads and that is not set.
    MISSING_VARIABLE "missing_variable" Error Language "the environment variable `{name}` is not set"
        ["set it where `cargo build` runs, or say what holds without it: `environment!(\"{name}\", \"value\")`"];
    /// An environment variable whose text is not what the stack reads it as.
    MALFORMED_VARIABLE "malformed_variable" Error Language "the environment variable `{name}` is {found}, expected {expected}"
        [];
    /// `#[allow(code)]` names a fault that nothing silences.
    CODE_NOT_SILENCEABLE "code_not_silenceable" Error Language "`{code}` is a fault of the language and cannot be silenced"
        [];
    /// An error was silenced without a reason.
    SILENCE_WITHOUT_REASON "silence_without_reason" Error Language "`{code}` is an error: silencing it needs a reason"
        ["write `#[allow({code}, reason = \"…\")]`; the manifest lists it"];
    /// `#[expect(code)]` and the finding was not there.
    UNFULFILLED_EXPECTATION "unfulfilled_expectation" Warn Language "`{code}` was expected here and not found"
        ["remove the attribute"];
    /// A Rust expression has no value that JSON knows.
    NULL_EXPRESSION "null_expression" Error Language "the Rust expression of {name} gives no value of JSON"
        ["a float must be finite; `None` leaves the property out, `serde_json::Value::Null` does not"];
}
