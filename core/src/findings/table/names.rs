//! Names: what refers to nothing, what is declared twice, what goes in a circle.

rows! {
    "names";

    /// A value names neither a parameter nor a resource.
    UNKNOWN_NAME "unknown_name" Error Language "no parameter or resource `{name}`"
        ["text takes double quotes: `\"{quoted}\"`", "did you mean `{suggestion}`?", "the pseudo parameter is written `{pseudo}`", "declared are {known}",
         "if a macro creates it, say so: `extern resource {created}: AWS::Service::Type;`", "`{escape}` keeps the text as it is"];
    /// A name before a dot, in `DependsOn` or in `LogicalId` is no resource.
    UNKNOWN_RESOURCE "unknown_resource" Error Language "no resource `{name}`"
        ["did you mean `{suggestion}`?", "declared are {known}",
         "if a macro creates it, say so: `extern resource {created}: AWS::Service::Type;`", "`{escape}` keeps the text as it is"];
    /// `AWS::…` in value position is no pseudo parameter.
    UNKNOWN_PSEUDO_PARAMETER "unknown_pseudo_parameter" Error Language "no pseudo parameter `{name}`"
        ["did you mean `{suggestion}`?", "there are {known}"];
    /// A condition is used as a value.
    CONDITION_AS_VALUE "condition_as_value" Error Language "`{name}` is a condition, which has no value"
        ["choose between two values with `If({name}, then, otherwise)`"];
    /// A mapping is used as a value.
    MAPPING_AS_VALUE "mapping_as_value" Error Language "`{name}` is a mapping, which has no value by itself"
        ["read one of its values with `FindInMap({name}, top, second)`"];
    /// An output is used as a value.
    OUTPUT_AS_VALUE "output_as_value" Error Language "`{name}` is an output, which its own stack cannot read"
        ["write the value that the output shows"];
    /// A rule is used as a value.
    RULE_AS_VALUE "rule_as_value" Error Language "`{name}` is a rule, which has no value"
        ["a rule only asserts: it cannot be read"];
    /// Attributes belong to resources.
    ATTRIBUTE_OF_PARAMETER "attribute_of_parameter" Error Language "`{name}` is a parameter, which has no attributes"
        ["its value is `{name}`", "an output of that stack is written `{output}`"];
    /// The resource's type has no such attribute.
    UNKNOWN_ATTRIBUTE "unknown_attribute" Error Rule "`{resource}` ({kind}) has no attribute `{name}`"
        ["did you mean `{suggestion}`?", "attributes are {known}", "the struct declares its attributes: `#[resource({declaration})]`", "`{property}` is a property of the type: what is written there cannot be read back as an attribute",
         "the schema is of {schema_date}; `cargo update -p formwork-schema` brings newer types and attributes"];
    /// `Condition`, `when`, `If` or a condition names none.
    UNKNOWN_CONDITION "unknown_condition" Error Language "no condition `{name}`"
        ["did you mean `{suggestion}`?", "declared are {known}"];
    /// A parameter stands where a condition is wanted.
    PARAMETER_AS_CONDITION "parameter_as_condition" Error Language "`{name}` is a parameter, not a condition"
        ["declare a condition that compares it: `condition Has{name} = {name} != \"\";`"];
    /// A resource stands where a condition is wanted.
    RESOURCE_AS_CONDITION "resource_as_condition" Error Language "`{name}` is a resource, not a condition"
        ["conditions are decided before any resource exists: compare parameters"];
    /// A condition or rule reads a resource.
    RESOURCE_IN_CONDITION "resource_in_condition" Error Language "`{name}` is a resource, which a {where} cannot read"
        ["it is decided before any resource exists: compare parameters, mappings and pseudo parameters"];
    /// `DependsOn` names a parameter.
    PARAMETER_IN_DEPENDS_ON "parameter_in_depends_on" Error Language "`DependsOn` names the parameter `{name}`"
        ["`DependsOn` takes resources; a parameter is there before all of them, so leave it out"];
    /// `FindInMap` names no mapping.
    UNKNOWN_MAPPING "unknown_mapping" Error Language "no mapping `{name}`"
        ["did you mean `{suggestion}`?", "declared are {known}"];
    /// A literal key that the mapping does not have.
    UNKNOWN_MAPPING_KEY "unknown_mapping_key" Error Language "mapping `{mapping}` has no {level}-level key `{name}`"
        ["did you mean `{suggestion}`?", "its keys there are {known}"];
    /// A rule function names no parameter.
    UNKNOWN_PARAMETER "unknown_parameter" Error Language "no parameter `{name}`"
        ["did you mean `{suggestion}`?", "declared are {known}"];
    /// The console's form names a parameter that is not there; CloudFormation overlooks it.
    UNKNOWN_PARAMETER_IN_INTERFACE "unknown_parameter_in_interface" Warn Rule "`AWS::CloudFormation::Interface` names `{name}`, which is no parameter"
        ["did you mean `{suggestion}`?", "declared are {known}"];
    /// `${…}` in `Sub` holds characters that no name has.
    SUB_VARIABLE_FORM "sub_variable_form" Error Language "`{name}` is no name that `Sub` could replace"
        ["a name has letters, digits, `_`, `.` and `::`", "`{escape}` keeps the text as it is"];
    /// The second declaration of a name.
    DUPLICATE_NAME "duplicate_name" Error Language "`{name}` is declared twice: as {first} before, and here as {noun}"
        ["a {first} and a {other} share one namespace", "rename one of the two"];
    /// The first declaration of a name that is declared twice.
    FIRST_DECLARATION "first_declaration" Error Language "the {noun} `{name}` is declared here first"
        ["the other declaration of `{name}` clashes with it"];
    /// `#[was]` names something that the stack still declares.
    OLD_NAME_IN_USE "old_name_in_use" Error Language "`{name}` was `{old}`, but `{old}` still exists"
        ["a rename leaves the old name free: rename the other item or remove `#[was(\"{old}\")]`"];
    /// Two items were renamed from one.
    OLD_NAME_TWICE "old_name_twice" Error Language "`{name}` and `{other}` both were `{old}`"
        ["one item cannot become two: remove `#[was(\"{old}\")]` from one of them"];
    /// Resources that wait for each other.
    CIRCULAR_DEPENDENCY "circular_dependency" Error Language "circular dependency: {path}"
        ["remove `{redundant}` from the `DependsOn` of `{name}`: it closes the circle",
         "{hint}"];
    /// Security groups whose rules name each other.
    SECURITY_GROUP_CYCLE "security_group_cycle" Error Language "circular dependency: {path}"
        ["take the rule that names `{other}` out of `{property}` of `{name}` and make it a resource: `resource {rule} = {rule_type} { GroupId: {name}.GroupId, {peer}: {other}.GroupId, … };`"];
    /// A resource that refers to itself.
    SELF_REFERENCE "self_reference" Error Language "`{name}` refers to itself in `{property}`"
        ["{hint}"];
    /// Conditions that are defined by each other.
    CIRCULAR_CONDITIONS "circular_conditions" Error Language "conditions are defined by each other: {path}"
        ["one of them must compare values"];
}
