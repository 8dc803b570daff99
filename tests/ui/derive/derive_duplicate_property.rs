//! A property is one field.

#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::Subnet")]
pub struct PrivateSubnet {
    pub vpc_id: formwork::Ref,
    #[resource(name = "VpcId")]
    pub network: formwork::Ref,
}

fn main() {}
