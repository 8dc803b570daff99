//! Things of one API that name each other: both must be of the same API.
//!
//! Only two APIs of the stack are certain to be different; one that a parameter names may be either.

use crate::check::facts::{Facts, Source};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;

/// A type, the property that names its parent, and the properties that name another thing of the same parent.
struct Kin {
    kind: &'static str,
    parent: &'static str,
    names: &'static [&'static str],
}

const fn kin(kind: &'static str, parent: &'static str, names: &'static [&'static str]) -> Kin {
    Kin { kind, parent, names }
}

static KIN: &[Kin] = &[
    kin("AWS::ApiGateway::Authorizer", "RestApiId", &[]),
    kin("AWS::ApiGateway::Deployment", "RestApiId", &[]),
    kin("AWS::ApiGateway::Method", "RestApiId", &["AuthorizerId", "RequestValidatorId", "ResourceId"]),
    kin("AWS::ApiGateway::RequestValidator", "RestApiId", &[]),
    kin("AWS::ApiGateway::Resource", "RestApiId", &["ParentId"]),
    kin("AWS::ApiGateway::Stage", "RestApiId", &["DeploymentId"]),
    kin("AWS::ApiGatewayV2::Authorizer", "ApiId", &[]),
    kin("AWS::ApiGatewayV2::Deployment", "ApiId", &[]),
    kin("AWS::ApiGatewayV2::Integration", "ApiId", &[]),
    kin("AWS::ApiGatewayV2::IntegrationResponse", "ApiId", &["IntegrationId"]),
    kin("AWS::ApiGatewayV2::Route", "ApiId", &["AuthorizerId"]),
    kin("AWS::ApiGatewayV2::RouteResponse", "ApiId", &["RouteId"]),
    kin("AWS::ApiGatewayV2::Stage", "ApiId", &["DeploymentId"]),
    kin("AWS::AppSync::DataSource", "ApiId", &[]),
    kin("AWS::AppSync::FunctionConfiguration", "ApiId", &["DataSourceName"]),
    kin("AWS::AppSync::Resolver", "ApiId", &["DataSourceName"]),
];

/// The attribute of an API that names a thing in it.
const ROOT: &str = "RootResourceId";

/// Checks every thing that names another one of its parent.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    for kin in KIN {
        for &index in facts.of_kind(kin.kind) {
            let Some(own) = parent(facts, index) else { continue };
            for name in kin.names {
                let Some(value) = facts.property(index, &[name]) else { continue };
                let Some(Source::Resource(other, attribute)) = facts.source(value) else { continue };
                let of_other = if attribute == Some(ROOT) { Some(other) } else { parent(facts, other) };
                let Some(of_other) = of_other.filter(|of_other| *of_other != own) else { continue };
                if !facts.coexist(&[index, other, own, of_other]) {
                    continue;
                }
                let finding = Finding::new(&table::DIFFERENT_PARENTS, value.place)
                    .with("name", facts.name(index))
                    .with("parent", facts.name(own))
                    .with("other_parent", facts.name(of_other));
                // What stands in an API is named; its root is a part of it without a name.
                let other = if attribute == Some(ROOT) {
                    format!("{}.{ROOT}", facts.name(other))
                } else {
                    facts.name(other).to_owned()
                };
                report.push_for(Facts::item(index), finding.with("other", other));
            }
        }
    }
}

/// The parent of a thing, by the property that names it.
fn parent(facts: &Facts<'_, '_>, index: usize) -> Option<usize> {
    let kin = KIN.iter().find(|kin| facts.is(index, kin.kind))?;
    facts.resource(facts.property(index, &[kin.parent])?)
}
