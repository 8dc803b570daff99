//! Bucket policies: each names its own bucket, and no other.
//!
//! `Ref` of a bucket, its ARN, its `BucketName` and the parameter that gives it are the same name.

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::policies as table;
use crate::model::Value;

const BUCKET: &str = "AWS::S3::Bucket";

/// Statements about another bucket than the policy's own; S3 refuses them.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind("AWS::S3::BucketPolicy") {
        let Some(own) = facts.property(index, &["Bucket"]).and_then(|value| Bucket::of_name(facts, value)) else {
            continue;
        };
        for key in ["Resource", "NotResource"] {
            for case in facts.reach(index, &["PolicyDocument", "Statement", key]) {
                let Some(named) = Bucket::of_arn(facts, case.value) else { continue };
                if !own.is_surely_not(&named) {
                    continue;
                }
                let finding = Finding::new(&table::POLICY_OF_ANOTHER_BUCKET, case.value.place)
                    .with("bucket", own.shown(facts))
                    .with("other", format!("`{}`", named.shown(facts)));
                report.push_for(Facts::item(index), finding);
            }
        }
    }
}

/// A bucket by all that is known of it.
struct Bucket {
    /// The bucket of the stack.
    declared: Option<usize>,
    /// Its name, in which references stand as `${Name}`.
    name: Option<String>,
}

impl Bucket {
    fn declared(facts: &Facts<'_, '_>, index: usize) -> Self {
        let name = facts.property(index, &["BucketName"]).and_then(|value| facts.comparable(value));
        Self { declared: Some(index), name }
    }

    fn of_name<'t>(facts: &Facts<'_, 't>, value: &'t Value) -> Option<Self> {
        match facts.declared(value, BUCKET) {
            Some(index) => Some(Self::declared(facts, index)),
            None => Self::named(facts, &facts.comparable(value)?),
        }
    }

    /// The bucket of `arn:…:s3:::name/key`, however it is put together.
    fn of_arn<'t>(facts: &Facts<'_, 't>, value: &'t Value) -> Option<Self> {
        if let Some(index) = facts.declared(value, BUCKET) {
            return Some(Self::declared(facts, index));
        }
        let text = facts.comparable(value)?;
        let bucket = text.split('/').next().unwrap_or_default();
        if let Some(name) = bucket.strip_prefix("${").and_then(|rest| rest.strip_suffix(".Arn}")) {
            return facts.bucket_named(name).map(|index| Self::declared(facts, index));
        }
        let (partition, name) = bucket.strip_prefix("arn:")?.split_once(":s3:::")?;
        (!partition.contains(':') || partition == "${AWS::Partition}").then(|| Self::named(facts, name)).flatten()
    }

    fn named(facts: &Facts<'_, '_>, name: &str) -> Option<Self> {
        let reference = name.strip_prefix("${").and_then(|rest| rest.strip_suffix('}'));
        if let Some(index) = reference.and_then(|name| facts.bucket_named(name)) {
            return Some(Self::declared(facts, index));
        }
        (!name.is_empty() && !name.contains(['*', '?'])).then(|| Self { declared: None, name: Some(name.to_owned()) })
    }

    /// Whether two are certain to be different buckets.
    fn is_surely_not(&self, other: &Self) -> bool {
        let is_literal = |name: &str| !name.contains("${") && !name.contains("{{");
        match (&self.name, &other.name) {
            (Some(one), Some(two)) if one == two => return false,
            (Some(one), Some(two)) if is_literal(one) && is_literal(two) => return true,
            _ => {}
        }
        // Two buckets of the stack cannot have one name.
        matches!((self.declared, other.declared), (Some(one), Some(two)) if one != two)
    }

    fn shown(&self, facts: &Facts<'_, '_>) -> String {
        match (self.declared, &self.name) {
            (Some(index), _) => facts.name(index).to_owned(),
            (None, name) => name.clone().unwrap_or_default(),
        }
    }
}

impl Facts<'_, '_> {
    fn bucket_named(&self, name: &str) -> Option<usize> {
        self.of_kind(BUCKET).iter().copied().find(|index| self.name(*index) == name)
    }
}
