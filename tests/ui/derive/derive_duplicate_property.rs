//! A property is one field.

#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::Subnet", fixed = { CidrBlock: "10.0.0.0/24" })]
pub struct PrivateSubnet {
    pub vpc_id: formwork::Ref,
    #[resource(name = "VpcId")]
    pub network: formwork::Ref,
    pub cidr_block: String,
}

#[derive(formwork::Resource)]
#[resource(type = "Custom::Certificate")]
pub struct Certificate {
    pub service_token: String,
    #[resource(name = "ServiceToken")]
    pub function: String,
}

fn main() {}
