//! A value that does not fit a struct's field is told with the struct and where it stands.

use formwork::{Resource, stack};
use std::collections::BTreeMap;

/// A path of a site.
#[derive(Resource)]
#[resource(property)]
pub struct Way {
    /// The path itself.
    pub path: String,
    /// How deep it goes.
    pub depth: u8,
}

/// A site.
#[derive(Resource)]
#[resource(type = "Custom::Site")]
pub struct Site {
    /// The function that makes it.
    pub service_token: String,
    /// Its start.
    #[resource(nested)]
    pub start: Way,
    /// Where else it goes.
    #[resource(nested)]
    pub others: Option<Vec<Way>>,
    /// Texts by names of one's own.
    pub texts: Option<BTreeMap<String, String>>,
}

/// Old files are removed.
#[derive(Resource)]
#[resource(property = "AWS::S3::Bucket.Rule", fixed = { Status: "Enabled" })]
pub struct Expiry {
    /// After so many days.
    pub expiration_in_days: u32,
}

/// All rules.
#[derive(Resource)]
#[resource(property = "AWS::S3::Bucket.LifecycleConfiguration")]
pub struct Lifecycle {
    /// Each of them.
    #[resource(nested)]
    pub rules: Vec<Expiry>,
}

/// A bucket whose files go.
#[derive(Resource)]
#[resource(type = "AWS::S3::Bucket")]
pub struct Archive {
    /// When they go.
    #[resource(nested)]
    pub lifecycle_configuration: Lifecycle,
}

stack! {
    pub stack Sites;
    param Maker: String;

    resource Shop = Site {
        ServiceToken: Maker,
        Start: { Path: ["/"], Depth: "deep" },
        Others: [{ Path: "/cart", Depth: true }, "/basket"],
        Texts: { Title: ["Shop"] },
    };
    resource Logs = Archive { LifecycleConfiguration: { Rules: [{ ExpirationInDays: "ninety" }] } };
}

fn main() {}
