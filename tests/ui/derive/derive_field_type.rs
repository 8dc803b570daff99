//! A field's Rust type holds what the property takes.

#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::Subnet")]
pub struct PrivateSubnet {
    pub vpc_id: Vec<String>,
    pub map_public_ip_on_launch: String,
    pub tags: bool,
}

fn main() {}
