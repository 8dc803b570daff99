//! The syntax tree: what the author wrote, with every token that a message may point at.
//!
//! In: built by `parse`. Out: read by `lower`, by the editor expansion, and by tools. No logic.
//! The tree may be of an invalid stack: what could not be read is [`ValueKind::Broken`] or [`ItemKind::Broken`].

use proc_macro2::{Ident, Span, TokenStream};

/// The content of one `stack! { }` or `part! { }`.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// The items in source order; the header (`pub stack Name;`) is one of them and should be the first.
    pub items: Vec<Item>,
}

/// The span of a node: from its first token to its last.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// The first token.
    pub start: Span,
    /// The last token.
    pub end: Span,
}

/// An item: `doc* attribute* kind Name [: Type] [= value] [with { … }];`
#[derive(Clone, Debug)]
pub struct Item {
    /// From its keyword to its name, for messages about the whole item.
    pub extent: Extent,
    /// Lines of `///`, without the leading blank, each with its span.
    pub docs: Vec<Text>,
    /// `#[…]` other than docs.
    pub attributes: Vec<Attribute>,
    /// What it is.
    pub kind: ItemKind,
    /// `with { … }`.
    pub with: Vec<Entry>,
    /// All tokens of the item, for a part that travels.
    pub tokens: TokenStream,
}

/// Text with its span.
#[derive(Clone, Debug)]
pub struct Text {
    /// The text.
    pub text: String,
    /// Its token.
    pub extent: Extent,
}

/// `#[path(arguments)]`.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// The path, as text without blanks.
    pub path: Text,
    /// What stands behind the path: the content of the parentheses, or what follows `=`.
    pub arguments: TokenStream,
}

/// A name that the author declares. `loop_parts` is the `{variable}` parts of a name in a `for`.
#[derive(Clone, Debug)]
pub struct Declared {
    /// The whole name as written, `{…}` included.
    pub text: String,
    /// Its tokens.
    pub extent: Extent,
    /// The identifier, where the name is a plain one.
    pub ident: Option<Ident>,
    /// Loop variables in `{ }`, as (text before, variable) pairs; empty for a plain name.
    pub pasted: Vec<NamePiece>,
}

/// A piece of a name in a `for`.
#[derive(Clone, Debug)]
pub enum NamePiece {
    /// Literal characters.
    Literal(String),
    /// `{variable}`.
    Variable(Ident),
}

/// Every kind of item.
#[derive(Clone, Debug)]
pub enum ItemKind {
    /// `pub stack Name(arguments);`
    Stack { visibility: TokenStream, name: Ident, arguments: Option<TokenStream> },
    /// `pub part Name(inputs);`
    Part { visibility: TokenStream, name: Ident, inputs: Option<TokenStream> },
    /// `[shared] param Name: Type = default with { }`
    Param { shared: bool, name: Declared, kind: TypeName, default: Option<Value> },
    /// `mapping Name = { … }`
    Mapping { name: Declared, value: Value },
    /// `condition Name = expression`
    Condition { name: Declared, value: Value },
    /// `rule Name [when condition] = { assert condition: "text"; … }`
    Rule { name: Declared, condition: Option<Value>, assertions: Vec<Assertion> },
    /// `resource Name [as "Id"] = Type { … }`
    Resource { name: Declared, id: Option<Text>, kind: TypeName, properties: Vec<Entry>, braces: Extent },
    /// `output Name = value`
    Output { name: Declared, value: Value },
    /// `extern resource Name: Type;`
    Extern { name: Declared, kind: TypeName },
    /// `when Condition { items }`
    When { condition: Path, items: Vec<Item> },
    /// `for pattern in list { items }`
    For { pattern: TokenStream, list: Value, items: Vec<Item> },
    /// `let name = [ … ];`
    Let { name: Ident, value: Value },
    /// `include path [as Prefix { … }];`
    Include { path: Path, prefix: Option<Ident>, inputs: Vec<Entry> },
    /// `import Name = path;`
    Import { name: Ident, path: Path },
    /// `uses path;`
    Uses { path: Path },
    /// `metadata { … }`
    Metadata(Value),
    /// `transform "name";`
    Transform(Value),
    /// `globals { … }`
    Globals(Value),
    /// `hooks { … }`
    Hooks(Value),
    /// An item that could not be read; its section and name, if they were.
    Broken { section: Option<formwork_core::model::Section>, name: Option<Declared> },
}

