//! A default is what the property takes.

#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::VPC")]
pub struct Network {
    pub cidr_block: String,
    #[resource(default = "Default")]
    pub instance_tenancy: String,
    #[resource(default = 5)]
    pub enable_dns_hostnames: bool,
}

fn main() {}
