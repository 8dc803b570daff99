//! Who may send to a topic, a queue or a bucket: services of AWS need a policy of it that lets them.
//!
//! A policy whose principals are not written out may be the one; so may one of another stack, if that gets to know the
//! receiver.

use super::order;
use crate::check::cycles::free_name;
use crate::check::facts::{Facts, Source};
use crate::findings::report::Report;
use crate::findings::table::policies as table;
use crate::findings::{Finding, Row};
use crate::model::{Entry, entry};

/// A type that sends, and what it names to send to.
struct Sender {
    kind: &'static str,
    /// Down to the key that holds the receiver.
    path: &'static [&'static str],
    /// The key beside it by which a role is given, which needs no policy.
    role: Option<&'static str>,
    /// It sends to queues only if this key beside it has this literal.
    when: Option<(&'static str, &'static str)>,
    service: &'static str,
    row: &'static Row,
}

/// A sender that is refused when it is made.
const fn at_once(kind: &'static str, path: &'static [&'static str], service: &'static str) -> Sender {
    Sender { kind, path, role: None, when: None, service, row: &table::DELIVERY_REFUSED }
}

/// A sender whose messages are lost.
const fn later(kind: &'static str, path: &'static [&'static str], service: &'static str) -> Sender {
    Sender { kind, path, role: None, when: None, service, row: &table::DELIVERY_NOT_PERMITTED }
}

const QUEUES: Option<(&str, &str)> = Some(("Protocol", "sqs"));
const RULE: &str = "AWS::Events::Rule";
const SUBSCRIPTION: &str = "AWS::SNS::Subscription";
const TOPIC: &str = "AWS::SNS::Topic";
const TRAIL: &str = "AWS::CloudTrail::Trail";

static SENDERS: &[Sender] = &[
    at_once(BUCKET, &["NotificationConfiguration", "QueueConfigurations", "Queue"], "s3.amazonaws.com"),
    at_once(BUCKET, &["NotificationConfiguration", "TopicConfigurations", "Topic"], "s3.amazonaws.com"),
    at_once(TRAIL, &["S3BucketName"], "cloudtrail.amazonaws.com"),
    at_once(TRAIL, &["SnsTopicName"], "cloudtrail.amazonaws.com"),
    Sender { role: Some("RoleArn"), ..later(RULE, &["Targets", "Arn"], "events.amazonaws.com") },
    later(RULE, &["Targets", "DeadLetterConfig", "Arn"], "events.amazonaws.com"),
    Sender { when: QUEUES, ..later(SUBSCRIPTION, &["Endpoint"], "sns.amazonaws.com") },
    later(SUBSCRIPTION, &["RedrivePolicy", "deadLetterTargetArn"], "sns.amazonaws.com"),
    Sender { when: QUEUES, ..later(TOPIC, &["Subscription", "Endpoint"], "sns.amazonaws.com") },
];

/// A type that is sent to.
struct Receiver {
    kind: &'static str,
    /// What the policy allows, and with what, as both are written; `{name}` is the receiver.
    action: &'static str,
    resource: &'static str,
    /// Its policies, and where these name it.
    policies: &'static [(&'static str, &'static str)],
    /// How the first of them names it.
    form: &'static str,
}

const BUCKET: &str = "AWS::S3::Bucket";
const QUEUE: &str = "AWS::SQS::Queue";

static RECEIVERS: &[Receiver] = &[
    Receiver {
        kind: BUCKET,
        action: "[\"s3:GetBucketAcl\", \"s3:PutObject\"]",
        resource: "[{name}.Arn, Sub(\"${{name}.Arn}/*\")]",
        policies: &[("AWS::S3::BucketPolicy", "Bucket")],
        form: "{name}",
    },
    Receiver {
        kind: TOPIC,
        action: "\"sns:Publish\"",
        resource: "{name}",
        policies: &[("AWS::SNS::TopicPolicy", "Topics"), ("AWS::SNS::TopicInlinePolicy", "TopicArn")],
        form: "[{name}]",
    },
    Receiver {
        kind: QUEUE,
        action: "\"sqs:SendMessage\"",
        resource: "{name}.Arn",
        policies: &[("AWS::SQS::QueuePolicy", "Queues"), ("AWS::SQS::QueueInlinePolicy", "Queue")],
        form: "[{name}]",
    },
];

/// Senders that a receiver of the stack does not let in.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    if !facts.is_complete() || RECEIVERS.iter().all(|receiver| facts.of_kind(receiver.kind).is_empty()) {
        return;
    }
    for sender in SENDERS {
        for &index in facts.of_kind(sender.kind) {
            judge(facts, report, sender, index);
        }
    }
}

