//! Roles and the services that use them: a role's trust policy names the service.
//!
//! Only documents that are wholly literal are judged, and only those that trust services alone.

use crate::check::facts::{Case, Facts};
use crate::findings::report::Report;
use crate::findings::table::policies as table;
use crate::findings::{Finding, Row};
use crate::model::{Place, Value, ValueKind, entry};

const FUNCTION: &str = "AWS::Lambda::Function";
const ROLE: &str = "AWS::IAM::Role";
const PROFILE: &str = "AWS::IAM::InstanceProfile";

/// A property that names a role, and the service that becomes it.
struct Use {
    kind: &'static str,
    /// The property, with those around it before: `Target/RoleArn`.
    role: &'static str,
    service: &'static str,
    row: &'static Row,
}

/// The service asks for nothing until it needs the role.
const fn later(kind: &'static str, role: &'static str, service: &'static str) -> Use {
    Use { kind, role, service, row: &table::ROLE_NOT_TRUSTING }
}

/// The service tries the role when the resource is made, and refuses.
const fn at_once(kind: &'static str, role: &'static str, service: &'static str) -> Use {
    Use { kind, role, service, row: &table::ROLE_NOT_ASSUMABLE }
}

/// The services by their principals, of which the first label counts: the others may be a region.
#[rustfmt::skip] // a row a line
static USES: &[Use] = &[
    at_once("AWS::ApiGateway::Account", "CloudWatchRoleArn", "apigateway"),
    later("AWS::ApiGateway::Authorizer", "AuthorizerCredentials", "apigateway"),
    later("AWS::ApiGateway::Method", "Integration/Credentials", "apigateway"),
    later("AWS::ApiGatewayV2::Authorizer", "AuthorizerCredentialsArn", "apigateway"),
    later("AWS::ApiGatewayV2::Integration", "CredentialsArn", "apigateway"),
    later("AWS::AppRunner::Service", "InstanceConfiguration/InstanceRoleArn", "tasks.apprunner"),
    later("AWS::AppRunner::Service", "SourceConfiguration/AuthenticationConfiguration/AccessRoleArn", "build.apprunner"),
    later("AWS::AppSync::DataSource", "ServiceRoleArn", "appsync"),
    later("AWS::AppSync::GraphQLApi", "LogConfig/CloudWatchLogsRoleArn", "appsync"),
    at_once("AWS::Backup::BackupSelection", "BackupSelection/IamRoleArn", "backup"),
    later("AWS::CloudTrail::Trail", "CloudWatchLogsRoleArn", "cloudtrail"),
    at_once("AWS::CodeBuild::Project", "ServiceRole", "codebuild"),
    at_once("AWS::CodeDeploy::DeploymentGroup", "ServiceRoleArn", "codedeploy"),
    at_once("AWS::CodePipeline::Pipeline", "RoleArn", "codepipeline"),
    at_once("AWS::Cognito::UserPool", "SmsConfiguration/SnsCallerArn", "cognito-idp"),
    later("AWS::Config::ConfigurationRecorder", "RoleARN", "config"),
    later("AWS::EC2::FlowLog", "DeliverLogsPermissionArn", "vpc-flow-logs"),
    later("AWS::ECS::Service", "Role", "ecs"),
    later("AWS::ECS::TaskDefinition", "ExecutionRoleArn", "ecs-tasks"),
    later("AWS::ECS::TaskDefinition", "TaskRoleArn", "ecs-tasks"),
    at_once("AWS::EKS::Cluster", "RoleArn", "eks"),
    at_once("AWS::EKS::FargateProfile", "PodExecutionRoleArn", "eks-fargate-pods"),
    at_once("AWS::EKS::Nodegroup", "NodeRole", "ec2"),
    at_once("AWS::Events::Rule", "Targets/RoleArn", "events"),
    later("AWS::Glue::Crawler", "Role", "glue"),
    later("AWS::Glue::Job", "Role", "glue"),
    later(PROFILE, "Roles", "ec2"),
    at_once("AWS::KinesisFirehose::DeliveryStream", "ExtendedS3DestinationConfiguration/RoleARN", "firehose"),
    at_once("AWS::KinesisFirehose::DeliveryStream", "HttpEndpointDestinationConfiguration/RoleARN", "firehose"),
    at_once("AWS::KinesisFirehose::DeliveryStream", "KinesisStreamSourceConfiguration/RoleARN", "firehose"),
    at_once("AWS::KinesisFirehose::DeliveryStream", "S3DestinationConfiguration/RoleARN", "firehose"),
    at_once(FUNCTION, "Role", "lambda"),
    later("AWS::Logs::SubscriptionFilter", "RoleArn", "logs"),
    at_once("AWS::Pipes::Pipe", "RoleArn", "pipes"),
    at_once("AWS::RDS::DBInstance", "MonitoringRoleArn", "monitoring.rds"),
    later("AWS::S3::Bucket", "ReplicationConfiguration/Role", "s3"),
    later("AWS::SNS::Subscription", "SubscriptionRoleArn", "sns"),
    later("AWS::SageMaker::NotebookInstance", "RoleArn", "sagemaker"),
    at_once("AWS::Scheduler::Schedule", "Target/RoleArn", "scheduler"),
    at_once("AWS::StepFunctions::StateMachine", "RoleArn", "states"),
];

