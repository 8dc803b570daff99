//! The layout of a schema blob, shared by the reader and the writer.
//!
//! A blob is little-endian `u32` words, addressed by their index, and the text of all strings behind them:
//!
//! ```text
//! header   magic, format, length, checksum, date, where the sections begin
//! strings  one offset per string, in byte order of the strings, so that ids compare as the strings do
//! types    pairs (name, record), in byte order of the names
//! pool     records, lists, nodes; equal lists and equal nodes are stored once
//! text     UTF-8
//! ```
//!
//! A list is its length and its words. A node is two words of bits and one word per bit from [`FIRST_PAYLOAD`] on, in
//! the order of the bits. Word 0 is the magic, so that 0 as an address means "none".

/// In a text of sorted names, each is: a character below the space, one more than the number of letters that it shares with
/// the one before it; its other letters. Behind an action of a service stands a character from [`FIRST_SHAPES`] on, the
/// number of the list of shapes that it takes.
#[cfg(feature = "write")]
pub(super) const DEEPEST_PREFIX: usize = 30;
/// See [`DEEPEST_PREFIX`].
pub(super) const FIRST_SHAPES: u32 = 0x100;

/// The longest list. A longer one is damage, which must not cost time; the longest of 2026 has 2,000 words.
pub(super) const LONGEST_LIST: u32 = 1 << 14;

/// The first eight bytes.
pub(super) const MAGIC: [u8; 8] = *b"FORMWORK";

/// Words of the header; the magic takes the first two.
pub(super) mod header {
    pub(in super::super) const FORMAT: u32 = 2;
    /// Length of the blob in bytes.
    pub(in super::super) const LENGTH: u32 = 3;
    /// Checksum over everything behind it, in two words.
    pub(in super::super) const CHECKSUM: u32 = 4;
    /// `2026-10-20` in three words.
    pub(in super::super) const DATE: u32 = 6;
    pub(in super::super) const STRINGS: u32 = 9;
    pub(in super::super) const STRING_COUNT: u32 = 10;
    pub(in super::super) const TYPES: u32 = 11;
    pub(in super::super) const TYPE_COUNT: u32 = 12;
    /// A list of the names of all regions that the source knows.
    pub(in super::super) const REGIONS: u32 = 13;
    /// Where the text begins, in bytes.
    pub(in super::super) const TEXT: u32 = 14;
    /// Triples (service, its actions, lists of the shapes of ARNs that they take), sorted by service.
    pub(in super::super) const SERVICES: u32 = 15;
    /// Runtimes of Lambda: name, three dates and successor, each a string, sorted by name.
    pub(in super::super) const RUNTIMES: u32 = 16;
    /// Quadruples (list, day, its names, `NAMES_…` bits), sorted by list.
    pub(in super::super) const NAMES: u32 = 17;
    pub(in super::super) const WORDS: u32 = 18;
}

/// Words of a resource type's record. A field holds the address of a list unless it says otherwise.
pub(super) mod record {
    /// String.
    pub(in super::super) const NAME: u32 = 0;
    /// Node.
    pub(in super::super) const ROOT: u32 = 1;
    /// Pairs (name, node), sorted.
    pub(in super::super) const DEFINITIONS: u32 = 2;
    /// Pairs (name, node), sorted.
    pub(in super::super) const ATTRIBUTES: u32 = 3;
    /// The `FLAG_…` bits.
    pub(in super::super) const FLAGS: u32 = 4;
    /// Node.
    pub(in super::super) const REF: u32 = 5;
    /// The first of the lists of `PropertyList`, in its order.
    pub(in super::super) const LISTS: u32 = 6;
    /// Lists of strings.
    pub(in super::super) const ADDITIONAL_IDENTIFIERS: u32 = 13;
    /// List of `TAG_…` bits, tag property, permissions.
    pub(in super::super) const TAGGING: u32 = 14;
    /// Triples (operation, permissions, minutes).
    pub(in super::super) const HANDLERS: u32 = 15;
    /// String, plus 1.
    pub(in super::super) const REPLACEMENT: u32 = 16;
    /// List of state and, if known, date.
    pub(in super::super) const LIFECYCLE: u32 = 17;
    pub(in super::super) const REGIONS: u32 = 18;
    /// Pairs (path, expression).
    pub(in super::super) const TRANSFORMS: u32 = 19;
    /// Quadruples (name, path, node, `EXTENSION_…` bits).
    pub(in super::super) const EXTENSIONS: u32 = 20;
    /// Triples (name, sources, node): documents about values of several resources. A source is four words: its name, the
    /// path of the reference, the type that it leads to, triples (name, path, default); the strings that may be missing
    /// plus 1.
    pub(in super::super) const GATHERED: u32 = 21;
    #[cfg(feature = "write")]
    pub(in super::super) const WORDS: u32 = 22;
}

/// Any `Fn::GetAtt` attribute is legal.
pub(super) const FLAG_ANY_ATTRIBUTE: u32 = 1;
/// `Outputs.` and any name is a legal attribute.
pub(super) const FLAG_OUTPUTS: u32 = 2;
/// The resource keeps data that deleting it would lose.
pub(super) const FLAG_STATEFUL: u32 = 4;
/// Deleting the resource fails unless it is empty.
pub(super) const FLAG_EMPTY_TO_DELETE: u32 = 8;

pub(super) const TAG_TAGGABLE: u32 = 1;
pub(super) const TAG_ON_CREATE: u32 = 2;
pub(super) const TAG_UPDATABLE: u32 = 4;
pub(super) const TAG_SYSTEM: u32 = 8;

