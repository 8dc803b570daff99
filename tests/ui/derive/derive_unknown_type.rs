//! A resource type that the schema does not have.

#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::Subnets")]
pub struct PrivateSubnet {
    pub vpc_id: formwork::Ref,
}

fn main() {}
