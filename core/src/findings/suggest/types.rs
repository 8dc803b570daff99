//! `did you mean` for resource types: first the service, then the type within it.
//!
//! In: a name such as `AWS::Lightsails::Machine` and the legal names. Out: [`Meant`]. The letters of the whole name say
//! little: three services of four letters are as near to each other as a service to its misspelling.

use super::{best, folded};

/// What was probably meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant<'c> {
    /// This type.
    Type(&'c str),
    /// Something of this service, whose name was written otherwise: the service, and its types if they are few.
    Service(String, Vec<&'c str>),
    /// One of these, which have the name that was written, in other services.
    Namesakes(Vec<&'c str>),
    /// Nothing that is known.
    Nothing,
}

/// A legal name in its segments.
struct Name<'c> {
    whole: &'c str,
    service: Option<&'c str>,
    own: &'c str,
}

impl<'c> Name<'c> {
    fn of(whole: &'c str) -> Self {
        let (service, own) = segments(whole);
        Self { whole, service, own }
    }
}

/// What services are called by those who use them, and what CloudFormation calls them.
const ALIASES: &[(&str, &str)] = &[
    ("ACM", "CertificateManager"),
    ("ALB", "ElasticLoadBalancingV2"),
    ("CloudWatchEvents", "Events"),
    ("CloudWatchLogs", "Logs"),
    ("DDB", "DynamoDB"),
    ("ELB", "ElasticLoadBalancing"),
    ("ELBV2", "ElasticLoadBalancingV2"),
    ("ElasticSearchService", "Elasticsearch"),
    ("EventBridge", "Events"),
    ("Firehose", "KinesisFirehose"),
    ("OpenSearch", "OpenSearchService"),
    ("SFN", "StepFunctions"),
    ("VPC", "EC2"),
];

/// How many namesakes or types of a service are few.
const FEW: usize = 6;

/// The type that `found` was probably meant to be.
///
/// # Examples
///
/// ```
/// use formwork_core::findings::suggest::types::{Meant, meant};
/// let types = ["AWS::Lightsail::Domain", "AWS::Logs::LogGroup", "AWS::RDS::DBInstance", "AWS::SNS::Topic", "AWS::SQS::Queue"];
/// assert_eq!(meant("AWS::RDS::Instance", types), Meant::Type("AWS::RDS::DBInstance"));
/// assert_eq!(meant("AWS::CloudWatch::LogGroup", types), Meant::Type("AWS::Logs::LogGroup"));
/// assert_eq!(meant("AWS::Lightsails::Machine", types), Meant::Service("AWS::Lightsail".into(), vec!["AWS::Lightsail::Domain"]));
/// assert_eq!(meant("AWS::SNS::Machine", types), Meant::Nothing);
/// ```
#[must_use]
pub fn meant<'c>(found: &str, names: impl IntoIterator<Item = &'c str>) -> Meant<'c> {
    let names: Vec<&str> = names.into_iter().collect();
    let strange = found.contains(['_', '-']);
    let same = |name: &&&str| name.eq_ignore_ascii_case(found) || (strange && folded(name).eq(folded(found)));
    if let Some(same) = names.iter().find(same) {
        return Meant::Type(same);
    }
    let (service, own) = segments(found);
    let names: Vec<Name<'c>> = names.into_iter().map(Name::of).collect();
    let Some(service) = service else { return namesake(own, "", &names) };
    let mut services: Vec<&str> = names.iter().filter_map(|name| name.service).collect();
    services.dedup();
    let alias = ALIASES.iter().find(|(alias, _)| alias.eq_ignore_ascii_case(service)).map(|(_, real)| *real);
    let real = alias.or_else(|| services.iter().find(|known| known.eq_ignore_ascii_case(service)).copied());
    let near = real.or_else(|| best(service, services.iter().copied())).or_else(|| longer(service, &services));
    if let Some(near) = near {
        let types: Vec<&Name<'c>> = names.iter().filter(|name| name.service == Some(near)).collect();
        let owns: Vec<&str> = types.iter().map(|name| name.own).collect();
        let same = owns.iter().copied().find(|known| folded(known).eq(folded(own)));
        let meant = same.or_else(|| longer(own, &owns)).or_else(|| best(own, owns.iter().copied()));
        let meant = meant.and_then(|meant| owns.iter().position(|known| *known == meant)).or_else(|| lower(own, &owns));
        if let Some(at) = meant {
            return Meant::Type(types[at].whole);
        }
        let elsewhere = namesake(own, service, &names);
        if near == service || elsewhere != Meant::Nothing {
            return elsewhere;
        }
        let name = types.first().and_then(|name| name.whole.rsplit_once("::")).map_or(near, |(service, _)| service);
        let few = types.iter().filter(|_| types.len() <= FEW).map(|name| name.whole);
        return Meant::Service(name.to_owned(), few.collect());
    }
    namesake(own, service, &names)
}

