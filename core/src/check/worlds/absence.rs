//! References and `DependsOn` to a resource that does not exist in every world in which they count.
//!
//! In: the template and its worlds. Out: a denial with an example, or an error if the resource exists in no such world.
//! CloudFormation refuses a template in which a name that is needed is gone. What a condition of the referrer,
//! or an `If` around the reference, makes certain is silent.

use super::{Answer, Literal};
use crate::check::Context;
use crate::check::names::Declared;
use crate::check::references::is_depends_on;
use crate::check::walk::{self, Area, Site};
use crate::findings::table::worlds as table;
use crate::findings::{Finding, Item};
use crate::model::{Function, Place, Section, Substitution, Value, ValueKind};

/// Where a resource is named.
#[derive(Clone, Copy)]
struct Mention<'t> {
    name: &'t str,
    place: Place,
    inside: Option<(&'t Substitution, usize)>,
}

/// Checks every reference.
pub(super) fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    walk::template(template, &mut |site, value| {
        if !matches!(site.area, Area::Property | Area::Attribute | Area::Output | Area::OutputAttribute) {
            return;
        }
        let mention = |name: &'_ crate::model::Name| (name.place, None);
        match &value.kind {
            ValueKind::Ref(name) | ValueKind::GetAtt { resource: name, .. } => {
                let (place, inside) = mention(name);
                one(cx, site, Mention { name: &name.text, place, inside });
            }
            ValueKind::LogicalId(name) if is_depends_on(site) => {
                let (place, inside) = mention(name);
                one(cx, site, Mention { name: &name.text, place, inside });
            }
            ValueKind::Call(Function::GetAtt, arguments) => {
                if let Some(Value { kind: ValueKind::Text(name), place }) = arguments.first() {
                    one(cx, site, Mention { name, place: *place, inside: None });
                }
            }
            ValueKind::Sub(sub) => {
                for (name, offset) in sub.names() {
                    if !sub.variables.iter().any(|variable| variable.key.text == name) {
                        let name = name.split('.').next().unwrap_or(name);
                        one(cx, site, Mention { name, place: sub.text.place, inside: Some((sub, offset)) });
                    }
                }
            }
            _ => {}
        }
    });
}

fn one<'t>(cx: &mut Context<'t>, site: &Site<'t>, mention: Mention<'t>) {
    let Some(Declared::Resource(target)) = cx.names.values.get(mention.name) else { return };
    let target = *target;
    let Some(needed) = cx.worlds.of_resource(target).and_then(|literals| literals.first().copied()) else { return };
    let own = site.item == Item::Entry(Section::Resources, target);
    let Some(given) = cx.worlds.of_site(site).filter(|_| !own) else { return };
    let with = |value: bool| {
        let mut wanted = given.clone();
        wanted.push(Literal { condition: needed.condition, value });
        cx.worlds.satisfiable(&wanted)
    };
    let Answer::Yes(world) = with(!needed.value) else { return };
    let row = match with(needed.value) {
        Answer::No => &table::RESOURCE_NEVER_THERE,
        Answer::Yes(_) | Answer::Unknown => &table::RESOURCE_MAY_BE_ABSENT,
    };
    let Some(condition) = cx.template.conditions.get(needed.condition) else { return };
    let (user, is_free) = user(cx, site.item);
    let finding = Finding::new(row, mention.place).with("name", mention.name).with("user", user).with("world", world);
    let finding = finding.with("only", &condition.name.text);
    let finding = if is_depends_on(site) {
        finding.with("order", &condition.name.text)
    } else {
        finding.with("condition", &condition.name.text)
    };
    let finding = match mention.inside {
        Some((sub, offset)) => finding.inside(&sub.text.text, sub.file.as_deref(), offset, mention.name.len()),
        None => finding,
    };
    let finding = if is_free { finding.with("owner", user).with("common", &condition.name.text) } else { finding };
    cx.report.push_for(site.item, finding);
}

/// The name of an item, and whether it has no condition yet.
fn user<'t>(cx: &Context<'t>, item: Item) -> (&'t str, bool) {
    let (name, attributes) = match item {
        Item::Entry(Section::Resources, index) => match cx.template.resources.get(index) {
            Some(resource) => (&resource.name, &resource.attributes),
            None => return ("", false),
        },
        Item::Entry(Section::Outputs, index) => match cx.template.outputs.get(index) {
            Some(output) => (&output.name, &output.attributes),
            None => return ("", false),
        },
        Item::Entry(..) | Item::Stack => return ("", false),
    };
    (&name.text, crate::model::entry(attributes, "Condition").is_none())
}
