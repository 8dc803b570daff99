//! A struct supplies one of what its type wants one of.

#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::Subnet")]
pub struct NoAddresses {
    pub vpc_id: formwork::Ref,
}

fn main() {}
