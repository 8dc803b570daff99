//! Targets of EventBridge rules that need a role, and function URLs that everybody may open.
//!
//! In: rules and URLs whose target stands in the stack. Out: a finding where the role or the permission is certain to be missing.

use crate::check::cycles::free_name;
use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::policies as table;
use crate::model::entry;

/// Types that EventBridge calls with a role alone, and the right that the role needs.
///
/// See [targets](https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-identity-based.html).
static WITH_ROLE: &[(&str, &str)] = &[
    ("AWS::Batch::JobQueue", "batch:SubmitJob"),
    ("AWS::CodeBuild::Project", "codebuild:StartBuild"),
    ("AWS::CodePipeline::Pipeline", "codepipeline:StartPipelineExecution"),
    ("AWS::ECS::Cluster", "ecs:RunTask"),
    ("AWS::Events::ApiDestination", "events:InvokeApiDestination"),
    ("AWS::Kinesis::Stream", "kinesis:PutRecord"),
    ("AWS::KinesisFirehose::DeliveryStream", "firehose:PutRecord"),
    ("AWS::StepFunctions::StateMachine", "states:StartExecution"),
];

/// Targets of rules without the role that they need: EventBridge refuses them.
pub(super) fn roles(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind("AWS::Events::Rule") {
        // A role of the rule may stand for that of its targets.
        if !facts.is_absent(index, "RoleArn") {
            continue;
        }
        for target in facts.objects(index, &["Targets"]) {
            let has_role = target.iter().any(|entry| {
                (entry.key.text == "RoleArn" && !entry.value.is_no_value()) || entry.key.text.starts_with("Fn::")
            });
            let Some(arn) = entry(target, "Arn").filter(|_| !has_role) else { continue };
            let named = facts.named_in(&arn.value);
            let [called] = named[..] else { continue };
            if let Some((_, action)) = WITH_ROLE.iter().find(|(kind, _)| facts.is(called, kind)) {
                let finding = Finding::new(&table::TARGET_WITHOUT_ROLE, arn.value.place)
                    .with("name", facts.name(index))
                    .with("target", facts.name(called))
                    .with("action", action);
                report.push_for(Facts::item(index), finding);
            }
        }
    }
}

const FUNCTION: &str = "AWS::Lambda::Function";

/// What everybody may do who may open a URL, and how a permission says so.
static OPEN: &[(&str, &str)] = &[
    ("lambda:InvokeFunctionUrl", "FunctionUrlAuthType: \"NONE\""),
    ("lambda:InvokeFunction", "InvokedViaFunctionUrl: true"),
];

/// URLs for everybody of functions that nobody may call.
pub(super) fn urls(facts: &Facts<'_, '_>, report: &mut Report) {
    if facts.of_kind("AWS::Lambda::Url").is_empty() || !facts.is_complete() {
        return;
    }
    for &index in facts.of_kind("AWS::Lambda::Url") {
        let Some(value) = facts.property(index, &["TargetFunctionArn"]) else { continue };
        let Some(kind) = facts.property(index, &["AuthType"]) else { continue };
        let Some(function) = facts.declared(value, FUNCTION).filter(|function| !facts.is_handed_on(*function)) else {
            continue;
        };
        if facts.literal(kind) != Some("NONE") {
            continue;
        }
        for (action, property) in OPEN {
            if !allows(facts, function, action) {
                let name = format!("{}May{}", facts.name(index), action.trim_start_matches("lambda:"));
                let finding = Finding::new(&table::URL_NOT_PERMITTED, kind.place)
                    .with("name", facts.name(index))
                    .with("function", facts.name(function))
                    .with("action", action)
                    .with("permission", free_name(facts.names, &name))
                    .with("property", property);
                report.push_for(Facts::item(index), finding);
            }
        }
    }
}

/// Whether a permission may allow everybody an action; one that is not written out may.
fn allows(facts: &Facts<'_, '_>, function: usize, action: &str) -> bool {
    facts.of_kind("AWS::Lambda::Permission").iter().any(|&permission| {
        let literal = |name: &str| facts.text(permission, &[name]);
        let of = facts.property(permission, &["FunctionName"]).and_then(|value| facts.declared(value, FUNCTION));
        of.is_none_or(|of| of == function)
            && literal("Principal").is_none_or(|principal| principal == "*")
            && literal("Action").is_none_or(|found| found.eq_ignore_ascii_case(action) || found.ends_with('*'))
    })
}
