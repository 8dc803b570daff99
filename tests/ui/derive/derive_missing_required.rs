//! A struct supplies what its type requires.

#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::Route")]
pub struct DefaultRoute {
    pub gateway_id: formwork::Ref,
}

fn main() {}
