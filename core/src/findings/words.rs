//! Findings into words: the one place where a message is made.
//!
//! In: a [`Finding`]. Out: its title, and the whole message with help lines and excerpt.

use super::{Finding, Row};

/// The first line of the message, without its code.
#[must_use]
pub fn title(finding: &Finding) -> String {
    fill(finding.row.title, finding).unwrap_or_else(|missing| {
        debug_assert!(false, "`{}` has no argument `{missing}` for its title", finding.row.code);
        finding.row.title.to_owned()
    })
}

/// The whole message: title and code, the line of a string with its caret, then the help lines.
///
/// # Examples
///
/// ```
/// use formwork_core::{findings::{Finding, table::names, words}, model::Place};
/// let finding = Finding::new(&names::UNKNOWN_NAME, Place(0)).with("name", "Vcp").suggest("Vcp", ["Vpc", "Subnet"]);
/// assert_eq!(words::message(&finding), "no parameter or resource `Vcp` [unknown_name]\nhelp: did you mean `Vpc`?");
/// ```
#[must_use]
pub fn message(finding: &Finding) -> String {
    let mut text = format!("{} [{}]", title(finding), finding.row.code);
    if let Some(excerpt) = &finding.excerpt {
        let place = match &excerpt.file {
            Some(file) => format!("{file}:{}:{}", excerpt.line, excerpt.column),
            None => format!("line {} of the text", excerpt.line),
        };
        // A tab counts as wide as the line's own tabs, so the caret's indentation repeats them.
        let indent: String =
            excerpt.text.chars().take(excerpt.column - 1).map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
        text.push_str(&format!("\n{place}:\n  {}\n  {indent}{}", excerpt.text, "^".repeat(excerpt.width)));
    }
    for line in help(finding) {
        text.push_str("\nhelp: ");
        text.push_str(&line);
    }
    text
}

/// The help lines whose arguments the finding has; before them the world that it is of, unless the title tells.
#[must_use]
pub fn help(finding: &Finding) -> Vec<String> {
    let world = finding.argument("world").filter(|_| !finding.row.title.contains("{world}"));
    let world = world.map(|world| format!("it is so with {world}"));
    world.into_iter().chain(finding.row.help.iter().filter_map(|line| fill(line, finding).ok())).collect()
}

/// The argument names that a row's words use, for tests.
#[must_use]
pub fn placeholders(row: &Row) -> Vec<&'static str> {
    std::iter::once(&row.title).chain(row.help).flat_map(|line| names(line)).collect()
}

fn names(line: &'static str) -> Vec<&'static str> {
    line.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .filter(|name| is_name(name))
        .collect()
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// Replaces every `{name}`; braces around anything else stand for themselves.
fn fill<'l>(line: &'l str, finding: &Finding) -> Result<String, &'l str> {
    let mut text = String::with_capacity(line.len() + 32);
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        match after.split_once('}') {
            Some((name, tail)) if is_name(name) => {
                text.push_str(finding.argument(name).ok_or(name)?);
                rest = tail;
            }
            _ => {
                text.push('{');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    Ok(text)
}
