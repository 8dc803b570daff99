//! Conditions and rules.

rows! {
    "conditions";

    /// A condition, or an operand of `&&`, `||` and `!`, is no boolean function.
    VALUE_AS_BOOLEAN "value_as_boolean" Error Rule "a condition is wanted here, not {found}"
        ["compare it: `{parameter} != \"\"`, or `{parameter} == \"true\"`",
         "conditions are made of `==`, `!=`, `!`, `&&`, `||` and the names of other conditions"];
    /// A condition is compared with a value.
    CONDITION_COMPARED "condition_compared" Error Rule "`{name}` is a condition, which cannot be compared"
        ["a condition is true or false by itself: write `{name}` or `!{name}`"];
    /// A boolean function is compared with a value.
    BOOLEAN_COMPARED "boolean_compared" Error Rule "the result of `{function}` cannot be compared"
        ["`==` and `!=` compare two values; it is true or false by itself"];
    /// An operand of `==` is a list or an object.
    OPERAND_NOT_SCALAR "operand_not_scalar" Error Rule "`==` and `!=` compare single values, not {found}"
        ["make text of the list: `Join(\",\", {list})`"];
    /// Both operands are known.
    CONSTANT_COMPARISON "constant_comparison" Warn Rule "this comparison is always {result}"
        ["compare a parameter or a pseudo parameter"];
    /// A rule that asserts nothing.
    RULE_WITHOUT_ASSERTION "rule_without_assertion" Error Rule "rule `{name}` asserts nothing"
        ["add `assert condition: \"what it means\";`"];
    /// Nothing uses a parameter.
    UNUSED_PARAMETER "unused_parameter" Warn Rule "parameter `{name}` is never used"
        ["remove it: whoever deploys the stack is asked for a value that changes nothing"];
    /// Nothing uses a mapping.
    UNUSED_MAPPING "unused_mapping" Warn Rule "mapping `{name}` is never used"
        ["remove it, or read it with `FindInMap({name}, top, second)`"];
    /// Nothing uses a condition.
    UNUSED_CONDITION "unused_condition" Warn Rule "condition `{name}` is never used"
        ["remove it, or give it to an item: `with { Condition: {name} }`"];
}
