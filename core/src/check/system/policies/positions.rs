//! Where policies stand, and what each position asks of a statement.

/// What a policy is attached to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// A user, a group or a role: what it may do.
    Identity,
    /// A resource: who may do what with it.
    Resource,
    /// A resource whose policies need not name it.
    Repository,
    /// A role: who may become it.
    Trust,
}

/// Where policies stand.
pub(super) static POSITIONS: &[(&str, &[&str], Position)] = &[
    ("AWS::ECR::Repository", &["RepositoryPolicyText"], Position::Repository),
    ("AWS::IAM::Group", &["Policies", "PolicyDocument"], Position::Identity),
    ("AWS::IAM::GroupPolicy", &["PolicyDocument"], Position::Identity),
    ("AWS::IAM::ManagedPolicy", &["PolicyDocument"], Position::Identity),
    ("AWS::IAM::Policy", &["PolicyDocument"], Position::Identity),
    ("AWS::IAM::Role", &["AssumeRolePolicyDocument"], Position::Trust),
    ("AWS::IAM::Role", &["Policies", "PolicyDocument"], Position::Identity),
    ("AWS::IAM::RolePolicy", &["PolicyDocument"], Position::Identity),
    ("AWS::IAM::User", &["Policies", "PolicyDocument"], Position::Identity),
    ("AWS::IAM::UserPolicy", &["PolicyDocument"], Position::Identity),
    ("AWS::KMS::Key", &["KeyPolicy"], Position::Resource),
    ("AWS::KMS::ReplicaKey", &["KeyPolicy"], Position::Resource),
    ("AWS::Logs::ResourcePolicy", &["PolicyDocument"], Position::Resource),
    ("AWS::OpenSearchService::Domain", &["AccessPolicies"], Position::Resource),
    ("AWS::S3::BucketPolicy", &["PolicyDocument"], Position::Resource),
    ("AWS::SNS::TopicPolicy", &["PolicyDocument"], Position::Resource),
    ("AWS::SQS::QueuePolicy", &["PolicyDocument"], Position::Resource),
    ("AWS::SSO::PermissionSet", &["InlinePolicy"], Position::Identity),
    ("AWS::SecretsManager::ResourcePolicy", &["ResourcePolicy"], Position::Resource),
];

impl Position {
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Identity => "an identity policy",
            Self::Resource | Self::Repository => "a resource policy",
            Self::Trust => "a trust policy",
        }
    }

    /// Pairs of which a statement has one, with how the first is written.
    pub(super) fn pairs(self) -> &'static [(&'static str, &'static str, &'static str)] {
        const ACTION: (&str, &str, &str) = ("Action", "NotAction", "Action: \"service:Action\"");
        const RESOURCE: (&str, &str, &str) = ("Resource", "NotResource", "Resource: \"*\"");
        const PRINCIPAL: (&str, &str, &str) = ("Principal", "NotPrincipal", "Principal: { Service: \"…\" }");
        match self {
            Self::Identity => &[ACTION, RESOURCE],
            Self::Resource => &[ACTION, RESOURCE, PRINCIPAL],
            Self::Repository | Self::Trust => &[ACTION, PRINCIPAL],
        }
    }

    /// Why a statement cannot have a key.
    pub(super) fn refuses(self, key: &str) -> Option<&'static str> {
        match (self, key) {
            (Self::Identity, "Principal" | "NotPrincipal") => Some("the principal is whom the policy is attached to"),
            (Self::Trust, "Resource" | "NotResource") => Some("the resource is the role itself"),
            _ => None,
        }
    }
}

/// Services that refuse a policy of theirs with an action of another service, by the type that holds the policy.
static OWN_ACTIONS: &[(&str, &[&str])] = &[
    ("AWS::IAM::Role", &["sts"]),
    ("AWS::S3::BucketPolicy", &["s3"]),
    ("AWS::SNS::TopicPolicy", &["sns"]),
    ("AWS::SQS::QueuePolicy", &["sqs"]),
];

/// The services whose actions alone a policy takes; nothing where it may take any.
pub(super) fn own_actions(kind: &str, position: Position) -> Option<&'static [&'static str]> {
    let row = OWN_ACTIONS.iter().find(|(known, _)| *known == kind)?;
    // A role has policies of both sides.
    (position != Position::Identity).then_some(row.1)
}
