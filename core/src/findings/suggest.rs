//! `did you mean`, in rustc's order: the same letters in another case, then few edits, then the same words in another order.
//!
//! In: a name and the legal names. Out: the nearest, or nothing when none is near. See `rustc_span::edit_distance`.

pub mod types;

use std::cell::OnceCell;

/// The candidate that `found` was probably meant to be.
///
/// # Examples
///
/// ```
/// use formwork_core::findings::suggest::best;
/// assert_eq!(best("cidrBlock", ["CidrBlock", "VpcId"]), Some("CidrBlock"));
/// assert_eq!(best("CidrBlok", ["CidrBlock", "VpcId"]), Some("CidrBlock"));
/// assert_eq!(best("IdVpc", ["CidrBlock", "VpcId"]), Some("VpcId"));
/// assert_eq!(best("Tags", ["CidrBlock", "VpcId"]), None);
/// ```
#[must_use]
pub fn best<'c>(found: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    Index::of(candidates).best(found)
}

/// Legal names that many mistakes are compared with. Numbers tell most of them apart from what was found, so that
/// hundreds of mistakes among hundreds of names cost little.
#[derive(Debug, Default)]
pub struct Index<'c> {
    names: Vec<(&'c str, Letters)>,
}

/// Which letters and digits a name has, a bit each, and how many characters it has: each edit changes at most two bits.
#[derive(Clone, Copy, Debug)]
struct Letters {
    exact: u64,
    length: usize,
    /// Without case, `_` and `-`.
    plain: u64,
    plain_length: usize,
}

/// The letters of names that are asked for again and again, always in the same order.
#[derive(Debug, Default)]
pub struct Memory(OnceCell<Vec<Letters>>);

impl Memory {
    /// The index of the names whose letters these are.
    pub fn index<'c>(&self, names: impl Iterator<Item = &'c str> + Clone) -> Index<'c> {
        let letters = self.0.get_or_init(|| names.clone().map(Letters::of).collect());
        Index { names: names.zip(letters.iter().copied()).collect() }
    }
}

impl<'c> Index<'c> {
    /// An index of these names.
    pub fn of(names: impl IntoIterator<Item = &'c str>) -> Self {
        Self { names: names.into_iter().map(|name| (name, Letters::of(name))).collect() }
    }

    /// The names.
    pub fn names(&self) -> impl Iterator<Item = &'c str> + '_ {
        self.names.iter().map(|(name, _)| *name)
    }

    /// The name that `found` was probably meant to be; see [`best`].
    #[must_use]
    pub fn best(&self, found: &str) -> Option<&'c str> {
        let letters = Letters::of(found);
        let others = || self.names.iter().filter(|(name, _)| *name != found);
        let same = |own: &Letters| own.plain == letters.plain && own.plain_length == letters.plain_length;
        if let Some((name, _)) = others().find(|(name, own)| same(own) && folded(name).eq(folded(found))) {
            return Some(name);
        }
        // Fewer edits than letters: what shares nothing with a name is not near it, however short it is.
        let mut limit = (letters.length.max(3) / 3).min(letters.length.saturating_sub(1));
        let mut near = None;
        for (name, own) in &self.names {
            if letters.may_be(*own, limit)
                && *name != found
                && let Some(edits) = distance(found, name, limit)
            {
                near = Some((*name, edits));
                // Only a nearer one is of interest from here on; none is nearer than one edit.
                limit = edits.saturating_sub(1);
                if limit == 0 {
                    break;
                }
            }
        }
        if let Some((name, edits)) = near {
            // Among equals the one that goes on where the text ends: `nodejs24.x` for `nodejs24`, not `nodejs`.
            let goes_on =
                |(name, own): &&(&str, Letters)| own.length == letters.length + edits && name.starts_with(found);
            return self.names.iter().find(goes_on).map(|(name, _)| *name).or(Some(name));
        }
        let sorted = words(found);
        if sorted.len() < 2 {
            return None;
        }
        others().find(|(name, own)| own.plain == letters.plain && words(name) == sorted).map(|(name, _)| *name)
    }
}

impl Letters {
    fn of(name: &str) -> Self {
        let mut letters = Self { exact: 0, length: 0, plain: 0, plain_length: 0 };
        for byte in name.bytes() {
            // A character outside ASCII counts with its first byte, and has no bit.
            letters.length += usize::from(byte & 0xc0 != 0x80);
            let (exact, plain) = match byte {
                b'a'..=b'z' => (byte - b'a', byte - b'a'),
                b'A'..=b'Z' => (byte - b'A' + 26, byte - b'A'),
                b'0'..=b'9' => (byte - b'0' + 52, byte - b'0' + 52),
                b'_' | b'-' => continue,
                _ => {
                    letters.plain_length += usize::from(byte & 0xc0 != 0x80);
                    continue;
                }
            };
            letters.exact |= 1 << exact;
            letters.plain |= 1 << plain;
            letters.plain_length += 1;
        }
        letters
    }

    /// Whether so few edits may lie between two names.
    fn may_be(self, other: Self, limit: usize) -> bool {
        self.length.abs_diff(other.length) <= limit && (self.exact ^ other.exact).count_ones() as usize <= 2 * limit
    }
}

