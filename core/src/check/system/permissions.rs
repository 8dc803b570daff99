//! Who may call a function: event sources of the stack, and the permissions that they need.
//!
//! A source with a role of its own needs none. A permission whose function or principal is not known may be the one.

use super::callers::is_service;
use super::order;
use crate::check::cycles::free_name;
use crate::check::facts::{Facts, Source};
use crate::findings::report::Report;
use crate::findings::table::policies as table;
use crate::findings::{Finding, Row};
use crate::model::{Value, entry};
use std::collections::BTreeMap;

const FUNCTION: &str = "AWS::Lambda::Function";

/// A type that calls functions.
struct Caller {
    kind: &'static str,
    /// The property with what it calls, or a list of such, down to the key of the function.
    path: &'static [&'static str],
    /// The key beside the function by which a role or credentials are given.
    role: Option<&'static str>,
    /// It calls functions only if this key beside the function has this literal.
    when: Option<(&'static str, &'static str)>,
    service: &'static str,
    /// The permission must be there when the caller is made.
    is_asked_for_at_once: bool,
    row: &'static Row,
}

static CALLERS: &[Caller] = &[
    at_once("AWS::S3::Bucket", &["NotificationConfiguration", "LambdaConfigurations", "Function"], "s3.amazonaws.com"),
    later("AWS::Events::Rule", &["Targets", "Arn"], Some("RoleArn"), "events.amazonaws.com"),
    subscription("AWS::SNS::Subscription", &["Endpoint"]),
    subscription("AWS::SNS::Topic", &["Subscription", "Endpoint"]),
    later("AWS::ApiGateway::Method", &["Integration", "Uri"], Some("Credentials"), "apigateway.amazonaws.com"),
    later("AWS::ApiGatewayV2::Integration", &["IntegrationUri"], Some("CredentialsArn"), "apigateway.amazonaws.com"),
    at_once("AWS::Config::ConfigRule", &["Source", "SourceIdentifier"], "config.amazonaws.com"),
    at_once("AWS::ElasticLoadBalancingV2::TargetGroup", &["Targets", "Id"], "elasticloadbalancing.amazonaws.com"),
    at_once("AWS::Logs::SubscriptionFilter", &["DestinationArn"], "logs.amazonaws.com"),
    at_once("AWS::SES::ReceiptRule", &["Rule", "Actions", "LambdaAction", "FunctionArn"], "ses.amazonaws.com"),
    at_once("AWS::SecretsManager::RotationSchedule", &["RotationLambdaARN"], "secretsmanager.amazonaws.com"),
    later(AUTHORIZER, &["AuthorizerUri"], Some("AuthorizerCredentials"), "apigateway.amazonaws.com"),
    later(AUTHORIZER_V2, &["AuthorizerUri"], Some("AuthorizerCredentialsArn"), "apigateway.amazonaws.com"),
    later(GRAPH, &["LambdaAuthorizerConfig", "AuthorizerUri"], None, "appsync.amazonaws.com"),
    later(
        GRAPH,
        &["AdditionalAuthenticationProviders", "LambdaAuthorizerConfig", "AuthorizerUri"],
        None,
        "appsync.amazonaws.com",
    ),
    later("AWS::Bedrock::Agent", &["ActionGroups", "ActionGroupExecutor", "Lambda"], None, "bedrock.amazonaws.com"),
    later(IOT, &["TopicRulePayload", "Actions", "Lambda", "FunctionArn"], None, "iot.amazonaws.com"),
    later(IOT, &["TopicRulePayload", "ErrorAction", "Lambda", "FunctionArn"], None, "iot.amazonaws.com"),
    trigger(&["LambdaConfig", "CreateAuthChallenge"]),
    trigger(&["LambdaConfig", "CustomEmailSender", "LambdaArn"]),
    trigger(&["LambdaConfig", "CustomMessage"]),
    trigger(&["LambdaConfig", "CustomSMSSender", "LambdaArn"]),
    trigger(&["LambdaConfig", "DefineAuthChallenge"]),
    trigger(&["LambdaConfig", "PostAuthentication"]),
    trigger(&["LambdaConfig", "PostConfirmation"]),
    trigger(&["LambdaConfig", "PreAuthentication"]),
    trigger(&["LambdaConfig", "PreSignUp"]),
    trigger(&["LambdaConfig", "PreTokenGeneration"]),
    trigger(&["LambdaConfig", "PreTokenGenerationConfig", "LambdaArn"]),
    trigger(&["LambdaConfig", "UserMigration"]),
    trigger(&["LambdaConfig", "VerifyAuthChallengeResponse"]),
];

const AUTHORIZER: &str = "AWS::ApiGateway::Authorizer";
const AUTHORIZER_V2: &str = "AWS::ApiGatewayV2::Authorizer";
const GRAPH: &str = "AWS::AppSync::GraphQLApi";
const IOT: &str = "AWS::IoT::TopicRule";

/// A caller that asks for the permission when it is made.
const fn at_once(kind: &'static str, path: &'static [&'static str], service: &'static str) -> Caller {
    let row = &table::NOTIFICATION_NOT_PERMITTED;
    Caller { kind, path, role: None, when: None, service, is_asked_for_at_once: true, row }
}

/// A caller that is refused when it calls.
const fn later(
    kind: &'static str,
    path: &'static [&'static str],
    role: Option<&'static str>,
    service: &'static str,
) -> Caller {
    Caller { kind, path, role, when: None, service, is_asked_for_at_once: false, row: &table::CALL_NOT_PERMITTED }
}

