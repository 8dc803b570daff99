//! AWS sets read-only properties.

#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::Subnet")]
pub struct PrivateSubnet {
    pub vpc_id: formwork::Ref,
    pub subnet_id: String,
}

fn main() {}
