//! Intrinsic functions: arguments, and where each may stand.

rows! {
    "functions";

    /// Too few or too many arguments.
    ARGUMENT_COUNT "argument_count" Error Rule "`{function}` takes {wanted}, not {count}"
        ["write `{form}`"];
    /// A list where text is wanted, or text where a list is.
    ARGUMENT_SHAPE "argument_shape" Error Rule "`{function}` takes {wanted} here, not {found}"
        ["`{text}` is one text: give the parameter the type `CommaDelimitedList`, or write `Split(\",\", {text})`",
         "`{list}` is a list: `Join(\",\", {list})` makes one text of it, `Select(0, {list})` takes its first item",
         "write `{form}`"];
    /// `Fn::If` begins with something else than a condition's name.
    IF_WITHOUT_CONDITION "if_without_condition" Error Rule "`If` begins with the name of a condition, not with {found}"
        ["declare it, `condition Name = …;`, and write `If(Name, then, otherwise)`"];
    /// An unknown key in the object of a function.
    UNKNOWN_MEMBER "unknown_member" Error Rule "`{function}` has no `{name}`"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// A missing key in the object of a function.
    MISSING_MEMBER "missing_member" Error Rule "`{function}` needs {missing}"
        ["write `{form}`"];
    /// The fourth argument of `Fn::FindInMap`.
    FIND_IN_MAP_OPTIONS "find_in_map_options" Error Rule "the fourth argument of `FindInMap` is an object with `DefaultValue`"
        ["write `FindInMap(Mapping, top, second, { DefaultValue: value })`"];
    /// A function of the language extensions without their transform.
    NEEDS_LANGUAGE_EXTENSIONS "needs_language_extensions" Error Rule "{what} needs the transform `AWS::LanguageExtensions`"
        ["add `transform \"AWS::LanguageExtensions\";`"];
    /// A function as an argument that does not take it.
    FUNCTION_AS_ARGUMENT "function_as_argument" Error Rule "the {ordinal} argument of `{around}` cannot be {function}"
        ["it takes literal {literal} alone", "it takes a literal, {allowed}", "declare a parameter and let whoever deploys give it: `param {parameter}: String;`", "`transform \"{transform}\";` lifts this limit"];
    /// A function somewhere inside another that does not take it.
    FUNCTION_INSIDE "function_inside" Error Rule "`{around}` cannot depend on {function}"
        ["write `{value}` alone: it is what is imported", "what it names must be known before any resource exists: use parameters and pseudo parameters"];
    /// A function in a section that does not take it.
    FUNCTION_IN_SECTION "function_in_section" Error Rule "{function} cannot stand in {where}"
        ["it takes parameters, mappings and pseudo parameters"];
    /// `&&`, `==` and their kin in a value.
    BOOLEAN_OUTSIDE_CONDITION "boolean_outside_condition" Error Rule "`{function}` is a condition, which has no place in a value"
        ["declare it, `condition Name = …;`, and choose with `If(Name, then, otherwise)`"];
    /// `Contains` and its kin outside a rule.
    RULE_FUNCTION_OUTSIDE_RULE "rule_function_outside_rule" Error Rule "`{function}` belongs to the `assert` of a rule"
        ["conditions compare with `==` and `!=` alone"];
    /// The name of an export or import depends on a resource.
    RESOURCE_IN_EXPORT_NAME "resource_in_export_name" Error Rule "the name of {what} cannot depend on the resource `{name}`"
        ["it must be known before any resource exists: use `AWS::StackName` and parameters"];
    /// `Select` with an index that is no number.
    INDEX_FORM "index_form" Error Rule "`{index}` is no index"
        ["indices are 0, 1, 2, …"];
    /// `Select` beyond the end of a literal list.
    INDEX_OUT_OF_RANGE "index_out_of_range" Error Rule "index {index} is beyond the end: the list has {count}"
        ["the only index is {only}", "indices run from 0 to {last}"];
    /// `Fn::Cidr` of something that is no address block.
    CIDR_BLOCK "cidr_block" Error Rule "`{block}` is no address block"
        ["write an address and a prefix length, as in `10.0.0.0/16`"];
    /// A count or number of bits that `Fn::Cidr` refuses.
    CIDR_ARGUMENT "cidr_argument" Error Rule "the `{what}` of `Cidr` is a number from 1 to {most}, not `{found}`"
        ["write `Cidr(block, count, bits)`; bits are those of a host's part: 8 gives blocks of /24"];
    /// An address block that does not hold so many.
    CIDR_TOO_SMALL "cidr_too_small" Error Rule "`{block}` does not hold {count} blocks with {bits} bits each"
        ["it holds {possible}: ask for fewer, or give each fewer bits"];
    /// `Split` at nothing.
    EMPTY_DELIMITER "empty_delimiter" Error Rule "`Split` cannot split at an empty text"
        ["give the character that separates the parts, as in `Split(\",\", text)`"];
    /// `GetAZs` of something that is no region.
    REGION_FORM "region_form" Error Rule "`{found}` is no region"
        ["`GetAZs(\"\")` asks for the zones of the region that the stack is deployed to"];
    /// A variable that the text of `Sub` does not use.
    UNUSED_SUB_VARIABLE "unused_sub_variable" Warn Rule "the text of `Sub` does not use `{name}`"
        ["did you mean `{suggestion}`?", "the text uses {known}"];
    /// `Sub` that replaces nothing.
    SUB_WITHOUT_VARIABLES "sub_without_variables" Allow Rule "`Sub` replaces nothing in this text"
        ["write the text alone"];
    /// `${Name}` in a text that nobody replaces.
    VARIABLE_OUTSIDE_SUB "variable_outside_sub" Deny Rule "`${{name}}` stays as it is: only `Sub` replaces variables"
        ["write `{form}`"];
    /// A dynamic reference of a wrong form.
    DYNAMIC_REFERENCE_FORM "dynamic_reference_form" Error Rule "this dynamic reference cannot be read: {problem}"
        ["its form is {form}"];
    /// Blanks that make text of a dynamic reference.
    SPACES_IN_DYNAMIC_REFERENCE "spaces_in_dynamic_reference" Warn Rule "with blanks this is text, not a dynamic reference"
        ["write `{right}`"];
    /// A secret where CloudFormation resolves none.
    SECRET_REFERENCE_POSITION "secret_reference_position" Deny Rule "`{function}` is not resolved here: secrets are read in the properties of resources alone"
        ["give the secret to a property"];
    /// A parameter of Systems Manager where CloudFormation resolves none.
    SSM_REFERENCE_POSITION "ssm_reference_position" Deny Rule "`{function}` is not resolved here"
        ["declare `param Name: AWS::SSM::Parameter::Value<String> = \"name\";` and use that"];
    /// A secure string in a property that takes none.
    SECURE_STRING_POSITION "secure_string_position" Error Rule "`{function}` cannot stand here: few properties take a secure string"
        ["in `{kind}` it is {known}", "keep the value in Secrets Manager and write `ResolveSecret(\"name\", \"key\")`"];
}
