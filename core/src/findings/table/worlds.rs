//! Worlds: what conditions decide together, and what is not there when it is needed.
//!
//! `{world}` is an example with backticks of its own: "`Env` = `dev`, `Deploy` false".

rows! {
    "worlds";

    /// A reference to a resource that does not exist in every world in which the reference counts.
    RESOURCE_MAY_BE_ABSENT "resource_may_be_absent" Deny Rule "`{name}` may not exist where `{user}` needs it: {world}"
        ["`{name}` exists only with `{condition}`; choose by the same condition: `If({condition}, …, …)`",
         "`DependsOn` takes no `If`; a reference in the metadata orders just as well: `with { Metadata: { after: If({order}, {name}, \"\") } }`",
         "or give `{owner}` the same condition: `with { Condition: {common} }`"];
    /// A reference to a resource that exists in no world in which the reference counts.
    RESOURCE_NEVER_THERE "resource_never_there" Error Rule "`{name}` never exists where `{user}` needs it"
        ["`{name}` exists only with `{only}`, which is false wherever this counts"];
    /// A branch of `If` that another condition rules out.
    UNREACHABLE_BRANCH "unreachable_branch" Warn Rule "this branch is never taken: `{name}` is always {result} here"
        ["the item's own condition, or an `If` around this one, has decided it: write the other branch alone"];
    /// A condition that no deployment can change, for a reason that no single comparison shows.
    CONSTANT_CONDITION "constant_condition" Warn Rule "condition `{name}` is always {result}"
        ["its parts exclude or imply each other, given the constraints of parameters, the keys of mappings and the assertions of rules"];
    /// A comparison with a text that the parameter's own constraints rule out.
    IMPOSSIBLE_COMPARISON "impossible_comparison" Warn Rule "`{name}` can never be {value}"
        ["did you mean `{suggestion}`?", "its `AllowedValues` are {known}", "`{constraint}` of the parameter rules it out"];
    /// The search for a world took more steps than it may.
    CONDITIONS_NOT_PROVED "conditions_not_proved" Warn Rule "`{name}` and the conditions around it make more cases than are tried"
        ["not all was checked that depends on them: references to conditional resources, branches of `If`, properties and values that they choose"];
}
