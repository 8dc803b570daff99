//! Queues: their visibility against the functions that read them, their dead letters, FIFO and standard.
//!
//! See [queues as event sources](https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html).

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;

const QUEUE: &str = "AWS::SQS::Queue";
const FUNCTION: &str = "AWS::Lambda::Function";
const MAPPING: &str = "AWS::Lambda::EventSourceMapping";
const SUBSCRIPTION: &str = "AWS::SNS::Subscription";

/// Slots that take a standard queue alone: type, path, and who sends.
static STANDARD_ONLY: &[(&str, &[&str], &str)] = &[
    (FUNCTION, &["DeadLetterConfig", "TargetArn"], "a function"),
    ("AWS::Lambda::EventInvokeConfig", &["DestinationConfig", "OnFailure", "Destination"], "a function"),
    ("AWS::Lambda::EventInvokeConfig", &["DestinationConfig", "OnSuccess", "Destination"], "a function"),
    ("AWS::S3::Bucket", &["NotificationConfiguration", "QueueConfigurations", "Queue"], "a bucket"),
];

/// Checks every queue and what is connected with it.
pub(in crate::check::system) fn queues(facts: &Facts<'_, '_>, report: &mut Report) {
    if facts.of_kind(QUEUE).is_empty() {
        return;
    }
    for &mapping in facts.of_kind(MAPPING) {
        report.enter(Facts::item(mapping));
        visibility(facts, report, mapping);
        batches(facts, report, mapping);
    }
    dead_letters(facts, report);
    for (kind, path, who) in STANDARD_ONLY {
        for &index in facts.of_kind(kind) {
            for case in facts.reach(index, path) {
                refuse(facts, report, index, case.value, who);
            }
        }
    }
    for &subscription in facts.of_kind(SUBSCRIPTION) {
        let topic = facts.property(subscription, &["TopicArn"]).and_then(|value| facts.resource(value));
        let is_standard = topic.is_some_and(|topic| is_fifo(facts, topic, "FifoTopic") == Some(false));
        if let Some(endpoint) = facts.property(subscription, &["Endpoint"]).filter(|_| is_standard) {
            refuse(facts, report, subscription, endpoint, "a standard topic");
        }
    }
}

fn refuse<'t>(facts: &Facts<'_, 't>, report: &mut Report, index: usize, value: &'t crate::model::Value, who: &str) {
    let queue = facts.declared(value, QUEUE).filter(|queue| is_fifo(facts, *queue, "FifoQueue") == Some(true));
    if let Some(queue) = queue.filter(|queue| facts.coexist(&[index, *queue])) {
        let finding = Finding::new(&table::FIFO_REFUSED, value.place).with("who", who);
        report.push_for(Facts::item(index), finding.with("queue", facts.name(queue)));
    }
}

/// Whether a queue or topic is a FIFO one.
fn is_fifo(facts: &Facts<'_, '_>, index: usize, property: &str) -> Option<bool> {
    if facts.is_absent(index, property) {
        return Some(false);
    }
    match facts.text(index, &[property])? {
        text if text.eq_ignore_ascii_case("true") => Some(true),
        text if text.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

/// A number of seconds, or the service's own where none is given.
fn seconds(facts: &Facts<'_, '_>, index: usize, property: &str, default: u32) -> Option<u32> {
    if facts.is_absent(index, property) { Some(default) } else { facts.text(index, &[property])?.parse().ok() }
}

fn visibility(facts: &Facts<'_, '_>, report: &mut Report, mapping: usize) {
    let Some(source) = facts.property(mapping, &["EventSourceArn"]) else { return };
    let function = facts.property(mapping, &["FunctionName"]).and_then(|value| facts.declared(value, FUNCTION));
    let (Some(queue), Some(function)) = (facts.declared(source, QUEUE), function) else { return };
    let visible = seconds(facts, queue, "VisibilityTimeout", 30);
    let (Some(visible), Some(timeout)) = (visible, seconds(facts, function, "Timeout", 3)) else { return };
    if visible < timeout && facts.coexist(&[mapping, queue, function]) {
        let finding = Finding::new(&table::SHORT_VISIBILITY, source.place)
            .with("queue", facts.name(queue))
            .with("visibility", visible)
            .with("timeout", timeout)
            .with("function", facts.name(function))
            .with("advised", u64::from(timeout) * 6);
        report.push(finding);
    }
}

/// More than ten messages at once: not from a FIFO queue, and from another only with a window to gather them.
fn batches(facts: &Facts<'_, '_>, report: &mut Report, mapping: usize) {
    let queue = facts.property(mapping, &["EventSourceArn"]).and_then(|value| facts.declared(value, QUEUE));
    let (Some(queue), Some(value)) = (queue, facts.property(mapping, &["BatchSize"])) else { return };
    let Some(found) = facts.literal(value).filter(|size| size.parse::<u32>().is_ok_and(|size| size > 10)) else {
        return;
    };
    let window = "MaximumBatchingWindowInSeconds";
    let has_no_window = facts.is_absent(mapping, window) || facts.text(mapping, &[window]) == Some("0");
    let (reason, fix) = match is_fifo(facts, queue, "FifoQueue") {
        Some(true) => {
            (format!("`{}` is a FIFO queue, which gives at most 10", facts.name(queue)), "write `BatchSize: 10`")
        }
        Some(false) if has_no_window => {
            ("more than 10 need a time to be gathered in".to_owned(), "add `MaximumBatchingWindowInSeconds: 1`")
        }
        _ => return,
    };
    let finding = Finding::new(&table::BATCH_SIZE, value.place).with("found", found);
    report.push(finding.with("reason", reason).with("fix", fix));
}

fn dead_letters(facts: &Facts<'_, '_>, report: &mut Report) {
    let kind = |fifo: bool| if fifo { "a FIFO queue" } else { "a standard queue" };
    for &queue in facts.of_kind(QUEUE) {
        let Some(value) = facts.property(queue, &["RedrivePolicy", "deadLetterTargetArn"]) else { continue };
        let Some(other) = facts.declared(value, QUEUE).filter(|other| facts.coexist(&[queue, *other])) else {
            continue;
        };
        let kinds = (is_fifo(facts, queue, "FifoQueue"), is_fifo(facts, other, "FifoQueue"));
        let (Some(own), Some(others)) = kinds else { continue };
        if own != others {
            let fix = if own { "add `FifoQueue: true` to it" } else { "leave `FifoQueue` of it out" };
            let finding = Finding::new(&table::DEAD_LETTER_KIND, value.place)
                .with("queue", facts.name(queue))
                .with("kind", kind(own))
                .with("other", facts.name(other))
                .with("other_kind", kind(others))
                .with("fix", fix);
            report.push_for(Facts::item(queue), finding);
        }
    }
}
