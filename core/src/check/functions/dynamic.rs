//! Dynamic references, written as functions (`ResolveSsm(…)`) or as text (`{{resolve:ssm:…}}`): their form, and where CloudFormation resolves them.
//!
//! See [dynamic references](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html).

use super::super::Context;
use super::super::walk::{Area, Site, Step, template as walk};
use crate::findings::table::functions as table;
use crate::findings::{Finding, Item};
use crate::model::{Function, Place, Section, Template, Value, ValueKind};

/// A service that dynamic references ask.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Service {
    Ssm,
    SsmSecure,
    SecretsManager,
}

static SERVICES: &[(&str, Service)] =
    &[("secretsmanager", Service::SecretsManager), ("ssm", Service::Ssm), ("ssm-secure", Service::SsmSecure)];

/// Where each service is resolved; what is in no row is not judged.
static REFUSED: &[(Service, &[Area])] = &[
    (Service::Ssm, &[Area::Condition, Area::Rule]),
    (Service::SecretsManager, &[Area::Attribute, Area::Output, Area::OutputAttribute, Area::Condition, Area::Rule]),
];

/// The properties that take a secure string, `*` for list items.
static SECURE: &[(&str, &str)] = &[
    ("AWS::DirectoryService::MicrosoftAD", "Password"),
    ("AWS::DirectoryService::SimpleAD", "Password"),
    ("AWS::ElastiCache::ReplicationGroup", "AuthToken"),
    ("AWS::IAM::User", "LoginProfile/Password"),
    ("AWS::KinesisFirehose::DeliveryStream", "RedshiftDestinationConfiguration/Password"),
    ("AWS::OpsWorks::App", "AppSource/Password"),
    ("AWS::OpsWorks::Stack", "CustomCookbooksSource/Password"),
    ("AWS::OpsWorks::Stack", "RdsDbInstances/*/DbPassword"),
    ("AWS::RDS::DBCluster", "MasterUserPassword"),
    ("AWS::RDS::DBInstance", "MasterUserPassword"),
    ("AWS::Redshift::Cluster", "MasterUserPassword"),
];

/// Checks the dynamic references in one value.
pub(super) fn check(cx: &mut Context<'_>, site: &Site<'_>, value: &Value) {
    if site.is_unchecked() {
        return;
    }
    match &value.kind {
        ValueKind::Text(text) => check_text(cx, site, value.place, text),
        ValueKind::Sub(sub) => check_text(cx, site, sub.text.place, &sub.text.text),
        ValueKind::Call(function, arguments) => {
            let service = match function {
                Function::ResolveSecret => Service::SecretsManager,
                Function::ResolveSsm => Service::Ssm,
                Function::ResolveSsmSecure => Service::SsmSecure,
                _ => return,
            };
            position(cx, site, service, value.place, function.facts().name);
            check_arguments(cx, service, arguments);
        }
        _ => {}
    }
}

/// Every `{{resolve:…}}` of a text.
fn check_text(cx: &mut Context<'_>, site: &Site<'_>, place: Place, text: &str) {
    if !text.contains("{{") {
        return;
    }
    for (at, _) in text.match_indices("{{") {
        let rest = &text[at + 2..];
        let Some(end) = rest.find("}}") else { continue };
        let inner = &rest[..end];
        if inner.starts_with(char::is_whitespace) && inner.trim_start().starts_with("resolve:") {
            let finding = Finding::new(&table::SPACES_IN_DYNAMIC_REFERENCE, place).inside(text, None, at, end + 4);
            cx.report.push(finding.with("right", format!("{{{{{}}}}}", inner.trim())));
        }
        let Some(reference) = inner.strip_prefix("resolve:") else { continue };
        if let Some(problem) = reference_problem(cx, site, place, reference) {
            let finding = Finding::new(&table::DYNAMIC_REFERENCE_FORM, place).inside(text, None, at, end + 4);
            cx.report.push(finding.with("problem", problem.text).with("form", problem.form));
        }
    }
}

/// What is wrong with the form of a reference.
struct Problem {
    text: String,
    form: &'static str,
}

const FORMS: &str = "{{resolve:ssm:name:version}}, {{resolve:ssm-secure:name:version}} or {{resolve:secretsmanager:id:SecretString:key}}";
const SSM_FORM: &str = "{{resolve:ssm:name}} or {{resolve:ssm:name:version}}";
const SECRET_FORM: &str = "{{resolve:secretsmanager:id-or-arn:SecretString:json-key:version-stage:version-id}}";

fn reference_problem(cx: &mut Context<'_>, site: &Site<'_>, place: Place, reference: &str) -> Option<Problem> {
    let (service, rest) = reference.split_once(':').unwrap_or((reference, ""));
    if service.contains("${") {
        return None;
    }
    let Some((name, service)) = SERVICES.iter().find(|(name, _)| *name == service) else {
        return Some(Problem { text: format!("no service `{service}`"), form: FORMS });
    };
    position(cx, site, *service, place, name);
    // What a `Sub` fills in is not known yet.
    if rest.contains("${") {
        return None;
    }
    match service {
        Service::Ssm | Service::SsmSecure => {
            if rest.starts_with("arn:") {
                return None;
            }
            let (name, version) = match rest.split_once(':') {
                Some((name, version)) => (name, Some(version)),
                None => (rest, None),
            };
            ssm_problem(name, version).map(|text| Problem { text, form: SSM_FORM })
        }
        Service::SecretsManager => secret_problem(rest).map(|text| Problem { text, form: SECRET_FORM }),
    }
}

