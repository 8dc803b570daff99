//! Whether gathered values fit a document, three-valued: what is not known before the stack is deployed fits perhaps.
//!
//! The refresh lets in only documents with the keywords that are judged here.

use crate::check::facts::{Facts, Source};
use crate::model::{Entry, Place, Value, ValueKind, entry};
use crate::schema::{Node, Types};

/// Something that is gathered.
#[derive(Clone, Debug)]
pub(super) enum Held<'d, 't> {
    /// The sources by name, or the values of one.
    Group(Vec<(&'d str, Held<'d, 't>)>),
    /// A value of the template.
    Of(&'t Value),
    /// A scalar that a service takes where none is given, or the type of the resource.
    Default(&'d str),
    /// An empty list that a service takes where none is given.
    Nothing,
    /// `null`: what the document says of an absent value.
    Null,
    /// Something that is not known.
    Unknown,
}

impl<'d, 't> Held<'d, 't> {
    /// The default of a document.
    pub(super) fn of_json(text: &'d str) -> Self {
        match text {
            "null" => Self::Null,
            "[]" => Self::Nothing,
            _ => Self::Default(text.trim_matches('"')),
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Group(members) = self else { return None };
        members.iter().find(|(known, _)| *known == name).map(|(_, held)| held)
    }

    pub(super) fn add(&mut self, name: &'d str, held: Self) {
        if let Self::Group(members) = self {
            members.push((name, held));
        }
    }

    /// The member that was added last.
    pub(super) fn last_mut(&mut self) -> Option<&mut Self> {
        let Self::Group(members) = self else { return None };
        members.last_mut().map(|(_, held)| held)
    }

    /// The literal text.
    pub(super) fn text(&self, facts: &Facts<'_, 't>) -> Option<&str>
    where
        't: 'd,
    {
        match self {
            Self::Of(value) => facts.literal(value),
            Self::Default(text) => Some(text),
            Self::Group(_) | Self::Nothing | Self::Null | Self::Unknown => None,
        }
    }

    /// Where the value stands in the template.
    pub(super) fn place(&self) -> Option<Place> {
        match self {
            Self::Of(value) => Some(value.place),
            Self::Group(_) | Self::Default(_) | Self::Nothing | Self::Null | Self::Unknown => None,
        }
    }
}

/// Whether a value fits.
#[derive(Clone)]
pub(super) enum Verdict<'d> {
    Yes,
    Unknown,
    No(Fault<'d>),
}

/// What does not fit.
#[derive(Clone)]
pub(super) struct Fault<'d> {
    /// Where it stands, if it stands in the template.
    pub(super) place: Option<Place>,
    /// Its literal text.
    pub(super) text: Option<&'d str>,
    /// The part of the document that it does not fit.
    pub(super) node: Node<'d>,
}

/// Judges all gathered values by a document.
pub(super) fn judge<'d, 't: 'd>(facts: &Facts<'_, 't>, root: &'d Held<'d, 't>, node: Node<'d>) -> Verdict<'d> {
    Judge { facts, root }.held(root, node)
}

struct Judge<'f, 'd, 't> {
    facts: &'f Facts<'f, 't>,
    root: &'d Held<'d, 't>,
}

/// A thing to judge, with all that is known of it.
enum Form<'d, 't> {
    Text(&'d str),
    /// What only AWS knows: a reference, or a function that is not worked out.
    Thing,
    List(&'t [Value]),
    Object(&'t [Entry]),
    Group(&'d [(&'d str, Held<'d, 't>)]),
    Nothing,
    Null,
}

impl<'d, 't: 'd> Judge<'_, 'd, 't> {
    fn held(&self, held: &'d Held<'d, 't>, node: Node<'d>) -> Verdict<'d> {
        let form = match held {
            Held::Group(members) => Form::Group(members),
            Held::Of(value) => self.form(value),
            Held::Default(text) => Form::Text(text),
            Held::Nothing => Form::Nothing,
            Held::Null => Form::Null,
            Held::Unknown => Form::Thing,
        };
        let fault = Fault { place: held.place(), text: held.text(self.facts), node };
        let related = node.data().map(|(keyword, pointer)| match self.pointed(pointer) {
            Some(other) => self.relation(held, keyword, other, &fault),
            None => Verdict::Unknown,
        });
        all(related.chain(std::iter::once_with(|| self.keywords(&form, node, &fault, &|part| self.held(held, part)))))
    }

    fn value(&self, value: &'t Value, node: Node<'d>) -> Verdict<'d> {
        let fault = Fault { place: Some(value.place), text: self.facts.literal(value), node };
        self.keywords(&self.form(value), node, &fault, &|part| self.value(value, part))
    }

    fn form(&self, value: &'t Value) -> Form<'d, 't> {
        let settled = self.facts.settled(value);
        match &settled.kind {
            ValueKind::List(items) => Form::List(items),
            ValueKind::Object(entries) => Form::Object(entries),
            _ => self.facts.literal(settled).map_or(Form::Thing, Form::Text),
        }
    }

    /// The gathered value that a pointer names.
    fn pointed(&self, pointer: &str) -> Option<&'d Held<'d, 't>> {
        pointer.trim_start_matches('/').split('/').try_fold(self.root, |held, step| held.get(step))
    }

    fn keywords(
        &self,
        form: &Form<'d, 't>,
        node: Node<'d>,
        fault: &Fault<'d>,
        same: &dyn Fn(Node<'d>) -> Verdict<'d>,
    ) -> Verdict<'d> {
        if node.is_never() {
            return Verdict::No(fault.clone());
        }
        let own = match form {
            Form::Thing if node.keywords().all(is_composed) => Verdict::Yes,
            Form::Thing => Verdict::Unknown,
            _ => all([types(form, node, fault), scalar(form, node, fault), self.parts(form, node, fault)].into_iter()),
        };
        let composed = node
            .all_of()
            .map(same)
            .chain(node.not().map(|part| not(same(part), fault)))
            .chain(any(node.any_of().map(same), fault))
            .chain(node.conditional().map(|(when, then, otherwise)| match same(when) {
                Verdict::Yes => then.map_or(Verdict::Yes, same),
                Verdict::No(_) => otherwise.map_or(Verdict::Yes, same),
                Verdict::Unknown => Verdict::Unknown,
            }));
        all(std::iter::once(own).chain(composed))
    }

    /// The members of an object and the items of a list.
    fn parts(&self, form: &Form<'d, 't>, node: Node<'d>, fault: &Fault<'d>) -> Verdict<'d> {
        match form {
            Form::Group(members) => {
                let get = |name: &str| members.iter().find(|(known, _)| *known == name).map(|(_, held)| held);
                let required = node.required().map(|name| match get(name) {
                    Some(Held::Unknown) => Verdict::Unknown,
                    Some(_) => Verdict::Yes,
                    None => Verdict::No(fault.clone()),
                });
                all(required.chain(node.properties().filter_map(|(name, part)| Some(self.held(get(name)?, part)))))
            }
            Form::Object(entries) => {
                let is_open =
                    entries.iter().any(|entry| entry.key.text.starts_with("Fn::") || entry.key.text.is_empty());
                let get = |name: &str| entry(entries, name).filter(|entry| !entry.value.is_no_value());
                let required = node.required().map(|name| match get(name).map(|entry| &entry.value.kind) {
                    Some(ValueKind::Call(crate::model::Function::If, _)) => Verdict::Unknown,
                    Some(_) => Verdict::Yes,
                    None if is_open => Verdict::Unknown,
                    None => Verdict::No(fault.clone()),
                });
                let known = node.properties().filter_map(|(name, part)| Some(self.value(&get(name)?.value, part)));
                all(required.chain(known))
            }
            Form::List(items) => {
                let known = node.items().into_iter().flat_map(|part| items.iter().map(move |item| (item, part)));
                let contains = node.contains().map(|part| {
                    let found = items.iter().map(|item| self.value(item, part));
                    any(found, fault).unwrap_or_else(|| Verdict::No(fault.clone()))
                });
                all(known.map(|(item, part)| self.value(item, part)).chain(contains))
            }
            Form::Nothing if node.contains().is_some() => Verdict::No(fault.clone()),
            Form::Text(_) | Form::Thing | Form::Nothing | Form::Null => Verdict::Yes,
        }
    }

