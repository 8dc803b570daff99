//! A JSON schema as a handle: which keywords it has and what their words are, through `$ref`.

use super::bytes::Words;
use super::layout::{
    ADDITIONAL_FALSE, ADDITIONAL_TRUE, AGES, ENGINE_SHIFT, FIRST_PAYLOAD, Keyword, NEVER, NUMBER_TEXT, ORDER_GIVEN,
    TYPES_MASK, UNIQUE_GIVEN,
};
use super::{Engine, Pattern, ResourceType, Types};

/// A `$ref` that leads to a `$ref` is followed this often, so that a damaged blob cannot hang anybody.
const LONGEST_CHAIN: usize = 8;

/// A JSON schema: of a resource's properties, of one property, of a list's items. `$ref` is followed by the accessors:
/// a keyword beside the `$ref` comes first, then the target's.
#[derive(Clone, Copy)]
pub struct Node<'b> {
    pub(super) kind: ResourceType<'b>,
    at: u32,
    /// The schema that `$ref` names, or 0.
    target: u32,
    /// The bits of this place and of all that `$ref` leads to. Most questions are about keywords that a schema does not
    /// have, and end here.
    present: u64,
}

/// Which keywords a schema has, by what they are about.
#[derive(Clone, Copy)]
pub(crate) struct Groups(u64);

impl Groups {
    const TEXT: u64 = mask(&[
        Keyword::Const,
        Keyword::Enum,
        Keyword::EnumCaseInsensitive,
        Keyword::Format,
        Keyword::MaxLength,
        Keyword::MinLength,
        Keyword::Pattern,
    ]);
    const NUMBERS: u64 = mask(&[
        Keyword::ExclusiveMaximum,
        Keyword::ExclusiveMinimum,
        Keyword::Maximum,
        Keyword::Minimum,
        Keyword::MultipleOf,
    ]);
    const KEY_RULES: u64 = mask(&[
        Keyword::Dependencies,
        Keyword::DependentExcluded,
        Keyword::DependentRequired,
        Keyword::DependentSchemas,
        Keyword::MaxProperties,
        Keyword::MinProperties,
        Keyword::PropertyNames,
        Keyword::RequiredOr,
        Keyword::RequiredXor,
    ]);
    const PARTS: u64 = mask(&[Keyword::AllOf, Keyword::AnyOf, Keyword::If, Keyword::Not, Keyword::OneOf]);

    /// Rules about scalars: choices, constants, patterns, lengths, limits of numbers.
    pub(crate) fn has_scalar_rules(self) -> bool {
        self.0 & (Self::TEXT | Self::NUMBERS) != 0
    }

    /// Rules about keys together, other than `required`.
    pub(crate) fn has_key_rules(self) -> bool {
        self.0 & Self::KEY_RULES != 0
    }

    /// Schemas of the same value.
    pub(crate) fn has_parts(self) -> bool {
        self.0 & Self::PARTS != 0
    }
}

const fn mask(keywords: &[Keyword]) -> u64 {
    let (mut mask, mut at) = (0, 0);
    while at < keywords.len() {
        mask |= 1 << keywords[at] as u32;
        at += 1;
    }
    mask
}

impl<'b> Node<'b> {
    pub(super) fn new(kind: ResourceType<'b>, at: u32) -> Self {
        let node = Self { kind, at, target: 0, present: 0 }.without_ref();
        match node.own(Keyword::Ref).and_then(|id| kind.definition(id)) {
            None => node,
            Some(target) => {
                let node = Self { target, ..node };
                Self { present: node.places().fold(0, |bits, at| bits | node.bits(at)), ..node }
            }
        }
    }

