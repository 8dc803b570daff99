//! What follows a key.

#[derive(formwork::Resource)]
#[resource(type = AWS::EC2::Subnet)]
pub struct PrivateSubnet {
    pub vpc_id: String,
}

#[derive(formwork::Resource)]
#[resource(type = "Custom::Certificate", fixed(Ports = 1), attributes = "Arn")]
pub struct Certificate {
    #[resource(default =, name = Ports, of(Vpc), nested = true)]
    pub ports: Vec<u16>,
    #[resource]
    pub names: Vec<String>,
    #[resource("names")]
    pub service_token: String,
}

fn main() {}
