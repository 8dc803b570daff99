//! The intrinsic functions as a table: names, arities, argument shapes and what each returns.
//!
//! In: nothing. Out: [`Function::facts`]. Which function may stand inside which is `check::functions`' table.

/// An intrinsic function that is called with arguments.
///
/// `Ref`, `Fn::GetAtt` and `Fn::Sub` have forms of their own in [`ValueKind`](super::ValueKind);
/// they are here for the tables, and `GetAtt` for calls whose names are no literals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // each is the function of that name
pub enum Function {
    Ref,
    GetAtt,
    Sub,
    Base64,
    Cidr,
    FindInMap,
    GetAZs,
    GetStackOutput,
    If,
    ImportValue,
    Join,
    Length,
    Select,
    Split,
    ToJsonString,
    Transform,
    And,
    Equals,
    Not,
    Or,
    Contains,
    EachMemberEquals,
    EachMemberIn,
    RefAll,
    ValueOf,
    ValueOfAll,
    ResolveSecret,
    ResolveSsm,
    ResolveSsmSecure,
}

/// What a function is.
#[derive(Clone, Copy, Debug)]
pub struct FunctionFacts {
    /// The function.
    pub function: Function,
    /// Its name in `stack!`.
    pub name: &'static str,
    /// Its key in a template; dynamic references have none, they are text.
    pub key: &'static str,
    /// Fewest arguments.
    pub least: usize,
    /// Most arguments.
    pub most: usize,
    /// How the arguments stand in a template.
    pub shape: Shape,
    /// JSON type of the result.
    pub returns: Returns,
    /// Its page in the template reference (last part of the address).
    pub page: &'static str,
    /// How it is written in `stack!`, for messages.
    pub form: &'static str,
}

/// How arguments stand in a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One bare value.
    Bare,
    /// A list of all arguments.
    List,
    /// One object.
    Object,
    /// Text with a dynamic reference.
    Text,
}

/// What a function's result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Returns {
    /// Text.
    Text,
    /// A list of text.
    List,
    /// A boolean, for conditions.
    Boolean,
    /// A number.
    Number,
    /// Whatever its arguments say.
    Any,
}

macro_rules! functions {
    ($($function:ident $key:literal $least:literal..=$most:literal $shape:ident $returns:ident $page:literal $form:literal;)*) => {
        /// All functions.
        static FUNCTIONS: &[FunctionFacts] = &[$(FunctionFacts {
            function: Function::$function, name: stringify!($function), key: $key, least: $least, most: $most,
            shape: Shape::$shape, returns: Returns::$returns, page: $page, form: $form,
        }),*];
    };
}

functions! {
    Ref "Ref" 1..=1 Bare Any "ref" "Name";
    GetAtt "Fn::GetAtt" 2..=2 List Any "getatt" "Name.Attribute";
    Sub "Fn::Sub" 1..=2 List Text "sub" r#"Sub("…${Name}…", { Variable: value })"#;
    Base64 "Fn::Base64" 1..=1 Bare Text "base64" "Base64(value)";
    Cidr "Fn::Cidr" 2..=3 List List "cidr" "Cidr(block, count, bits)";
    FindInMap "Fn::FindInMap" 3..=4 List Any "findinmap" "FindInMap(Mapping, top, second)";
    GetAZs "Fn::GetAZs" 1..=1 Bare List "getavailabilityzones" r#"GetAZs("")"#;
    GetStackOutput "Fn::GetStackOutput" 1..=1 Object Text "getstackoutput" r#"GetStackOutput { StackName: "name", OutputName: "name" }"#;
    If "Fn::If" 3..=3 List Any "if" "If(Condition, then, otherwise)";
    ImportValue "Fn::ImportValue" 1..=1 Bare Text "importvalue" r#"ImportValue("name")"#;
    Join "Fn::Join" 2..=2 List Text "join" r#"Join(",", [a, b])"#;
    Length "Fn::Length" 1..=1 Bare Number "length" "Length(list)";
    Select "Fn::Select" 2..=2 List Text "select" "Select(0, list)";
    Split "Fn::Split" 2..=2 List List "split" r#"Split(",", text)"#;
    ToJsonString "Fn::ToJsonString" 1..=1 Bare Text "ToJsonString" "ToJsonString(value)";
    Transform "Fn::Transform" 1..=1 Object Any "transform" r#"Transform { Name: "macro", Parameters: { } }"#;
    And "Fn::And" 2..=10 List Boolean "conditions" "A && B";
    Equals "Fn::Equals" 2..=2 List Boolean "conditions" "a == b";
    Not "Fn::Not" 1..=1 List Boolean "conditions" "!A";
    Or "Fn::Or" 2..=10 List Boolean "conditions" "A || B";
    Contains "Fn::Contains" 2..=2 List Boolean "rules" "Contains(list, value)";
    EachMemberEquals "Fn::EachMemberEquals" 2..=2 List Boolean "rules" "EachMemberEquals(list, value)";
    EachMemberIn "Fn::EachMemberIn" 2..=2 List Boolean "rules" "EachMemberIn(list, list)";
    RefAll "Fn::RefAll" 1..=1 Bare List "rules" r#"RefAll("AWS::EC2::VPC::Id")"#;
    ValueOf "Fn::ValueOf" 2..=2 List Text "rules" r#"ValueOf(Parameter, "Attribute")"#;
    ValueOfAll "Fn::ValueOfAll" 2..=2 List List "rules" r#"ValueOfAll("AWS::EC2::VPC::Id", "Tags.Department")"#;
    ResolveSecret "" 1..=4 Text Text "dynamic-references-secretsmanager" r#"ResolveSecret("name", "json-key")"#;
    ResolveSsm "" 1..=2 Text Text "dynamic-references-ssm" r#"ResolveSsm("name", 1)"#;
    ResolveSsmSecure "" 1..=2 Text Text "dynamic-references-ssm-secure-strings" r#"ResolveSsmSecure("name", 1)"#;
}

impl Function {
    /// What the function is.
    #[must_use]
    pub fn facts(self) -> &'static FunctionFacts {
        &FUNCTIONS[self as usize]
    }

    /// The function of a name in `stack!`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        FUNCTIONS.iter().find(|facts| facts.name == name).map(|facts| facts.function)
    }

    /// The function of a template's key.
    #[must_use]
    pub fn keyed(key: &str) -> Option<Self> {
        FUNCTIONS.iter().find(|facts| !facts.key.is_empty() && facts.key == key).map(|facts| facts.function)
    }

    /// All functions.
    pub fn all() -> impl Iterator<Item = &'static FunctionFacts> {
        FUNCTIONS.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_in_the_order_of_the_enum() {
        for facts in Function::all() {
            assert_eq!(facts.function.facts().name, facts.name);
        }
    }
}
