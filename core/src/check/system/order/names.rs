//! Resources that name another one by its text, so that CloudFormation knows of no order between them.
//!
//! In: the facts of a template. Out: findings at the resource that must wait. Only a name that a resource of the stack
//! certainly gives is told: other stacks and consoles make stages and targets too.

use super::wait;
use crate::check::facts::{Facts, Piece, Source};
use crate::findings::report::Report;
use crate::model::{Entry, entry};

/// Resources that make a stage: the API and the name of the stage.
static STAGES: &[(&str, &str, &str)] = &[
    ("AWS::ApiGateway::Stage", "RestApiId", "StageName"),
    ("AWS::ApiGateway::Deployment", "RestApiId", "StageName"),
    ("AWS::ApiGatewayV2::Stage", "ApiId", "StageName"),
];

/// Resources that name a stage: where, and the keys of the API and of the stage there.
static STAGE_USERS: &[(&str, &[&str], &str, &str)] = &[
    ("AWS::ApiGateway::ApiKey", &["StageKeys"], "RestApiId", "StageName"),
    ("AWS::ApiGateway::BasePathMapping", &[], "RestApiId", "Stage"),
    ("AWS::ApiGateway::UsagePlan", &["ApiStages"], "ApiId", "Stage"),
    ("AWS::ApiGatewayV2::ApiMapping", &[], "ApiId", "Stage"),
];

/// Resources that name a stage within an ARN.
static STAGE_ARNS: &[(&str, &str)] =
    &[("AWS::WAFRegional::WebACLAssociation", "ResourceArn"), ("AWS::WAFv2::WebACLAssociation", "ResourceArn")];

/// A stage that the stack makes: who makes it, of which API, its name.
type Stage<'t> = (usize, usize, &'t str);

/// What names a stage waits for it.
pub(in crate::check::system) fn stages(facts: &Facts<'_, '_>, report: &mut Report) {
    let stages = made(facts);
    if stages.is_empty() {
        return;
    }
    for &(kind, path, api, stage) in STAGE_USERS {
        for &index in facts.of_kind(kind) {
            for object in facts.objects(index, path) {
                let value = |key| entry(object, key).map(|entry: &Entry| &entry.value);
                let api = value(api).and_then(|value| facts.resource(value));
                let name = value(stage).and_then(|value| facts.literal(value));
                if let (Some(api), Some(name)) = (api, name) {
                    wait_for_stage(facts, report, index, &stages, api, name);
                }
            }
        }
    }
    for &(kind, property) in STAGE_ARNS {
        for &index in facts.of_kind(kind) {
            for case in facts.reach(index, &[property]) {
                let pieces = facts.pieces(case.value);
                let [.., Piece::Of(Source::Resource(api, None)), Piece::Text(rest)] = pieces.as_slice() else {
                    continue;
                };
                if let Some(name) = rest.strip_prefix("/stages/") {
                    wait_for_stage(facts, report, index, &stages, *api, name);
                }
            }
        }
    }
}

fn made<'t>(facts: &Facts<'_, 't>) -> Vec<Stage<'t>> {
    let mut stages = Vec::new();
    for &(kind, api, name) in STAGES {
        for &index in facts.of_kind(kind) {
            let api = facts.property(index, &[api]).and_then(|value| facts.resource(value));
            if let (Some(api), Some(name)) = (api, facts.text(index, &[name])) {
                stages.push((index, api, name));
            }
        }
    }
    stages
}

/// Tells of the stage of that name, if the resource does not wait for whoever makes it.
fn wait_for_stage(
    facts: &Facts<'_, '_>,
    report: &mut Report,
    index: usize,
    stages: &[Stage<'_>],
    api: usize,
    name: &str,
) {
    let makers: Vec<usize> =
        stages.iter().filter(|(_, of, stage)| *of == api && *stage == name).map(|(maker, ..)| *maker).collect();
    let reason = "it names the stage by text, and API Gateway refuses a stage that is not there yet";
    wait(facts, report, index, &makers, reason);
}

/// A policy that names its scalable target by text waits for the target.
pub(in crate::check::system) fn targets(facts: &Facts<'_, '_>, report: &mut Report) {
    let identity = |index: usize| {
        let text = |property| facts.comparable(facts.property(index, &[property])?);
        Some((text("ResourceId")?, text("ScalableDimension")?))
    };
    for &policy in facts.of_kind("AWS::ApplicationAutoScaling::ScalingPolicy") {
        let Some(own) = identity(policy) else { continue };
        let targets = facts.of_kind("AWS::ApplicationAutoScaling::ScalableTarget").iter().copied();
        let targets: Vec<usize> = targets.filter(|target| identity(*target).as_ref() == Some(&own)).collect();
        wait(facts, report, policy, &targets, "a policy needs its scalable target to be registered");
    }
}
