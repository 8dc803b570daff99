//! What a struct sets is what its properties take.

#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::VPC", fixed = { EnableDnsSupport: "yes", Tagz: [] })]
pub struct Network {
    pub cidr_block: String,
    #[resource(default = "Defualt")]
    pub instance_tenancy: String,
    #[resource(default = 5)]
    pub enable_dns_hostnames: bool,
}

#[derive(formwork::Resource)]
#[resource(property = "AWS::S3::Bucket.VersioningConfiguration", fixed = { Status: "On" })]
pub struct Versioning {}

#[derive(formwork::Resource)]
#[resource(type = "AWS::SQS::Queue")]
pub struct Queue {
    #[resource(default = 1000)]
    pub delay_seconds: u32,
    #[resource(default = Sub("${Stage}-jobs"))]
    pub queue_name: Option<String>,
}

fn main() {}