fn ssm_problem(name: &str, version: Option<&str>) -> Option<String> {
    let legal = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-' | b'/');
    if name.is_empty() || !name.bytes().all(legal) {
        return Some(format!("`{name}` is no name of a parameter"));
    }
    let version = version?;
    if version.is_empty() || !version.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(format!("the version `{version}` is no number"));
    }
    None
}

fn secret_problem(rest: &str) -> Option<String> {
    let parts: Vec<&str> = rest.split(':').collect();
    let id = if parts.first() == Some(&"arn") { 7 } else { 1 };
    if parts.len() < id || parts[..id].iter().any(|part| part.is_empty()) {
        return Some("the name of the secret is missing".to_owned());
    }
    let tail = &parts[id..];
    if tail.len() > 4 {
        return Some("it has too many parts".to_owned());
    }
    match tail.first() {
        None | Some(&("" | "SecretString")) => {}
        Some(other) => return Some(format!("`{other}` stands where only `SecretString` may")),
    }
    if tail.get(2).is_some_and(|stage| !stage.is_empty()) && tail.get(3).is_some_and(|id| !id.is_empty()) {
        return Some("it has both a version stage and a version ID".to_owned());
    }
    None
}

/// The arguments of `ResolveSecret(name, key, stage, version)` and `ResolveSsm(name, version)`.
fn check_arguments(cx: &mut Context<'_>, service: Service, arguments: &[Value]) {
    let Some(name) = arguments.first() else { return };
    let text = |value: &Value| match &value.kind {
        ValueKind::Text(text) | ValueKind::Number(text) => Some(text.clone()),
        _ => None,
    };
    let (problem, place) = match service {
        Service::Ssm | Service::SsmSecure => {
            let version = arguments.get(1);
            let known = text(name).filter(|name| !name.starts_with("arn:")).unwrap_or_else(|| "known".to_owned());
            let problem = ssm_problem(&known, version.and_then(text).as_deref());
            let place = if ssm_problem(&known, None).is_some() { name.place } else { version.unwrap_or(name).place };
            (problem, place)
        }
        Service::SecretsManager => {
            let part = |index: usize| arguments.get(index).and_then(text).unwrap_or_default();
            let problem = match text(name) {
                Some(name) if name.is_empty() => Some("the name of the secret is missing".to_owned()),
                Some(name) if name.contains(':') && !name.starts_with("arn:") => {
                    Some(format!("`{name}` is neither a name nor an ARN"))
                }
                _ if !part(2).is_empty() && !part(3).is_empty() => {
                    Some("it has both a version stage and a version ID".to_owned())
                }
                _ => None,
            };
            (problem, name.place)
        }
    };
    if let Some(problem) = problem {
        let form = match service {
            Service::Ssm => Function::ResolveSsm,
            Service::SsmSecure => Function::ResolveSsmSecure,
            Service::SecretsManager => Function::ResolveSecret,
        };
        let finding = Finding::new(&table::DYNAMIC_REFERENCE_FORM, place).with("problem", problem);
        cx.report.push(finding.with("form", form.facts().form));
    }
}

/// Whether CloudFormation resolves that service in this place.
fn position(cx: &mut Context<'_>, site: &Site<'_>, service: Service, place: Place, called: &str) {
    if service == Service::SsmSecure {
        secure_position(cx, site, place, called);
        return;
    }
    let refused = REFUSED.iter().any(|(of, areas)| *of == service && areas.contains(&site.area));
    if refused {
        let row = match service {
            Service::SecretsManager => &table::SECRET_REFERENCE_POSITION,
            Service::Ssm | Service::SsmSecure => &table::SSM_REFERENCE_POSITION,
        };
        cx.report.push(Finding::new(row, place).with("function", called));
    }
}

fn secure_position(cx: &mut Context<'_>, site: &Site<'_>, place: Place, called: &str) {
    let Item::Entry(Section::Resources, index) = site.item else {
        cx.report.push(Finding::new(&table::SECURE_STRING_POSITION, place).with("function", called));
        return;
    };
    let Some(resource) = cx.template.resources.get(index) else { return };
    if site.area == Area::Property && (resource.unchecked_kind || takes_secure(&resource.kind.text, site)) {
        return;
    }
    let own: Vec<String> = SECURE
        .iter()
        .filter(|(kind, _)| *kind == resource.kind.text)
        .map(|(_, path)| format!("`{}`", path.replace('/', ".")))
        .collect();
    let finding = Finding::new(&table::SECURE_STRING_POSITION, place).with("function", called);
    let finding =
        if own.is_empty() { finding } else { finding.with("kind", &resource.kind.text).with("known", own.join(", ")) };
    cx.report.push(finding);
}

fn takes_secure(kind: &str, site: &Site<'_>) -> bool {
    let mut path = String::new();
    for step in &site.path {
        let part = match step {
            Step::Key(key) => key.text.as_str(),
            Step::Index(_) if !path.is_empty() => "*",
            _ => continue,
        };
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str(part);
    }
    // A reference may stand in the list of a `Join`: what matters is the property that it ends in.
    SECURE.iter().any(|(of, property)| *of == kind && (path == *property || path.strip_suffix("/*") == Some(property)))
}

/// How many dynamic references a template holds.
pub(in crate::check) fn count(template: &Template) -> usize {
    let mut count = 0;
    walk(template, &mut |_, value| match &value.kind {
        ValueKind::Text(text) => count += text.matches("{{resolve:").count(),
        ValueKind::Sub(sub) => count += sub.text.text.matches("{{resolve:").count(),
        ValueKind::Call(Function::ResolveSecret | Function::ResolveSsm | Function::ResolveSsmSecure, _) => count += 1,
        _ => {}
    });
    count
}