fn judge(facts: &Facts<'_, '_>, report: &mut Report, sender: &Sender, index: usize) {
    let Some((key, above)) = sender.path.split_last() else { return };
    let Some(resource) = facts.get(index) else { return };
    let mut objects: Vec<&[Entry]> = Vec::new();
    if above.is_empty() {
        objects.push(&resource.properties);
    } else {
        objects.extend(facts.reach(index, above).iter().filter_map(|case| case.value.as_object()));
    }
    for object in objects {
        let is_sent = sender.when.is_none_or(|(key, wanted)| {
            entry(object, key).is_some_and(|entry| facts.literal(&entry.value) == Some(wanted))
        });
        let has_role = sender.role.is_some_and(|role| entry(object, role).is_some());
        let Some(target) = entry(object, key).filter(|_| is_sent && !has_role) else { continue };
        let Some(Source::Resource(to, _)) = facts.source(&target.value) else { continue };
        let Some(receiver) = RECEIVERS.iter().find(|receiver| facts.is(to, receiver.kind)) else { continue };
        // Buckets and standard topics cannot send to a FIFO queue at all.
        if sender.role.is_none() && facts.is(to, QUEUE) && !facts.is_absent(to, "FifoQueue") {
            continue;
        }
        let Some(policies) = policies(facts, receiver, to, sender.service) else { continue };
        let is_asked_for_at_once = sender.row.code == table::DELIVERY_REFUSED.code;
        if let Some(first) = policies.first() {
            if is_asked_for_at_once {
                order::ask(facts, report, index, &policies, *first);
            }
            continue;
        }
        if facts.is_handed_on(to) || (!is_asked_for_at_once && facts.is_shared(to)) {
            continue;
        }
        let [(kind, property), ..] = receiver.policies else { continue };
        let name = facts.name(to);
        let written = |form: &str| form.replace("{name}", name);
        let finding = Finding::new(sender.row, target.value.place)
            .with("name", &resource.name.text)
            .with("receiver", name)
            .with("service", sender.service)
            .with("policy", free_name(facts.names, &format!("{name}Policy")))
            .with("kind", kind)
            .with("property", property)
            .with("form", written(receiver.form))
            .with("action", receiver.action)
            .with("resource", written(receiver.resource));
        report.push_for(Facts::item(index), finding);
    }
}

/// The policies of a receiver that let a service in, or may; nothing if a policy is of nobody knows what.
fn policies(facts: &Facts<'_, '_>, receiver: &Receiver, to: usize, service: &str) -> Option<Vec<usize>> {
    let mut found = Vec::new();
    for &(kind, property) in receiver.policies {
        for &index in facts.of_kind(kind) {
            let of = facts.reach(index, &[property]);
            let mut is_of = false;
            for case in &of {
                is_of |= matches!(facts.source(case.value)?, Source::Resource(known, _) if known == to);
            }
            if of.is_empty() {
                return None;
            }
            if is_of && may_let_in(facts, index, service) {
                found.push(index);
            }
        }
    }
    Some(found)
}

/// Whether a policy names a service among its principals, or is not written out.
fn may_let_in(facts: &Facts<'_, '_>, policy: usize, service: &str) -> bool {
    let statements = facts.reach(policy, &["PolicyDocument", "Statement"]);
    if statements.is_empty() {
        return true;
    }
    statements.iter().any(|statement| {
        let Some(statement) = statement.value.as_object() else { return true };
        if entry(statement, "Effect").is_some_and(|effect| facts.literal(&effect.value) == Some("Deny")) {
            return false;
        }
        let Some(principal) = entry(statement, "Principal") else { return true };
        let Some(kinds) = principal.value.as_object() else { return true };
        kinds.iter().any(|kind| {
            let names = facts.cases(&kind.value).into_iter().flat_map(|case| match case.value.as_list() {
                Some(items) => items.iter().collect(),
                None => vec![case.value],
            });
            let wanted = |name: &str| name == "*" || (kind.key.text == "Service" && name == service);
            names.into_iter().any(|name| match facts.literal(name) {
                Some(name) => wanted(name),
                // An account or a role of this stack is no service.
                None => kind.key.text != "AWS",
            })
        })
    })
}
