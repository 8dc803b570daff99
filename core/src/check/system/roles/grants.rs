//! What the policies of a role allow, as far as all of them are written out.
//!
//! In: a role of the stack. Out: its grants, each with the policy that is a resource of its own; or nothing, if one of
//! its policies cannot be read. Conditions, and branches of `Fn::If`, count as met: what may be allowed is allowed.

use crate::check::facts::{Facts, Piece, Source};
use crate::check::system::policies::is_same_arn;
use crate::model::{Entry, Value, entry};

/// What a right is for: a resource of the stack, by the attribute that policies name (none for `Ref`).
pub(super) struct Target<'t> {
    pub(super) resource: usize,
    pub(super) attribute: Option<&'t str>,
}

impl Target<'_> {
    /// As it is written in a policy.
    pub(super) fn shown(&self, facts: &Facts<'_, '_>) -> String {
        match self.attribute {
            Some(attribute) => format!("{}.{attribute}", facts.name(self.resource)),
            None => facts.name(self.resource).to_owned(),
        }
    }
}

/// The grants of a role.
pub(super) struct Grants<'t>(Vec<Grant<'t>>);

struct Grant<'t> {
    /// The policy of the stack that holds it, if that is not the role itself.
    policy: Option<usize>,
    actions: Vec<&'t str>,
    /// Without any it is for all resources.
    resources: Vec<&'t Value>,
}

/// Policies that are resources, and where they name their roles.
static POLICIES: &[(&str, &str)] =
    &[("AWS::IAM::ManagedPolicy", "Roles"), ("AWS::IAM::Policy", "Roles"), ("AWS::IAM::RolePolicy", "RoleName")];

/// Policies of AWS, by their name behind `policy/`, and what they allow that is asked for here.
static MANAGED: &[(&str, &[&str])] = &[
    ("AdministratorAccess", &["*"]),
    ("AmazonEC2ContainerRegistryReadOnly", &["ecr:*"]),
    ("AmazonKinesisFullAccess", &["kinesis:*"]),
    ("AmazonS3FullAccess", &["s3:*"]),
    ("AmazonS3ReadOnlyAccess", &["s3:*"]),
    ("AmazonSNSFullAccess", &["sns:*"]),
    ("AmazonSQSFullAccess", &["sqs:*"]),
    ("AmazonSSMManagedInstanceCore", &["ssm:*"]),
    ("AWSXRayDaemonWriteAccess", &["xray:*"]),
    ("CloudWatchLogsFullAccess", &["logs:*"]),
    ("PowerUserAccess", &["*"]),
    ("service-role/AWSLambdaBasicExecutionRole", &["logs:*"]),
    ("service-role/AWSLambdaDynamoDBExecutionRole", &["dynamodb:*", "logs:*"]),
    ("service-role/AWSLambdaENIManagementAccess", &["ec2:*"]),
    ("service-role/AWSLambdaKinesisExecutionRole", &["kinesis:*", "logs:*"]),
    ("service-role/AWSLambdaRole", &["lambda:*"]),
    ("service-role/AWSLambdaSQSQueueExecutionRole", &["logs:*", "sqs:*"]),
    ("service-role/AWSLambdaVPCAccessExecutionRole", &["ec2:*", "logs:*"]),
    ("service-role/AmazonECSTaskExecutionRolePolicy", &["ecr:*", "logs:CreateLogStream", "logs:PutLogEvents"]),
];

impl<'t> Grants<'t> {
    /// Nothing, if a policy is not written out, or if somebody else may add one.
    pub(super) fn of(facts: &Facts<'_, 't>, role: usize) -> Option<Self> {
        if facts.is_handed_on(role) {
            return None;
        }
        let mut grants = Vec::new();
        if !facts.is_absent(role, "Policies") {
            for policy in facts.items(facts.property(role, &["Policies"])?)? {
                let document = &entry(policy.value.as_object()?, "PolicyDocument")?.value;
                add_document(facts, None, document, &mut grants)?;
            }
        }
        if !facts.is_absent(role, "ManagedPolicyArns") {
            for policy in facts.items(facts.property(role, &["ManagedPolicyArns"])?)? {
                if facts.declared(policy.value, "AWS::IAM::ManagedPolicy").is_none() {
                    add_managed(facts, policy.value, &mut grants)?;
                }
            }
        }
        for &(kind, property) in POLICIES {
            for &index in facts.of_kind(kind) {
                // The role may name the policy, or the policy the role.
                if is_of(facts, index, property, role)? || is_named(facts, index, role) {
                    let own = if is_named(facts, index, role) { None } else { Some(index) };
                    add_document(facts, own, facts.property(index, &["PolicyDocument"])?, &mut grants)?;
                }
            }
        }
        Some(Self(grants))
    }

    /// The policies that allow an action, the role's own as `None`.
    pub(super) fn givers(
        &self,
        facts: &Facts<'_, 't>,
        action: &str,
        target: Option<&Target<'_>>,
    ) -> impl Iterator<Item = Option<usize>> {
        self.0
            .iter()
            .filter(move |grant| {
                grant.actions.iter().any(|pattern| is_like(&pattern.to_ascii_lowercase(), &action.to_ascii_lowercase()))
                    && (grant.resources.is_empty()
                        || grant.resources.iter().any(|value| may_be(facts, value, action, target)))
            })
            .map(|grant| grant.policy)
    }
}

