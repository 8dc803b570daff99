//! Parts and components: what a stack includes, and what parts name of each other.

rows! {
    "parts";

    /// A part names another part that the stack does not include.
    PART_NOT_INCLUDED "part_not_included" Error Language "part `{part}` uses part `{name}`, which stack `{stack}` does not include"
        ["add `include {path};` to stack `{stack}`"];
    /// `uses` without any path that begins with the name.
    UNUSED_USES "unused_uses" Warn Rule "part `{part}` uses part `{name}` but names nothing of it"
        ["remove `uses {path};`"];
    /// A part without any item.
    EMPTY_INCLUDE "empty_include" Warn Rule "`include {path};` adds nothing: part `{name}` declares no items"
        ["remove it, or declare the items of the part"];
    /// One path in two `include`s.
    INCLUDED_TWICE "included_twice" Error Language "part `{name}` is included twice: its items would be declared twice"
        ["remove one of the two, or include the part under prefixes: `include {path} as Name {};`"];
    /// Two `include`s that declare one name, or an `include` and an `import`.
    INCLUDE_NAME "include_name" Error Language "{what} of this stack are named `{name}`"
        ["{hint}"];
    /// The other of them.
    FIRST_INCLUDE "first_include" Error Language "`{name}` is included here first"
        ["the other `include` of this name clashes with it"];
    /// A component without a prefix.
    COMPONENT_WITHOUT_PREFIX "component_without_prefix" Error Language "part `{name}` has inputs: it is included under a prefix"
        ["write `include {path} as Name { {inputs} };`"];
    /// An input that the part does not declare.
    UNKNOWN_INPUT "unknown_input" Error Language "part `{part}` has no input `{name}`"
        ["did you mean `{suggestion}`?", "its inputs are {known}", "{hint}"];
    /// Inputs that were not given.
    MISSING_INPUT "missing_input" Error Language "`{prefix}` lacks {names} of part `{part}`"
        ["write `{form}` in the braces"];
    /// The kind of an input is none.
    INPUT_KIND "input_kind" Error Language "`{name}` is no kind of input"
        ["did you mean `{suggestion}`?", "an input is a `String`, `Integer`, `Number`, `Boolean`, `List`, `Object` or `Any`, or a resource type such as `AWS::ECS::Cluster`"];
    /// A value of another kind than the input's.
    INPUT_VALUE "input_value" Error Language "input `{name}` of part `{part}` takes {expected}, found {found}"
        ["{hint}"];
    /// A reference to a resource of another type than the input's.
    INPUT_RESOURCE "input_resource" Error Language "input `{name}` of part `{part}` takes a reference to an `{expected}`, and `{resource}` is an `{found}`"
        ["{hint}"];
    /// An input and an item of one name.
    INPUT_NAME "input_name" Error Language "`{name}` is an input of part `{part}` already"
        ["rename one of the two"];
    /// An input that nothing in the part reads.
    UNUSED_INPUT "unused_input" Warn Rule "no item of part `{part}` reads its input `{name}`"
        ["remove it, or use it: `Property: {name}`"];
    /// An input inside `( )`.
    INPUT_IN_EXPRESSION "input_in_expression" Error Language "`{name}` is an input, which a Rust expression cannot read"
        ["a Rust expression is computed where the part stands: compute it in the stack and hand the result over as an input", "write `{name}` without parentheses"];
    /// A parameter of a component that is included more than once.
    SHARED_PARAMETER "shared_parameter" Error Language "`{prefix}` and `{other}` would both declare the parameter `{name}` of part `{part}`"
        ["if all inclusions share one parameter, declare it so in the part: `shared param {name}: {kind};`", "if each needs its own value, make it an input of the part"];
    /// What stands in the parentheses of a stack.
    STACK_ARGUMENT "stack_argument" Error Language "the arguments of a stack are written `name: Type, …`, as those of a function"
        ["{reason}"];
    /// An argument without parentheses.
    BARE_ARGUMENT "bare_argument" Error Language "`{name}` is an argument of this stack, which Rust expressions read"
        ["write `({name})`"];
}
