//! Roles and what their users need: a right that is missing stops the user, be it when it is made or when it starts.
//!
//! In: users whose role stands in the stack with all its policies. Out: a finding where a right is certain to be missing,
//! and one where a policy of its own comes too late. What one part of a policy leaves open is silent.

mod calls;
mod grants;

use super::{order, trust};
use crate::check::facts::{Case, Facts, Piece, Source};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::policies as table;
use crate::model::{Place, Value, entry};
use grants::{Grants, Target};
use std::collections::{BTreeMap, BTreeSet};

const FUNCTION: &str = "AWS::Lambda::Function";
const ROLE: &str = "AWS::IAM::Role";
const TASK: &str = "AWS::ECS::TaskDefinition";

/// A right that a user needs.
struct Need<'t> {
    user: usize,
    /// Where the user says what needs the right.
    place: Place,
    role: usize,
    /// The service that becomes the role, by the first label of its principal.
    service: &'static str,
    /// What the user does, in words.
    does: String,
    actions: &'static [&'static str],
    target: Option<Target<'t>>,
    /// A policy of AWS that has these rights.
    managed: Option<&'static str>,
    /// The user cannot be made without.
    is_asked_for_at_once: bool,
}

/// Checks the roles of functions, of their event sources, of tasks and of state machines.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    if facts.of_kind(ROLE).is_empty() || !facts.is_complete() {
        return;
    }
    let mut known: BTreeMap<usize, Option<Grants<'_>>> = BTreeMap::new();
    let mut told = BTreeSet::new();
    for need in needs(facts) {
        // Of a role that is not meant for the user there is nothing more to tell.
        let target = need.target.as_ref().map(|target| target.resource);
        if trust::trusts(facts, need.role, need.service) == Some(false)
            || !told.insert((need.user, need.role, target, need.actions))
        {
            continue;
        }
        let grants = known.entry(need.role).or_insert_with(|| Grants::of(facts, need.role));
        if let Some(grants) = grants {
            judge(facts, report, &need, grants);
        }
    }
}

fn judge(facts: &Facts<'_, '_>, report: &mut Report, need: &Need<'_>, grants: &Grants<'_>) {
    let mut missing = Vec::new();
    let mut late = Vec::new();
    for action in need.actions {
        let givers: Vec<Option<usize>> = grants.givers(facts, action, need.target.as_ref()).collect();
        if givers.is_empty() {
            missing.push(*action);
        } else if givers.iter().all(Option::is_some) {
            late.push(givers);
        }
    }
    if !missing.is_empty() {
        if is_let_in(facts, need) {
            return;
        }
        let actions: Vec<String> = missing.iter().map(|action| format!("`{action}`")).collect();
        let quoted: Vec<String> = missing.iter().map(|action| format!("\"{action}\"")).collect();
        let resource = need.target.as_ref().map_or("\"*\"".to_owned(), |target| target.shown(facts));
        let finding = Finding::new(&table::ROLE_WITHOUT_PERMISSION, need.place)
            .with("name", facts.name(need.user))
            .with("does", &need.does)
            .with("role", facts.name(need.role))
            .with("actions", actions.join(", "))
            .with("form", format!("{{ Effect: \"Allow\", Action: [{}], Resource: {resource} }}", quoted.join(", ")));
        let finding = match need.managed {
            Some(managed) => finding.with("managed", managed),
            None => finding,
        };
        report.push_for(Facts::item(need.user), finding);
        return;
    }
    if !need.is_asked_for_at_once {
        return;
    }
    for givers in late {
        let givers: Vec<usize> = givers.into_iter().flatten().collect();
        let is_reversed = || givers.iter().any(|giver| facts.waits_for(*giver, &[need.user]));
        if !facts.waits_for(need.user, &givers) && facts.worlds.implies(need.user, givers[0]) && !is_reversed() {
            order::tell(
                facts,
                report,
                need.user,
                givers[0],
                "without its policy the role does not have the rights yet",
            );
            return;
        }
    }
}

/// Policies of resources, which let roles in that have no rights of their own.
static RESOURCE_POLICIES: &[&str] = &[
    "AWS::Events::EventBusPolicy",
    "AWS::Kinesis::ResourcePolicy",
    "AWS::Lambda::Permission",
    "AWS::SNS::TopicPolicy",
    "AWS::SQS::QueuePolicy",
    "AWS::SecretsManager::ResourcePolicy",
];

