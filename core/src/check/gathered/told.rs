//! The finding of each gathered document: where it is told, and what its words take from the values.

use crate::findings::Row;
use crate::findings::table::{containers, data};

/// What a document that does not hold is told as.
pub(super) struct Told {
    /// The document's name in the schema.
    pub(super) document: &'static str,
    pub(super) row: &'static Row,
    pub(super) at: At,
    /// The arguments of the row.
    pub(super) words: &'static [(&'static str, Word)],
}

/// Where a finding is told. Sources and values have the names of the document.
#[derive(Clone, Copy, Debug)]
pub(super) enum At {
    /// At the type of the resource that the document is about.
    Itself,
    /// At the reference that leads to a source.
    Reference(&'static str),
    /// At a value of a source.
    Value(&'static str, &'static str),
    /// At what does not fit, which stands in a source.
    Fault(&'static str),
}

/// A word of a finding.
#[derive(Clone, Copy, Debug)]
pub(super) enum Word {
    /// The logical ID of a source.
    Name(&'static str),
    /// The text of a value.
    Value(&'static str, &'static str),
    /// The text of a value, or another where it is absent.
    ValueOr(&'static str, &'static str, &'static str),
    /// A number, so many times.
    Times(&'static str, &'static str, u64),
    /// A word for each text that a value may have.
    Choice(&'static str, &'static str, &'static [(&'static str, &'static str)]),
    /// The same in each case.
    Fixed(&'static str),
    /// The text of what does not fit.
    Fault,
    /// The choices that it must be among.
    Choices,
}

use Word::{Choice, Choices, Fault, Fixed, Name, Times, Value, ValueOr};

const fn told(document: &'static str, row: &'static Row, at: At, words: &'static [(&'static str, Word)]) -> Told {
    Told { document, row, at, words }
}

/// The two kinds of queue, by `FifoQueue`.
const KINDS: &[(&str, &str)] = &[("false", "a standard queue"), ("true", "a FIFO queue")];

const GENEVE: &[(&str, Word)] = &[("name", Name("targetGroup"))];

const SENDER: &[(&str, Word)] = &[("who", Fixed("a function")), ("queue", Name("queue"))];

/// All of them, in the order of the types that they are about.
pub(super) static TOLD: &[Told] = &[
    told(
        "aws_apigateway_method/method_authorizer_type",
        &data::AUTHORIZER_KIND,
        At::Value("method", "AuthorizationType"),
        &[
            ("name", Name("authorizer")),
            ("found", Value("authorizer", "Type")),
            ("asked", Value("method", "AuthorizationType")),
            (
                "fits",
                Choice(
                    "authorizer",
                    "Type",
                    &[("COGNITO_USER_POOLS", "COGNITO_USER_POOLS"), ("REQUEST", "CUSTOM"), ("TOKEN", "CUSTOM")],
                ),
            ),
        ],
    ),
    told(
        "aws_autoscaling_scalingpolicy/policy_target_tracking_asg",
        &data::NOTHING_TO_SCALE,
        At::Reference("asg"),
        &[("group", Name("asg")), ("size", Value("asg", "MinSize"))],
    ),
    told(
        "aws_ecs_service/service_fargate",
        &containers::TASK_NOT_FOR_FARGATE,
        At::Reference("taskDef"),
        &[("name", Name("service")), ("task", Name("taskDef"))],
    ),
    told(
        "aws_ecs_service/service_fargate_log_driver",
        &containers::LOG_DRIVER_NOT_ON_FARGATE,
        At::Fault("taskDef"),
        &[("name", Name("service")), ("driver", Fault), ("known", Choices)],
    ),
    told(
        "aws_ecs_service/service_network_configuration",
        &containers::MISSING_NETWORK_CONFIGURATION,
        At::Itself,
        &[("name", Name("service")), ("task", Name("taskDef"))],
    ),
    told(
        "formwork/service_without_own_network",
        &containers::NEEDLESS_NETWORK_CONFIGURATION,
        At::Value("service", "NetworkConfiguration"),
        &[("task", Name("taskDef")), ("mode", ValueOr("taskDef", "NetworkMode", "bridge"))],
    ),
    told(
        "formwork/target_type_of_tasks",
        &containers::TARGET_TYPE_MISFIT,
        At::Reference("targetGroup"),
        &[
            ("task", Name("taskDef")),
            ("mode", ValueOr("taskDef", "NetworkMode", "bridge")),
            ("group", Name("targetGroup")),
            (
                "wanted",
                Choice(
                    "taskDef",
                    "NetworkMode",
                    &[
                        ("awsvpc", "ip"),
                        ("bridge", "instance"),
                        ("default", "instance"),
                        ("host", "instance"),
                        ("", "instance"),
                    ],
                ),
            ),
            ("found", Value("targetGroup", "TargetType")),
        ],
    ),
    told(
        "aws_elasticloadbalancingv2_listenerrule/listener_rule_target_group_protocol",
        &containers::GENEVE_IN_RULE,
        At::Reference("targetGroup"),
        GENEVE,
    ),
    told("formwork/rule_forwards_to_geneve", &containers::GENEVE_IN_RULE, At::Reference("targetGroup"), GENEVE),
    told("formwork/on_failure_to_fifo", &data::FIFO_REFUSED, At::Reference("queue"), SENDER),
    told("formwork/on_success_to_fifo", &data::FIFO_REFUSED, At::Reference("queue"), SENDER),
    told(
        "aws_lambda_eventsourcemapping/event_source_sqs_fifo_batch_size",
        &data::BATCH_SIZE,
        At::Value("local", "BatchSize"),
        &[
            ("found", Value("local", "BatchSize")),
            ("queue", Name("queue")),
            ("reason", Fixed("a FIFO queue gives at most 10")),
            ("fix", Fixed("write `BatchSize: 10`")),
        ],
    ),
    told(
        "aws_lambda_eventsourcemapping/event_source_sqs_timeout",
        &data::SHORT_VISIBILITY,
        At::Reference("queue"),
        &[
            ("queue", Name("queue")),
            ("visibility", Value("queue", "VisibilityTimeout")),
            ("timeout", Value("function", "Timeout")),
            ("function", Name("function")),
            ("advised", Times("function", "Timeout", 6)),
        ],
    ),
    told(
        "formwork/batch_without_window",
        &data::BATCH_SIZE,
        At::Value("local", "BatchSize"),
        &[
            ("found", Value("local", "BatchSize")),
            ("queue", Name("queue")),
            ("reason", Fixed("more than 10 need a time to be gathered in")),
            ("fix", Fixed("add `MaximumBatchingWindowInSeconds: 1`")),
        ],
    ),
    told("formwork/dead_letters_to_fifo", &data::FIFO_REFUSED, At::Reference("queue"), SENDER),
    told(
        "aws_rds_dbinstance/instance_cluster_engine",
        &data::CLUSTER_MISFIT,
        At::Value("local", "Engine"),
        &[
            ("property", Fixed("Engine")),
            ("name", Name("local")),
            ("found", Value("local", "Engine")),
            ("cluster", Name("cluster")),
            ("wanted", Value("cluster", "Engine")),
        ],
    ),
    told(
        "aws_rds_dbinstance/instance_cluster_storage_encrypted",
        &data::CLUSTER_MISFIT,
        At::Value("local", "StorageEncrypted"),
        &[
            ("property", Fixed("StorageEncrypted")),
            ("name", Name("local")),
            ("found", Value("local", "StorageEncrypted")),
            ("cluster", Name("cluster")),
            ("wanted", ValueOr("cluster", "StorageEncrypted", "false")),
        ],
    ),
    told(
        "formwork/notification_to_fifo",
        &data::FIFO_REFUSED,
        At::Reference("queue"),
        &[("who", Fixed("a bucket")), ("queue", Name("queue"))],
    ),
    told(
        "formwork/endpoint_of_the_protocol",
        &data::ENDPOINT_MISFIT,
        At::Reference("endpoint"),
        &[
            ("name", Name("endpoint")),
            ("found", Value("endpoint", "Type")),
            ("protocol", Value("subscription", "Protocol")),
            (
                "wanted",
                Choice(
                    "subscription",
                    "Protocol",
                    &[("firehose", "a delivery stream"), ("lambda", "a function"), ("sqs", "a queue")],
                ),
            ),
            (
                "fits",
                Choice(
                    "endpoint",
                    "Type",
                    &[
                        ("AWS::KinesisFirehose::DeliveryStream", "firehose"),
                        ("AWS::Lambda::Alias", "lambda"),
                        ("AWS::Lambda::Function", "lambda"),
                        ("AWS::Lambda::Version", "lambda"),
                        ("AWS::SQS::Queue", "sqs"),
                    ],
                ),
            ),
        ],
    ),
    told(
        "formwork/standard_topic_to_fifo",
        &data::FIFO_REFUSED,
        At::Reference("queue"),
        &[("who", Fixed("a standard topic")), ("queue", Name("queue"))],
    ),
    told(
        "aws_sqs_queue/queue_dlq",
        &data::DEAD_LETTER_KIND,
        At::Reference("dlq"),
        &[
            ("queue", Name("sourceQueue")),
            ("kind", Choice("sourceQueue", "fifo", KINDS)),
            ("other", Name("dlq")),
            ("other_kind", Choice("dlq", "fifo", KINDS)),
            (
                "fix",
                Choice(
                    "sourceQueue",
                    "fifo",
                    &[("false", "leave `FifoQueue` of it out"), ("true", "add `FifoQueue: true` to it")],
                ),
            ),
        ],
    ),
];

/// The row of a document.
pub(super) fn of(document: &str) -> Option<&'static Told> {
    TOLD.iter().find(|told| told.document == document)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::words::placeholders;
    use crate::schema::Schema;
    use std::collections::BTreeSet;

    /// The source that a word names, and its value.
    fn named(word: &Word) -> Option<(&'static str, Option<&'static str>)> {
        match *word {
            Name(source) => Some((source, None)),
            Value(source, value) | ValueOr(source, value, _) | Times(source, value, _) | Choice(source, value, _) => {
                Some((source, Some(value)))
            }
            Fixed(_) | Fault | Choices => None,
        }
    }

    #[test]
    fn each_document_of_the_schema_has_words_and_each_word_what_it_names() {
        let schema = Schema::bundled().expect("the blob has this format");
        let mut known = BTreeSet::new();
        for document in schema.types().flat_map(|kind| kind.gathered().collect::<Vec<_>>()) {
            known.insert(document.name);
            let told = of(document.name).unwrap_or_else(|| panic!("no words for `{}`", document.name));
            let at = match told.at {
                At::Itself => None,
                At::Reference(source) => {
                    let found = document.sources().find(|found| found.name == source);
                    assert!(found.is_some_and(|found| found.reference.is_some()), "{}: {source}", document.name);
                    Some((source, None))
                }
                At::Value(source, value) => Some((source, Some(value))),
                At::Fault(source) => Some((source, None)),
            };
            for (source, value) in told.words.iter().filter_map(|(_, word)| named(word)).chain(at) {
                let found = document.sources().find(|found| found.name == source);
                let found = found.unwrap_or_else(|| panic!("{}: no source `{source}`", document.name));
                assert!(
                    value.is_none_or(|value| found.values().any(|known| known.name == value)),
                    "{}: no value `{source}/{value:?}`",
                    document.name
                );
            }
            for name in placeholders(told.row) {
                assert!(told.words.iter().any(|(word, _)| *word == name), "{}: no word `{name}`", document.name);
            }
        }
        let told: BTreeSet<&str> = TOLD.iter().map(|told| told.document).collect();
        assert_eq!(told, known);
        assert_eq!(told.len(), TOLD.len(), "a document stands twice");
    }
}
