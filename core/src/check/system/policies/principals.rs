//! Service principals: the names by which services appear in policies.
//!
//! The list ages and has gaps, so a name that it lacks is silent unless it is all but equal to one that it has.

use crate::findings::suggest;
use crate::schema::Names;

const SUFFIX: &str = ".amazonaws.com";

/// The known principal that a text all but is; nothing if the text may be right.
pub(super) fn nearest(text: &str, known: &Names<'_>) -> Option<String> {
    let stem = text.strip_suffix(".cn").unwrap_or(text);
    if let Some(stem) = stem.strip_suffix(SUFFIX) {
        // Regional: `logs.eu-west-1.amazonaws.com`.
        let service = stem.split('.').next().unwrap_or(stem);
        if known.has(stem) || known.has(service) || service.len() < SHORTEST {
            return None;
        }
        return one_edit(service, known).map(|service| format!("{service}{SUFFIX}"));
    }
    // A service without its domain, or with one that is all but right.
    let (service, domain) = text.split_once('.').unwrap_or((text, ""));
    let is_slip =
        domain.is_empty() || (domain != "amazonaws.com" && suggest::best(domain, ["amazonaws.com"]).is_some());
    (is_slip && known.has(service)).then(|| format!("{service}{SUFFIX}"))
}

/// Shorter names are near too many others.
const SHORTEST: usize = 5;

fn one_edit<'n>(service: &str, known: &'n Names<'_>) -> Option<&'n str> {
    known.all().find(|known| known.len() >= SHORTEST && is_one_edit(service, known))
}

/// Whether one letter was added, left out, changed or swapped with its neighbour.
fn is_one_edit(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 1 || one == other {
        return false;
    }
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[start..], &other[start..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[..one.len() - end], &other[..other.len() - end]);
    match (one, other) {
        ([_], [_]) | ([_], []) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Names<'static> {
        crate::schema::Schema::bundled().unwrap().names("principals").unwrap()
    }

    #[test]
    fn no_known_name_is_an_edit_of_another_that_would_be_doubted() {
        let known = known();
        for one in known.all() {
            assert_eq!(nearest(&format!("{one}{SUFFIX}"), &known), None, "{one}");
        }
    }

    #[test]
    fn slips() {
        let known = known();
        for (slip, meant) in [
            ("lamda.amazonaws.com", "lambda.amazonaws.com"),
            ("ecs-task.amazonaws.com", "ecs-tasks.amazonaws.com"),
            ("lambda.amazon.com", "lambda.amazonaws.com"),
            ("lambda", "lambda.amazonaws.com"),
            ("ec2.amazonaws.co", "ec2.amazonaws.com"),
            ("eventes.amazonaws.com", "events.amazonaws.com"),
        ] {
            assert_eq!(nearest(slip, &known).as_deref(), Some(meant), "{slip}");
        }
        for right in
            ["ec2.amazonaws.com.cn", "logs.eu-west-1.amazonaws.com", "newservice.amazonaws.com", "x.example.com"]
        {
            assert_eq!(nearest(right, &known), None, "{right}");
        }
    }
}
