//! A key stands once.

#[derive(formwork::Resource)]
#[resource(type = "Custom::Certificate", type = "Custom::Other")]
pub struct Certificate {
    pub domain_name: String,
}

fn main() {}