/// `assert condition: "text";`
#[derive(Clone, Debug)]
pub struct Assertion {
    /// The condition.
    pub condition: Value,
    /// The text.
    pub description: Option<Value>,
}

/// A type in type position.
#[derive(Clone, Debug)]
pub enum TypeName {
    /// `AWS::EC2::VPC`, `List<Number>`, `String`, `network::PrivateSubnet`.
    Path { path: Path, text: String },
    /// `Unchecked(AWS::New::Type)` or `Unchecked("MongoDB::Atlas::Cluster")`.
    Unchecked { text: String, extent: Extent },
    /// It could not be read.
    Broken(Extent),
}

/// `a::b::C`, with the tokens as written.
#[derive(Clone, Debug)]
pub struct Path {
    /// The segments.
    pub segments: Vec<Ident>,
    /// A leading `::`.
    pub absolute: bool,
    /// All tokens (generic arguments included).
    pub tokens: TokenStream,
    /// From the first to the last.
    pub extent: Extent,
}

/// `Key: value`
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: Key,
    /// The value; [`ValueKind::Missing`] for a half-typed entry.
    pub value: Value,
    /// Lines of `///`, for hover.
    pub docs: Vec<Text>,
    /// The condition of an `If`-less entry is reserved; attributes on entries are refused by the parser.
    pub extent: Extent,
}

/// A key of an object.
#[derive(Clone, Debug)]
pub struct Key {
    /// The key as CloudFormation reads it.
    pub text: String,
    /// How it was written.
    pub kind: KeyKind,
    /// Its tokens.
    pub extent: Extent,
}

/// How a key was written.
#[derive(Clone, Debug)]
pub enum KeyKind {
    /// `Key`
    Ident(Ident),
    /// `"quoted-key"`
    Quoted,
    /// `AWS::CloudFormation::Init`
    Path(Path),
}

/// A value with its tokens.
#[derive(Clone, Debug)]
pub struct Value {
    /// From its first token to its last.
    pub extent: Extent,
    /// What it is.
    pub kind: ValueKind,
}

/// Every form of value, as written.
#[derive(Clone, Debug)]
pub enum ValueKind {
    /// `"text"`, `r"raw"`; a block's indentation is already dropped.
    Text(String),
    /// `42`, `-1`, `0.5`, as written without `_`.
    Number(String),
    /// `true`
    Bool(bool),
    /// `[a, b]`
    List(Vec<Value>),
    /// `{ Key: value }`
    Object(Vec<Entry>),
    /// `Vpc`, or a condition's name in a condition.
    Name(Ident),
    /// `Self`, legal in `LogicalId(Self)` alone.
    SelfName(Ident),
    /// `AWS::Region`, `Network::Vpc`.
    Path(Path),
    /// `Db.Endpoint.Address`, `Network::Db."odd"`: the resource and the attribute's segments.
    Attribute { resource: Box<Value>, attribute: Text, segments: Vec<Ident> },
    /// `Join(",", [..])`: a call by any name.
    Call { name: Ident, arguments: Vec<Value>, parens: Extent },
    /// `Sub(include_str!("file"))`'s argument.
    IncludeStr { path: Text, tokens: TokenStream },
    /// `format!("…", …)` in a `for`.
    Format(TokenStream),
    /// `( expression )`: the tokens inside.
    Rust(TokenStream),
    /// `!a`
    Not(Box<Value>),
    /// `a && b && c`
    And(Vec<Value>),
    /// `a || b || c`
    Or(Vec<Value>),
    /// `a == b`; `negated` for `!=`
    Equals { left: Box<Value>, right: Box<Value>, negated: bool },
    /// A key without a value, an item without one.
    Missing,
    /// What could not be read; its fault is already reported.
    Broken,
}
