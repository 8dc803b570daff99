//! Parameters, mappings, outputs and the attributes of items.

rows! {
    "items";

    /// A key of `with` that resources do not have.
    UNKNOWN_RESOURCE_ATTRIBUTE "unknown_resource_attribute" Error Rule "a resource has no attribute `{name}`"
        ["`{name}` is a property of `{kind}`: write it inside the braces of the resource", "did you mean `{suggestion}`?", "it has {known}"];
    /// A key of the stack's `with` that a deployment does not have.
    UNKNOWN_DEPLOYMENT_ARGUMENT "unknown_deployment_argument" Error Language "a stack has no attribute `{name}`"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// An argument of the deployment is a function or a reference.
    FUNCTION_IN_DEPLOYMENT "function_in_deployment" Error Language "`{name}` of a stack holds plain data, not {found}"
        ["it is an argument of the deployment, which CloudFormation reads before the template"];
    /// A key in a policy or another attribute that is not there.
    UNKNOWN_KEY_OF_ATTRIBUTE "unknown_key_of_attribute" Error Rule "no `{name}` in `{owner}`"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// An attribute with a value of another kind.
    ATTRIBUTE_VALUE "attribute_value" Error Rule "`{name}` is {wanted}, not {found}"
        ["did you mean `{suggestion}`?", "it is one of {known}", "write it as {example}: fifteen minutes"];
    /// `DeletionPolicy` or `UpdateReplacePolicy` with a value that does not exist.
    POLICY_VALUE "policy_value" Error Rule "`{name}` has no value `{value}`"
        ["did you mean `{suggestion}`?", "it is one of {known}"];
    /// `Snapshot` for a type that makes none.
    NO_SNAPSHOT "no_snapshot" Error Rule "`{kind}` makes no snapshot: `{name}` cannot be `Snapshot`"
        ["`Retain` keeps the resource itself"];
    /// A policy that is computed.
    POLICY_NOT_LITERAL "policy_not_literal" Error Rule "`{name}` is literal text"
        ["`transform \"AWS::LanguageExtensions\";` lifts this limit"];
    /// A policy that the type does not have.
    POLICY_UNSUPPORTED "policy_unsupported" Deny Rule "`{kind}` has no `{name}`"
        ["types that have one: {known}"];
    /// Two ways to update one group.
    TWO_UPDATE_POLICIES "two_update_policies" Error Rule "`AutoScalingInstanceRefresh` and `AutoScalingRollingUpdate` exclude each other"
        ["keep one of them"];
    /// An instance refresh without its strategy.
    REFRESH_WITHOUT_STRATEGY "refresh_without_strategy" Error Rule "`AutoScalingInstanceRefresh` needs `Strategy`"
        ["write `Strategy: \"Rolling\"` or `Strategy: \"ReplaceRootVolume\"`"];
    /// `DependsOn` with a name in quotes.
    DEPENDS_ON_TEXT "depends_on_text" Error Rule "`DependsOn` takes names, not text"
        ["write `DependsOn: [{name}]`, without quotes"];
    /// A parameter type that CloudFormation does not have.
    UNKNOWN_PARAMETER_TYPE "unknown_parameter_type" Error Rule "CloudFormation has no parameter type `{kind}`"
        ["did you mean `{suggestion}`?", "write {instead}", "if it is newer than this list, write `Unchecked({kind})`"];
    /// A key of a parameter that parameters do not have.
    UNKNOWN_PARAMETER_ATTRIBUTE "unknown_parameter_attribute" Error Rule "a parameter has no attribute `{name}`"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// A key that parameters of another type have.
    ATTRIBUTE_OF_OTHER_TYPE "attribute_of_other_type" Error Rule "a parameter of type `{kind}` has no attribute `{name}`"
        ["its limits are {right}"];
    /// A default that is a list or an object.
    DEFAULT_SHAPE "default_shape" Error Rule "the default of a parameter is one text or number, not {found}"
        ["write the items in one text: `\"{joined}\"`", "a default is literal: functions and references have no place in it"];
    /// A parameter that is computed.
    FUNCTION_IN_PARAMETER "function_in_parameter" Error Rule "`{name}` of a parameter is literal, not {found}"
        ["compute the value where the parameter is used"];
    /// `AllowedPattern` that is no regular expression.
    PATTERN_SYNTAX "pattern_syntax" Error Rule "this pattern is no regular expression: {problem}"
        ["characters with a meaning of their own, as `[`, `(` and `*`, need a backslash before them"];
    /// A mapping without its two levels.
    MAPPING_LEVEL "mapping_level" Error Rule "`{name}` holds {level}-level keys, not {found}"
        ["a mapping has two levels: `{ top: { second: value } }`"];
    /// A level of a mapping without keys.
    EMPTY_MAPPING "empty_mapping" Error Rule "`{name}` has no {level}-level keys"
        ["a mapping has two levels: `{ top: { second: value } }`"];
    /// A key that mappings do not take.
    MAPPING_KEY_FORM "mapping_key_form" Error Rule "`{name}` cannot be a {level}-level key of a mapping"
        ["such keys are {legal}"];
    /// A value that mappings do not take.
    MAPPING_LEAF "mapping_leaf" Error Rule "`{name}` of a mapping is {found}: values are text, numbers, booleans and lists of these"
        ["a mapping has two levels, no more"];
    /// A mapping that is computed.
    FUNCTION_IN_MAPPING "function_in_mapping" Error Rule "`{name}` of a mapping is literal, not {found}"
        ["compute the value where the mapping is read"];
    /// An output that is no text.
    OUTPUT_NOT_TEXT "output_not_text" Error Rule "the value of an output is text, not {found}"
        ["{hint}", "make text of the list: `Join(\",\", {list})`"];
    /// An output that may have no value.
    OUTPUT_WITHOUT_VALUE "output_without_value" Error Rule "an output needs a value, and `AWS::NoValue` is none"
        ["give the whole output a condition: `with { Condition: Name }`"];
    /// An output that shows what the stack imports.
    OUTPUT_OF_IMPORT "output_of_import" Allow Rule "this output repeats what another stack exports"
        ["import it where it is needed"];
    /// A key of an output that outputs do not have.
    UNKNOWN_OUTPUT_ATTRIBUTE "unknown_output_attribute" Error Rule "an output has no attribute `{name}`"
        ["did you mean `{suggestion}`?", "it has {known}; its description is the doc comment above it"];
    /// The name of an export that is no text.
    EXPORT_NAME "export_name" Error Rule "the name of an export is text, not {found}"
        ["`Export: true` names it `${AWS::StackName}-` and the output's name"];
}
