//! `did you mean`, in rustc's order: the same letters in another case, then few edits, then the same words in another order.
//!
//! In: a name and the legal names. Out: the nearest, or nothing when none is near. See `rustc_span::edit_distance`.

pub mod types;

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
    let candidates: Vec<&str> = candidates.into_iter().filter(|candidate| *candidate != found).collect();
    if let Some(same) = candidates.iter().find(|candidate| folded(candidate).eq(folded(found))) {
        return Some(same);
    }
    // Thousands of candidates are looked at for each of what may be hundreds of mistakes: letters tell most apart.
    let letters = letters_of(found.chars());
    // Fewer edits than letters: what shares nothing with a name is not near it, however short it is.
    let length = found.chars().count();
    let mut limit = (length.max(3) / 3).min(length.saturating_sub(1));
    let mut near = None;
    for candidate in &candidates {
        let may_be = candidate.len().abs_diff(found.len()) <= 4 * limit
            && (letters_of(candidate.chars()) ^ letters).count_ones() as usize <= 2 * limit;
        if may_be && let Some(edits) = distance(found, candidate, limit) {
            near = Some(*candidate);
            // Only a nearer one is of interest from here on; none is nearer than one edit.
            limit = edits.saturating_sub(1);
            if limit == 0 {
                break;
            }
        }
    }
    if near.is_some() {
        return near;
    }
    let sorted = words(found);
    if sorted.len() < 2 {
        return None;
    }
    let letters = letters_of(folded(found));
    candidates.into_iter().find(|candidate| letters_of(folded(candidate)) == letters && words(candidate) == sorted)
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
    let limit = limit.min(found.chars().count() / 3);
    let letters = letters_of(found.chars());
    let near = candidates.into_iter().filter_map(|candidate| {
        let may_be = candidate.len().abs_diff(found.len()) <= 4 * limit
            && (letters_of(candidate.chars()) ^ letters).count_ones() as usize <= 2 * limit;
        may_be.then(|| distance(found, candidate, limit)).flatten().map(|edits| (edits, candidate))
    });
    near.min_by_key(|(edits, _)| *edits).map(|(_, candidate)| candidate)
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

/// Which letters and digits occur, a bit each. Each edit changes at most two of them.
fn letters_of(text: impl Iterator<Item = char>) -> u64 {
    text.fold(0, |letters, c| match c {
        'a'..='z' => letters | 1 << (c as u32 - 'a' as u32),
        'A'..='Z' => letters | 1 << (c as u32 - 'A' as u32 + 26),
        '0'..='9' => letters | 1 << (c as u32 - '0' as u32 + 52),
        _ => letters,
    })
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
}
