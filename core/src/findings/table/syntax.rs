//! The text of `stack!`: what could not be read.

rows! {
    "syntax";

    /// Something else stands where the grammar wants a certain thing.
    EXPECTED "expected" Error Language "expected {expected}, found {found}"
        ["{hint}"];
    /// The first word of an item is no kind of item.
    UNKNOWN_ITEM "unknown_item" Error Language "no item begins with `{name}`"
        ["did you mean `{suggestion}`?", "write `{form}`"];
    /// An item stands where it may not.
    MISPLACED_ITEM "misplaced_item" Error Language "`{item}` cannot stand {place}"
        ["{hint}"];
    /// No `stack Name;` at all.
    MISSING_HEADER "missing_header" Error Language "a {item} begins with its name"
        ["write `pub {item} Name;` first"];
    /// An item has `with` that takes none.
    WITHOUT_WITH "without_with" Error Language "this kind of item has no attributes: `with` cannot stand here"
        [];
    /// A name that is no logical ID.
    RESERVED_NAME "reserved_name" Error Language "`{name}` cannot be a name here"
        ["{hint}"];
    /// The form of a neighbouring tool.
    FOREIGN_FORM "foreign_form" Error Language "`{found}` is not a form of `stack!`"
        ["write `{form}`"];
    /// A scalar without quotes.
    UNQUOTED_TEXT "unquoted_text" Error Language "`{text}` is text and needs quotes"
        ["write `\"{text}\"`"];
    /// Rust outside parentheses.
    BARE_EXPRESSION "bare_expression" Error Language "a Rust expression stands in parentheses"
        ["write `({found})`"];
    /// A declared name in parentheses.
    NAME_IN_PARENTHESES "name_in_parentheses" Error Language "`({name})` is a Rust expression, but `{name}` is declared in this stack"
        ["write `{name}` without parentheses"];
    /// A number that JSON does not have.
    NUMBER_FORM "number_form" Error Language "`{found}` is no number of a template: {reason}"
        ["write `{form}`", "write `{text}` if it is text"];
    /// A literal of Rust that a template does not have.
    LITERAL_KIND "literal_kind" Error Language "{kind} has no meaning in a template"
        ["write `{form}`"];
    /// Groups or operators in each other without end.
    NESTING "nesting" Error Language "values are nested more than {limit} deep"
        [];
    /// A function that is none.
    UNKNOWN_FUNCTION "unknown_function" Error Language "no function `{name}`"
        ["did you mean `{suggestion}`?", "{hint}"];
    /// The language's own forms have fixed arguments.
    FUNCTION_FORM "function_form" Error Language "`{name}` is written `{form}`"
        ["{hint}"];
    /// A key that stands twice in one object.
    REPEATED_KEY "repeated_key" Error Language "`{name}` is given twice"
        ["it is first given in line {line}"];
    /// `#[cfg]` on an item.
    CFG_ATTRIBUTE "cfg_attribute" Error Language "`#[{name}]` on an item would make the template depend on the build"
        ["decide at deployment with a `condition`, or write two stacks"];
    /// An attribute that items do not have.
    UNKNOWN_ITEM_ATTRIBUTE "unknown_item_attribute" Error Language "no attribute `#[{name}]` on {owner}"
        ["did you mean `#[{suggestion}]`?", "there are {known}"];
    /// The inside of an attribute.
    ATTRIBUTE_FORM "attribute_form" Error Language "`#[{name}]` is written `{form}`"
        [];
    /// Nested `when` without a declared conjunction.
    UNDECLARED_CONJUNCTION "undeclared_conjunction" Error Language "no condition is declared for {names} together"
        ["add `condition {name} = {value};`"];
    /// Two conditions on one item.
    SECOND_CONDITION "second_condition" Error Language "`{name}` has the condition `{condition}` from `when` already"
        ["declare `condition {both} = {condition} && {other};` and use it alone"];
    /// A file of `include_str!` that cannot be read.
    UNREADABLE_FILE "unreadable_file" Error Language "cannot read `{path}`: {reason}"
        ["the path is relative to the file that holds this line"];
    /// A path in value position whose first name is not declared.
    UNKNOWN_PATH "unknown_path" Error Language "no `include`, `import` or `uses` declares `{name}`"
        ["did you mean `{suggestion}`?", "add `{line}` to part `{part}`", "a path in value position begins with `AWS` or with such a name; a Rust path stands in `( )`"];
    /// A name that the part does not declare.
    UNKNOWN_IN_PART "unknown_in_part" Error Language "no {noun} `{name}` in part `{part}`"
        ["did you mean `{suggestion}`?", "it has {known}"];
    /// A `for` over something else than a literal list.
    LOOP_LIST "loop_list" Error Language "`for` goes over a literal list or a `let` list, and this is {found}"
        ["did you mean `{suggestion}`?", "{hint}"];
    /// An element that does not fit the pattern.
    LOOP_ELEMENT "loop_element" Error Language "the pattern has {names} names, and this element {found}"
        ["{hint}"];
    /// A loop variable in a name whose value is no text or number.
    LOOP_NAME "loop_name" Error Language "`{name}` cannot be part of a name: {reason}"
        [];
    /// `{variable}` that no `for` declares.
    LOOP_VARIABLE "loop_variable" Error Language "no loop variable `{name}`"
        ["did you mean `{suggestion}`?", "there are {known}"];
    /// `Self` outside a resource, or as a value.
    SELF_NAME "self_name" Error Language "`Self` is the enclosing resource, in `LogicalId(Self)` alone"
        ["{hint}"];
    /// Something that belongs behind the braces.
    MISPLACED_ATTRIBUTE "misplaced_attribute" Error Language "`{name}` is an attribute of the resource, not a property"
        ["write it behind the braces: `{ … } with { {name}: … }`"];
    /// A `for` in a `for` in a `for`.
    LOOP_SIZE "loop_size" Error Language "the loops of this stack make more than {limit} items"
        ["a template holds 500 resources"];
}
