//! Blocks of addresses: `10.0.0.0/16`, `2001:db8::/56`.
//!
//! In: text. Out: a [`Block`], or what is wrong with the text. Not here: which blocks a network may have.

use std::net::{Ipv4Addr, Ipv6Addr};

/// A block of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Block {
    family: Family,
    /// The address as written, at the upper end of the number for both families.
    address: u128,
    prefix: u8,
}

/// The two kinds of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Family {
    V4,
    V6,
}

/// What is wrong with the text of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Malformed {
    /// What stands before the `/` is no address.
    Address,
    /// There is no `/`.
    NoPrefix(Family),
    /// What stands behind the `/` is no number up to the length of an address.
    Prefix(Family),
}

impl Family {
    /// How many bits an address has.
    pub(crate) fn bits(self) -> u8 {
        match self {
            Self::V4 => 32,
            Self::V6 => 128,
        }
    }

    /// `IPv4` or `IPv6`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::V4 => "IPv4",
            Self::V6 => "IPv6",
        }
    }
}

impl Block {
    /// Reads `address/prefix`.
    pub(crate) fn parse(text: &str) -> Result<Self, Malformed> {
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text, None),
        };
        let (family, address) = if let Ok(v4) = address.parse::<Ipv4Addr>() {
            (Family::V4, u128::from(v4.to_bits()) << 96)
        } else if let Ok(v6) = address.parse::<Ipv6Addr>() {
            (Family::V6, v6.to_bits())
        } else {
            return Err(Malformed::Address);
        };
        let prefix = prefix.ok_or(Malformed::NoPrefix(family))?;
        let is_number = (1..=3).contains(&prefix.len()) && prefix.bytes().all(|byte| byte.is_ascii_digit());
        match prefix.parse::<u8>() {
            Ok(prefix) if is_number && prefix <= family.bits() => Ok(Self { family, address, prefix }),
            _ => Err(Malformed::Prefix(family)),
        }
    }

    /// Whether it is a block of IPv4 or of IPv6 addresses.
    pub(crate) fn family(self) -> Family {
        self.family
    }

    /// The length of the prefix.
    pub(crate) fn prefix(self) -> u8 {
        self.prefix
    }

    /// The bits behind the prefix.
    fn host_mask(self) -> u128 {
        u128::MAX.checked_shr(u32::from(self.prefix)).unwrap_or(0)
    }

    /// The first address.
    pub(crate) fn first(self) -> u128 {
        self.address & !self.host_mask()
    }

    /// The last address.
    pub(crate) fn last(self) -> u128 {
        self.address | self.host_mask()
    }

    /// Whether bits behind the prefix are set, which AWS drops.
    pub(crate) fn has_host_bits(self) -> bool {
        self.stored().address != self.address
    }

    /// The block as AWS stores it.
    pub(crate) fn stored(self) -> Self {
        let beyond = match self.family {
            Family::V4 => u128::MAX >> 32,
            Family::V6 => 0,
        };
        Self { address: self.first() & !beyond, ..self }
    }

    /// Whether every address of `other` is in this block.
    pub(crate) fn contains(self, other: Self) -> bool {
        self.family == other.family && self.first() <= other.first() && other.last() <= self.last()
    }
}

impl std::fmt::Display for Block {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.family {
            Family::V4 => {
                let address = u32::try_from(self.address >> 96).unwrap_or_default();
                write!(f, "{}/{}", Ipv4Addr::from_bits(address), self.prefix)
            }
            Family::V6 => write!(f, "{}/{}", Ipv6Addr::from_bits(self.address), self.prefix),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str) -> Block {
        Block::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"))
    }

    #[test]
    fn what_is_a_block() {
        for text in ["0.0.0.0/0", "10.0.0.0/16", "10.1.2.3/32", "::/0", "2001:db8::/56", "::1/128"] {
            assert_eq!(block(text).to_string(), text);
            assert!(!block(text).has_host_bits(), "{text}");
        }
        assert_eq!(Block::parse("10.0.2.0/33"), Err(Malformed::Prefix(Family::V4)));
        assert_eq!(Block::parse("10.0.2.0/"), Err(Malformed::Prefix(Family::V4)));
        assert_eq!(Block::parse("10.0.2.0/+8"), Err(Malformed::Prefix(Family::V4)));
        assert_eq!(Block::parse("::/129"), Err(Malformed::Prefix(Family::V6)));
        assert_eq!(Block::parse("10.0.2.0"), Err(Malformed::NoPrefix(Family::V4)));
        assert_eq!(Block::parse("10.0.2/24"), Err(Malformed::Address));
        assert_eq!(Block::parse("10.0.256.0/24"), Err(Malformed::Address));
    }

    #[test]
    fn host_bits_are_dropped() {
        assert_eq!(block("10.0.1.5/24").stored().to_string(), "10.0.1.0/24");
        assert_eq!(block("192.168.1.0/0").stored().to_string(), "0.0.0.0/0");
        assert_eq!(block("2001:db8::1/64").stored().to_string(), "2001:db8::/64");
    }

    #[test]
    fn blocks_contain_each_other() {
        assert!(block("10.0.0.0/16").contains(block("10.0.255.0/24")));
        assert!(!block("10.0.0.0/16").contains(block("10.1.0.0/24")));
        assert!(!block("10.0.0.0/24").contains(block("10.0.0.0/16")));
        assert!(!block("::/0").contains(block("10.0.0.0/16")));
    }
}
