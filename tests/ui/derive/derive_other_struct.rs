//! A struct of a property type stands where its property is.

#[derive(formwork::Resource)]
#[resource(property = "AWS::S3::Bucket.VersioningConfiguration")]
pub struct Versioning {
    pub status: String,
}

#[derive(formwork::Resource)]
#[resource(type = "AWS::S3::Bucket")]
pub struct Bucket {
    #[resource(nested)]
    pub logging_configuration: Option<Versioning>,
}

fn main() {}
