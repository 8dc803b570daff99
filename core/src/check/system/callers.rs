//! Permissions to call a function against the thing that calls it.
//!
//! See [resource-based policies](https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html).

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::policies as table;

/// The service that calls for a thing, by the type of the thing.
static SERVICES: &[(&str, &str)] = &[
    ("AWS::AppSync::GraphQLApi", "appsync.amazonaws.com"),
    ("AWS::Bedrock::Agent", "bedrock.amazonaws.com"),
    ("AWS::Cognito::UserPool", "cognito-idp.amazonaws.com"),
    ("AWS::Config::ConfigRule", "config.amazonaws.com"),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", "elasticloadbalancing.amazonaws.com"),
    ("AWS::Events::Rule", "events.amazonaws.com"),
    ("AWS::IoT::TopicRule", "iot.amazonaws.com"),
    ("AWS::Logs::LogGroup", "logs.amazonaws.com"),
    (BUCKET, "s3.amazonaws.com"),
    ("AWS::SNS::Topic", "sns.amazonaws.com"),
    ("AWS::SecretsManager::Secret", "secretsmanager.amazonaws.com"),
];

const BUCKET: &str = "AWS::S3::Bucket";

/// Checks every permission whose source is a thing of the stack.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind("AWS::Lambda::Permission") {
        let (Some(principal), Some(source)) =
            (facts.property(index, &["Principal"]), facts.property(index, &["SourceArn"]))
        else {
            continue;
        };
        let Some(caller) = facts.resource(source) else { continue };
        let Some((kind, service)) = SERVICES.iter().find(|(kind, _)| facts.is(caller, kind)) else { continue };
        if !facts.coexist(&[index, caller]) {
            continue;
        }
        if let Some(found) = facts.literal(principal).filter(|found| !is_service(found, service)) {
            let finding = Finding::new(&table::CALLER_MISFIT, principal.place)
                .with("caller", facts.name(caller))
                .with("service", service)
                .with("found", found);
            report.push_for(Facts::item(index), finding);
        } else if *kind == BUCKET && facts.is_absent(index, "SourceAccount") {
            let finding = Finding::new(&table::CALLER_OF_ANY_ACCOUNT, source.place).with("caller", facts.name(caller));
            report.push_for(Facts::item(index), finding);
        }
    }
}

/// Whether a principal is a service: by itself, of one region (`logs.eu-west-1.amazonaws.com`), or that of China.
pub(super) fn is_service(found: &str, service: &str) -> bool {
    let found = found.strip_suffix(".cn").unwrap_or(found);
    let name = service.split('.').next().unwrap_or_default();
    found == service || (found.split('.').next() == Some(name) && found.ends_with(".amazonaws.com"))
}
