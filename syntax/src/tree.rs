//! The syntax tree: what the author wrote, with the place of every part that a message may point at.
//!
//! In: built by `parse`. Out: read by `lower`, by the editor expansion, and by tools. No logic.
//! The tree may be of an invalid stack: what could not be read is [`ValueKind::Broken`] or [`ItemKind::Broken`].
//! Spans of a place are in [`Places`](crate::places::Places).

use formwork_core::model::{Effect, Place, Section};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use std::collections::BTreeMap;

/// The content of one `stack! { }` or `part! { }`.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// The items in source order; the header (`pub stack Name;`) is one of them and should be the first.
    pub items: Vec<Item>,
    /// The first token, unless there is none.
    pub start: Option<Span>,
    /// A hash of all names and literals of a part; 0 of a stack.
    pub fingerprint: u64,
    /// The word `crate` stands in it; of parts alone.
    pub names_crate: bool,
    /// Paths that end in `::`, by the place of the broken type or value: what is typed next is of them.
    pub unfinished: BTreeMap<Place, Path>,
}

/// An item: `doc* attribute* kind Name [: Type] [= value] [with { … }];`
#[derive(Clone, Debug)]
pub struct Item {
    /// From its keyword to its name, for messages about the whole item.
    pub place: Place,
    /// Lines of `///`, without the leading blank.
    pub docs: Vec<Text>,
    /// `#[…]` other than docs.
    pub attributes: Vec<Attribute>,
    /// What it is.
    pub kind: ItemKind,
    /// `with { … }`.
    pub with: Vec<Entry>,
}

/// Text with its place.
#[derive(Clone, Debug)]
pub struct Text {
    /// The text.
    pub text: String,
    /// Its token.
    pub place: Place,
}

/// `#[…]` on an item; every other attribute is refused by the parser.
#[derive(Clone, Debug)]
#[allow(missing_docs)] // each field is the part of that name in the form above it
pub enum Attribute {
    /// `#[allow(code, …, reason = "…")]`, and `expect`, `warn`, `deny`.
    Silence { effect: Effect, codes: Vec<Text>, reason: Option<String> },
    /// `#[was("Old", …)]`
    Was(Vec<Text>),
    /// `#[formwork(crate = path)]`, on a stack or part: the path.
    Crate(TokenStream),
}

