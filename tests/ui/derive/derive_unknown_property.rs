//! Fields are properties of the type.

#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::Subnet")]
pub struct PrivateSubnet {
    pub vpc_id: formwork::Ref,
    pub cidr_blok: String,
    pub completely_different: String,
}

fn main() {}
