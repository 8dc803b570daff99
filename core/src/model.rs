//! The template model: every node of a template, each with the place where its author wrote it.
//!
//! In: built by a front end (`formwork_syntax::lower`, `json::read`). Out: read by the rules and by `emit`.
//! No logic here beyond look-ups; what CloudFormation makes of a node is told by `functions` and by the rules.

mod derived;
mod functions;
mod links;
mod substitution;

pub use derived::{DerivedField, DerivedType, Holds};
pub use functions::{Function, FunctionFacts, Returns, Shape};
pub use links::{Given, Link, Linked, Nested, Offered};
use std::collections::BTreeMap;
pub use substitution::{Piece, Substitution};

/// Where a node stands, as a number that only the front end can read: the macro keeps a table of
/// token spans, a file reader a table of lines and columns, the build step a table of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(pub u32);

/// A piece of text with its place: a name, a description, a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The text itself.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// One template, with the arguments of its deployment.
///
/// See the [template anatomy](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html).
#[derive(Clone, Debug)]
pub struct Template {
    /// The stack's name; empty for a template file, which has none.
    pub name: Name,
    /// `Description`.
    pub description: Option<Name>,
    /// The attributes of `stack … with { }` (`Tags`, `TerminationProtection`, …): they go to the manifest, not into the template.
    pub deployment: Vec<Entry>,
    /// `Metadata`.
    pub metadata: Option<Value>,
    /// `Parameters`, in source order, as all sections are.
    pub parameters: Vec<Parameter>,
    /// `Mappings`.
    pub mappings: Vec<Mapping>,
    /// `Conditions`.
    pub conditions: Vec<Condition>,
    /// `Rules`.
    pub rules: Vec<Rule>,
    /// `Transform`: one value an entry.
    pub transforms: Vec<Value>,
    /// `Globals`, of the serverless transform.
    pub globals: Option<Value>,
    /// `Hooks`.
    pub hooks: Option<Value>,
    /// `Resources`.
    pub resources: Vec<Resource>,
    /// `Outputs`.
    pub outputs: Vec<Output>,
    /// Resources that a transform or macro creates: known by kind, never emitted.
    pub externs: Vec<Extern>,
    /// Resource types that are Rust structs, as far as resources of this template use them.
    pub derived: Vec<DerivedType>,
    /// Other stacks whose outputs this one reads.
    pub links: Vec<Link>,
    /// Values of environment variables, which a build put into the template: the variable's name by the value's place.
    pub variables: BTreeMap<Place, String>,
    /// Values that read an output of another stack, by their place.
    pub linked: BTreeMap<Place, Linked>,
    /// Resources whose template another stack of the same program is, by their logical IDs.
    pub nested: BTreeMap<String, Nested>,
    /// Items that could not be read. They are known by name, so that references to them stay quiet.
    pub poisoned: Vec<(Section, Name)>,
    /// `#[allow]` and `#[expect]` of the whole stack.
    pub silences: Vec<Silence>,
}

/// A section of the template, which is also a namespace (parameters and resources share one).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// `Parameters`
    Parameters,
    /// `Mappings`
    Mappings,
    /// `Conditions`
    Conditions,
    /// `Rules`
    Rules,
    /// `Resources`
    Resources,
    /// `Outputs`
    Outputs,
}

/// An entry of `Parameters`.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its logical ID.
    pub name: Name,
    /// `Type`, as it is written in a template (`String`, `List<Number>`, `AWS::EC2::VPC::Id`, …).
    pub kind: Name,
    /// The type was written as `Unchecked(…)`.
    pub unchecked_kind: bool,
    /// `Default`.
    pub default: Option<Value>,
    /// `Description`.
    pub description: Option<Name>,
    /// All other attributes (`AllowedValues`, `NoEcho`, …).
    pub attributes: Vec<Entry>,
    /// The name it had before.
    pub was: Vec<Name>,
    /// Findings that its author silenced.
    pub silences: Vec<Silence>,
}