/// Whether a policy of the resource itself names the role.
fn is_let_in(facts: &Facts<'_, '_>, need: &Need<'_>) -> bool {
    let names_both = |policy: &usize| {
        facts.graph().get(*policy).is_some_and(|edges| {
            edges.contains(&need.role) && need.target.as_ref().is_some_and(|target| edges.contains(&target.resource))
        })
    };
    RESOURCE_POLICIES.iter().flat_map(|kind| facts.of_kind(kind)).any(names_both)
}

fn needs<'t>(facts: &Facts<'_, 't>) -> Vec<Need<'t>> {
    let mut needs = Vec::new();
    functions(facts, &mut needs);
    traced(facts, &mut needs);
    sources(facts, &mut needs);
    tasks(facts, &mut needs);
    machines(facts, &mut needs);
    calls::callers(facts, &mut needs);
    calls::ends(facts, &mut needs);
    needs
}

/// The role of the stack that a property names, where it names one alone.
fn role(facts: &Facts<'_, '_>, index: usize, property: &str) -> Option<usize> {
    facts.declared(facts.property(index, &[property])?, ROLE)
}

/// Functions in a VPC.
fn functions<'t>(facts: &Facts<'_, 't>, needs: &mut Vec<Need<'t>>) {
    for &index in facts.of_kind(FUNCTION) {
        let Some(subnets) = facts.property(index, &["VpcConfig", "SubnetIds"]) else { continue };
        let is_placed = subnets.as_list().is_some_and(|items| !items.is_empty())
            && facts.items(subnets).is_some_and(|items| items.iter().any(|item| item.guards.is_empty()));
        let Some(role) = role(facts, index, "Role").filter(|_| is_placed) else { continue };
        needs.push(Need {
            user: index,
            place: facts.property(index, &["Role"]).map_or(Place(0), |value| value.place),
            role,
            service: "lambda",
            does: "stands in a VPC".to_owned(),
            actions: &["ec2:CreateNetworkInterface"],
            target: None,
            managed: Some("service-role/AWSLambdaVPCAccessExecutionRole"),
            is_asked_for_at_once: true,
        });
    }
}

/// Functions whose calls are traced.
fn traced<'t>(facts: &Facts<'_, 't>, needs: &mut Vec<Need<'t>>) {
    for &index in facts.of_kind(FUNCTION) {
        let Some(mode) = facts.property(index, &["TracingConfig", "Mode"]) else { continue };
        let Some(role) = role(facts, index, "Role").filter(|_| facts.literal(mode) == Some("Active")) else { continue };
        needs.push(Need {
            user: index,
            place: mode.place,
            role,
            service: "lambda",
            does: "is traced".to_owned(),
            actions: &["xray:PutTraceSegments"],
            target: None,
            managed: Some("AWSXRayDaemonWriteAccess"),
            is_asked_for_at_once: true,
        });
    }
}

/// What a function reads, and the rights that Lambda asks its role for.
struct Stream {
    kind: &'static str,
    /// The attribute that is its ARN.
    arn: &'static str,
    actions: &'static [&'static str],
    managed: &'static str,
}

static STREAMS: &[Stream] = &[
    Stream {
        kind: "AWS::SQS::Queue",
        arn: "Arn",
        actions: &["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
        managed: "service-role/AWSLambdaSQSQueueExecutionRole",
    },
    Stream {
        kind: "AWS::Kinesis::Stream",
        arn: "Arn",
        actions: &["kinesis:GetRecords", "kinesis:GetShardIterator"],
        managed: "service-role/AWSLambdaKinesisExecutionRole",
    },
    Stream {
        kind: "AWS::DynamoDB::Table",
        arn: "StreamArn",
        actions: &["dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream"],
        managed: "service-role/AWSLambdaDynamoDBExecutionRole",
    },
];

/// Event sources that Lambda reads with the role of the function.
fn sources<'t>(facts: &Facts<'_, 't>, needs: &mut Vec<Need<'t>>) {
    for &index in facts.of_kind("AWS::Lambda::EventSourceMapping") {
        let property = |name: &str| facts.property(index, &[name]);
        let Some(arn) = property("EventSourceArn") else { continue };
        let Some(Source::Resource(source, Some(attribute))) = facts.source(arn) else { continue };
        let stream = STREAMS.iter().find(|stream| facts.is(source, stream.kind) && stream.arn == attribute);
        let function = property("FunctionName").and_then(|value| facts.declared(value, FUNCTION));
        let (Some(stream), Some(function)) = (stream, function) else { continue };
        let Some(role) = role(facts, function, "Role") else { continue };
        needs.push(Need {
            user: index,
            place: arn.place,
            role,
            service: "lambda",
            does: format!("reads `{}` for `{}`", facts.name(source), facts.name(function)),
            actions: stream.actions,
            target: Some(Target { resource: source, attribute: Some(attribute) }),
            managed: Some(stream.managed),
            is_asked_for_at_once: true,
        });
    }
}

