//! The JSON types that a schema allows, as a set.

/// JSON types that a schema allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Types(pub u8);

impl Types {
    /// `string`
    pub const STRING: Self = Self(1);
    /// `integer`
    pub const INTEGER: Self = Self(2);
    /// `number`
    pub const NUMBER: Self = Self(4);
    /// `boolean`
    pub const BOOLEAN: Self = Self(8);
    /// `array`
    pub const ARRAY: Self = Self(16);
    /// `object`
    pub const OBJECT: Self = Self(32);
    /// `null`
    pub const NULL: Self = Self(64);

    /// The names of all types in JSON schema, with the sets that hold only them.
    pub const NAMES: [(&'static str, Self); 7] = [
        ("string", Self::STRING),
        ("integer", Self::INTEGER),
        ("number", Self::NUMBER),
        ("boolean", Self::BOOLEAN),
        ("array", Self::ARRAY),
        ("object", Self::OBJECT),
        ("null", Self::NULL),
    ];

    /// Whether any of `other`'s types is among these.
    #[must_use]
    pub fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether no type is given, so that any value fits.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The types of both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The names of the types: `string`, `integer` and so on.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        Self::NAMES.iter().filter(move |(_, one)| self.intersects(*one)).map(|(name, _)| *name)
    }
}