/// The candidate that is nearest to `found` by at most `limit` edits, and by no more than a third of its length.
///
/// ```
/// use formwork_core::findings::suggest::within;
/// assert_eq!(within("getobjct", ["getobject", "putobject"], 2), Some("getobject"));
/// assert_eq!(within("getthing", ["getobject", "putobject"], 2), None);
/// ```
#[must_use]
pub fn within<'c>(found: &str, candidates: impl IntoIterator<Item = &'c str>, limit: usize) -> Option<&'c str> {
    let letters = Letters::of(found);
    let limit = limit.min(letters.length / 3);
    let near = candidates.into_iter().filter_map(|candidate| {
        let may_be = letters.may_be(Letters::of(candidate), limit);
        may_be.then(|| distance(found, candidate, limit)).flatten().map(|edits| (edits, candidate))
    });
    near.min_by_key(|(edits, _)| *edits).map(|(_, candidate)| candidate)
}

/// The candidate that `found` is a slip of, for lists that age: a name that is new must not be taken for a slip.
///
/// So this is stricter than [`best`]: another case, one or two edits, or one of the words `Arn`, `Count`, `Id`, `Name`,
/// `Policy` and `Total` too many or too few. Names that differ in digits alone are different names.
///
/// # Examples
///
/// ```
/// use formwork_core::findings::suggest::near_miss;
/// let known = ["HTTPCode_ELB_4XX_Count", "HTTPCode_ELB_5XX_Count", "LoadBalancer"];
/// assert_eq!(near_miss("HTTPCode_ELB_5XX", known), Some("HTTPCode_ELB_5XX_Count"));
/// assert_eq!(near_miss("LoadBalancerName", known), Some("LoadBalancer"));
/// assert_eq!(near_miss("HTTPCode_ELB_3XX_Count", known), None);
/// assert_eq!(near_miss("LoadBalancer", known), None);
/// ```
#[must_use]
pub fn near_miss<'c>(found: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    const SPARE: &[&str] = &["arn", "count", "id", "name", "policy", "total"];
    let same = |one: &str, other: &str| folded(one).eq(folded(other));
    let without_digits = |name: &str| folded(name).filter(|c| !c.is_ascii_digit()).collect::<String>();
    let plain = without_digits(found);
    let limit = if found.len() < 8 { 1 } else { 2 };
    let mut near: Option<(usize, &str)> = None;
    for candidate in candidates {
        if candidate == found {
            return None;
        }
        let edits = if same(candidate, found) {
            0
        } else if candidate.len().abs_diff(found.len()) <= limit
            && without_digits(candidate) != plain
            && let Some(edits) = distance(found, candidate, limit)
        {
            edits
        } else if SPARE.iter().any(|word| {
            let plus = |name: &str| folded(name).chain(word.chars()).collect::<String>();
            plus(candidate).chars().eq(folded(found)) || plus(found).chars().eq(folded(candidate))
        }) {
            limit
        } else {
            continue;
        };
        if near.is_none_or(|(best, _)| edits < best) {
            near = Some((edits, candidate));
        }
    }
    near.map(|(_, candidate)| candidate)
}

/// All legal names in one line, if they are few enough to read.
#[must_use]
pub fn listing(mut names: Vec<&str>) -> Option<String> {
    const FEW: usize = 12;
    names.sort_unstable();
    names.dedup();
    if names.is_empty() || names.len() > FEW {
        return None;
    }
    Some(names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "))
}

/// Case, `_` and `-` make no difference: `cidr_block`, `cidrBlock` and `CidrBlock` are one name to their author.
fn folded(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| !matches!(c, '_' | '-')).flat_map(char::to_lowercase)
}

/// The words of a name in alphabetical order, split at capitals and at what is no letter or digit.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut lower = false;
    for c in name.chars() {
        if !c.is_alphanumeric() {
            lower = false;
            words.push(String::new());
            continue;
        }
        if words.is_empty() || (c.is_uppercase() && lower) {
            words.push(String::new());
        }
        lower = !c.is_uppercase();
        if let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words.sort_unstable();
    words
}

/// Optimal string alignment distance (swaps of neighbours count once), or `None` above `limit`.
fn distance(a: &str, b: &str, limit: usize) -> Option<usize> {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replace = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut cost = replace.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            row.push(cost);
        }
        if row.iter().min().is_some_and(|least| *least > limit) && last.iter().min().is_some_and(|least| *least > limit)
        {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|edits| *edits <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let cases = [
            ("CidrBlok", "CidrBlock", true),
            ("CdirBlock", "CidrBlock", true),
            ("Vcp", "Vpc", true),
            ("VPC", "Vpc", true),
            ("vpc_zone_identifier", "VPCZoneIdentifier", true),
            ("ZoneVpc", "VpcZone", true),
            ("Größen", "Grössen", true),
            ("A", "B", false),
            ("a", "A", true),
            ("Subnet", "Vpc", false),
            ("Subnets", "SecurityGroups", false),
            ("", "Vpc", false),
        ];
        for (found, candidate, is_near) in cases {
            assert_eq!(best(found, [candidate]).is_some(), is_near, "{found} {candidate}");
        }
    }

    #[test]
    fn among_equals_the_text_goes_on() {
        assert_eq!(best("nodejs24", ["nodejs", "nodejs24.x", "nodejs22.x"]), Some("nodejs24.x"));
        assert_eq!(best("nodejs24", ["nodejs24.x", "nodejs"]), Some("nodejs24.x"));
        assert_eq!(best("Size", ["Sizes", "Side"]), Some("Sizes"));
        assert_eq!(best("Size", ["Side", "Sizes"]), Some("Sizes"));
        // Fewer edits count for more.
        assert_eq!(best("nodejs24", ["nodejs24.x", "nodejs2"]), Some("nodejs2"));
    }
}
