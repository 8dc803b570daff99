//! Text with wildcards: `*` is any text, `?` any one character, and in the schema's shapes `%` any text without a `/`.

/// Comparisons of two texts with wildcards, as a bound on the work.
const MOST_STEPS: usize = 20_000;

/// Whether a text fits a pattern with `*` and `?`.
pub(super) fn fits(pattern: &str, text: &str) -> bool {
    let (pattern, text) = (pattern.as_bytes(), text.as_bytes());
    let (mut p, mut t) = (0, 0);
    // Where the last `*` stands, and the text that it has taken so far.
    let mut star = None;
    while t < text.len() {
        match pattern.get(p) {
            Some(b'*') => {
                star = Some((p, t));
                p += 1;
            }
            Some(letter) if *letter == b'?' || *letter == text[t] => {
                p += 1;
                t += 1;
            }
            _ => {
                let Some((at, taken)) = star else { return false };
                star = Some((at, taken + 1));
                (p, t) = (at + 1, taken + 1);
            }
        }
    }
    pattern[p..].iter().all(|letter| *letter == b'*')
}

/// Whether some ARN fits both a shape of the schema and what a policy names, both without the partition; also if it takes
/// too long to tell. Service, region and account are compared one by one: a wildcard does not reach over a `:` there.
pub(super) fn overlap(shape: &str, named: &str) -> bool {
    let mut steps = MOST_STEPS;
    let parts = |text: &str| text.matches(':').count() >= 3;
    if !parts(shape) || !parts(named) {
        return meet(shape.as_bytes(), named.as_bytes(), &mut steps);
    }
    let mut pairs = shape.splitn(4, ':').zip(named.splitn(4, ':'));
    pairs.all(|(shape, named)| meet(shape.as_bytes(), named.as_bytes(), &mut steps))
}

fn meet(shape: &[u8], named: &[u8], steps: &mut usize) -> bool {
    let Some(left) = steps.checked_sub(1) else { return true };
    *steps = left;
    match (shape.split_first(), named.split_first()) {
        (None, None) => true,
        (Some((b'*' | b'%', shape)), None) => meet(shape, &[], steps),
        (None, Some((b'*', named))) => meet(&[], named, steps),
        (Some((b'*', rest)), Some((_, tail))) => meet(rest, named, steps) || meet(shape, tail, steps),
        (Some((b'%', rest)), Some((letter, tail))) => {
            meet(rest, named, steps) || (*letter != b'/' && meet(shape, tail, steps))
        }
        (Some((_, rest)), Some((b'*', tail))) => meet(shape, tail, steps) || meet(rest, named, steps),
        (Some((one, rest)), Some((other, tail))) => (one == other || *other == b'?') && meet(rest, tail, steps),
        (Some(_), None) | (None, Some(_)) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{fits, overlap};

    #[test]
    fn patterns_fit_or_do_not() {
        for (pattern, text, wanted) in [
            ("get*", "getobject", true),
            ("*object", "getobject", true),
            ("g?t*j*", "getobject", true),
            ("get", "getobject", false),
            ("get?", "get", false),
            ("*", "", true),
            ("**b", "ab", true),
        ] {
            assert_eq!(fits(pattern, text), wanted, "{pattern} {text}");
        }
    }

    #[test]
    fn two_patterns_have_a_text_in_common_or_have_none() {
        for (shape, named, wanted) in [
            ("s3:::*/*", "s3:::bucket/*", true),
            ("s3:::*/*", "s3:::bucket", false),
            ("s3:::*/*", "s3:::bucket*", true),
            ("s3:::%", "s3:::bucket", true),
            ("s3:::%", "s3:::bucket/*", false),
            ("s3:::%", "s3:::*", true),
            ("sqs:*:*:*", "sqs:eu-west-1:*:x", true),
            ("sqs:*:*:*", "sns:eu-west-1:*:x", false),
            ("ecs:*:*:service/*", "ecs:*:*:cluster/x", false),
            ("ecs:*:*:service/*", "ecs:*:*:?ervice/x/y", true),
        ] {
            assert_eq!(overlap(shape, named), wanted, "{shape} {named}");
        }
    }

    #[test]
    fn hostile_texts_end_soon() {
        let stars = "*a".repeat(200);
        assert!(overlap(&stars, &"a*".repeat(200)) || overlap(&stars, "b"));
        assert!(!fits(&stars, &"b".repeat(2_000)));
    }
}
