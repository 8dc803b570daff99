//! Structs as resource types and as types of properties.

#![deny(warnings)]

use formwork::{Ref, Resource};
use std::collections::BTreeMap;

/// A bucket that keeps old versions of its files, and that nobody reaches from outside.
#[derive(Resource)]
#[resource(
    type = "AWS::S3::Bucket",
    fixed = {
        PublicAccessBlockConfiguration: {
            BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true,
        },
    },
)]
pub struct PrivateBucket {
    /// Its name.
    pub bucket_name: Option<String>,
    /// Whether it keeps old versions.
    #[resource(nested, default = {})]
    pub versioning_configuration: Versioning,
    /// What happens to old files.
    #[resource(nested)]
    pub lifecycle_configuration: Option<Lifecycle>,
}

/// Always on.
#[derive(Resource)]
#[resource(property = "AWS::S3::Bucket.VersioningConfiguration", fixed = { Status: "Enabled" })]
pub struct Versioning {}

/// Rules.
#[derive(Resource)]
#[resource(property = "AWS::S3::Bucket.LifecycleConfiguration")]
pub struct Lifecycle {
    /// Each is one.
    #[resource(nested)]
    pub rules: Vec<Expiry>,
}

/// A rule that only expires, by the way to it.
#[derive(Resource)]
#[resource(property = "AWS::S3::Bucket.LifecycleConfiguration.Rules")]
pub struct Expiry {
    /// In days.
    pub expiration_in_days: u32,
    /// `Enabled` unless it is said.
    #[resource(default = "Enabled")]
    pub status: Option<String>,
    /// Of which files.
    pub prefix: Option<String>,
}

/// A table whose network is known.
#[derive(Resource)]
#[resource(type = "AWS::EC2::SecurityGroup")]
pub struct Group {
    /// What it is for.
    #[resource(default = Sub("machines of ${AWS::StackName}"))]
    pub group_description: Option<String>,
    /// Its network.
    #[resource(of = "AWS::EC2::VPC")]
    pub vpc_id: Ref,
    /// Free.
    pub tags: Vec<BTreeMap<String, String>>,
}

/// A certificate that a function of one's own makes.
#[derive(Resource)]
#[resource(type = "Custom::DnsCertificate", attributes(CertificateArn, "Issuer.Name"))]
pub struct DnsCertificate {
    /// The function.
    pub service_token: String,
    /// What it is for.
    #[resource(name = "Domains")]
    pub names: Vec<String>,
    /// How it is validated.
    #[resource(nested)]
    pub validation: BTreeMap<String, Validation>,
    /// What goes with it.
    pub extra: Option<serde_json::Value>,
}

/// A property of a custom resource.
#[derive(Resource)]
#[resource(property)]
pub struct Validation {
    /// In minutes.
    #[resource(default = 5)]
    pub patience: Option<u32>,
    /// How.
    pub method: String,
}

/// A type of another publisher.
#[derive(Resource)]
#[resource(type = "MongoDB::Atlas::Cluster")]
pub struct Cluster {
    /// Its name.
    pub name: String,
}

formwork::stack! {
    pub stack Web;

    param Long: Number = 90;
    condition IsLong = Long == 365;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Machines = Group { VpcId: Vpc, Tags: [{ Key: "Role", Value: "web" }] };

    resource Files = PrivateBucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Archive = PrivateBucket {
        BucketName: "archive",
        LifecycleConfiguration: { Rules: [
            { ExpirationInDays: Long, Prefix: "logs/" },
            If(IsLong, { ExpirationInDays: 400, Status: "Disabled" }, AWS::NoValue),
        ] },
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };

    resource Certificate = DnsCertificate {
        ServiceToken: "arn:aws:lambda:eu-west-1:123456789012:function:dns",
        Domains: ["example.com"],
        Validation: { dns: { Method: "DNS" }, mail: { Method: "MAIL", Patience: 60 } },
        Extra: { Free: [1, { form: true }] },
    };
    resource Documents = Cluster { Name: "documents" };
    output Arn = Certificate.CertificateArn;
    output Issuer = Certificate.Issuer.Name;
}

fn main() {
    let template = Web.template().expect("the schema is whole");
    assert_eq!(template.findings(), []);
    let shown = template.resource("Files").expect("it is declared").has_properties(&serde_json::json!({
        "PublicAccessBlockConfiguration": { "BlockPublicAcls": true },
        "VersioningConfiguration": { "Status": "Enabled" },
    }));
    assert!(shown.is_ok(), "{shown:?}");
    let shown = template.resource("Archive").expect("it is declared").has_properties(&serde_json::json!({
        "LifecycleConfiguration": { "Rules": [
            { "ExpirationInDays": { "Ref": "Long" }, "Prefix": "logs/", "Status": "Enabled" },
            { "Fn::If": ["IsLong", { "ExpirationInDays": 400, "Status": "Disabled" }, { "Ref": "AWS::NoValue" }] },
        ] },
    }));
    assert!(shown.is_ok(), "{shown:?}");
    let shown = template.resource("Certificate").expect("it is declared").has_properties(&serde_json::json!({
        "Validation": { "dns": { "Method": "DNS", "Patience": 5 }, "mail": { "Method": "MAIL", "Patience": 60 } },
    }));
    assert!(shown.is_ok(), "{shown:?}");

    // The same structs in plain Rust.
    let lifecycle = Lifecycle { rules: vec![Expiry { expiration_in_days: 9, status: None, prefix: None }] };
    let bucket = PrivateBucket {
        bucket_name: None,
        versioning_configuration: Versioning {},
        lifecycle_configuration: Some(lifecycle),
    };
    let properties = bucket.properties().to_string();
    assert_eq!(
        properties,
        concat!(
            r#"{"VersioningConfiguration":{"Status":"Enabled"},"#,
            r#""LifecycleConfiguration":{"Rules":[{"ExpirationInDays":9,"Status":"Enabled"}]},"#,
            r#""PublicAccessBlockConfiguration":{"BlockPublicAcls":true,"BlockPublicPolicy":true,"#,
            r#""IgnorePublicAcls":true,"RestrictPublicBuckets":true}}"#
        )
    );
}