/// The extension document warns only.
pub(super) const EXTENSION_WARNS: u32 = 1;
/// The extension document is about the JSON in a text.
pub(super) const EXTENSION_TEXT: u32 = 2;

/// The list of names has gaps.
pub(super) const NAMES_PARTIAL: u32 = 1;

/// Bits of a node that have no word of their own.
pub(super) const TYPES_MASK: u64 = 0x7f;
/// The schema is `false`.
pub(super) const NEVER: u64 = 1 << 7;
pub(super) const UNIQUE_GIVEN: u64 = 1 << 8;
pub(super) const UNIQUE_TRUE: u64 = 1 << 9;
pub(super) const ORDER_GIVEN: u64 = 1 << 10;
pub(super) const ORDER_TRUE: u64 = 1 << 11;
pub(super) const ADDITIONAL_FALSE: u64 = 1 << 12;
pub(super) const ADDITIONAL_TRUE: u64 = 1 << 13;
/// The choices are a list to which AWS adds. Behind the bits that stand for words, so that it moves none.
pub(super) const AGES: u64 = 1 << 63;
/// The lowest bit that stands for a word.
pub(super) const FIRST_PAYLOAD: u32 = 14;

/// In a number's word: the rest is a string with its text, not the number.
pub(super) const NUMBER_TEXT: u32 = 1 << 31;
/// In a pattern's word: the shift of the engine's two bits.
pub(super) const ENGINE_SHIFT: u32 = 30;

/// Keywords whose value is a word of the node; the discriminant is the bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Keyword {
    /// String: the key in the type's table of definitions.
    Ref = 14,
    /// Pairs (name, node), sorted.
    Properties,
    /// Pairs (pattern, node).
    PatternProperties,
    /// Node.
    Additional,
    /// Strings, as the next two.
    Required,
    RequiredXor,
    RequiredOr,
    /// Pairs (name, strings), as the next two.
    DependentRequired,
    Dependencies,
    DependentExcluded,
    /// Pairs (name, node): those of `dependencies` that are schemas.
    DependentSchemas,
    /// Node.
    Items,
    /// Nodes.
    PrefixItems,
    /// Node, as the next.
    Contains,
    PropertyNames,
    /// Strings, as the next.
    Enum,
    EnumCaseInsensitive,
    /// String, as the next.
    Const,
    Default,
    /// Pattern.
    Pattern,
    /// String.
    Format,
    /// Numbers.
    MinLength,
    MaxLength,
    Minimum,
    Maximum,
    ExclusiveMinimum,
    ExclusiveMaximum,
    MultipleOf,
    MinItems,
    MaxItems,
    MaxUniqueItems,
    MinProperties,
    MaxProperties,
    /// Strings.
    UniqueKeys,
    /// Nodes, as the next two.
    AllOf,
    AnyOf,
    OneOf,
    /// Node, as the next three.
    Not,
    If,
    Then,
    Else,
    /// List of type name and path.
    RelationshipRef,
    /// String.
    ArrayType,
    /// Pairs (keyword, pointer), strings.
    Data,
}

impl Keyword {
    /// All of them in the order of their bits, with the words that the source uses.
    pub(super) const ALL: [(Self, &'static str); 44] = [
        (Self::Ref, "$ref"),
        (Self::Properties, "properties"),
        (Self::PatternProperties, "patternProperties"),
        (Self::Additional, "additionalProperties"),
        (Self::Required, "required"),
        (Self::RequiredXor, "requiredXor"),
        (Self::RequiredOr, "requiredOr"),
        (Self::DependentRequired, "dependentRequired"),
        (Self::Dependencies, "dependencies"),
        (Self::DependentExcluded, "dependentExcluded"),
        (Self::DependentSchemas, "dependentSchemas"),
        (Self::Items, "items"),
        (Self::PrefixItems, "prefixItems"),
        (Self::Contains, "contains"),
        (Self::PropertyNames, "propertyNames"),
        (Self::Enum, "enum"),
        (Self::EnumCaseInsensitive, "enumCaseInsensitive"),
        (Self::Const, "const"),
        (Self::Default, "default"),
        (Self::Pattern, "pattern"),
        (Self::Format, "format"),
        (Self::MinLength, "minLength"),
        (Self::MaxLength, "maxLength"),
        (Self::Minimum, "minimum"),
        (Self::Maximum, "maximum"),
        (Self::ExclusiveMinimum, "exclusiveMinimum"),
        (Self::ExclusiveMaximum, "exclusiveMaximum"),
        (Self::MultipleOf, "multipleOf"),
        (Self::MinItems, "minItems"),
        (Self::MaxItems, "maxItems"),
        (Self::MaxUniqueItems, "maxUniqueItems"),
        (Self::MinProperties, "minProperties"),
        (Self::MaxProperties, "maxProperties"),
        (Self::UniqueKeys, "uniqueKeys"),
        (Self::AllOf, "allOf"),
        (Self::AnyOf, "anyOf"),
        (Self::OneOf, "oneOf"),
        (Self::Not, "not"),
        (Self::If, "if"),
        (Self::Then, "then"),
        (Self::Else, "else"),
        (Self::RelationshipRef, "relationshipRef"),
        (Self::ArrayType, "arrayType"),
        (Self::Data, "data"),
    ];

    /// The bit in a node.
    pub(super) fn bit(self) -> u64 {
        1 << (self as u8)
    }
}

/// The checksum of a blob: FNV-1a over the words behind the checksum itself.
pub(super) fn checksum(blob: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let start = (header::CHECKSUM as usize + 2) * 4;
    for chunk in blob.get(start..).unwrap_or_default().chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        hash = (hash ^ u64::from_le_bytes(word)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash
}
