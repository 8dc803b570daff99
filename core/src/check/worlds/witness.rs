//! A world in words: `` `Env` = `dev`, `Deploy` false ``.
//!
//! In: an assignment. Out: what whoever deploys the stack would have to choose. A variable that is a function has no
//! name, so the first condition that it decides is told instead.

use super::model::{FRESH, Model, Node, Subject};
use super::search::Assignment;

/// How many texts are listed that a value is not.
const MOST_OTHERS: usize = 3;

/// Describes an assignment.
pub(super) fn words(model: &Model<'_>, assignment: &Assignment) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (variable, value) in &assignment.chosen {
        let part = match model.variables[*variable].subject {
            Subject::Parameter(parameter) => plain(model, &parameter.name.text, *variable, *value, assignment),
            Subject::Pseudo(name) => plain(model, name, *variable, *value, assignment),
            Subject::Function => by_condition(model, *variable, assignment),
        };
        if !part.is_empty() && !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.join(", ")
}

fn plain(model: &Model<'_>, name: &str, variable: usize, value: usize, assignment: &Assignment) -> String {
    if value < FRESH {
        return match model.text(value) {
            Some("") => format!("`{name}` is empty"),
            Some(text) => format!("`{name}` = `{text}`"),
            None => String::new(),
        };
    }
    let mut others: Vec<&str> = Vec::new();
    for (node, truth) in model.nodes.iter().zip(&assignment.truths) {
        if let (Node::Is(of, text), Some(false)) = (node, truth)
            && *of == variable
            && let Some(text) = model.text(*text)
            && !others.contains(&text)
        {
            others.push(text);
        }
    }
    match others.as_slice() {
        [] => format!("some `{name}`"),
        [""] => format!("`{name}` is not empty"),
        texts if texts.len() <= MOST_OTHERS => {
            let quoted = |text: &&str| if text.is_empty() { "`\"\"`".to_owned() } else { format!("`{text}`") };
            format!("`{name}` ≠ {}", texts.iter().map(quoted).collect::<Vec<_>>().join(", "))
        }
        texts => format!("`{name}` is none of the {} values that conditions name", texts.len()),
    }
}

/// The first condition that is made of a variable and has a value.
fn by_condition(model: &Model<'_>, variable: usize, assignment: &Assignment) -> String {
    let decided = model.conditions.iter().find_map(|(name, node)| {
        let truth = (*assignment.truths.get(*node)?)?;
        reads(model, *node, variable).then_some((*name, truth))
    });
    decided.map_or_else(String::new, |(name, truth)| format!("`{name}` {truth}"))
}

fn reads(model: &Model<'_>, root: usize, variable: usize) -> bool {
    let mut seen = vec![false; root + 1];
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        if std::mem::replace(&mut seen[node], true) {
            continue;
        }
        match &model.nodes[node] {
            Node::Known(_) => {}
            Node::Is(of, _) if *of == variable => return true,
            Node::Same(one, other) if [*one, *other].contains(&variable) => return true,
            Node::Is(..) | Node::Same(..) => {}
            Node::Not(inner) => open.push(*inner),
            Node::All(inner) | Node::Any(inner) => open.extend(inner),
        }
    }
    false
}