/// An entry of `Mappings`.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// Its logical ID.
    pub name: Name,
    /// The top-level keys, each with an object of second-level keys.
    pub value: Value,
    /// The name it had before.
    pub was: Vec<Name>,
    /// Findings that its author silenced.
    pub silences: Vec<Silence>,
}

/// An entry of `Conditions`.
#[derive(Clone, Debug)]
pub struct Condition {
    /// Its logical ID.
    pub name: Name,
    /// A boolean function, or another condition.
    pub value: Value,
    /// The name it had before.
    pub was: Vec<Name>,
    /// Findings that its author silenced.
    pub silences: Vec<Silence>,
}

/// An entry of `Rules`.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its logical ID.
    pub name: Name,
    /// `RuleCondition`.
    pub condition: Option<Value>,
    /// `Assertions`.
    pub assertions: Vec<Assertion>,
    /// Findings that its author silenced.
    pub silences: Vec<Silence>,
}

/// An entry of a rule's `Assertions`.
#[derive(Clone, Debug)]
pub struct Assertion {
    /// `Assert`.
    pub condition: Value,
    /// `AssertDescription`.
    pub description: Option<Name>,
}

/// An entry of `Resources`.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Its logical ID.
    pub name: Name,
    /// `Type`: always CloudFormation's (`AWS::EC2::VPC`, `Custom::X`), also for a derived type.
    pub kind: Name,
    /// The type was written as `Unchecked(…)`: it may be unknown to the schema.
    pub unchecked_kind: bool,
    /// Where its derived type is in [`Template::derived`], if a Rust struct is its type.
    pub derived: Option<usize>,
    /// `Properties`. An entry whose key could not be read has an empty key and a poisoned value, at any depth. Defaults of a derived type are already in.
    pub properties: Vec<Entry>,
    /// `DependsOn`, `Condition`, `DeletionPolicy`, …: [`ValueKind::LogicalId`]s in `DependsOn`'s list, a [`ValueKind::Condition`] in `Condition`.
    pub attributes: Vec<Entry>,
    /// The name it had before.
    pub was: Vec<Name>,
    /// Findings that its author silenced.
    pub silences: Vec<Silence>,
}

/// An entry of `Outputs`.
#[derive(Clone, Debug)]
pub struct Output {
    /// Its logical ID.
    pub name: Name,
    /// `Value`.
    pub value: Value,
    /// `Description`.
    pub description: Option<Name>,
    /// `Condition`, and `Export`: the name's value (the language's `Export: true` is lowered to `Sub("${AWS::StackName}-Name")`).
    pub attributes: Vec<Entry>,
    /// The name it had before.
    pub was: Vec<Name>,
    /// Findings that its author silenced.
    pub silences: Vec<Silence>,
}

/// A resource that the template does not declare but may refer to.
#[derive(Clone, Debug)]
pub struct Extern {
    /// Its logical ID.
    pub name: Name,
    /// Its type, CloudFormation's as that of a resource.
    pub kind: Name,
    /// `Unchecked` type: the schema is not asked whether it exists.
    pub unchecked_kind: bool,
    /// Where its derived type is in [`Template::derived`], if a Rust struct is its type.
    pub derived: Option<usize>,
}

/// A finding that an author silenced, with the reason.
#[derive(Clone, Debug)]
pub struct Silence {
    /// The finding's code.
    pub code: Name,
    /// Which attribute it was.
    pub effect: Effect,
    /// `reason = "…"`.
    pub reason: Option<String>,
}

/// What an attribute makes of a finding's level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// `#[allow]`
    Allow,
    /// `#[expect]`
    Expect,
    /// `#[warn]`
    Warn,
    /// `#[deny]`
    Deny,
}

/// A key and its value, in an object or among the attributes of an item.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: Name,
    /// The value.
    pub value: Value,
}

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Value {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub kind: ValueKind,
}

