//! Values against the resource schema.
//!
//! `{owner}` and `{property}` are words with backticks of their own: "`AWS::ECS::TaskDefinition` ContainerDefinition",
//! "an item of `Subnets`".

rows! {
    "values";

    /// A resource type that the schema does not have.
    UNKNOWN_TYPE "unknown_type" Error Rule "no resource type `{name}`"
        ["did you mean `{suggestion}`?", "the service is written `{service}`", "it has {known}", "types of that name are {namesakes}", "a type that the schema lacks is written `Unchecked({name})`", "the schema is of {schema_date}; `cargo update -p formwork-schema` brings newer types and properties"];
    /// A key that the schema does not have.
    UNKNOWN_PROPERTY "unknown_property" Error Rule "no property `{name}` in {owner}"
        ["{hint}", "did you mean `{suggestion}`?", "it has {known}", "its keys match `{pattern}`", "the schema is of {schema_date}; `cargo update -p formwork-schema` brings newer types and properties"];
    /// A property that only AWS sets.
    READ_ONLY_PROPERTY "read_only_property" Error Rule "`{name}` of {owner} is set by AWS and cannot be given"
        ["remove it; `{attribute}` reads its value"];
    /// Required properties that are not there.
    MISSING_PROPERTY "missing_property" Error Rule "{owner} needs {missing}"
        ["{hint}", "add {additions}"];
    /// `AWS::NoValue` for a required property.
    REQUIRED_REMOVED "required_removed" Error Rule "`{name}` is required in {owner}, and `AWS::NoValue` removes it"
        ["give it a value in every branch"];
    /// A value of another JSON type.
    WRONG_TYPE "wrong_type" Error Rule "{property} of {owner} takes {expected}, found {found}"
        ["{hint}", "write `{fix}`", "{advice}"];
    /// A value that CloudFormation would convert, not written in the type of its slot.
    LITERAL_FORM "literal_form" Error Rule "{property} of {owner} takes {expected}, found {found}"
        ["write `{plain}`", "write `{unquoted}` without quotes", "write `{quoted}`: its text would not be certain otherwise"];
    /// A value that is not among the legal ones.
    UNKNOWN_CHOICE "unknown_choice" Error Rule "{property} of {owner} cannot be {value}"
        ["{hint}", "did you mean `{suggestion}`?", "legal is {known}", "the nearest: {nearest}", "the schema is of {schema_date}; `cargo update -p formwork-schema` brings newer values"];
    /// Text that a pattern refuses.
    PATTERN_MISMATCH "pattern_mismatch" Error Rule "`{value}` for {property} of {owner} does not match its pattern"
        ["{hint}", "it must match `{pattern}`"];
    /// Text that is no block of addresses.
    MALFORMED_CIDR "malformed_cidr" Error Rule "`{value}` for {property} of {owner} is no block of {wanted} addresses"
        ["{reason}"];
    /// Text that cannot be the ID, the ARN, the name or the address that its slot takes.
    MALFORMED_IDENTIFIER "malformed_identifier" Error Rule "`{value}` for {property} of {owner} is no {wanted}"
        ["{hint}", "{help}"];
    /// A literal that AWS stores in another form.
    DRIFT_PRONE "drift_prone" Warn Rule "`{value}` for {property} of {owner} is stored as `{stored}`: drift detection always tells a difference"
        ["write `{stored}`"];
    /// Text that is too short or too long.
    TEXT_LENGTH "text_length" Error Rule "{property} of {owner} takes {range}, found {count}"
        ["{hint}"];
    /// A number that is too small, too large or no multiple.
    NUMBER_RANGE "number_range" Error Rule "{property} of {owner} takes {range}, found {value}"
        ["{hint}"];
    /// A list that is too short or too long.
    ITEM_COUNT "item_count" Error Rule "{property} of {owner} takes {range}, found {count}"
        ["{hint}"];
    /// An object with too few or too many keys.
    PROPERTY_COUNT "property_count" Error Rule "{property} of {owner} takes {range}, found {count}"
        [];
    /// A list without an item that it must have.
    MISSING_ITEM "missing_item" Error Rule "{property} of {owner} has no item as it needs one"
        ["{hint}", "wanted is {form}"];
    /// Two equal items where each must be different.
    DUPLICATE_ITEM "duplicate_item" Error Rule "an item of {property} of {owner} stands twice"
        ["remove one of the two"];
    /// Two items with the same key.
    DUPLICATE_ITEM_KEY "duplicate_item_key" Error Rule "two items of {property} of {owner} have the same {keys}"
        ["each item needs a {keys} of its own"];
    /// Too many different items.
    DISTINCT_ITEMS "distinct_items" Error Rule "{property} of {owner} takes at most {limit} different items, found {count}"
        [];
    /// Properties of which only one may be given.
    EXCLUSIVE_PROPERTIES "exclusive_properties" Error Rule "{names} exclude each other in {owner}"
        ["{hint}", "keep one of them"];
    /// None of several properties is given, of which one must be.
    MISSING_CHOICE "missing_choice" Error Rule "{owner} needs {quantity} of {names}"
        ["{hint}", "add {choices}"];
    /// A property without another one that it needs.
    MISSING_COMPANION "missing_companion" Error Rule "`{name}` of {owner} needs {missing} beside it"
        ["{hint}", "add {additions}"];
    /// A value that fits none of several forms.
    NO_LEGAL_FORM "no_legal_form" Error Rule "{property} of {owner} has none of its legal forms"
        ["{hint}", "legal is {forms}"];
    /// A value that is ruled out.
    RULED_OUT "ruled_out" Error Rule "{value} is ruled out for {property} of {owner}"
        ["{hint}", "ruled out are {forms}"];
    /// A property that the others leave no room for.
    NOT_HERE "not_here" Error Rule "{property} of {owner} cannot be given beside its other properties"
        ["{hint}", "remove it, or change what it contradicts"];
    /// Two tags with one key.
    DUPLICATE_TAG "duplicate_tag" Error Rule "the tag `{key}` stands twice"
        ["remove one of the two: AWS refuses a list with both"];
    /// A tag in AWS's own namespace.
    RESERVED_TAG "reserved_tag" Error Rule "the tag `{key}` begins with `aws:`, which is reserved"
        ["give it another prefix"];
    /// A tag's key or value is too long.
    TAG_LENGTH "tag_length" Error Rule "the {part} of a tag takes {range}, found {count}"
        [];
    /// A parameter's default or allowed value breaks the parameter's own constraints.
    BROKEN_CONSTRAINT "broken_constraint" Error Rule "{role} `{value}` of parameter `{name}` breaks its own `{constraint}`"
        ["did you mean `{suggestion}`?", "legal is {known}", "it must match `{pattern}` as a whole", "it takes {range}", "it takes {wanted}"];
    /// A parameter's value does not fit a property that it feeds.
    PARAMETER_MISFIT "parameter_misfit" Warn Rule "{role} `{value}` of parameter `{name}` does not fit {property} of {owner}"
        ["{reason}", "constrain the parameter, or guard this value by a condition that compares it"];
    /// A mapping's value does not fit a property that it feeds.
    MAPPING_MISFIT "mapping_misfit" Warn Rule "`{value}` of mapping `{name}` does not fit {property} of {owner}"
        ["{reason}"];
    /// What a function puts together does not fit the property that it feeds.
    RESULT_MISFIT "result_misfit" Warn Rule "`{name}` gives `{value}`, which does not fit {property} of {owner}"
        ["{reason}"];
    /// A reference to a resource of another type than a Rust struct asks for.
    WRONG_RESOURCE "wrong_resource" Error Rule "{property} of {owner} takes a reference to `{expected}`, and `{name}` is `{found}`"
        [];
    /// `Unchecked` where the schema has caught up.
    NEEDLESS_UNCHECKED "needless_unchecked" Warn Rule "the schema knows {what}: `Unchecked` is no longer needed"
        ["write it without `Unchecked`, so that it is checked"];
    /// What an ageing list or a rule of thumb doubts.
    DOUBTFUL_VALUE "doubtful_value" Warn Rule "{reason}"
        ["{hint}", "did you mean `{suggestion}`?", "legal is {known}", "the nearest: {nearest}", "AWS may know more than the schema of {schema_date}"];
    /// A version of a database engine that AWS has given up.
    DEPRECATED_ENGINE_VERSION "deprecated_engine_version" Warn Rule "`EngineVersion` `{version}` of `{engine}` is deprecated: RDS may refuse a new database of it"
        ["`{next}` is not deprecated", "AWS may know more than the schema of {schema_date}"];
    /// A path on the author's disk, which only `aws cloudformation package` replaces.
    PACKAGED_PATH "packaged_path" Warn Rule "{property} of {owner} is a path: CloudFormation takes {expected}"
        ["`aws cloudformation package` replaces the path; without it the deployment fails"];
}
