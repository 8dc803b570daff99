//! `did you mean`, in rustc's order: the same letters in another case, then few edits, then the same words in another order.
//!
//! In: a name and the legal names. Out: the nearest, or nothing when none is near. See `rustc_span::edit_distance`.

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
    let folded = fold(found);
    if let Some(same) = candidates.iter().find(|candidate| fold(candidate) == folded) {
        return Some(same);
    }
    let limit = found.chars().count().max(3) / 3;
    let near = candidates
        .iter()
        .filter_map(|candidate| distance(found, candidate, limit).map(|edits| (edits, *candidate)))
        .min_by_key(|(edits, _)| *edits);
    if let Some((_, candidate)) = near {
        return Some(candidate);
    }
    let sorted = words(found);
    if sorted.len() < 2 {
        return None;
    }
    candidates.into_iter().find(|candidate| words(candidate) == sorted)
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
fn fold(name: &str) -> String {
    name.chars().filter(|c| !matches!(c, '_' | '-')).flat_map(char::to_lowercase).collect()
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
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|edits| *edits <= limit)
}