/// Whether a policy names a role among its own; nothing if one of these is not known.
fn is_of(facts: &Facts<'_, '_>, policy: usize, property: &str, role: usize) -> Option<bool> {
    let mut is_of = false;
    for case in facts.reach(policy, &[property]) {
        match facts.source(case.value)? {
            Source::Resource(index, _) => is_of |= index == role,
            // A name may be the role's, if that has one.
            Source::Literal(_) | Source::Parameter(_) | Source::Pseudo(_) => {
                facts.property(role, &["RoleName"]).is_none().then_some(())?;
            }
        }
    }
    Some(is_of)
}

/// Whether a role names a policy of the stack.
fn is_named(facts: &Facts<'_, '_>, policy: usize, role: usize) -> bool {
    facts.reach(role, &["ManagedPolicyArns"]).iter().any(|case| facts.resource(case.value) == Some(policy))
}

fn add_managed<'t>(facts: &Facts<'_, 't>, value: &'t Value, grants: &mut Vec<Grant<'t>>) -> Option<()> {
    let pieces = facts.pieces(value);
    let Some(Piece::Text(end)) = pieces.last() else { return None };
    let (_, name) = end.split_once(":aws:policy/")?;
    let (_, actions) = MANAGED.iter().find(|(known, _)| *known == name)?;
    grants.push(Grant { policy: None, actions: actions.to_vec(), resources: Vec::new() });
    Some(())
}

fn add_document<'t>(
    facts: &Facts<'_, 't>,
    policy: Option<usize>,
    document: &'t Value,
    grants: &mut Vec<Grant<'t>>,
) -> Option<()> {
    for case in facts.cases(document) {
        for statement in listed(facts, &entry(case.value.as_object()?, "Statement")?.value)? {
            let statement = statement.as_object()?;
            if facts.literal(&entry(statement, "Effect")?.value)? == "Deny" {
                continue;
            }
            let mut actions = Vec::new();
            for action in listed(facts, &entry(statement, "Action")?.value)? {
                actions.push(facts.literal(action)?);
            }
            let resources = resources(facts, statement)?;
            grants.push(Grant { policy, actions, resources });
        }
    }
    Some(())
}

fn resources<'t>(facts: &Facts<'_, 't>, statement: &'t [Entry]) -> Option<Vec<&'t Value>> {
    match entry(statement, "Resource") {
        Some(resource) => listed(facts, &resource.value),
        None => entry(statement, "NotResource").map(|_| Vec::new()),
    }
}

/// The items of a list, or the value alone, in all branches.
fn listed<'t>(facts: &Facts<'_, 't>, value: &'t Value) -> Option<Vec<&'t Value>> {
    let mut items = Vec::new();
    for case in facts.cases(value) {
        match case.value.as_list() {
            Some(list) => items.extend(list.iter().flat_map(|item| facts.cases(item)).map(|case| case.value)),
            None => items.push(case.value),
        }
    }
    (!items.is_empty()).then_some(items)
}

/// Whether a resource of a statement may be the target.
fn may_be<'t>(facts: &Facts<'_, 't>, value: &'t Value, action: &str, target: Option<&Target<'_>>) -> bool {
    let pieces = facts.pieces(value);
    match pieces.first() {
        Some(Piece::Text(text)) if text.starts_with("arn:") => {
            let service = text.split(':').nth(2).unwrap_or_default();
            // A partition may be a piece of its own; then the service is behind it.
            let service = if service.is_empty() { second_service(&pieces) } else { service };
            service.is_empty() || service.contains('*') || action.split(':').next() == Some(service)
        }
        Some(Piece::Of(Source::Resource(index, attribute))) => match target {
            Some(target) if *index == target.resource => {
                *attribute == target.attribute
                    || pieces.len() > 1
                    || is_same_arn(facts, *index, [*attribute, target.attribute])
            }
            Some(_) => !facts.get(*index).is_some_and(|resource| resource.kind.text.starts_with("AWS::")),
            None => true,
        },
        _ => true,
    }
}

/// The service of `arn:${AWS::Partition}:service:…`.
fn second_service<'p>(pieces: &'p [Piece<'_>]) -> &'p str {
    match pieces {
        [Piece::Text(start), Piece::Of(_), Piece::Text(rest), ..] if start == "arn:" => {
            rest.strip_prefix(':').and_then(|rest| rest.split(':').next()).unwrap_or_default()
        }
        _ => "",
    }
}

/// Whether text matches a pattern with `*` and `?`.
fn is_like(pattern: &str, text: &str) -> bool {
    let (mut pattern, mut text) = (pattern.as_bytes(), text.as_bytes());
    let mut retry: Option<(&[u8], &[u8])> = None;
    loop {
        match (pattern.split_first(), text.split_first()) {
            (None, None) => return true,
            (Some((b'*', rest)), _) => {
                retry = Some((rest, text));
                pattern = rest;
            }
            (Some((wanted, rest)), Some((found, behind))) if wanted == found || *wanted == b'?' => {
                (pattern, text) = (rest, behind);
            }
            _ => match retry {
                Some((rest, [_, behind @ ..])) => {
                    retry = Some((rest, behind));
                    (pattern, text) = (rest, behind);
                }
                _ => return false,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_like;

    #[test]
    fn patterns() {
        for (pattern, text, expected) in [
            ("*", "sqs:receivemessage", true),
            ("sqs:*", "sqs:receivemessage", true),
            ("sqs:*message", "sqs:receivemessage", true),
            ("sqs:get*", "sqs:receivemessage", false),
            ("sqs:receivemessag?", "sqs:receivemessage", true),
            ("*:receive*age*", "sqs:receivemessage", true),
            ("", "sqs:receivemessage", false),
        ] {
            assert_eq!(is_like(pattern, text), expected, "{pattern}");
        }
    }
}