/// The type of that name in another service: the only one, or that of the service whose name is near.
fn namesake<'c>(own: &str, service: &str, names: &[Name<'c>]) -> Meant<'c> {
    let alike: Vec<&Name<'c>> = names.iter().filter(|name| name.own.eq_ignore_ascii_case(own)).collect();
    let services: Vec<&str> = alike.iter().map(|name| name.service.unwrap_or_default()).collect();
    let same: Vec<&str> = alike.iter().map(|name| name.whole).collect();
    if let Some(near) = best(service, services.iter().copied())
        && let Some(at) = services.iter().position(|known| *known == near)
    {
        return Meant::Type(same[at]);
    }
    match same.as_slice() {
        [] => Meant::Nothing,
        [only] => Meant::Type(only),
        several if several.len() <= FEW => Meant::Namesakes(same),
        _ => Meant::Nothing,
    }
}

/// The shortest name that begins with `found`: `TaskDef` is `TaskDefinition`.
fn longer<'c>(found: &str, names: &[&'c str]) -> Option<&'c str> {
    const SHORT: usize = 3;
    let begins = |name: &&&str| name.get(..found.len()).is_some_and(|start| start.eq_ignore_ascii_case(found));
    let near = names.iter().filter(|_| found.len() > SHORT).filter(begins);
    near.min_by_key(|name| name.len()).copied()
}

/// The nearest name whatever the case of its letters: `Vpcs` is `VPC`.
fn lower(found: &str, names: &[&str]) -> Option<usize> {
    let lower: Vec<String> = names.iter().map(|name| name.to_ascii_lowercase()).collect();
    let best = best(&found.to_ascii_lowercase(), lower.iter().map(String::as_str))?;
    lower.iter().position(|name| name == best)
}

/// The service and the type: `AWS::EC2::VPC` is `EC2` and `VPC`, and so is `EC2::VPC`.
fn segments(name: &str) -> (Option<&str>, &str) {
    let (rest, own) = name.rsplit_once("::").unwrap_or(("", name));
    let service = rest.rsplit_once("::").map_or(rest, |(_, service)| service);
    ((!service.is_empty() && !service.eq_ignore_ascii_case("aws")).then_some(service), own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Schema;

    #[test]
    fn the_service_counts_before_the_type() {
        let schema = Schema::bundled().unwrap();
        let cases = [
            ("AWS::ec2::Vpc", "AWS::EC2::VPC"),
            ("EC2::VPC", "AWS::EC2::VPC"),
            ("AWS::EC2::Vpcs", "AWS::EC2::VPC"),
            ("AWS::Dynamo::Table", "AWS::DynamoDB::Table"),
            ("AWS::SNS::Queue", "AWS::SQS::Queue"),
            ("AWS::ECS::TaskDef", "AWS::ECS::TaskDefinition"),
            ("AWS::Cognito::IdentityPools", "AWS::Cognito::IdentityPool"),
            ("AWS::ECR::Repo", "AWS::ECR::Repository"),
            ("AWS::ELBv2::LoadBalancer", "AWS::ElasticLoadBalancingV2::LoadBalancer"),
            ("AWS::ElasticLoadBalancer::LoadBalancer", "AWS::ElasticLoadBalancing::LoadBalancer"),
            ("AWS::CloudWatch::LogGroup", "AWS::Logs::LogGroup"),
            ("AWS::Route53::Record", "AWS::Route53::RecordSet"),
            ("AWS::Lambda::Func", "AWS::Lambda::Function"),
        ];
        for (found, expected) in cases {
            assert_eq!(meant(found, schema.types().map(|kind| kind.name())), Meant::Type(expected), "{found}");
        }
    }

    #[test]
    fn what_is_like_no_type_gets_no_type() {
        let schema = Schema::bundled().unwrap();
        let said = |found| meant(found, schema.types().map(|kind| kind.name()));
        assert!(matches!(said("AWS::Lightsails::Machine"), Meant::Service(service, _) if service == "AWS::Lightsail"));
        assert!(matches!(said("AWS::EC2::VirtualPrivateCloud"), Meant::Nothing));
        assert!(matches!(said("Acme::Thing::Machine"), Meant::Nothing));
    }
}