    /// The type that the schema belongs to.
    #[must_use]
    pub fn resource_type(&self) -> ResourceType<'b> {
        self.kind
    }

    /// The name of the definition that it is (`Tag`), if it was reached through `$ref`.
    #[must_use]
    pub fn definition(&self) -> Option<&'b str> {
        let text = self.kind.schema.bytes.text(self.own(Keyword::Ref)?);
        Some(text.rsplit('/').next().unwrap_or(text))
    }

    /// The same schema without what its `$ref` adds: only the keywords that stand in this place.
    #[must_use]
    pub fn without_ref(&self) -> Self {
        Self { target: 0, present: if self.at == 0 { 0 } else { self.bits(self.at) }, ..*self }
    }

    /// Whether both are the same place of the schema. Equal schemas of one type are one place.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.at == other.at && self.kind.at == other.kind.at
    }

    /// The keywords that stand in this place, as the source spells them, in a fixed order.
    pub fn keywords(&self) -> impl Iterator<Item = &'static str> + use<'b> {
        let bits = self.bits(self.at);
        let flags = [
            ("type", bits & TYPES_MASK),
            ("additionalProperties", bits & (ADDITIONAL_FALSE | ADDITIONAL_TRUE)),
            ("uniqueItems", bits & UNIQUE_GIVEN),
            ("insertionOrder", bits & ORDER_GIVEN),
            ("ages", bits & AGES),
        ];
        let flags = flags.into_iter().filter(|(_, set)| *set != 0).map(|(name, _)| name);
        flags.chain(Keyword::ALL.into_iter().filter(move |(word, _)| bits & word.bit() != 0).map(|(_, name)| name))
    }

    /// `type`
    #[must_use]
    pub fn types(&self) -> Types {
        self.through(|bits| {
            let set = (bits & TYPES_MASK) as u8;
            (set != 0).then_some(Types(set))
        })
        .unwrap_or_default()
    }

    /// The schema is `false`: no value fits.
    #[must_use]
    pub fn is_never(&self) -> bool {
        self.bits(self.at) & NEVER != 0
    }

    /// Which groups of keywords the schema has at all, here or where `$ref` leads: most have few, and a walk through
    /// thousands of values asks each for all.
    pub(crate) fn groups(&self) -> Groups {
        Groups(self.places().fold(0, |bits, at| bits | self.bits(at)))
    }

    /// The word of a keyword: from this place, else from where `$ref` leads.
    pub(super) fn word(&self, keyword: Keyword) -> Option<u32> {
        if self.present & keyword.bit() == 0 {
            return None;
        }
        self.places().find_map(|at| self.word_at(at, keyword))
    }

    /// The first answer that the bits of this place, else of where `$ref` leads, give.
    pub(super) fn through<T>(&self, read: impl Fn(u64) -> Option<T>) -> Option<T> {
        if self.target == 0 {
            return read(self.present);
        }
        self.places().find_map(|at| read(self.bits(at)))
    }

    pub(super) fn number(&self, keyword: Keyword) -> Option<f64> {
        let word = self.word(keyword)?;
        if word & NUMBER_TEXT == 0 {
            return Some(f64::from(word));
        }
        self.kind.schema.bytes.text(word & !NUMBER_TEXT).parse().ok()
    }

    pub(super) fn count(&self, keyword: Keyword) -> Option<u64> {
        let word = self.word(keyword)?;
        if word & NUMBER_TEXT == 0 {
            return Some(u64::from(word));
        }
        self.kind.schema.bytes.text(word & !NUMBER_TEXT).parse().ok()
    }

    pub(super) fn text(&self, keyword: Keyword) -> Option<&'b str> {
        self.word(keyword).map(|id| self.kind.schema.bytes.text(id))
    }

    pub(super) fn node(&self, keyword: Keyword) -> Option<Node<'b>> {
        self.word(keyword).map(|at| Node::new(self.kind, at))
    }

    pub(super) fn list(&self, keyword: Keyword) -> Words<'b> {
        self.kind.schema.bytes.list(self.word(keyword).unwrap_or_default())
    }

    pub(super) fn nodes(&self, keyword: Keyword) -> impl Iterator<Item = Node<'b>> + use<'b> {
        let kind = self.kind;
        self.list(keyword).map(move |at| Node::new(kind, at))
    }

    pub(super) fn read_pattern(&self, word: u32) -> Pattern<'b> {
        let engine = match word >> ENGINE_SHIFT {
            0 => Engine::Lite,
            1 => Engine::Full,
            _ => Engine::None,
        };
        Pattern { text: self.kind.schema.bytes.text(word & ((1 << ENGINE_SHIFT) - 1)), engine }
    }

    fn own(&self, keyword: Keyword) -> Option<u32> {
        if self.present & keyword.bit() == 0 {
            return None;
        }
        self.word_at(self.at, keyword)
    }

    /// This place, then each place that `$ref` leads to.
    fn places(&self) -> impl Iterator<Item = u32> {
        let mut next = (self.at, self.target);
        std::iter::from_fn(move || {
            let (at, target) = next;
            if at == 0 {
                return None;
            }
            let beyond = match target {
                0 => 0,
                _ => self.word_at(target, Keyword::Ref).and_then(|id| self.kind.definition(id)).unwrap_or_default(),
            };
            next = (target, beyond);
            Some(at)
        })
        .take(LONGEST_CHAIN)
    }

    fn bits(&self, at: u32) -> u64 {
        let bytes = self.kind.schema.bytes;
        u64::from(bytes.word(at)) | u64::from(bytes.word(at.saturating_add(1))) << 32
    }

    fn word_at(&self, at: u32, keyword: Keyword) -> Option<u32> {
        if at == 0 {
            return None;
        }
        let bits = self.bits(at);
        if bits & keyword.bit() == 0 {
            return None;
        }
        let before = (bits & (keyword.bit() - 1)) >> FIRST_PAYLOAD;
        Some(self.kind.schema.bytes.word(at.saturating_add(2 + before.count_ones())))
    }
}
