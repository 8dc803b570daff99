//! Who may send to a topic or a queue: services of AWS need a policy of the topic or the queue that lets them.
//!
//! A policy whose principals are not written out may be the one; so may one of another stack, if that gets to know the
//! topic or the queue.

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

static SENDERS: &[Sender] = &[
    Sender {
        kind: "AWS::S3::Bucket",
        path: &["NotificationConfiguration", "TopicConfigurations", "Topic"],
        role: None,
        when: None,
        service: "s3.amazonaws.com",
        row: &table::DELIVERY_REFUSED,
    },
    Sender {
        kind: "AWS::S3::Bucket",
        path: &["NotificationConfiguration", "QueueConfigurations", "Queue"],
        role: None,
        when: None,
        service: "s3.amazonaws.com",
        row: &table::DELIVERY_REFUSED,
    },
    Sender {
        kind: "AWS::Events::Rule",
        path: &["Targets", "Arn"],
        role: Some("RoleArn"),
        when: None,
        service: "events.amazonaws.com",
        row: &table::DELIVERY_NOT_PERMITTED,
    },
    Sender {
        kind: "AWS::SNS::Subscription",
        path: &["Endpoint"],
        role: None,
        when: Some(("Protocol", "sqs")),
        service: "sns.amazonaws.com",
        row: &table::DELIVERY_NOT_PERMITTED,
    },
    Sender {
        kind: "AWS::SNS::Topic",
        path: &["Subscription", "Endpoint"],
        role: None,
        when: Some(("Protocol", "sqs")),
        service: "sns.amazonaws.com",
        row: &table::DELIVERY_NOT_PERMITTED,
    },
];

/// A type that is sent to.
struct Receiver {
    kind: &'static str,
    action: &'static str,
    /// Its policies, and where these name it.
    policies: &'static [(&'static str, &'static str)],
}

const SEND: &str = "sqs:SendMessage";

static RECEIVERS: &[Receiver] = &[
    Receiver {
        kind: "AWS::SNS::Topic",
        action: "sns:Publish",
        policies: &[("AWS::SNS::TopicPolicy", "Topics"), ("AWS::SNS::TopicInlinePolicy", "TopicArn")],
    },
    Receiver {
        kind: "AWS::SQS::Queue",
        action: SEND,
        policies: &[("AWS::SQS::QueuePolicy", "Queues"), ("AWS::SQS::QueueInlinePolicy", "Queue")],
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
        if sender.role.is_none() && !facts.is_absent(to, "FifoQueue") && receiver.action == SEND {
            continue;
        }
        let Some(policies) = policies(facts, receiver, to, sender.service) else { continue };
        let is_asked_for_at_once = sender.row.code == table::DELIVERY_REFUSED.code;
        if let Some(first) = policies.first() {
            let is_reversed = || policies.iter().any(|policy| facts.waits_for(*policy, &[index]));
            if is_asked_for_at_once && !facts.waits_for(index, &policies) && !is_reversed() {
                let reason = "S3 asks for the policy when the bucket is made";
                order::tell(facts, report, index, *first, reason);
            }
            continue;
        }
        if facts.is_handed_on(to) || (!is_asked_for_at_once && facts.is_shared(to)) {
            continue;
        }
        let [(kind, property), ..] = receiver.policies else { continue };
        let name = facts.name(to);
        let reference = if receiver.action == SEND { format!("{name}.Arn") } else { name.to_owned() };
        let finding = Finding::new(sender.row, target.value.place)
            .with("name", &resource.name.text)
            .with("receiver", name)
            .with("service", sender.service)
            .with("policy", free_name(facts.names, &format!("{name}Policy")))
            .with("kind", kind)
            .with("property", property)
            .with("action", receiver.action)
            .with("resource", reference);
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
