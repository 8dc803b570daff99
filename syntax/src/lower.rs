//! Syntax tree to template model.
//!
//! In: the tree of a stack or part, the trees of the parts that it includes, and what only the caller can know (files,
//! Rust structs). Out: the [`Template`], and beside it what the expansion needs: Rust expressions, files, the header.
//! What is decidable without the schema and without other names' meaning is judged here; all else is `formwork_core::check`'s.

mod calls;
mod derived;
mod flatten;
mod header;
mod include;
mod inclusions;
mod inputs;
mod items;
mod kinds;
mod links;
mod nested;
mod objects;
mod outputs;
mod scopes;
mod texts;
mod unfit;
mod values;
mod with;

use crate::places::Places;
use crate::tree::{NamePiece, Path, Tree, Value, ValueKind};
pub(crate) use derived::fill_value;
use formwork_core::check::SlotType;
use formwork_core::findings::Finding;
use formwork_core::findings::report::Report;
use formwork_core::model::{DerivedType, Name, Place, Template};
use formwork_core::published::Producer;
pub use header::{Header, HeaderKind};
use inclusions::Inclusion;
pub(crate) use inputs::faults;
pub use items::is_rust_type;
pub(crate) use nested::NESTED_STACK;
use proc_macro2::{Span, TokenStream};
use scopes::Scope;
use std::collections::{BTreeMap, BTreeSet};

/// What the lowering cannot know by itself.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// The parts that the stack includes, each once.
    pub parts: &'a [Part],
    /// Resource types that are Rust structs, by their path as written, without blanks.
    pub derived: &'a BTreeMap<String, DerivedType>,
    /// Stacks that were asked for their outputs.
    pub stacks: &'a Stacks,
    /// Reads a file whose path is relative to the source file that holds the span; the error is a reason in words.
    pub files: &'a dyn Fn(&str, Span) -> Result<String, String>,
}

/// The answers of imported paths.
#[derive(Clone, Debug, Default)]
pub struct Stacks {
    /// Stacks by their path as written, without blanks.
    pub known: BTreeMap<String, Producer>,
    /// What other paths turned out to be, in words.
    pub others: BTreeMap<String, &'static str>,
}

impl Stacks {
    /// No answer.
    pub const NONE: &'static Self = &Self { known: BTreeMap::new(), others: BTreeMap::new() };
}

/// A part as it published itself.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Its path as the stack's `include` writes it, without blanks.
    pub path: String,
    /// Its items.
    pub tree: Tree,
    /// Resource types that are Rust structs, by their path as the part writes it.
    pub derived: BTreeMap<String, DerivedType>,
    /// The stacks that it nests, and what is none.
    pub stacks: Stacks,
    /// The texts of the files that it includes, by their path as written.
    pub files: BTreeMap<String, String>,
}

/// A template, and beside it what its expansion needs.
#[derive(Debug)]
pub struct Lowered {
    /// The model.
    pub template: Template,
    /// The Rust expressions, by number.
    pub holes: Vec<Hole>,
    /// The slots of those that are inputs of components.
    pub slots: Vec<HoleSlot>,
    /// Files whose text is in the template.
    pub files: Vec<IncludedFile>,
    /// Outputs that were lists.
    pub lists: BTreeSet<String>,
    /// What nested stacks published, by the logical IDs of those whose parameters Rust expressions give.
    pub computed: BTreeMap<String, String>,
    /// `pub stack Name;` or `pub part Name;`, unless it is missing.
    pub header: Option<Header>,
}

/// A Rust expression.
#[derive(Clone, Debug)]
pub struct Hole {
    /// Its tokens.
    pub tokens: TokenStream,
    /// The part that computes it, by its index in [`Surroundings::parts`], and its number among that part's expressions.
    pub part: Option<(usize, usize)>,
    /// Where it stands.
    pub place: Place,
}

/// The slot of a Rust expression that is an input of a component.
#[derive(Clone, Debug)]
pub struct HoleSlot {
    /// Its number.
    pub number: u32,
    /// What the input takes.
    pub kind: SlotType,
    /// The input's name.
    pub input: String,
}

/// A file of `include_str!`.
#[derive(Clone, Debug)]
pub struct IncludedFile {
    /// The path as written.
    pub path: String,
    /// What it holds.
    pub text: String,
    /// The literal with the author's own span, for an `include_str!` that makes the compiler track the file.
    pub literal: TokenStream,
}

