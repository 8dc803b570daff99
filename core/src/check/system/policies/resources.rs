//! Actions against the resources of their statement: an action that fits none of them never happens.
//!
//! In: what a statement names, literal or of this stack. Out: the ARNs as text with wildcards, where `*` is all that is not
//! known. A statement is right as a whole, so that each action needs one resource only.

use super::actions::Catalogue;
use super::globs;
use crate::check::facts::{Facts, Source};
use crate::model::{Function, Piece, Value, ValueKind, entry};

/// An ARN that nothing is known of.
const ANY: &str = "*";

/// How deep functions are looked into.
const DEEPEST: usize = 8;

/// The attributes that are ARNs, and the form of the ARN, in which `x` is a name. An empty attribute is `Ref`.
#[rustfmt::skip] // a row a line
static ARNS: &[(&str, &[&str], &str)] = &[
    ("AWS::CertificateManager::Certificate", &[""], "acm:*:*:certificate/x"),
    ("AWS::CodeBuild::Project", &["Arn"], "codebuild:*:*:project/x"),
    ("AWS::Cognito::UserPool", &["Arn"], "cognito-idp:*:*:userpool/x"),
    ("AWS::DynamoDB::Table", &["Arn"], "dynamodb:*:*:table/x"),
    ("AWS::DynamoDB::Table", &["StreamArn"], "dynamodb:*:*:table/x/stream/x"),
    ("AWS::ECR::Repository", &["Arn"], "ecr:*:*:repository/x"),
    ("AWS::ECS::Cluster", &["Arn"], "ecs:*:*:cluster/x"),
    ("AWS::ECS::Service", &["", "ServiceArn"], "ecs:*:*:service/x/x"),
    ("AWS::ECS::TaskDefinition", &["", "TaskDefinitionArn"], "ecs:*:*:task-definition/x:x"),
    ("AWS::EFS::AccessPoint", &["Arn"], "elasticfilesystem:*:*:access-point/x"),
    ("AWS::EFS::FileSystem", &["Arn"], "elasticfilesystem:*:*:file-system/x"),
    ("AWS::Events::EventBus", &["Arn"], "events:*:*:event-bus/x"),
    ("AWS::IAM::ManagedPolicy", &["", "PolicyArn"], "iam::*:policy/x"),
    ("AWS::IAM::Role", &["Arn"], "iam::*:role/x"),
    ("AWS::IAM::User", &["Arn"], "iam::*:user/x"),
    ("AWS::KMS::Key", &["Arn"], "kms:*:*:key/x"),
    ("AWS::Kinesis::Stream", &["Arn"], "kinesis:*:*:stream/x"),
    ("AWS::KinesisFirehose::DeliveryStream", &["Arn"], "firehose:*:*:deliverystream/x"),
    ("AWS::Lambda::Function", &["Arn"], "lambda:*:*:function:x"),
    ("AWS::Logs::LogGroup", &["Arn"], "logs:*:*:log-group:x:*"),
    ("AWS::S3::Bucket", &["Arn"], "s3:::x"),
    ("AWS::SNS::Topic", &["", "TopicArn"], "sns:*:*:x"),
    ("AWS::SQS::Queue", &["Arn"], "sqs:*:*:x"),
    ("AWS::SecretsManager::Secret", &["", "Id"], "secretsmanager:*:*:secret:x"),
    ("AWS::StepFunctions::StateMachine", &["", "Arn"], "states:*:*:stateMachine:x"),
];

/// A resource of a statement.
pub(super) struct Named {
    /// Its ARN, as text with wildcards.
    arn: String,
    /// What an author would write for what is in it.
    inside: String,
}

/// What an action lacks.
pub(super) struct Mismatch {
    /// The ARNs that the action is about, in words.
    pub(super) shapes: String,
    /// The resource that would fit with `/*` behind it, so written.
    pub(super) inside: Option<String>,
}

/// Why an action fits none of a statement's resources.
pub(super) fn mismatch(catalogue: &mut Catalogue<'_>, action: &str, named: &[Named]) -> Option<Mismatch> {
    let (service, name) = action.split_once(':')?;
    let behind: Vec<&str> = named.iter().map(|named| behind_partition(&named.arn)).collect();
    if behind.is_empty() || behind.contains(&ANY) {
        return None;
    }
    let actions = catalogue.service(service)?;
    let folded = name.to_ascii_lowercase();
    let mut shapes: Vec<&str> = Vec::new();
    let mut is_known = false;
    for known in actions.names().filter(|known| globs::fits(&folded, known)) {
        let own = actions.shapes(known).unwrap_or_default();
        if own.iter().any(|shape| behind.iter().any(|arn| globs::overlap(shape, arn))) {
            return None;
        }
        is_known = true;
        shapes.extend(own);
    }
    // A service without a single shape is one whose resources nobody has written down.
    if !is_known || actions.names().all(|name| actions.shapes(name).is_none_or(<[_]>::is_empty)) {
        return None;
    }
    shapes.sort_unstable();
    shapes.dedup();
    let fits_inside = |named: &&Named| {
        let inside = format!("{}/*", behind_partition(&named.arn));
        shapes.iter().any(|shape| shape.ends_with("/*") && globs::overlap(shape, &inside))
    };
    let inside = named.iter().find(fits_inside).map(|named| named.inside.clone());
    Some(Mismatch { shapes: phrase(&shapes), inside })
}