/// A name that the author declares.
#[derive(Clone, Debug)]
pub struct Declared {
    /// The whole name as written, `{…}` included.
    pub text: String,
    /// Its tokens.
    pub place: Place,
    /// The identifier, where the name is a plain one.
    pub ident: Option<Ident>,
    /// The pieces of a name with `{variable}` parts, in a `for`; empty for a plain name.
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
#[allow(missing_docs)] // each field is the part of that name in the form above it
pub enum ItemKind {
    /// `pub stack Name(arguments);`
    Stack { visibility: TokenStream, name: Ident, arguments: Option<TokenStream> },
    /// `pub part Name(inputs);`
    Part { visibility: TokenStream, name: Ident, inputs: Option<Vec<Input>> },
    /// `[shared] param Name: Type = default with { }`
    Param { shared: bool, name: Declared, kind: TypeName, default: Option<Value> },
    /// `mapping Name = { … }`
    Mapping { name: Declared, value: Value },
    /// `condition Name = expression`
    Condition { name: Declared, value: Value },
    /// `rule Name [when condition] = { assert condition: "text"; … }`
    Rule { name: Declared, condition: Option<Value>, assertions: Vec<Assertion> },
    /// `resource Name [as "Id"] = Type { … }`; `body` is the place of the braces.
    Resource { name: Declared, id: Option<Text>, kind: TypeName, properties: Vec<Entry>, body: Place },
    /// `output Name = value`
    Output { name: Declared, value: Value },
    /// `extern resource Name: Type;`
    Extern { name: Declared, kind: TypeName },
    /// `when Condition { items }`
    When { condition: Declared, items: Vec<Item> },
    /// `for pattern in list { items }`; `nested` is whether the pattern is `(a, b)`.
    For { variables: Vec<Ident>, nested: bool, list: Value, items: Vec<Item> },
    /// `let name = [ … ];`
    Let { name: Ident, value: Value },
    /// `include path [as Prefix { … }];`
    Include { path: Path, prefix: Option<Declared>, inputs: Vec<Entry> },
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
    Broken { section: Option<Section>, name: Option<Declared>, kind: Option<TypeName> },
}

/// `Port: Integer = 80`, an input of a component.
#[derive(Clone, Debug)]
pub struct Input {
    /// Its name.
    pub name: Ident,
    /// The name's token.
    pub place: Place,
    /// A kind of value, or the resource type that a reference to it must have.
    pub kind: TypeName,
    /// What it is where an inclusion says nothing.
    pub default: Option<Value>,
    /// Lines of `///`.
    pub docs: Vec<Text>,
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
#[allow(missing_docs)] // each field is the part of that name in the form above it
pub enum TypeName {
    /// `AWS::EC2::VPC`, `List<Number>`, `String`, `network::PrivateSubnet`; `text` is without blanks.
    Path { path: Path, text: String },
    /// `AWS::CloudFormation::Stack<path>`, a nested stack: the path of the stack whose template it has; `place` is the whole's.
    Stack { path: Path, place: Place },
    /// `Unchecked(AWS::New::Type)` or `Unchecked("MongoDB::Atlas::Cluster")`; the place is that of the type.
    Unchecked { text: String, place: Place },
    /// It could not be read.
    Broken(Place),
}

/// `a::b::C`, with the tokens as written.
#[derive(Clone, Debug)]
pub struct Path {
    /// The segments.
    pub segments: Vec<Ident>,
    /// A leading `::`.
    pub absolute: bool,
    /// The generic arguments, `<…>` included; empty without any.
    pub generics: TokenStream,
    /// From the first token to the last.
    pub place: Place,
}

impl Path {
    /// Its tokens, under the author's spans.
    #[must_use]
    pub fn tokens(&self) -> TokenStream {
        let (segments, generics) = (&self.segments, &self.generics);
        let root = self.absolute.then(|| quote!(::));
        quote!(#root #(#segments)::* #generics)
    }
}

/// `Key: value`
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key; its text is empty where none could be read.
    pub key: Key,
    /// The value; [`ValueKind::Missing`] for a half-typed entry.
    pub value: Value,
    /// Lines of `///`, for hover.
    pub docs: Vec<Text>,
}

/// A key of an object.
#[derive(Clone, Debug)]
pub struct Key {
    /// The key as CloudFormation reads it.
    pub text: String,
    /// How it was written.
    pub kind: KeyKind,
    /// Its tokens.
    pub place: Place,
}

/// How a key was written.
#[derive(Clone, Debug)]
pub enum KeyKind {
    /// `Key`
    Ident(Ident),
    /// `"quoted-key"`
    Quoted,
    /// `AWS::CloudFormation::Init`
    Path(Vec<Ident>),
    /// Something that is no key; its fault is already reported.
    Broken,
}

/// A value with its tokens.
#[derive(Clone, Debug)]
pub struct Value {
    /// From its first token to its last.
    pub place: Place,
    /// What it is.
    pub kind: ValueKind,
}

/// Every form of value, as written.
#[derive(Clone, Debug)]
#[allow(missing_docs)] // each field is the part of that name in the form above it
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
    /// `Subnet{zone}`, in a `for`.
    Pasted(Vec<NamePiece>),
    /// `Self`, legal in `LogicalId(Self)` alone.
    SelfName(Span),
    /// `AWS::Region`, `Network::Vpc`.
    Path(Path),
    /// `Db.Endpoint.Address`, `Network::Db."odd"`: the resource and the attribute; `segments` are its identifiers.
    Attribute { resource: Box<Value>, attribute: Text, segments: Vec<Ident> },
    /// `Join(",", [..])`, `Transform { … }`: a call by any name.
    Call { name: Ident, name_place: Place, arguments: Vec<Value> },
    /// `include_str!("file")`: the path and its literal.
    IncludeStr { path: Text, literal: TokenStream, span: Span },
    /// `format!("…", …)` in a `for`: the text and what stands behind it.
    Format { text: Text, arguments: Vec<Value> },
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

impl Tree {
    /// The paths of the parts that are included, those in loops too.
    #[must_use]
    pub fn includes(&self) -> Vec<&Path> {
        let mut paths = Vec::new();
        let mut open: Vec<&Item> = self.items.iter().rev().collect();
        while let Some(item) = open.pop() {
            match &item.kind {
                ItemKind::Include { path, .. } => paths.push(path),
                ItemKind::For { items, .. } => open.extend(items.iter().rev()),
                _ => {}
            }
        }
        paths
    }
}
