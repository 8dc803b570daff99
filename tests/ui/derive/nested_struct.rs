//! A struct in a field says so, and a type that only the compiler knows is compared with its property.

/// On or off.
#[derive(formwork::Resource)]
#[resource(property = "AWS::S3::Bucket.VersioningConfiguration")]
pub struct Versioning {
    pub status: String,
}

#[derive(formwork::Resource)]
#[resource(type = "AWS::S3::Bucket")]
pub struct Bucket {
    pub versioning_configuration: Option<Versioning>,
}

/// A whole number.
pub struct Count(u32);

impl formwork::IntoValue for Count {
    type Kind = formwork::kind::Integer;
    fn into_value(self) -> formwork::Value {
        self.0.into_value()
    }
}

#[derive(formwork::Resource)]
#[resource(type = "AWS::SQS::Queue")]
pub struct Queue {
    pub fifo_queue: Count,
}

fn main() {}
