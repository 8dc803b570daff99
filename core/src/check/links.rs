//! Links to other stacks: positions of weak ones, outputs that may not exist.
//!
//! In: values that read an output of another stack. Out: findings at the value. That the output exists and is exported is
//! the lowering's matter, which makes the value.
//! See [`Fn::GetStackOutput`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html)
//! and [`Fn::ImportValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-importvalue.html).

use super::walk::{Area, Site};
use super::{Context, Front};
use crate::findings::Finding;
use crate::findings::table::links as table;
use crate::model::{Function, Given, Linked, Template, Value, ValueKind};

/// Where `Fn::GetStackOutput` is not called, with the way around it.
static NOT_READ: &[(Function, &str)] = &[(Function::Sub, "`Sub`"), (Function::Base64, "`Base64`")];

/// Checks a value that may read an output of another stack.
pub(super) fn check(cx: &mut Context<'_>, site: &Site<'_>, value: &Value) {
    let linked = cx.template.linked.get(&value.place);
    if let Some(linked) = linked {
        conditional(cx, value, linked);
    }
    // The language holds to where deployments have shown a weak link to be read. Of files of others nothing is said there:
    // accounts differ on text and outputs, and correct templates have them.
    let is_weak = matches!(value.kind, ValueKind::Call(Function::GetStackOutput, _));
    if !is_weak || cx.front != Front::Language || site.is_unchecked() {
        return;
    }
    let what = linked.and_then(|linked| name(cx.template, linked)).unwrap_or_else(|| "GetStackOutput".to_owned());
    let inside = NOT_READ.iter().find(|(function, _)| site.is_inside(*function));
    let finding = Finding::new(&table::WEAK_LINK_POSITION, value.place).with("what", format!("`{what}`"));
    match inside {
        Some((function, place)) => {
            let finding = finding.with("where", *place);
            cx.report.push(match function {
                Function::Sub if !site.is_inside(Function::Base64) => {
                    finding.with("way", format!("put the text together by `Join(\"\", [\"…\", {what}, \"…\"])`"))
                }
                _ => finding,
            });
        }
        None if site.area == Area::Output => cx.report.push(finding.with("where", "the value of an output")),
        None => {}
    }
}

/// How the author wrote a link.
pub(super) fn name(template: &Template, linked: &Linked) -> Option<String> {
    Some(format!("{}::{}", template.links.get(linked.link)?.name.text, linked.output))
}

/// How the author wrote a reference or an output of another stack; empty for another value.
#[must_use]
pub fn written(template: &Template, value: &Value) -> String {
    match &value.kind {
        // A list that is taken apart again.
        ValueKind::Call(Function::Split | Function::Select, arguments) => {
            arguments.get(1).map(|list| written(template, list)).unwrap_or_default()
        }
        ValueKind::Call(..) => {
            template.linked.get(&value.place).and_then(|linked| name(template, linked)).unwrap_or_default()
        }
        ValueKind::Ref(name) => name.text.clone(),
        ValueKind::GetAtt { resource, attribute } => format!("{}.{}", resource.text, attribute.text),
        _ => String::new(),
    }
}

fn conditional(cx: &mut Context<'_>, value: &Value, linked: &Linked) {
    let (Some(condition), Some(link)) = (&linked.condition, cx.template.links.get(linked.link)) else { return };
    let finding = Finding::new(&table::CONDITIONAL_OUTPUT, value.place)
        .with("name", &linked.output)
        .with("stack", &link.stack)
        .with("condition", condition);
    cx.report.push(finding);
}

/// Whether `Join` puts a list together to one text, or `Split` takes it apart, as outputs are: by commas.
#[must_use]
pub fn is_of_one_text(arguments: &[Value]) -> bool {
    matches!(arguments.first().map(|delimiter| &delimiter.kind), Some(ValueKind::Text(delimiter)) if delimiter == ",")
}

/// Whether a value is an output of another stack.
#[must_use]
pub fn is_output(template: &Template, value: &Value) -> bool {
    match &value.kind {
        ValueKind::GetAtt { resource, .. } => template.nested.contains_key(&resource.text),
        _ => template.linked.contains_key(&value.place),
    }
}

/// What all of these values give, if it is the same.
fn all_given(template: &Template, values: &[Value]) -> Option<Given> {
    let (first, others) = values.split_first()?;
    let first = given(template, first)?;
    others.iter().all(|other| given(template, other).as_ref() == Some(&first)).then_some(first)
}

/// What a value gives to another stack that reads it, if that is certain; of a list what each item gives.
#[must_use]
pub fn given(template: &Template, value: &Value) -> Option<Given> {
    let kind = |name: &str| {
        let resource = template.resources.iter().find(|resource| resource.name.text == name)?;
        (!resource.unchecked_kind && !super::values::references::has_two_references(resource))
            .then(|| resource.kind.text.clone())
    };
    match &value.kind {
        ValueKind::Ref(name) => {
            let parameter = template.parameters.iter().find(|parameter| parameter.name.text == name.text);
            match parameter {
                Some(parameter) => Some(Given::Parameter(parameter.kind.text.clone())),
                None => kind(&name.text).map(Given::Ref),
            }
        }
        ValueKind::GetAtt { resource, attribute } if template.nested.contains_key(&resource.text) => {
            template.nested.get(&resource.text)?.output(&attribute.text)?.gives.clone()
        }
        ValueKind::GetAtt { resource, attribute } => {
            Some(Given::Attribute { kind: kind(&resource.text)?, attribute: attribute.text.clone() })
        }
        // What another stack gives is handed on.
        ValueKind::Call(Function::ImportValue | Function::GetStackOutput, _) => {
            template.linked.get(&value.place)?.gives.clone()
        }
        ValueKind::Call(Function::Join | Function::Split, arguments) if is_of_one_text(arguments) => {
            given(template, arguments.get(1)?)
        }
        ValueKind::Call(Function::Select, arguments) => given(template, arguments.get(1)?),
        ValueKind::Call(Function::If, arguments) => all_given(template, arguments.get(1..)?),
        ValueKind::List(items) => all_given(template, items),
        _ => None,
    }
}
