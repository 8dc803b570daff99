//! Dimensions of metrics that name a resource of the stack: by what the service itself writes, and by nothing else.
//!
//! The URL of a queue and the ARN of a load balancer are no values of their dimensions: such an alarm has no data, and
//! nothing says so.

use crate::check::facts::{Facts, Source};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::model::{Entry, entry};

/// A namespace, its dimension, the type that it names, and the attributes that are its value; an empty one is `Ref`.
type Dimension = (&'static str, &'static str, &'static str, &'static [&'static str]);

const BALANCER: &str = "AWS::ElasticLoadBalancingV2::LoadBalancer";
const GROUP: &str = "AWS::ElasticLoadBalancingV2::TargetGroup";

#[rustfmt::skip] // a row a line
static DIMENSIONS: &[Dimension] = &[
    ("AWS/ApplicationELB", "LoadBalancer", BALANCER, &["LoadBalancerFullName"]),
    ("AWS/ApplicationELB", "TargetGroup", GROUP, &["TargetGroupFullName"]),
    ("AWS/CloudFront", "DistributionId", "AWS::CloudFront::Distribution", &["", "Id"]),
    ("AWS/DynamoDB", "TableName", "AWS::DynamoDB::Table", &[""]),
    ("AWS/EC2", "AutoScalingGroupName", "AWS::AutoScaling::AutoScalingGroup", &[""]),
    ("AWS/EC2", "InstanceId", "AWS::EC2::Instance", &["", "InstanceId"]),
    ("AWS/ECS", "ClusterName", "AWS::ECS::Cluster", &[""]),
    ("AWS/ECS", "ServiceName", "AWS::ECS::Service", &["Name"]),
    ("AWS/Kinesis", "StreamName", "AWS::Kinesis::Stream", &[""]),
    ("AWS/Lambda", "FunctionName", "AWS::Lambda::Function", &[""]),
    ("AWS/Logs", "LogGroupName", "AWS::Logs::LogGroup", &[""]),
    ("AWS/NetworkELB", "LoadBalancer", BALANCER, &["LoadBalancerFullName"]),
    ("AWS/NetworkELB", "TargetGroup", GROUP, &["TargetGroupFullName"]),
    ("AWS/RDS", "DBClusterIdentifier", "AWS::RDS::DBCluster", &[""]),
    ("AWS/RDS", "DBInstanceIdentifier", "AWS::RDS::DBInstance", &[""]),
    ("AWS/S3", "BucketName", "AWS::S3::Bucket", &[""]),
    ("AWS/SNS", "TopicName", "AWS::SNS::Topic", &["TopicName"]),
    ("AWS/SQS", "QueueName", "AWS::SQS::Queue", &["QueueName"]),
    ("AWS/States", "StateMachineArn", "AWS::StepFunctions::StateMachine", &["", "Arn"]),
];

/// Checks the dimensions of one metric of a namespace.
pub(super) fn check<'t>(facts: &Facts<'_, 't>, report: &mut Report, namespace: &str, metric: &'t [Entry]) {
    let list = entry(metric, "Dimensions").and_then(|entry| entry.value.as_list()).unwrap_or_default();
    for case in list.iter().flat_map(|dimension| facts.cases(dimension)) {
        let Some(dimension) = case.value.as_object() else { continue };
        let (Some(name), Some(value)) = (entry(dimension, "Name"), entry(dimension, "Value")) else { continue };
        let Some(name) = facts.literal(&name.value) else { continue };
        for value in facts.cases(&value.value) {
            let Some(Source::Resource(index, attribute)) = facts.source(value.value) else { continue };
            let is_it = |known: &&Dimension| known.0 == namespace && known.1 == name && facts.is(index, known.2);
            let Some((.., kind, attributes)) = DIMENSIONS.iter().find(is_it) else { continue };
            if attributes.contains(&attribute.unwrap_or_default()) {
                continue;
            }
            let written = |attribute: &str| match attribute {
                "" => facts.name(index).to_owned(),
                _ => format!("{}.{attribute}", facts.name(index)),
            };
            let finding = Finding::new(&table::DIMENSION_VALUE, value.value.place)
                .with("source", written(attribute.unwrap_or_default()))
                .with("kind", kind)
                .with("dimension", name)
                .with("fix", written(attributes.first().copied().unwrap_or_default()));
            report.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Schema;

    #[test]
    fn every_dimension_and_attribute_is_known() {
        let schema = Schema::bundled().expect("a schema of this format");
        assert!(DIMENSIONS.is_sorted());
        for (namespace, dimension, kind, attributes) in DIMENSIONS {
            let kind = schema.resource_type(kind).unwrap_or_else(|| panic!("{kind}"));
            assert!(attributes.iter().all(|name| name.is_empty() || kind.attribute(name).is_some()), "{}", kind.name());
            let names = schema.names(&format!("dimensions {namespace}")).unwrap_or_else(|| panic!("{namespace}"));
            assert!(names.has(dimension), "{namespace} {dimension}");
        }
    }
}