/// Secrets and parameters, and the right to read one.
static SECRETS: &[(&str, &[&str])] = &[
    ("AWS::SecretsManager::Secret", &["secretsmanager:GetSecretValue"]),
    ("AWS::SSM::Parameter", &["ssm:GetParameters"]),
];

const LOG: &[&str] = &["ContainerDefinitions", "LogConfiguration"];

/// What ECS does with the execution role before a task starts.
fn tasks<'t>(facts: &Facts<'_, 't>, needs: &mut Vec<Need<'t>>) {
    for &index in facts.of_kind(TASK) {
        let Some(role) = role(facts, index, "ExecutionRoleArn") else { continue };
        let need = |place, does, actions, target, managed| Need {
            user: index,
            place,
            role,
            service: "ecs-tasks",
            does,
            actions,
            target,
            managed,
            is_asked_for_at_once: false,
        };
        for case in facts.reach(index, &["ContainerDefinitions", "Secrets", "ValueFrom"]) {
            let pieces = facts.pieces(case.value);
            let Some(Piece::Of(Source::Resource(source, None))) = pieces.first() else { continue };
            let Some((_, actions)) = SECRETS.iter().find(|(kind, _)| facts.is(*source, kind)) else { continue };
            let does = format!("hands `{}` to a container", facts.name(*source));
            // The name of a parameter is no ARN, and says nothing to a policy.
            let target = Target { resource: *source, attribute: None };
            let target = Some(target).filter(|_| !facts.is(*source, "AWS::SSM::Parameter"));
            needs.push(need(case.value.place, does, *actions, target, None));
        }
        let logs = facts.reach(index, LOG).into_iter().find(|case| log_driver(facts, case) == Some("awslogs"));
        if let Some(case) = logs {
            let managed = Some("service-role/AmazonECSTaskExecutionRolePolicy");
            let does = "writes logs to CloudWatch".to_owned();
            needs.push(need(case.value.place, does, &["logs:CreateLogStream", "logs:PutLogEvents"], None, managed));
        }
        let creates =
            facts.reach(index, &["ContainerDefinitions", "LogConfiguration", "Options", "awslogs-create-group"]);
        if let Some(case) = creates.into_iter().find(|case| facts.literal(case.value) == Some("true")) {
            needs.push(need(case.value.place, "creates log groups".to_owned(), &["logs:CreateLogGroup"], None, None));
        }
    }
}

fn log_driver<'t>(facts: &Facts<'_, 't>, case: &Case<'t>) -> Option<&'t str> {
    facts.literal(&entry(case.value.as_object()?, "LogDriver")?.value)
}

/// Functions that a state machine calls.
fn machines<'t>(facts: &Facts<'_, 't>, needs: &mut Vec<Need<'t>>) {
    for &index in facts.of_kind("AWS::StepFunctions::StateMachine") {
        let Some(role) = role(facts, index, "RoleArn") else { continue };
        let states = facts.property(index, &["Definition", "States"]).and_then(Value::as_object).unwrap_or_default();
        for state in states {
            let resource = state.value.as_object().and_then(|state| entry(state, "Resource"));
            let Some(resource) = resource else { continue };
            let Some(function) = facts.declared(&resource.value, FUNCTION) else { continue };
            needs.push(Need {
                user: index,
                place: resource.value.place,
                role,
                service: "states",
                does: format!("calls `{}`", facts.name(function)),
                actions: &["lambda:InvokeFunction"],
                target: Some(Target { resource: function, attribute: Some("Arn") }),
                managed: None,
                is_asked_for_at_once: false,
            });
        }
    }
}