    /// A keyword whose value another gathered value gives.
    fn relation(&self, held: &Held<'d, 't>, keyword: &str, other: &Held<'d, 't>, fault: &Fault<'d>) -> Verdict<'d> {
        let holds = match keyword {
            "const" => self.is_same(held, other),
            _ => {
                let number = |held: &Held<'d, 't>| held.text(self.facts)?.parse::<f64>().ok();
                number(held).zip(number(other)).and_then(|(found, bound)| keeps(keyword, found, bound))
            }
        };
        match holds {
            Some(true) => Verdict::Yes,
            Some(false) => Verdict::No(fault.clone()),
            None => Verdict::Unknown,
        }
    }

    /// Whether two values are the same. Two resources of the stack are certain to be different, and a literal and another.
    fn is_same(&self, held: &Held<'d, 't>, other: &Held<'d, 't>) -> Option<bool> {
        if let (Some(one), Some(other)) = (held.text(self.facts), other.text(self.facts)) {
            return same_text(one, other);
        }
        let (Held::Of(one), Held::Of(other)) = (held, other) else { return None };
        match (self.facts.source(one)?, self.facts.source(other)?) {
            (Source::Resource(one, _), Source::Resource(other, _)) if one != other => Some(false),
            (one, other) => (one == other).then_some(true),
        }
    }
}

/// Keywords that hold for whatever the parts of the schema hold for.
fn is_composed(keyword: &str) -> bool {
    ["allOf", "anyOf", "else", "if", "not", "then", "data"].contains(&keyword)
}

/// Texts that differ in case alone may be one: services take names of engines and modes in any case.
fn same_text(one: &str, other: &str) -> Option<bool> {
    let is_number = one.parse::<f64>().ok().zip(other.parse::<f64>().ok()).is_some_and(|(one, other)| one == other);
    let is_boolean = ["true", "false"].iter().any(|word| one.eq_ignore_ascii_case(word));
    if one == other || is_number || (is_boolean && one.eq_ignore_ascii_case(other)) {
        Some(true)
    } else if one.eq_ignore_ascii_case(other) {
        None
    } else {
        Some(false)
    }
}

fn keeps(keyword: &str, found: f64, bound: f64) -> Option<bool> {
    match keyword {
        "minimum" => Some(found >= bound),
        "maximum" => Some(found <= bound),
        "exclusiveMinimum" => Some(found > bound),
        "exclusiveMaximum" => Some(found < bound),
        _ => None,
    }
}

fn types<'d>(form: &Form<'d, '_>, node: Node<'d>, fault: &Fault<'d>) -> Verdict<'d> {
    let legal = node.types();
    let fits = legal.is_empty()
        || match form {
            Form::Text(text) => {
                legal.intersects(Types::STRING)
                    || (legal.intersects(Types::INTEGER) && text.parse::<i64>().is_ok())
                    || (legal.intersects(Types::NUMBER) && text.parse::<f64>().is_ok())
                    || (legal.intersects(Types::BOOLEAN)
                        && same_text(text, "true").or(same_text(text, "false")) == Some(true))
            }
            Form::List(_) | Form::Nothing => legal.intersects(Types::ARRAY),
            Form::Object(_) | Form::Group(_) => legal.intersects(Types::OBJECT),
            Form::Null => legal.intersects(Types::NULL),
            Form::Thing => true,
        };
    if fits { Verdict::Yes } else { Verdict::No(fault.clone()) }
}

fn scalar<'d>(form: &Form<'d, '_>, node: Node<'d>, fault: &Fault<'d>) -> Verdict<'d> {
    let text = match form {
        Form::Text(text) => *text,
        // No choice is null, a list or an object.
        Form::Null | Form::List(_) | Form::Object(_) | Form::Group(_) | Form::Nothing => {
            let is_fixed = node.constant().is_some() || node.enumeration().next().is_some();
            return if is_fixed { Verdict::No(fault.clone()) } else { Verdict::Yes };
        }
        Form::Thing => return Verdict::Unknown,
    };
    let choice = |choices: &mut dyn Iterator<Item = &'d str>| {
        let mut found: Vec<Option<bool>> = choices.map(|choice| same_text(text, choice)).collect();
        found.sort_unstable();
        // `None` is before both others.
        match found.as_slice() {
            [] => Some(true),
            [.., Some(true)] => Some(true),
            [None, ..] => None,
            _ => Some(false),
        }
    };
    let bounds = [
        (node.minimum(), "minimum"),
        (node.maximum(), "maximum"),
        (node.exclusive_minimum(), "exclusiveMinimum"),
        (node.exclusive_maximum(), "exclusiveMaximum"),
    ];
    let bounded = bounds.into_iter().filter_map(|(bound, keyword)| Some((bound?, keyword))).map(|(bound, keyword)| {
        // What is no number has no bounds.
        text.parse::<f64>().ok().map_or(Some(true), |found| keeps(keyword, found, bound))
    });
    let held = [choice(&mut node.constant().into_iter()), choice(&mut node.enumeration())].into_iter().chain(bounded);
    all(held.map(|holds| match holds {
        Some(true) => Verdict::Yes,
        Some(false) => Verdict::No(fault.clone()),
        None => Verdict::Unknown,
    }))
}

