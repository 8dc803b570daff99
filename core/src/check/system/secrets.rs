//! Secrets: properties that hold one, and parameters that hide their value.
//!
//! In: the facts of a template. Out: warnings. Which property holds a secret is told by a table of the schema's own
//! properties, never by the name of a parameter. Dynamic references and generated secrets are the good forms.

mod table;

use crate::check::facts::{Facts, Source};
use crate::check::names::Declared;
use crate::check::walk::{self, Area, Site};
use crate::findings::report::Report;
use crate::findings::table::secrets as rows;
use crate::findings::{Finding, Item};
use crate::model::{Parameter, Section, Value, ValueKind, entry};

/// The password that RDS can make by itself, and how it is told to.
const MASTER: &str = "MasterUserPassword";
const MANAGED: &str = "ManageMasterUserPassword: true";

/// Checks what feeds the properties that hold a secret.
pub(super) fn properties(facts: &Facts<'_, '_>, report: &mut Report) {
    for row in table::ROWS {
        let (kind, path) = *row;
        for &index in facts.of_kind(kind) {
            let steps: Vec<&str> = path.split('/').collect();
            for case in facts.reach(index, &steps) {
                let property = format!("`{}` of `{}`", steps.last().unwrap_or(&path), facts.name(index));
                if let Some(finding) = fed(facts, case.value, &property, *row == table::DOCUMENT) {
                    let managed = kind.starts_with("AWS::RDS::") && path == MASTER;
                    let finding = if managed { finding.with("managed", MANAGED) } else { finding };
                    report.push_for(Facts::item(index), finding);
                }
            }
        }
    }
}

fn fed(facts: &Facts<'_, '_>, value: &Value, property: &str, is_document: bool) -> Option<Finding> {
    if let Some(variable) = facts.template.variables.get(&value.place) {
        return Some(of_environment(value, variable, property));
    }
    match facts.source(value)? {
        Source::Parameter(index) => {
            let parameter = facts.template.parameters.get(index)?;
            let shows = parameter.kind.text == "String" && hides(parameter) == Some(false);
            shows.then(|| {
                let finding = Finding::new(&rows::SECRET_SHOWN, value.place);
                finding.with("name", &parameter.name.text).with("property", property)
            })
        }
        Source::Literal(text) if !text.is_empty() && !is_document => {
            Some(Finding::new(&rows::LITERAL_SECRET, value.place).with("property", property))
        }
        Source::Literal(_) | Source::Pseudo(_) | Source::Resource(..) => None,
    }
}

/// A variable of the environment is often a secret, and a build writes it into a file.
fn of_environment(value: &Value, variable: &str, property: &str) -> Finding {
    Finding::new(&rows::ENVIRONMENT_SECRET, value.place).with("property", property).with("name", variable)
}

/// Whether a parameter has `NoEcho`; nothing if that is not written out.
fn hides(parameter: &Parameter) -> Option<bool> {
    match entry(&parameter.attributes, "NoEcho").map(|entry| &entry.value.kind) {
        None => Some(false),
        Some(ValueKind::Bool(value)) => Some(*value),
        Some(ValueKind::Text(text)) => Some(text.eq_ignore_ascii_case("true")),
        Some(_) => None,
    }
}

/// Checks where the values of hidden parameters show.
pub(super) fn hidden(facts: &Facts<'_, '_>, report: &mut Report) {
    let template = facts.template;
    let hidden = |parameter: &Parameter| hides(parameter) == Some(true);
    if !template.parameters.iter().any(hidden) {
        return;
    }
    for (index, parameter) in template.parameters.iter().enumerate().filter(|(_, parameter)| hidden(parameter)) {
        let default = parameter.default.as_ref();
        if let Some(default) = default.filter(|default| facts.literal(default).is_some_and(|text| !text.is_empty())) {
            let name = &parameter.name.text;
            let finding = match template.variables.get(&default.place) {
                Some(variable) => of_environment(default, variable, &format!("the default of `{name}`")),
                None => Finding::new(&rows::DEFAULT_SECRET, default.place).with("name", name),
            };
            report.push_for(Item::Entry(Section::Parameters, index), finding);
        }
    }
    let is_hidden = |name: &str| match facts.names.values.get(name) {
        Some(Declared::Parameter(index)) => template.parameters.get(*index).is_some_and(hidden),
        _ => false,
    };
    walk::template(template, &mut |site, value| {
        let Some(place) = shows(site) else { return };
        let finding =
            |name: &str, at| Finding::new(&rows::HIDDEN_PARAMETER_SHOWN, at).with("name", name).with("place", place);
        match &value.kind {
            ValueKind::Ref(name) if is_hidden(&name.text) => {
                report.push_for(site.item, finding(&name.text, value.place))
            }
            ValueKind::Sub(sub) => {
                for (name, offset) in sub.names().filter(|(name, _)| is_hidden(name)) {
                    if entry(&sub.variables, name).is_none() {
                        let finding = finding(name, sub.text.place);
                        let text = &sub.text.text;
                        report.push_for(site.item, finding.inside(text, sub.file.as_deref(), offset, name.len()));
                    }
                }
            }
            _ => {}
        }
    });
}

/// The place that shows a value to whoever may describe the stack.
fn shows(site: &Site<'_>) -> Option<&'static str> {
    match site.area {
        Area::Output => Some("an output"),
        Area::Metadata => Some("the metadata of the template"),
        Area::Attribute if site.head().is_some_and(|head| head.text == "Metadata") => {
            Some("the metadata of a resource")
        }
        _ => None,
    }
}
