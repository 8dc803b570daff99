//! A struct is a resource type or the type of a property.

#[derive(formwork::Resource)]
#[resource(type = "AWS::S3::Bucket", property = "AWS::S3::Bucket.VersioningConfiguration")]
pub struct Versioning {
    pub status: String,
}

fn main() {}
