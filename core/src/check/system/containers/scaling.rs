//! Scalable targets: the ID of the resource against its dimension.
//!
//! See [`ScalableTarget`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalabletarget.html).

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::containers as table;
use crate::model::{Function, Piece, Value, ValueKind};

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

fn resource(facts: &Facts<'_, '_>, report: &mut Report, row: &Dimension, dimension: &str, id: &Value) {
    for case in facts.cases(id) {
        let mut pieces = Vec::new();
        add_pieces(facts, case.value, &mut pieces, 8);
        let finding =
            |place| Finding::new(&table::SCALABLE_RESOURCE, place).with("dimension", dimension).with("form", row.form);
        let Some(first) = pieces.first() else { continue };
        if let Part::Text(text) = first
            && !text.starts_with(row.start)
            && !(pieces.len() > 1 && row.start.starts_with(text.as_str()))
        {
            report.push(finding(case.value.place).with("found", format!(", found `{text}{}`", more(&pieces))));
            continue;
        }
        let wrong = pieces.iter().find_map(|piece| match piece {
            Part::Of(resource, attribute) => NO_NAMES
                .iter()
                .find(|(kind, of, _)| facts.is(*resource, kind) && *of == attribute.as_deref())
                .map(|row| (*resource, row)),
            Part::Text(_) | Part::Unknown => None,
        });
        if let Some((resource, (_, attribute, fix))) = wrong {
            let name = facts.name(resource);
            let of = attribute.map_or(String::new(), |attribute| format!(".{attribute}"));
            let right = if fix.is_empty() { name.to_owned() } else { format!("{name}.{fix}") };
            let found = format!(", and `{name}{of}` is an ARN");
            report.push(finding(case.value.place).with("found", found).with("fix", right));
        }
    }
}

fn more(pieces: &[Part]) -> &'static str {
    if pieces.len() > 1 { "…" } else { "" }
}

/// A piece of an ID.
enum Part {
    Text(String),
    /// A resource and its attribute.
    Of(usize, Option<String>),
    Unknown,
}

fn push_text(pieces: &mut Vec<Part>, text: &str) {
    match pieces.last_mut() {
        Some(Part::Text(before)) => before.push_str(text),
        _ => pieces.push(Part::Text(text.to_owned())),
    }
}

fn add_pieces(facts: &Facts<'_, '_>, value: &Value, pieces: &mut Vec<Part>, depth: usize) {
    let named = |name: &str, attribute: Option<&str>| match facts.names.values.get(name) {
        Some(crate::check::names::Declared::Resource(index)) => Part::Of(*index, attribute.map(str::to_owned)),
        _ => Part::Unknown,
    };
    match &value.kind {
        ValueKind::Text(text) if !text.contains("{{resolve:") => push_text(pieces, text),
        ValueKind::Ref(name) => pieces.push(named(&name.text, None)),
        ValueKind::GetAtt { resource, attribute } => pieces.push(named(&resource.text, Some(&attribute.text))),
        ValueKind::Sub(sub) => {
            for piece in &sub.pieces {
                match piece {
                    Piece::Literal(text) => push_text(pieces, text),
                    Piece::Variable { name, .. } => match crate::model::entry(&sub.variables, name) {
                        Some(variable) if depth > 0 => add_pieces(facts, &variable.value, pieces, depth - 1),
                        Some(_) => pieces.push(Part::Unknown),
                        None => pieces.push(match name.split_once('.') {
                            Some((resource, attribute)) => named(resource, Some(attribute)),
                            None => named(name, None),
                        }),
                    },
                }
            }
        }
        ValueKind::Call(Function::Join, arguments) => match arguments.as_slice() {
            [Value { kind: ValueKind::Text(glue), .. }, Value { kind: ValueKind::List(items), .. }] if depth > 0 => {
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        push_text(pieces, glue);
                    }
                    add_pieces(facts, item, pieces, depth - 1);
                }
            }
            _ => pieces.push(Part::Unknown),
        },
        _ => pieces.push(Part::Unknown),
    }
}
