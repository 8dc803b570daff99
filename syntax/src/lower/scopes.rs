//! Loop variables and the names that are pasted of them.
//!
//! In: the bindings, innermost last in each chain. Out: values with the scope that they were written in, texts of names.

use crate::tree::{NamePiece, Value, ValueKind};
use formwork_core::findings::report::Report;
use formwork_core::findings::table::syntax;
use formwork_core::findings::{Finding, suggest};
use formwork_core::model::Place;
use proc_macro2::Ident;
use std::cell::Cell;

/// A loop variable and its value.
pub(super) struct Scope<'t> {
    pub(super) outer: Option<usize>,
    pub(super) name: String,
    pub(super) value: &'t Value,
    /// The scope in which the value was written.
    pub(super) written: Option<usize>,
    /// The inclusion whose items stand in this scope.
    pub(super) inclusion: usize,
    /// Whether anything has read it.
    pub(super) read: Cell<bool>,
}

/// An identifier's text without `r#`.
pub(super) fn plain(ident: &Ident) -> String {
    let text = ident.to_string();
    text.strip_prefix("r#").map(str::to_owned).unwrap_or(text)
}

/// The value of a loop variable, with the scope in which it was written.
pub(super) fn variable<'t>(
    scopes: &[Scope<'t>],
    scope: Option<usize>,
    name: &str,
) -> Option<(&'t Value, Option<usize>)> {
    let mut at = scope;
    while let Some(scope) = at.and_then(|at| scopes.get(at)) {
        if scope.name == name {
            scope.read.set(true);
            return Some((scope.value, scope.written));
        }
        at = scope.outer;
    }
    None
}

/// The loop variables of a scope.
pub(super) fn variables<'s>(scopes: &'s [Scope<'_>], scope: Option<usize>) -> impl Iterator<Item = &'s str> {
    let first = scope.and_then(|at| scopes.get(at));
    std::iter::successors(first, |scope| scope.outer.and_then(|at| scopes.get(at)))
        .map(|scope| scope.name.as_str())
        .filter(|name| !name.is_empty())
}

/// Why a piece of a name has no text.
pub(super) enum NoText {
    Unknown(String),
    Unfit(String),
    Reported,
}

pub(super) fn piece_text(scopes: &[Scope<'_>], scope: Option<usize>, piece: &NamePiece) -> Result<String, NoText> {
    let ident = match piece {
        NamePiece::Literal(text) => return Ok(text.clone()),
        NamePiece::Variable(ident) => ident,
    };
    let name = plain(ident);
    let Some((mut value, mut scope)) = variable(scopes, scope, &name) else { return Err(NoText::Unknown(name)) };
    while let ValueKind::Name(ident) = &value.kind
        && let Some(bound) = variable(scopes, scope, &plain(ident))
    {
        (value, scope) = bound;
    }
    match &value.kind {
        ValueKind::Text(text) | ValueKind::Number(text) => {
            if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                Ok(text.clone())
            } else {
                Err(NoText::Unfit(format!("`{text}` is not of letters and digits")))
            }
        }
        ValueKind::Name(ident) => Ok(plain(ident)),
        ValueKind::Broken | ValueKind::Missing => Err(NoText::Reported),
        _ => Err(NoText::Unfit("its value is neither text nor a number".to_owned())),
    }
}

/// The text of a name with `{variable}` parts, if it has one; what is wrong with it is told elsewhere.
pub(super) fn silently_pasted(scopes: &[Scope<'_>], scope: Option<usize>, pieces: &[NamePiece]) -> Option<String> {
    pieces.iter().map(|piece| piece_text(scopes, scope, piece).ok()).collect()
}

/// The text of a name with `{variable}` parts; a fault was reported where there is none.
pub(super) fn pasted(
    scopes: &[Scope<'_>],
    scope: Option<usize>,
    pieces: &[NamePiece],
    place: Place,
    report: &mut Report,
) -> Option<String> {
    let mut text = String::new();
    for piece in pieces {
        let NamePiece::Variable(ident) = piece else {
            text.extend(piece_text(scopes, scope, piece));
            continue;
        };
        match piece_text(scopes, scope, piece) {
            Ok(piece) => text.push_str(&piece),
            Err(NoText::Reported) => return None,
            Err(NoText::Unknown(name)) => {
                let known: Vec<&str> = variables(scopes, scope).collect();
                let finding = Finding::new(&syntax::LOOP_VARIABLE, place).with("name", &name);
                let finding = match suggest::best(&name, known.iter().copied()) {
                    Some(best) => finding.with("suggestion", best),
                    None => finding,
                };
                report.push(finding);
                return None;
            }
            Err(NoText::Unfit(reason)) => {
                let finding = Finding::new(&syntax::LOOP_NAME, place).with("name", ident).with("reason", reason);
                report.push(finding);
                return None;
            }
        }
    }
    Some(text)
}