/// A subscription, which may be of other things than functions.
const fn subscription(kind: &'static str, path: &'static [&'static str]) -> Caller {
    Caller { when: Some(("Protocol", "lambda")), ..later(kind, path, None, "sns.amazonaws.com") }
}

/// A trigger of a user pool.
const fn trigger(path: &'static [&'static str]) -> Caller {
    later("AWS::Cognito::UserPool", path, None, "cognito-idp.amazonaws.com")
}

/// Where a permission's `SourceArn` is not the caller's own ARN but that of a thing that the caller names.
static SOURCES: &[(&str, &str)] = &[
    ("AWS::Logs::SubscriptionFilter", "LogGroupName"),
    ("AWS::SNS::Subscription", "TopicArn"),
    ("AWS::SecretsManager::RotationSchedule", "SecretId"),
];

/// Event sources whose function does not let them call it.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    if facts.of_kind(FUNCTION).is_empty() || !facts.is_complete() {
        return;
    }
    let Some(permitted) = permitted(facts) else { return };
    for caller in CALLERS {
        for &index in facts.of_kind(caller.kind) {
            judge(facts, report, &permitted, caller, index);
        }
    }
}

/// Who may call a function: the principal, an empty one if it is not known, and the permission.
type Permitted<'t> = (&'t str, usize);

/// For each function who may call it; nothing at all if a permission is for a function that is not known.
fn permitted<'t>(facts: &Facts<'_, 't>) -> Option<BTreeMap<usize, Vec<Permitted<'t>>>> {
    let mut permitted: BTreeMap<usize, Vec<Permitted<'_>>> = BTreeMap::new();
    for &index in facts.of_kind("AWS::Lambda::Permission") {
        let Some(Source::Resource(named, _)) = facts.source(facts.property(index, &["FunctionName"])?) else {
            return None;
        };
        // What may be called through its URL may be called so alone.
        if facts.text(index, &["Action"]).is_some_and(|action| action.eq_ignore_ascii_case("lambda:InvokeFunctionUrl"))
        {
            continue;
        }
        let principal = facts.text(index, &["Principal"]).unwrap_or_default();
        permitted.entry(function(facts, named)?).or_default().push((principal, index));
    }
    Some(permitted)
}

/// The function itself, behind its versions and aliases.
fn function(facts: &Facts<'_, '_>, index: usize) -> Option<usize> {
    match facts.get(index)?.kind.text.as_str() {
        FUNCTION => Some(index),
        "AWS::Lambda::Alias" | "AWS::Lambda::Version" => {
            facts.declared(facts.property(index, &["FunctionName"])?, FUNCTION)
        }
        _ => None,
    }
}

fn judge(
    facts: &Facts<'_, '_>,
    report: &mut Report,
    permitted: &BTreeMap<usize, Vec<Permitted<'_>>>,
    caller: &Caller,
    index: usize,
) {
    let Some((key, above)) = caller.path.split_last() else { return };
    let Some(resource) = facts.get(index) else { return };
    let mut objects: Vec<&[crate::model::Entry]> = Vec::new();
    if above.is_empty() {
        objects.push(&resource.properties);
    } else {
        objects.extend(facts.reach(index, above).iter().filter_map(|case| case.value.as_object()));
    }
    for object in objects {
        let is_called = caller.when.is_none_or(|(key, wanted)| {
            entry(object, key).is_some_and(|entry| facts.literal(&entry.value) == Some(wanted))
        });
        let has_role = caller.role.is_some_and(|role| entry(object, role).is_some());
        let Some(target) = entry(object, key).filter(|_| is_called && !has_role) else { continue };
        let Some(function) = called(facts, &target.value) else { continue };
        let permissions: Vec<usize> = permitted
            .get(&function)
            .into_iter()
            .flatten()
            .filter(|(known, _)| known.is_empty() || *known == "*" || is_service(known, caller.service))
            .map(|(_, permission)| *permission)
            .filter(|permission| !is_for_another(facts, *permission, index))
            .collect();
        if let Some(first) = permissions.first() {
            if caller.is_asked_for_at_once {
                order::ask(facts, report, index, &permissions, *first);
            }
            continue;
        }
        if facts.is_handed_on(function) {
            continue;
        }
        let finding = Finding::new(caller.row, target.value.place)
            .with("name", &resource.name.text)
            .with("function", facts.name(function))
            .with("service", caller.service)
            .with("permission", free_name(facts.names, &format!("{}Permission", facts.name(function))));
        report.push_for(Facts::item(index), finding);
    }
}

/// Whether a permission is for another thing of the caller's type.
fn is_for_another(facts: &Facts<'_, '_>, permission: usize, caller: usize) -> bool {
    let thing = match SOURCES.iter().find(|(kind, _)| facts.is(caller, kind)) {
        Some((_, property)) => facts.property(caller, &[property]).and_then(|value| facts.resource(value)),
        None => Some(caller),
    };
    let source = facts.property(permission, &["SourceArn"]).and_then(|value| facts.resource(value));
    let kind = |index: usize| facts.get(index).map(|resource| &resource.kind.text);
    thing.zip(source).is_some_and(|(thing, source)| thing != source && kind(thing) == kind(source))
}

/// The function that a value names, alone or in the address of an integration.
pub(super) fn called<'t>(facts: &Facts<'_, 't>, value: &'t Value) -> Option<usize> {
    if let Some(index) = facts.resource(value) {
        return function(facts, index);
    }
    let mut named = facts.named_in(value).into_iter().filter_map(|index| function(facts, index));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}
