//! Scalable targets: the ID of the resource against its dimension.
//!
//! See [`ScalableTarget`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalabletarget.html).

use crate::check::facts::{Facts, Piece, Source};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::containers as table;
use crate::model::Value;

/// Types that have a scalable dimension.
static KINDS: &[&str] = &["AWS::ApplicationAutoScaling::ScalableTarget", "AWS::ApplicationAutoScaling::ScalingPolicy"];

/// How the IDs of a dimension begin, and their form.
struct Dimension {
    /// The dimension's beginning.
    name: &'static str,
    start: &'static str,
    form: &'static str,
}

const fn row(name: &'static str, start: &'static str, form: &'static str) -> Dimension {
    Dimension { name, start, form }
}

static DIMENSIONS: &[Dimension] = &[
    row("appstream:fleet:", "fleet/", "fleet/NAME"),
    row("cassandra:table:", "keyspace/", "keyspace/NAME/table/NAME"),
    row("dynamodb:index:", "table/", "table/NAME/index/NAME"),
    row("dynamodb:table:", "table/", "table/NAME"),
    row("ec2:spot-fleet-request:", "spot-fleet-request/", "spot-fleet-request/ID"),
    row("ecs:service:", "service/", "service/CLUSTER/SERVICE"),
    row("elasticache:replication-group:", "replication-group/", "replication-group/NAME"),
    row("elasticmapreduce:instancegroup:", "instancegroup/", "instancegroup/CLUSTER/GROUP"),
    row("lambda:function:", "function:", "function:NAME:ALIAS"),
    row("neptune:cluster:", "cluster:", "cluster:NAME"),
    row("rds:cluster:", "cluster:", "cluster:NAME"),
    row("sagemaker:variant:", "endpoint/", "endpoint/NAME/variant/NAME"),
    row("workspaces:workspacespool:", "workspacespool/", "workspacespool/ID"),
];

/// What a piece of an ID gives although the ID wants a name: type, attribute (none for `Ref`), the fix (empty: `Ref`).
static NO_NAMES: &[(&str, Option<&str>, &str)] = &[
    ("AWS::ECS::Service", None, "Name"),
    ("AWS::ECS::Service", Some("ServiceArn"), "Name"),
    ("AWS::ECS::Cluster", Some("Arn"), ""),
    ("AWS::DynamoDB::Table", Some("Arn"), ""),
    ("AWS::Lambda::Function", Some("Arn"), ""),
    ("AWS::RDS::DBCluster", Some("DBClusterArn"), ""),
];

/// Checks every scalable target.
pub(in crate::check::system) fn targets(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in KINDS.iter().flat_map(|kind| facts.of_kind(kind)) {
        let Some(dimension) = facts.text(index, &["ScalableDimension"]) else { continue };
        report.enter(Facts::item(index));
        namespace(facts, report, index, dimension);
        let Some(row) = DIMENSIONS.iter().find(|row| dimension.starts_with(row.name)) else { continue };
        if let Some(id) = facts.property(index, &["ResourceId"]) {
            resource(facts, report, row, dimension, id);
        }
    }
}

fn namespace(facts: &Facts<'_, '_>, report: &mut Report, index: usize, dimension: &str) {
    let Some(value) = facts.property(index, &["ServiceNamespace"]) else { return };
    let (Some(found), Some((wanted, _))) = (facts.literal(value), dimension.split_once(':')) else { return };
    if found != wanted {
        let finding = Finding::new(&table::SCALABLE_NAMESPACE, value.place)
            .with("dimension", dimension)
            .with("wanted", wanted)
            .with("found", found);
        report.push(finding);
    }
}

fn resource<'t>(facts: &Facts<'_, 't>, report: &mut Report, row: &Dimension, dimension: &str, id: &'t Value) {
    for case in facts.cases(id) {
        let pieces = facts.pieces(case.value);
        let finding =
            |place| Finding::new(&table::SCALABLE_RESOURCE, place).with("dimension", dimension).with("form", row.form);
        let start = match pieces.first() {
            Some(Piece::Text(text)) => Some(text.as_str()),
            // A name has no `/` or `:`, so that it is never the first word.
            Some(Piece::Of(Source::Resource(..))) if pieces.len() > 1 => Some(""),
            _ => None,
        };
        let is_of_another = start.is_some_and(|text| {
            !text.starts_with(row.start) && (text.is_empty() || !(pieces.len() > 1 && row.start.starts_with(text)))
        });
        let other_form = || finding(case.value.place).with("found", format!(", found `{}`", shown(facts, &pieces)));
        if is_of_another {
            report.push(other_form());
            continue;
        }
        let wrong = pieces.iter().find_map(|piece| match piece {
            Piece::Of(Source::Resource(resource, attribute)) => NO_NAMES
                .iter()
                .find(|(kind, of, _)| facts.is(*resource, kind) && of == attribute)
                .map(|row| (*resource, row)),
            Piece::Of(_) | Piece::Text(_) | Piece::Unknown => None,
        });
        if let Some((resource, (_, attribute, fix))) = wrong {
            let name = facts.name(resource);
            let of = attribute.map_or(String::new(), |attribute| format!(".{attribute}"));
            let right = if fix.is_empty() { name.to_owned() } else { format!("{name}.{fix}") };
            let found = format!(", and `{name}{of}` is an ARN");
            report.push(finding(case.value.place).with("found", found).with("fix", right));
        } else if is_short(row, &pieces) {
            report.push(other_form());
        }
    }
}

/// Whether an ID has fewer words than its form; a name of the stack's own is one word.
fn is_short(row: &Dimension, pieces: &[Piece<'_>]) -> bool {
    let marks = |text: &str| text.matches(['/', ':']).count();
    let texts = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => Some(marks(text)),
        Piece::Of(Source::Resource(..)) => Some(0),
        Piece::Of(_) | Piece::Unknown => None,
    });
    // One reference alone may be the whole ID of something.
    pieces.len() > 1 && texts.sum::<Option<usize>>().is_some_and(|found| found < marks(row.form))
}

/// An ID as far as it is known.
fn shown(facts: &Facts<'_, '_>, pieces: &[Piece<'_>]) -> String {
    let piece = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Of(Source::Resource(index, None)) => format!("${{{}}}", facts.name(*index)),
        Piece::Of(Source::Resource(index, Some(attribute))) => format!("${{{}.{attribute}}}", facts.name(*index)),
        Piece::Of(_) | Piece::Unknown => "…".to_owned(),
    };
    pieces.iter().map(piece).collect()
}
