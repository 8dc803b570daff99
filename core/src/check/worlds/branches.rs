//! Branches of `If` that are never taken, because another condition has decided.
//!
//! In: the template and its worlds. Out: a warning at the branch. A condition that is constant by itself is told where it
//! is declared, and not again at each use.

use super::{Answer, Literal};
use crate::check::Context;
use crate::check::walk::{self, Area, Site};
use crate::findings::Finding;
use crate::findings::table::worlds as table;
use crate::model::{Function, Name, Value, ValueKind};

/// Checks every `If`.
pub(super) fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    walk::template(template, &mut |site, value| {
        if !matches!(site.area, Area::Property | Area::Attribute | Area::Output | Area::OutputAttribute) {
            return;
        }
        let ValueKind::Call(Function::If, arguments) = &value.kind else { return };
        if let [Value { kind: ValueKind::Condition(name), .. }, then, otherwise] = arguments.as_slice() {
            one(cx, site, name, [(true, then), (false, otherwise)]);
        }
    });
}

fn one(cx: &mut Context<'_>, site: &Site<'_>, name: &Name, branches: [(bool, &Value); 2]) {
    let given = cx.worlds.known_of_site(site);
    if given.is_empty() {
        return;
    }
    let Some(condition) = cx.worlds.literal(&name.text, true) else { return };
    let is_dead = |value: bool| {
        let mut wanted = given.clone();
        wanted.push(Literal { value, ..condition });
        cx.worlds.satisfiable(&wanted) == Answer::No
    };
    // Where both are, the whole is never there: that has another reason.
    let [(first, then), (second, otherwise)] = branches;
    let (value, branch) = match (is_dead(first), is_dead(second)) {
        (true, false) => (first, then),
        (false, true) => (second, otherwise),
        (true, true) | (false, false) => return,
    };
    if cx.worlds.satisfiable(&[Literal { value, ..condition }]) == Answer::No {
        return;
    }
    let finding =
        Finding::new(&table::UNREACHABLE_BRANCH, branch.place).with("name", &name.text).with("result", !value);
    cx.report.push_for(site.item, finding);
}
