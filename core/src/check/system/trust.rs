//! Roles and the services that use them: a role's trust policy names the service.
//!
//! Only documents that are wholly literal are judged, and only those that trust services alone.

use crate::check::facts::{Case, Facts};
use crate::findings::report::Report;
use crate::findings::table::policies as table;
use crate::findings::{Finding, Row};
use crate::model::{Value, ValueKind, entry};

const ROLE: &str = "AWS::IAM::Role";
const PROFILE: &str = "AWS::IAM::InstanceProfile";

/// A property that names a role, and the service that becomes it.
struct Use {
    kind: &'static str,
    role: &'static str,
    service: &'static str,
    row: &'static Row,
}

const fn denied(kind: &'static str, role: &'static str, service: &'static str) -> Use {
    Use { kind, role, service, row: &table::ROLE_NOT_TRUSTING }
}

/// The services by the first label of their principals, which may be regional.
static USES: &[Use] = &[
    denied("AWS::CodeBuild::Project", "ServiceRole", "codebuild"),
    denied("AWS::CodePipeline::Pipeline", "RoleArn", "codepipeline"),
    denied("AWS::ECS::Service", "Role", "ecs"),
    denied("AWS::ECS::TaskDefinition", "ExecutionRoleArn", "ecs-tasks"),
    denied("AWS::ECS::TaskDefinition", "TaskRoleArn", "ecs-tasks"),
    denied(PROFILE, "Roles", "ec2"),
    denied("AWS::StepFunctions::StateMachine", "RoleArn", "states"),
    Use { kind: "AWS::Lambda::Function", role: "Role", service: "lambda", row: &table::ROLE_NOT_ASSUMABLE },
];

/// Roles that do not trust the service that uses them.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    for used in USES {
        for &index in facts.of_kind(used.kind).iter().filter(|index| is_used(facts, **index, used.kind)) {
            for case in facts.reach(index, &[used.role]) {
                let Some(role) = facts.declared(case.value, ROLE) else { continue };
                if trusts(facts, role, used.service) != Some(false) {
                    continue;
                }
                let finding = Finding::new(used.row, case.value.place)
                    .with("name", facts.name(index))
                    .with("role", facts.name(role))
                    .with("service", format!("{}.amazonaws.com", used.service));
                report.push_for(Facts::item(index), finding);
            }
        }
    }
}

/// Whether a role trusts a service, by the first label of its principal; nothing if that cannot be told.
pub(super) fn trusts(facts: &Facts<'_, '_>, role: usize, service: &str) -> Option<bool> {
    Some(trusted(facts, role)?.iter().any(|name| name.split('.').next() == Some(service)))
}

/// Where machines name their instance profile.
static MACHINES: &[(&str, &[&str])] = &[
    ("AWS::AutoScaling::LaunchConfiguration", &["IamInstanceProfile"]),
    ("AWS::EC2::Instance", &["IamInstanceProfile"]),
    ("AWS::EC2::LaunchTemplate", &["LaunchTemplateData", "IamInstanceProfile", "Arn"]),
    ("AWS::EC2::LaunchTemplate", &["LaunchTemplateData", "IamInstanceProfile", "Name"]),
];

/// An instance profile that no machine has does no harm.
fn is_used(facts: &Facts<'_, '_>, index: usize, kind: &str) -> bool {
    let names = |case: &Case<'_>| facts.resource(case.value) == Some(index);
    let is_had = |&(machine, path): &(&str, &[&str])| {
        facts.of_kind(machine).iter().any(|machine| facts.reach(*machine, path).iter().any(names))
    };
    kind != PROFILE || MACHINES.iter().any(is_had)
}

/// The services that a role trusts; nothing if it trusts anybody else, or if that is not written out.
fn trusted<'t>(facts: &Facts<'_, 't>, role: usize) -> Option<Vec<&'t str>> {
    let document = facts.property(role, &["AssumeRolePolicyDocument"])?.as_object()?;
    let mut trusted = Vec::new();
    for statement in list(&entry(document, "Statement")?.value) {
        let statement = statement.as_object()?;
        let effect = entry(statement, "Effect")?.value.as_text()?;
        let [principal] = entry(statement, "Principal")?.value.as_object()? else { return None };
        if effect != "Allow" || principal.key.text != "Service" {
            return None;
        }
        for service in list(&principal.value) {
            trusted.push(service.as_text().filter(|text| !text.contains("{{resolve:"))?);
        }
    }
    Some(trusted).filter(|trusted| !trusted.is_empty())
}

/// The items of a list, or the value alone.
fn list(value: &Value) -> &[Value] {
    match &value.kind {
        ValueKind::List(items) => items,
        _ => std::slice::from_ref(value),
    }
}
