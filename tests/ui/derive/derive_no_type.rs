//! A struct says which resource type it is.

#[derive(formwork::Resource)]
pub struct Certificate {
    pub domain_name: String,
}

fn main() {}