/// Makes a template of a tree.
///
/// # Examples
///
/// ```
/// use formwork_core::findings::report::Report;
/// use formwork_syntax::{lower::{Stacks, Surroundings, lower}, parse::parse, places::Places};
/// let tokens = "pub stack Web; resource Vpc = AWS::EC2::VPC {}; output Id = Vpc;".parse().unwrap();
/// let (mut places, mut report) = (Places::default(), Report::default());
/// let tree = parse(tokens, &mut places, &mut report);
/// let derived = Default::default();
/// let files = |_: &str, _| Err("no files".into());
/// let surroundings = Surroundings { parts: &[], derived: &derived, stacks: Stacks::NONE, files: &files };
/// let lowered = lower(&tree, surroundings, &mut places, &mut report);
/// assert_eq!(lowered.template.resources[0].kind.text, "AWS::EC2::VPC");
/// ```
#[must_use]
pub fn lower<'t>(tree: &'t Tree, surroundings: Surroundings<'t>, places: &mut Places, report: &mut Report) -> Lowered {
    let flat = flatten::flatten(tree, surroundings, places, report);
    let mut lowerer = Lowerer {
        declared: flat.declared,
        computed: vec![0; flat.inclusions.len()],
        inclusions: flat.inclusions,
        named: BTreeSet::new(),
        arguments: BTreeSet::new(),
        derived: Vec::new(),
        slots: Vec::new(),
        scopes: flat.scopes,
        scope: None,
        enclosing: None,
        in_properties: false,
        conjunctions: BTreeMap::new(),
        surroundings,
        places,
        report,
        template: Template::empty(Place(0)),
        links: BTreeMap::new(),
        nested: BTreeMap::new(),
        lists: BTreeSet::new(),
        holes: Vec::new(),
        files: Vec::new(),
        unfit: BTreeSet::new(),
        copies: Vec::new(),
    };
    let header = lowerer.header(flat.header);
    lowerer.imports(tree, &flat.items);
    for item in &flat.items {
        if item.repeated {
            // Read all the same: the expressions of a part are counted.
            let template = std::mem::replace(&mut lowerer.template, Template::empty(Place(0)));
            lowerer.item(item);
            lowerer.template = template;
        } else {
            lowerer.item(item);
        }
    }
    lowerer.join_parameters();
    lowerer.inputs();
    lowerer.join_lists();
    lowerer.unused_uses(&flat.uses);
    lowerer.template.derived = lowerer.derived.iter().map(|derived| (*derived).clone()).collect();
    let computed = lowerer.computed_parameters();
    let Lowerer { template, holes, slots, files, lists, .. } = lowerer;
    Lowered { template, holes, slots, files, lists, computed, header }
}

/// A path as it is compared: without blanks.
#[must_use]
pub fn path_text(path: &Path) -> String {
    let segments: Vec<String> = path.segments.iter().map(ToString::to_string).collect();
    let (root, generics) = (if path.absolute { "::" } else { "" }, path.generics.to_string().replace(' ', ""));
    format!("{root}{}{generics}", segments.join("::"))
}

/// The state of the lowering.
struct Lowerer<'t, 'c> {
    declared: flatten::Declarations<'t>,
    inclusions: Vec<Inclusion<'t>>,
    /// How many Rust expressions of each inclusion were met.
    computed: Vec<usize>,
    /// The names of the stack's arguments.
    arguments: BTreeSet<String>,
    /// First names of paths that were met, with the inclusion that has them.
    named: BTreeSet<(usize, String)>,
    /// What the derived types of the template were read from.
    derived: Vec<&'t DerivedType>,
    /// Bindings of loop variables.
    scopes: Vec<Scope<'t>>,
    /// The innermost binding here.
    scope: Option<usize>,
    /// The enclosing resource, for `LogicalId(Self)`.
    enclosing: Option<Name>,
    /// Whether properties are read: there an entry without a readable key stays, since it may be any.
    in_properties: bool,
    /// The condition that several `when`s together are, once it was looked for.
    conjunctions: BTreeMap<Vec<String>, Option<String>>,
    surroundings: Surroundings<'t>,
    places: &'c mut Places,
    report: &'c mut Report,
    template: Template,
    /// Imports by their names.
    links: BTreeMap<String, links::Import<'t>>,
    /// What nested stacks tell of themselves, by the logical IDs of their resources.
    nested: BTreeMap<String, &'t Producer>,
    /// Outputs that were lists.
    lists: BTreeSet<String>,
    holes: Vec<Hole>,
    slots: Vec<HoleSlot>,
    files: Vec<IncludedFile>,
    /// Values of inputs that do not fit.
    unfit: BTreeSet<Place>,
    /// Places of literals that stand for a variable, with that of the literal as written.
    copies: Vec<(Place, Place)>,
}

impl<'t> Lowerer<'t, '_> {
    fn push(&mut self, finding: Finding) {
        self.report.push(finding);
    }

    /// The value of a loop variable, with the scope in which it was written.
    fn variable(&self, name: &str) -> Option<(&'t Value, Option<usize>)> {
        scopes::variable(&self.scopes, self.scope, name)
    }

    /// Reads something in another scope.
    fn in_scope<T>(&mut self, scope: Option<usize>, read: impl FnOnce(&mut Self) -> T) -> T {
        let here = std::mem::replace(&mut self.scope, scope);
        let result = read(self);
        self.scope = here;
        result
    }

    /// The text of a name with `{variable}` parts; a fault was reported where there is none.
    fn pasted(&mut self, pieces: &[NamePiece], place: Place) -> Option<String> {
        scopes::pasted(&self.scopes, self.scope, pieces, place, self.report)
    }

    /// Follows a loop variable to what it stands for.
    fn resolved(&self, value: &'t Value) -> (&'t Value, Option<usize>) {
        let (mut value, mut scope) = (value, self.scope);
        while let ValueKind::Name(ident) = &value.kind
            && let Some((bound, outer)) = scopes::variable(&self.scopes, scope, &scopes::plain(ident))
        {
            (value, scope) = (bound, outer);
        }
        (value, scope)
    }
}
