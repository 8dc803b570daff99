//! Links between stacks: what an import reads, and where it may stand.

rows! {
    "links";

    /// An output that the stack does not have.
    UNKNOWN_OUTPUT "unknown_output" Error Language "stack `{stack}` has no output `{name}`"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// A strong link to an output without export.
    OUTPUT_NOT_EXPORTED "output_not_exported" Error Language "output `{name}` of stack `{stack}` is not exported"
        ["add `with { Export: true }` to the output", "or make the link weak, which needs no export: `import {link} = {path} with { Weak: true };`"];
    /// A strong link to an output whose export has a name that this stack cannot know.
    UNKNOWN_EXPORT_NAME "unknown_export_name" Error Language "the export of output `{name}` of stack `{stack}` has a name that only its deployment knows"
        ["write `Export: true` there: the name then follows from the name of the deployed stack"];
    /// An output that exists under a condition alone.
    CONDITIONAL_OUTPUT "conditional_output" Warn Rule "output `{name}` of stack `{stack}` exists only if its condition `{condition}` holds there"
        ["this stack cannot be deployed while it does not hold"];
    /// `Fn::GetStackOutput` where CloudFormation does not call it.
    WEAK_LINK_POSITION "weak_link_position" Error Rule "{what} cannot stand in {where}: CloudFormation reads a weak link in properties alone"
        ["{way}", "a strong link may stand here: import the stack without `Weak: true`, and export the output there"];
    /// An output of another stack where the name of an item is wanted.
    LINK_AS_ITEM "link_as_item" Error Language "`{name}` is an output of another stack, and this place takes an item of this one"
        ["{hint}"];
    /// A key in the `with` of an import.
    UNKNOWN_IMPORT_ATTRIBUTE "unknown_import_attribute" Error Language "an import has no attribute `{name}`"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// A value in the `with` of an import that cannot be.
    IMPORT_ATTRIBUTE_VALUE "import_attribute_value" Error Language "`{name}` of an import is {wanted}"
        ["{hint}"];
    /// A part or struct in an `import`.
    IMPORT_OF_ANOTHER "import_of_another" Error Language "`{path}` is {found}, not a stack"
        ["{hint}"];
    /// A stack in an `include` or in type position.
    STACK_IN_STACK "stack_in_stack" Error Language "`{path}` is a stack, not {wanted}"
        ["write `import {name} = {path};` and read its outputs, as in `{name}::Output`", "{nested}"];
    /// A parameter that the nested stack does not have.
    UNKNOWN_NESTED_PARAMETER "unknown_nested_parameter" Error Rule "stack `{stack}` has no parameter `{name}`"
        ["did you mean `{suggestion}`?", "it has {known}", "{hint}"];
    /// Parameters of a nested stack that have no default and get no value.
    MISSING_NESTED_PARAMETER "missing_nested_parameter" Error Rule "`{resource}` gives no value to {names} of stack `{stack}`"
        ["write `{form}`", "or give the parameter a default there: `param {first}: {kind} = …;`"];
    /// A value that a nested stack does not take for its parameter.
    NESTED_PARAMETER_VALUE "nested_parameter_value" Error Rule "`{value}` breaks `{constraint}` of parameter `{name}` of stack `{stack}`"
        ["did you mean `{suggestion}`?", "legal is {known}", "it must match `{pattern}` as a whole", "it takes {range}", "it takes {wanted}"];
    /// An import that nothing reads.
    UNUSED_IMPORT "unused_import" Warn Rule "import `{name}` is never used"
        ["remove it, or read an output of the stack, as in `{name}::Output`"];
}