/// The first that does not hold; else whether one is unknown.
fn all<'d>(verdicts: impl Iterator<Item = Verdict<'d>>) -> Verdict<'d> {
    let mut outcome = Verdict::Yes;
    for verdict in verdicts {
        match verdict {
            Verdict::Yes => {}
            Verdict::Unknown => outcome = Verdict::Unknown,
            Verdict::No(fault) => return Verdict::No(fault),
        }
    }
    outcome
}

/// Whether one of some holds; nothing if there are none.
fn any<'d>(verdicts: impl Iterator<Item = Verdict<'d>>, fault: &Fault<'d>) -> Option<Verdict<'d>> {
    let mut outcome = None;
    for verdict in verdicts {
        match verdict {
            Verdict::Yes => return Some(Verdict::Yes),
            Verdict::Unknown => outcome = Some(Verdict::Unknown),
            Verdict::No(_) => outcome = outcome.or_else(|| Some(Verdict::No(fault.clone()))),
        }
    }
    outcome
}

fn not<'d>(verdict: Verdict<'d>, fault: &Fault<'d>) -> Verdict<'d> {
    match verdict {
        Verdict::Yes => Verdict::No(fault.clone()),
        Verdict::Unknown => Verdict::Unknown,
        Verdict::No(_) => Verdict::Yes,
    }
}