fn phrase(shapes: &[&str]) -> String {
    const FEW: usize = 3;
    if shapes.is_empty() {
        return "no resource of its own: it needs `Resource: \"*\"`".to_owned();
    }
    let shown = shapes.iter().take(FEW).map(|shape| format!("`arn:aws:{}`", shape.replace('%', ANY)));
    let more = if shapes.len() > FEW { " and more" } else { "" };
    format!("{}{more}", shown.collect::<Vec<_>>().join(", "))
}

/// An ARN without `arn:` and the partition; `*` if it may be any.
fn behind_partition(arn: &str) -> &str {
    let mut parts = arn.splitn(3, ':');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("arn"), Some(_), Some(rest)) => rest,
        _ => ANY,
    }
}

/// What a resource of a statement names.
pub(super) fn named<'t>(facts: &Facts<'_, 't>, value: &'t Value) -> Named {
    let arn = text(facts, value, DEEPEST);
    let inside = match facts.source(value) {
        Some(Source::Resource(index, attribute)) => {
            let dot = if attribute.is_some() { "." } else { "" };
            format!("Sub(\"${{{}{dot}{}}}/*\")", facts.name(index), attribute.unwrap_or_default())
        }
        _ => format!("{arn}/*"),
    };
    Named { arn, inside }
}

fn text<'t>(facts: &Facts<'_, 't>, value: &'t Value, depth: usize) -> String {
    let value = facts.settled(value);
    if depth == 0 {
        return ANY.to_owned();
    }
    match &value.kind {
        ValueKind::Text(text) if !text.contains("{{resolve:") => text.clone(),
        ValueKind::Sub(sub) => sub
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Literal(text) => text.clone(),
                Piece::Variable { name, .. } => match entry(&sub.variables, name) {
                    Some(variable) => text(facts, &variable.value, depth - 1),
                    None => match name.split_once('.') {
                        Some((resource, attribute)) => arn(facts.named(resource, Some(attribute)), facts),
                        None => arn(facts.named(name, None), facts),
                    },
                },
            })
            .collect(),
        ValueKind::Call(Function::Join, arguments) => match arguments.as_slice() {
            [delimiter, Value { kind: ValueKind::List(items), .. }] => {
                let delimiter = delimiter.as_text().unwrap_or(ANY);
                let parts: Vec<String> = items.iter().map(|item| text(facts, item, depth - 1)).collect();
                parts.join(delimiter)
            }
            _ => ANY.to_owned(),
        },
        _ => arn(facts.source(value), facts),
    }
}

/// The ARN that a reference is; `*` for anything else.
fn arn(source: Option<Source<'_>>, facts: &Facts<'_, '_>) -> String {
    let Some(Source::Resource(index, attribute)) = source else { return ANY.to_owned() };
    let attribute = attribute.unwrap_or_default();
    let row = ARNS.iter().find(|(kind, attributes, _)| facts.is(index, kind) && attributes.contains(&attribute));
    row.map_or_else(|| ANY.to_owned(), |(_, _, form)| format!("arn:*:{form}"))
}

/// The attribute that is the ARN of a resource, where `Ref` is certain not to be.
pub(super) fn arn_of(facts: &Facts<'_, '_>, index: usize) -> Option<&'static str> {
    let (_, attributes, _) = ARNS.iter().find(|(kind, ..)| facts.is(index, kind))?;
    attributes.first().copied().filter(|first| !first.is_empty())
}

/// Whether two attributes of a resource are both its ARN; none is `Ref`.
pub(in crate::check::system) fn is_same_arn(
    facts: &Facts<'_, '_>,
    index: usize,
    attributes: [Option<&str>; 2],
) -> bool {
    ARNS.iter().any(|(kind, known, _)| {
        facts.is(index, kind) && attributes.iter().all(|attribute| known.contains(&attribute.unwrap_or_default()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Schema;

    #[test]
    fn every_form_names_what_the_schema_has_and_fits_an_action() {
        let schema = Schema::bundled().expect("a schema of this format");
        for (kind, attributes, form) in ARNS {
            let known = schema.resource_type(kind).unwrap_or_else(|| panic!("{kind}"));
            assert!(attributes.iter().all(|name| name.is_empty() || known.attribute(name).is_some()), "{kind}");
            let mut services = schema.services().map(|service| service.actions());
            let is_known = services.any(|actions| {
                actions.names().any(|name| {
                    actions.shapes(name).is_some_and(|shapes| shapes.iter().any(|shape| globs::overlap(shape, form)))
                })
            });
            assert!(is_known, "{kind}: no action is about `{form}`");
        }
    }
}
