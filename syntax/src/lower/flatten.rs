//! Items in one list: `when` and `for` unrolled, parts put where their `include` stands.
//!
//! In: trees. Out: flat items, each with its bindings and conditions, and the names that they declare. Misplaced items
//! are reported and left out.

use super::Surroundings;
use super::inclusions::{Inclusion, inclusion};
use super::kinds::{declared, is_value, stands_in, word};
use super::scopes::{Scope, pasted, piece_text, plain, variable};
use crate::places::Places;
use crate::tree::{Attribute, Item, ItemKind, Tree, Value, ValueKind};
use formwork_core::findings::Finding;
use formwork_core::findings::report::Report;
use formwork_core::findings::table::syntax;
use formwork_core::model::{Name, Place, Section};
use proc_macro2::Ident;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// How many items loops may make.
const LIMIT: usize = 5_000;

/// An item with what surrounds it.
pub(super) struct Flat<'t> {
    pub(super) item: &'t Item,
    /// The innermost binding.
    pub(super) scope: Option<usize>,
    /// The conditions of the `when`s around it, from the outermost.
    pub(super) whens: Vec<Name>,
    /// The attributes of the blocks and the part around it.
    pub(super) inherited: Vec<&'t Attribute>,
    /// An earlier inclusion of the same part has put it into the template, and one is enough.
    pub(super) repeated: bool,
}

/// Names that the items declare, as far as the lowering asks for them.
#[derive(Default)]
pub(super) struct Declarations<'t> {
    /// Parameters, resources and externs without a prefix, under the names that the author uses.
    pub(super) values: BTreeSet<String>,
    /// Those of them whose logical ID is given by `as`.
    pub(super) aliases: BTreeMap<String, String>,
    /// Conditions by their names in the template, with what they are and the inclusion in which that is written.
    pub(super) conditions: BTreeMap<String, (Option<&'t Value>, usize)>,
    /// Links to other stacks.
    pub(super) links: BTreeSet<String>,
}

/// All items of a stack.
pub(super) struct Flattened<'t> {
    pub(super) header: Option<&'t Item>,
    pub(super) items: Vec<Flat<'t>>,
    pub(super) scopes: Vec<Scope<'t>>,
    pub(super) declared: Declarations<'t>,
    /// The invocation itself, then each `include`.
    pub(super) inclusions: Vec<Inclusion<'t>>,
    /// `uses` items, with the inclusion that has them.
    pub(super) uses: Vec<(usize, &'t Item)>,
}

pub(super) struct Flattener<'t, 'c> {
    pub(super) out: Flattened<'t>,
    pub(super) lists: BTreeMap<String, &'t Value>,
    pub(super) surroundings: Surroundings<'t>,
    /// The `include`s so far, by the names that they declare.
    pub(super) includes: BTreeMap<String, &'t Item>,
    /// Where each parameter of a part comes from: its part and the first inclusion.
    pub(super) parameters: BTreeMap<String, (usize, usize)>,
    /// The inclusion that is read.
    pub(super) inclusion: usize,
    /// The scope of its items.
    pub(super) root: Option<usize>,
    full: bool,
    pub(super) places: &'c mut Places,
    pub(super) report: &'c mut Report,
}

/// What is around the items that are read.
#[derive(Clone, Default)]
pub(super) struct Around<'t> {
    pub(super) scope: Option<usize>,
    whens: Vec<Name>,
    pub(super) inherited: Vec<&'t Attribute>,
    pub(super) block: Option<&'static str>,
}

pub(super) fn flatten<'t>(
    tree: &'t Tree,
    surroundings: Surroundings<'t>,
    places: &mut Places,
    report: &mut Report,
) -> Flattened<'t> {
    let out = Flattened {
        header: None,
        items: Vec::new(),
        scopes: Vec::new(),
        declared: Declarations::default(),
        inclusions: vec![Inclusion::default()],
        uses: Vec::new(),
    };
    let mut flattener = Flattener {
        out,
        lists: BTreeMap::new(),
        surroundings,
        includes: BTreeMap::new(),
        parameters: BTreeMap::new(),
        inclusion: 0,
        root: None,
        full: false,
        places,
        report,
    };
    flattener.head(tree);
    flattener.items(&tree.items, &Around::default());
    flattener.uses();
    flattener.declare();
    flattener.out
}

