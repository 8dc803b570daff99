//! What follows a key.

#[derive(formwork::Resource)]
#[resource(type = AWS::EC2::Subnet)]
pub struct PrivateSubnet {
    pub vpc_id: String,
}

#[derive(formwork::Resource)]
#[resource(type = "Custom::Certificate")]
pub struct Certificate {
    #[resource(default = [1, 2])]
    pub ports: Vec<u16>,
}

fn main() {}
