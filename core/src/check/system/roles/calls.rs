//! What is called and sent to with a role: targets of rules, schedules, pipes and integrations, and where a function's
//! failed events go.
//!
//! In: the caller, whose role stands beside what it calls, or is that of its function. Out: the rights that it needs.

use super::{FUNCTION, Need, ROLE, Target, role};
use crate::check::facts::{Facts, Source};
use crate::model::{Entry, Value, entry};

/// A type that is called, what makes its ARN (nothing for `Ref`), and the right to call it.
type Callee = (&'static str, Option<&'static str>, &'static [&'static str]);

const LAMBDA: Callee = (FUNCTION, Some("Arn"), &["lambda:InvokeFunction"]);
const QUEUE: Callee = ("AWS::SQS::Queue", Some("Arn"), &["sqs:SendMessage"]);
const TOPIC: Callee = ("AWS::SNS::Topic", None, &["sns:Publish"]);
const MACHINE: Callee = ("AWS::StepFunctions::StateMachine", None, &["states:StartExecution"]);
const BUILD: Callee = ("AWS::CodeBuild::Project", Some("Arn"), &["codebuild:StartBuild"]);
const BUS: Callee = ("AWS::Events::EventBus", Some("Arn"), &["events:PutEvents"]);

/// A type that calls with a role.
struct Caller {
    kind: &'static str,
    service: &'static str,
    /// The object that has the role; without a step it is the properties.
    object: &'static [&'static str],
    role: &'static str,
    /// What is called, from that object.
    target: &'static [&'static str],
    callees: &'static [Callee],
}

#[rustfmt::skip] // a row a line
static CALLERS: &[Caller] = &[
    Caller { kind: "AWS::ApiGateway::Method", service: "apigateway", object: &["Integration"], role: "Credentials", target: &["Uri"], callees: &[LAMBDA] },
    Caller { kind: "AWS::ApiGatewayV2::Integration", service: "apigateway", object: &[], role: "CredentialsArn", target: &["IntegrationUri"], callees: &[LAMBDA] },
    Caller { kind: "AWS::AppSync::DataSource", service: "appsync", object: &[], role: "ServiceRoleArn", target: &["LambdaConfig", "LambdaFunctionArn"], callees: &[LAMBDA] },
    Caller { kind: "AWS::Events::Rule", service: "events", object: &["Targets"], role: "RoleArn", target: &["Arn"], callees: &[LAMBDA, QUEUE, TOPIC, MACHINE, BUILD, BUS] },
    Caller { kind: "AWS::Pipes::Pipe", service: "pipes", object: &[], role: "RoleArn", target: &["Target"], callees: &[LAMBDA, QUEUE, TOPIC] },
    Caller { kind: "AWS::Scheduler::Schedule", service: "scheduler", object: &["Target"], role: "RoleArn", target: &["Arn"], callees: &[LAMBDA, QUEUE, TOPIC, MACHINE, BUILD] },
];

/// Callers with a role of their own.
pub(super) fn callers<'t>(facts: &Facts<'_, 't>, needs: &mut Vec<Need<'t>>) {
    for caller in CALLERS {
        for &index in facts.of_kind(caller.kind) {
            for object in facts.objects(index, caller.object) {
                let role = entry(object, caller.role).and_then(|role| facts.declared(&role.value, ROLE));
                let (Some(role), Some(value)) = (role, at(object, caller.target)) else { continue };
                let Some((callee, attribute)) = called(facts, value, caller.callees) else { continue };
                needs.push(Need {
                    user: index,
                    place: value.place,
                    role,
                    service: caller.service,
                    does: format!("calls `{}`", facts.name(attribute.resource)),
                    actions: callee.2,
                    target: Some(attribute),
                    managed: None,
                    is_asked_for_at_once: false,
                });
            }
        }
    }
}

/// Where the events go that a function could not handle, or has handled: with the function's role, which Lambda tries.
static ENDS: &[(&str, &[&str])] = &[
    (FUNCTION, &["DeadLetterConfig", "TargetArn"]),
    ("AWS::Lambda::EventInvokeConfig", &["DestinationConfig", "OnFailure", "Destination"]),
    ("AWS::Lambda::EventInvokeConfig", &["DestinationConfig", "OnSuccess", "Destination"]),
    ("AWS::Lambda::EventSourceMapping", &["DestinationConfig", "OnFailure", "Destination"]),
];

/// Functions that hand events on.
pub(super) fn ends<'t>(facts: &Facts<'_, 't>, needs: &mut Vec<Need<'t>>) {
    for &(kind, path) in ENDS {
        for &index in facts.of_kind(kind) {
            let function = if kind == FUNCTION {
                Some(index)
            } else {
                facts.property(index, &["FunctionName"]).and_then(|value| facts.declared(value, FUNCTION))
            };
            let Some(role) = function.and_then(|function| role(facts, function, "Role")) else { continue };
            for case in facts.reach(index, path) {
                let callees = &[LAMBDA, QUEUE, TOPIC, BUS];
                let Some((callee, target)) = called(facts, case.value, callees) else { continue };
                needs.push(Need {
                    user: index,
                    place: case.value.place,
                    role,
                    service: "lambda",
                    does: format!("hands events on to `{}`", facts.name(target.resource)),
                    actions: callee.2,
                    target: Some(target),
                    managed: None,
                    is_asked_for_at_once: true,
                });
            }
        }
    }
}

fn at<'t>(object: &'t [Entry], path: &[&str]) -> Option<&'t Value> {
    let (first, rest) = path.split_first()?;
    let value = &entry(object, first)?.value;
    if rest.is_empty() { Some(value) } else { at(value.as_object()?, rest) }
}

/// The callee that a value names, alone or in the address of an integration.
fn called<'t>(facts: &Facts<'_, 't>, value: &'t Value, callees: &[Callee]) -> Option<(Callee, Target<'t>)> {
    let index = match facts.source(value) {
        Some(Source::Resource(index, _)) => index,
        Some(_) => return None,
        None => match facts.named_in(value).as_slice() {
            [index] => *index,
            _ => return None,
        },
    };
    let callee = callees.iter().find(|(kind, ..)| facts.is(index, kind))?;
    Some((*callee, Target { resource: index, attribute: callee.1 }))
}