impl<'t> Flattener<'t, '_> {
    /// The header: the first item, once.
    fn head(&mut self, tree: &'t Tree) {
        let is_header = |item: &&Item| matches!(item.kind, ItemKind::Stack { .. } | ItemKind::Part { .. });
        let mut headers = tree.items.iter().filter(is_header);
        self.out.header = headers.next();
        match (self.out.header, tree.items.first()) {
            (Some(header), Some(first)) if !std::ptr::eq(header, first) => {
                self.misplaced(header.place, word(&header.kind), "behind other items", "it is the first item");
            }
            // A header that could not be read is there all the same.
            (None, Some(Item { kind: ItemKind::Broken { section: None, name: None, .. }, .. })) => {}
            (None, first) => {
                let place = match first {
                    Some(first) => first.place,
                    None => self.places.add(tree.start.unwrap_or_else(proc_macro2::Span::call_site)),
                };
                self.report.push(Finding::new(&syntax::MISSING_HEADER, place).with("item", "stack"));
            }
            _ => {}
        }
        for second in headers {
            self.misplaced(second.place, word(&second.kind), "twice", "one invocation declares one stack or part");
        }
    }

    pub(super) fn misplaced(&mut self, place: Place, item: &str, at: &str, hint: &str) {
        let finding = Finding::new(&syntax::MISPLACED_ITEM, place).with("item", item).with("place", at);
        self.report.push(finding.with("hint", hint));
    }

    pub(super) fn items(&mut self, items: &'t [Item], around: &Around<'t>) {
        for item in items {
            if let ItemKind::Let { name, value } = &item.kind {
                self.lists.insert(plain(name), value);
            }
        }
        for item in items {
            self.item(item, around);
        }
    }

    fn item(&mut self, item: &'t Item, around: &Around<'t>) {
        self.blocks_have_no_name(item);
        if let Some(block) = around.block
            && !stands_in(&item.kind, block)
        {
            let hint =
                if block == "when" { "resources and outputs alone have a condition" } else { "write it outside" };
            let at = if block == "when" { "inside `when`" } else { "inside `for`" };
            self.misplaced(item.place, word(&item.kind), at, hint);
            // What it declares is known all the same, as if it stood outside.
            if stands_in(&item.kind, "for") {
                let outside = Around { whens: Vec::new(), block: None, ..around.clone() };
                self.item(item, &outside);
            }
            return;
        }
        match &item.kind {
            ItemKind::When { condition, items } => {
                let mut inside = around.clone();
                inside.block = Some("when");
                inside.inherited.extend(&item.attributes);
                let text = match condition.pasted.as_slice() {
                    [] => Some(condition.text.clone()),
                    pieces => pasted(&self.out.scopes, around.scope, pieces, condition.place, self.report),
                };
                if let Some(text) = text.filter(|text| !text.is_empty()) {
                    inside.whens.push(Name::new(text, condition.place));
                }
                self.items(items, &inside);
            }
            ItemKind::For { variables, nested, list, items } => {
                self.each(item, variables, *nested, list, items, around)
            }
            ItemKind::Include { .. } if !self.in_part() => self.include(item, around),
            ItemKind::Include { .. } => {
                self.misplaced(item.place, "include", "in a part", "`uses path;` names another part of the stack");
            }
            ItemKind::Import { .. } if self.in_part() => {
                self.misplaced(
                    item.place,
                    "import",
                    "in a part",
                    "the stack that includes the part imports the other stack, and gives what it reads to an input: `part Name(Vpc: AWS::EC2::VPC);`",
                );
            }
            ItemKind::Uses { .. } if !self.in_part() => {
                self.misplaced(item.place, "uses", "in a stack", "a stack includes its parts: `include path;`");
            }
            ItemKind::Stack { .. } | ItemKind::Part { .. } | ItemKind::Let { .. } => {}
            _ if self.out.items.len() >= LIMIT => {
                if !std::mem::replace(&mut self.full, true) {
                    self.report.push(Finding::new(&syntax::LOOP_SIZE, item.place).with("limit", LIMIT));
                }
            }
            _ => {
                if let ItemKind::Uses { .. } = &item.kind {
                    self.out.uses.push((self.inclusion, item));
                }
                let repeated = self.repeated(item);
                self.out.items.push(Flat {
                    item,
                    scope: around.scope,
                    whens: around.whens.clone(),
                    inherited: around.inherited.clone(),
                    repeated,
                });
            }
        }
    }

    /// Whether the items that are read are a part's.
    pub(super) fn in_part(&self) -> bool {
        self.inclusion != 0 || matches!(self.out.header.map(|item| &item.kind), Some(ItemKind::Part { .. }))
    }

    /// `#[was]` before `when`, `for` or `let`: there is nothing that could have had another name.
    fn blocks_have_no_name(&mut self, item: &Item) {
        if !matches!(item.kind, ItemKind::When { .. } | ItemKind::For { .. } | ItemKind::Let { .. }) {
            return;
        }
        for attribute in &item.attributes {
            let Attribute::Was(names) = attribute else { continue };
            let place = names.first().map_or(item.place, |name| name.place);
            let finding = Finding::new(&syntax::UNKNOWN_ITEM_ATTRIBUTE, place).with("name", "was");
            self.report.push(finding.with("owner", format!("`{}`", word(&item.kind))));
        }
    }

    fn each(
        &mut self,
        item: &'t Item,
        variables: &'t [Ident],
        nested: bool,
        list: &'t Value,
        items: &'t [Item],
        around: &Around<'t>,
    ) {
        let Some((elements, written)) = self.elements(list, around.scope) else { return };
        for element in elements {
            let Some(values) = self.unpacked(element, variables, nested) else { continue };
            let mut inside = around.clone();
            inside.block = around.block.or(Some("for"));
            inside.inherited.extend(&item.attributes);
            for (variable, value) in variables.iter().zip(values) {
                let (outer, inclusion) = (inside.scope, self.inclusion);
                let name = plain(variable);
                let scope = Scope { outer, name, value, written, inclusion, read: Cell::default() };
                inside.scope = Some(self.out.scopes.len());
                self.out.scopes.push(scope);
            }
            if self.full {
                return;
            }
            self.items(items, &inside);
        }
    }

    /// The elements of a loop's list, and the scope in which they were written.
    fn elements(&mut self, list: &'t Value, scope: Option<usize>) -> Option<(&'t [Value], Option<usize>)> {
        let (mut list, mut scope) = (list, scope);
        // Each step goes to a binding or `let` further out; `let` may name itself, hence the bound.
        for _ in 0..16 {
            match &list.kind {
                ValueKind::List(elements) => return Some((elements, scope)),
                ValueKind::Name(ident) => {
                    let name = plain(ident);
                    if let Some(bound) = variable(&self.out.scopes, scope, &name) {
                        (list, scope) = bound;
                    } else if let Some(value) = self.lists.get(&name) {
                        (list, scope) = (value, self.root);
                    } else {
                        let known = self.lists.keys().map(String::as_str);
                        let finding = Finding::new(&syntax::LOOP_LIST, list.place)
                            .with("found", format!("`{name}`, which no `let` declares"))
                            .suggest(&name, known);
                        self.report.push(finding);
                        return None;
                    }
                }
                ValueKind::Missing | ValueKind::Broken => return None,
                _ => break,
            }
        }
        let finding = Finding::new(&syntax::LOOP_LIST, list.place).with("found", "something else");
        self.report.push(finding.with("hint", "write `for name in [\"a\", \"b\"] { items }`"));
        None
    }

    /// The values of an element, one for each variable. `("A", "B")` is a Rust expression to the parser, so it was read as a list.
    fn unpacked(&mut self, element: &'t Value, variables: &[Ident], nested: bool) -> Option<Vec<&'t Value>> {
        if !nested {
            return Some(vec![element]);
        }
        let found = match &element.kind {
            ValueKind::List(values) if values.len() == variables.len() => return Some(values.iter().collect()),
            ValueKind::List(values) => format!("has {}", values.len()),
            ValueKind::Broken | ValueKind::Missing => return None,
            _ => "is one value".to_owned(),
        };
        let finding = Finding::new(&syntax::LOOP_ELEMENT, element.place)
            .with("names", variables.len())
            .with("found", found)
            .with("hint", "write `(\"a\", \"b\")`, a value for each name");
        self.report.push(finding);
        None
    }

    /// Collects the names that the lowering asks for.
    fn declare(&mut self) {
        let Flattened { declared, inclusions, scopes, items, .. } = &mut self.out;
        for flat in items.iter() {
            if let ItemKind::Import { name, .. } = &flat.item.kind {
                declared.links.insert(plain(name));
            }
            let number = inclusion(scopes, flat.scope);
            let Some(inclusion) = inclusions.get_mut(number) else { continue };
            for (name, _) in names(scopes, flat) {
                if let ItemKind::Condition { .. } | ItemKind::Broken { section: Some(Section::Conditions), .. } =
                    &flat.item.kind
                {
                    let value = match &flat.item.kind {
                        ItemKind::Condition { value, .. } => Some(value),
                        _ => None,
                    };
                    declared.conditions.insert(inclusion.id(&flat.item.kind, &name), (value, number));
                }
                if inclusion.prefix.is_empty() && is_value(&flat.item.kind) {
                    if let ItemKind::Resource { id: Some(id), .. } = &flat.item.kind {
                        declared.aliases.insert(name.clone(), id.text.clone());
                    }
                    declared.values.insert(name.clone());
                }
                if number != 0 {
                    inclusion.declare(&flat.item.kind, name);
                }
            }
        }
    }
}

/// The name that an item declares, quietly.
pub(super) fn names<'f>(scopes: &'f [Scope<'_>], flat: &'f Flat<'_>) -> impl Iterator<Item = (String, Place)> + 'f {
    declared(&flat.item.kind).into_iter().filter_map(|name| match name.pasted.as_slice() {
        [] => Some((name.text.clone(), name.place)),
        pieces => {
            let texts = pieces.iter().map(|piece| piece_text(scopes, flat.scope, piece).ok());
            texts.collect::<Option<String>>().map(|text| (text, name.place))
        }
    })
}