/// Every form that a value can have.
#[derive(Clone, Debug)]
pub enum ValueKind {
    /// JSON's `null`, which CloudFormation refuses; only a template file can hold it.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written.
    Number(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object, in source order.
    Object(Vec<Entry>),
    /// `Ref` to a parameter, a resource or a pseudo parameter (`AWS::Region`).
    Ref(Name),
    /// `Fn::GetAtt` with literal names; `Endpoint.Address` is one attribute.
    GetAtt {
        /// The resource.
        resource: Name,
        /// The attribute, nested ones with dots.
        attribute: Name,
    },
    /// `Fn::Sub`.
    Sub(Substitution),
    /// Every other function, with its arguments in the order of its list form, or one object argument for a function that takes an object.
    Call(Function, Vec<Value>),
    /// A condition's name where a boolean is wanted: `{ "Condition": "Name" }`, or `Condition` and the first argument of `Fn::If`.
    Condition(Name),
    /// A logical ID as text (`LogicalId(X)`, `DependsOn`, `Interface` metadata).
    LogicalId(Name),
    /// A Rust expression: its number in the stack's list of holes.
    Hole(u32),
    /// `Unchecked(value)`: the rules do not look inside, but names still count.
    Unchecked(Box<Value>),
    /// A value that could not be read; it is quiet and never emitted.
    Poisoned,
}

impl Name {
    /// A name with its place.
    #[must_use]
    pub fn new(text: impl Into<String>, place: Place) -> Self {
        Self { text: text.into(), place }
    }
}

impl Value {
    /// A value with its place.
    #[must_use]
    pub fn new(place: Place, kind: ValueKind) -> Self {
        Self { place, kind }
    }

    /// The text, if this is literal text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.kind {
            ValueKind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The entries, if this is an object.
    #[must_use]
    pub fn as_object(&self) -> Option<&[Entry]> {
        match &self.kind {
            ValueKind::Object(entries) => Some(entries),
            _ => None,
        }
    }

    /// The items, if this is a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Value]> {
        match &self.kind {
            ValueKind::List(items) => Some(items),
            _ => None,
        }
    }

    /// Whether this is `AWS::NoValue`.
    #[must_use]
    pub fn is_no_value(&self) -> bool {
        matches!(&self.kind, ValueKind::Ref(name) if name.text == "AWS::NoValue")
    }
}

/// The value of `key` among `entries`.
#[must_use]
pub fn entry<'e>(entries: &'e [Entry], key: &str) -> Option<&'e Entry> {
    entries.iter().find(|entry| entry.key.text == key)
}

impl Template {
    /// A template without anything, for a front end to fill; the place is the whole's.
    #[must_use]
    pub fn empty(place: Place) -> Self {
        Self {
            name: Name::new("", place),
            description: None,
            deployment: Vec::new(),
            metadata: None,
            parameters: Vec::new(),
            mappings: Vec::new(),
            conditions: Vec::new(),
            rules: Vec::new(),
            transforms: Vec::new(),
            globals: None,
            hooks: None,
            resources: Vec::new(),
            outputs: Vec::new(),
            externs: Vec::new(),
            derived: Vec::new(),
            links: Vec::new(),
            variables: BTreeMap::new(),
            linked: BTreeMap::new(),
            nested: BTreeMap::new(),
            poisoned: Vec::new(),
            silences: Vec::new(),
        }
    }

    /// Whether a section has entries that nobody can know: a file's `Fn::ForEach::…` or `Fn::Transform` among its keys.
    /// Names of such a section are not judged.
    #[must_use]
    pub fn is_open(&self, section: Section) -> bool {
        self.poisoned.iter().any(|(of, name)| *of == section && name.text.starts_with("Fn::"))
    }
}

impl Section {
    /// The section's key in a template.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Parameters => "Parameters",
            Self::Mappings => "Mappings",
            Self::Conditions => "Conditions",
            Self::Rules => "Rules",
            Self::Resources => "Resources",
            Self::Outputs => "Outputs",
        }
    }

    /// What one entry is called in a message.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Parameters => "parameter",
            Self::Mappings => "mapping",
            Self::Conditions => "condition",
            Self::Rules => "rule",
            Self::Resources => "resource",
            Self::Outputs => "output",
        }
    }
}