/// Roles that do not trust the service that uses them.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    if facts.of_kind(ROLE).is_empty() {
        return;
    }
    for used in USES {
        let path: Vec<&str> = used.role.split('/').collect();
        for &index in facts.of_kind(used.kind).iter().filter(|index| is_used(facts, **index, used.kind)) {
            for case in facts.reach(index, &path) {
                let Some(role) = facts.declared(case.value, ROLE) else { continue };
                judge(facts, report, used, index, role, case.value.place);
            }
        }
    }
    for &index in facts.of_kind("AWS::CloudFront::Distribution") {
        for case in EDGES.iter().flat_map(|path| facts.reach(index, path)) {
            let Some(role) = edge_role(facts, &case) else { continue };
            judge(facts, report, &AT_THE_EDGE, index, role, case.value.place);
        }
    }
}

fn judge(facts: &Facts<'_, '_>, report: &mut Report, used: &Use, user: usize, role: usize, place: Place) {
    if trusts(facts, role, used.service) == Some(false) {
        let finding = Finding::new(used.row, place)
            .with("name", facts.name(user))
            .with("role", facts.name(role))
            .with("service", format!("{}.amazonaws.com", used.service));
        report.push_for(Facts::item(user), finding);
    }
}

/// Functions that CloudFront copies to where its users are: their role is assumed there.
const AT_THE_EDGE: Use = at_once("AWS::CloudFront::Distribution", "", "edgelambda");

static EDGES: &[&[&str]] = &[
    &["DistributionConfig", "DefaultCacheBehavior", "LambdaFunctionAssociations", "LambdaFunctionARN"],
    &["DistributionConfig", "CacheBehaviors", "LambdaFunctionAssociations", "LambdaFunctionARN"],
];

/// The role of the function whose version a distribution has.
fn edge_role(facts: &Facts<'_, '_>, case: &Case<'_>) -> Option<usize> {
    let version = facts.declared(case.value, "AWS::Lambda::Version")?;
    let function = facts.declared(facts.property(version, &["FunctionName"])?, FUNCTION)?;
    facts.declared(facts.property(function, &["Role"])?, ROLE)
}

/// Whether a role trusts a service, by the first label of its principal; nothing if that cannot be told.
pub(super) fn trusts(facts: &Facts<'_, '_>, role: usize, service: &str) -> Option<bool> {
    let label = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
    Some(trusted(facts, role)?.iter().any(|name| label(name) == label(service)))
}

/// Where machines name their instance profile.
static MACHINES: &[(&str, &[&str])] = &[
    ("AWS::AutoScaling::LaunchConfiguration", &["IamInstanceProfile"]),
    ("AWS::EC2::Instance", &["IamInstanceProfile"]),
    ("AWS::EC2::LaunchTemplate", &["LaunchTemplateData", "IamInstanceProfile", "Arn"]),
    ("AWS::EC2::LaunchTemplate", &["LaunchTemplateData", "IamInstanceProfile", "Name"]),
];

/// An instance profile that no machine has does no harm.
fn is_used(facts: &Facts<'_, '_>, index: usize, kind: &str) -> bool {
    let names = |case: &Case<'_>| facts.resource(case.value) == Some(index);
    let is_had = |&(machine, path): &(&str, &[&str])| {
        facts.of_kind(machine).iter().any(|machine| facts.reach(*machine, path).iter().any(names))
    };
    kind != PROFILE || MACHINES.iter().any(is_had)
}

/// The services that a role trusts; nothing if it trusts anybody else, or if that is not written out.
fn trusted<'t>(facts: &Facts<'_, 't>, role: usize) -> Option<Vec<&'t str>> {
    let document = facts.property(role, &["AssumeRolePolicyDocument"])?.as_object()?;
    let mut trusted = Vec::new();
    for statement in list(&entry(document, "Statement")?.value) {
        let statement = statement.as_object()?;
        let effect = entry(statement, "Effect")?.value.as_text()?;
        let [principal] = entry(statement, "Principal")?.value.as_object()? else { return None };
        if effect != "Allow" || principal.key.text != "Service" {
            return None;
        }
        for service in list(&principal.value) {
            trusted.push(service.as_text().filter(|text| !text.contains("{{resolve:"))?);
        }
    }
    Some(trusted).filter(|trusted| !trusted.is_empty())
}

/// The items of a list, or the value alone.
fn list(value: &Value) -> &[Value] {
    match &value.kind {
        ValueKind::List(items) => items,
        _ => std::slice::from_ref(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Node, Schema};

    #[test]
    fn every_use_is_a_property_of_the_schema() {
        let schema = Schema::bundled().expect("a schema of this format");
        for used in USES {
            let kind = schema.resource_type(used.kind).unwrap_or_else(|| panic!("{}", used.kind));
            let step = |node: Node<'static>, key: &str| node.property(key).or_else(|| node.items()?.property(key));
            let found = used.role.split('/').try_fold(kind.root(), step);
            assert!(found.is_some(), "{} {}", used.kind, used.role);
        }
    }
}
