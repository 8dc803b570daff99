//! A value in the words of the language: what a message tells the author to write.
//!
//! In: a value of the tree, and the functions of neighbours with their arguments as they stand in a template file.
//! Out: one short line, or nothing where there is none: a part could not be read, or the line would be too long.

use crate::tree::{Entry, KeyKind, NamePiece, Value, ValueKind};
use formwork_core::model::{Function, Shape};
use syn::ext::IdentExt;

/// What still reads well in a message.
const LONG: usize = 120;

/// The value.
pub(crate) fn value(value: &Value) -> Option<String> {
    short(any(value)?)
}

/// A call of `function`, with the argument of its tag or key.
pub(crate) fn of_argument(function: Function, argument: &Value) -> Option<String> {
    match &argument.kind {
        ValueKind::List(arguments) if function.facts().shape == Shape::List => of_call(function, arguments),
        _ => of_call(function, std::slice::from_ref(argument)),
    }
}

/// A call of `function`, in the language's own form.
pub(crate) fn of_call(function: Function, arguments: &[Value]) -> Option<String> {
    let facts = function.facts();
    let text = match (function, arguments) {
        (Function::Ref, [name]) => named(name)?,
        (Function::GetAtt, [both]) => named(both).filter(|text| text.contains('.'))?,
        (Function::GetAtt, [resource, attribute]) => format!("{}.{}", named(resource)?, named(attribute)?),
        (Function::And, operands) if operands.len() > 1 => joined(operands, " && ")?,
        (Function::Or, operands) if operands.len() > 1 => joined(operands, " || ")?,
        (Function::Not, [operand]) => negated(operand)?,
        (Function::Equals, [left, right]) => format!("{} == {}", any(left)?, any(right)?),
        (Function::Ref | Function::GetAtt | Function::And | Function::Or | Function::Not | Function::Equals, _) => {
            return None;
        }
        (_, [Value { kind: ValueKind::Object(entries), .. }]) if facts.shape == Shape::Object => {
            format!("{} {}", facts.name, object(entries)?)
        }
        (Function::If | Function::FindInMap, [first, rest @ ..]) => {
            let mut words = vec![named(first).or_else(|| any(first))?];
            for argument in rest {
                words.push(any(argument)?);
            }
            format!("{}({})", facts.name, words.join(", "))
        }
        _ if !(facts.least..=facts.most).contains(&arguments.len()) => return None,
        _ => format!("{}({})", facts.name, list(arguments)?),
    };
    short(text)
}

/// Text as a literal.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.escape_default().to_string().replace("\\'", "'"))
}

fn short(text: String) -> Option<String> {
    (text.chars().count() <= LONG).then_some(text)
}

fn any(value: &Value) -> Option<String> {
    Some(match &value.kind {
        ValueKind::Text(text) if text.is_ascii() && !text.contains('\n') => quoted(text),
        ValueKind::Text(text) if !text.contains(['\n', '"', '\\']) => format!("\"{text}\""),
        ValueKind::Number(number) => number.clone(),
        ValueKind::Bool(flag) => flag.to_string(),
        ValueKind::List(values) => format!("[{}]", list(values)?),
        ValueKind::Object(entries) => foreign(entries).or_else(|| object(entries))?,
        ValueKind::Name(_) | ValueKind::Path(_) | ValueKind::Pasted(_) | ValueKind::Attribute { .. } => named(value)?,
        ValueKind::SelfName(_) => "Self".to_owned(),
        ValueKind::Call { name, arguments, .. } => match Function::named(&name.unraw().to_string()) {
            Some(function) => of_call(function, arguments)?,
            None => format!("{}({})", name.unraw(), list(arguments)?),
        },
        ValueKind::IncludeStr { path, .. } => format!("include_str!({})", quoted(&path.text)),
        ValueKind::Not(operand) => negated(operand)?,
        ValueKind::And(operands) => joined(operands, " && ")?,
        ValueKind::Or(operands) => joined(operands, " || ")?,
        ValueKind::Equals { left, right, negated } => {
            format!("{} {} {}", any(left)?, if *negated { "!=" } else { "==" }, any(right)?)
        }
        ValueKind::Text(_) | ValueKind::Format { .. } | ValueKind::Rust(_) | ValueKind::Missing | ValueKind::Broken => {
            return None;
        }
    })
}

/// A name: bare, or as text where neighbours have it.
fn named(value: &Value) -> Option<String> {
    match &value.kind {
        ValueKind::Text(text) => {
            let is_name = text.split("::").flat_map(|part| part.split('.')).all(crate::tokens::is_identifier);
            is_name.then(|| text.clone())
        }
        ValueKind::Name(ident) => Some(ident.unraw().to_string()),
        ValueKind::Path(path) => {
            Some(path.segments.iter().map(|segment| segment.unraw().to_string()).collect::<Vec<_>>().join("::"))
        }
        ValueKind::Pasted(pieces) => Some(pieces.iter().map(piece).collect()),
        ValueKind::Attribute { resource, attribute, .. } => Some(format!("{}.{}", named(resource)?, attribute.text)),
        _ => None,
    }
}

fn piece(piece: &NamePiece) -> String {
    match piece {
        NamePiece::Literal(text) => text.clone(),
        NamePiece::Variable(ident) => format!("{{{ident}}}"),
    }
}

fn list(values: &[Value]) -> Option<String> {
    Some(values.iter().map(any).collect::<Option<Vec<_>>>()?.join(", "))
}

/// An operand of `&&`, `||` and `!`: text is the name of a condition there.
fn operand(value: &Value) -> Option<String> {
    match &value.kind {
        ValueKind::Text(_) => named(value),
        _ => any(value),
    }
}

fn joined(operands: &[Value], operator: &str) -> Option<String> {
    let operand = |value: &Value| {
        let text = operand(value)?;
        Some(if text.contains(" && ") || text.contains(" || ") { format!("({text})") } else { text })
    };
    Some(operands.iter().map(operand).collect::<Option<Vec<_>>>()?.join(operator))
}

fn negated(value: &Value) -> Option<String> {
    let text = operand(value)?;
    if let Some((left, right)) = text.split_once(" == ")
        && !text.contains(" && ")
        && !text.contains(" || ")
    {
        return Some(format!("{left} != {right}"));
    }
    Some(if text.contains(' ') { format!("!({text})") } else { format!("!{text}") })
}

/// `{ "Ref": … }`, `{ "Fn::Sub": … }`, `{ "Condition": … }`: the function of an object with one key, in the language's form.
pub(crate) fn foreign(entries: &[Entry]) -> Option<String> {
    let [Entry { key, value, .. }] = entries else { return None };
    match Function::keyed(&key.text) {
        Some(function) => of_argument(function, value),
        None if key.text == "Condition" => match &value.kind {
            ValueKind::Text(_) => named(value),
            _ => None,
        },
        None => None,
    }
}

fn object(entries: &[Entry]) -> Option<String> {
    let entry = |entry: &Entry| {
        let key = match &entry.key.kind {
            KeyKind::Ident(_) | KeyKind::Path(_) => entry.key.text.clone(),
            KeyKind::Quoted if crate::tokens::is_identifier(&entry.key.text) => entry.key.text.clone(),
            KeyKind::Quoted => quoted(&entry.key.text),
            KeyKind::Broken => return None,
        };
        Some(format!("{key}: {}", any(&entry.value)?))
    };
    let entries = entries.iter().map(entry).collect::<Option<Vec<_>>>()?;
    Some(if entries.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", entries.join(", ")) })
}
