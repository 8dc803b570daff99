//! A property type that the resource type does not have.

#[derive(formwork::Resource)]
#[resource(property = "AWS::S3::Bucket.VersionConfiguration")]
pub struct Versioning {
    pub status: String,
}

#[derive(formwork::Resource)]
#[resource(property = "AWS::S3::Bukcet.VersioningConfiguration")]
pub struct Other {
    pub status: String,
}

fn main() {}
