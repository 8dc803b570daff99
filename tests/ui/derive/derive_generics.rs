//! A resource type has no generic parameters.

#[derive(formwork::Resource)]
#[resource(type = "Custom::Certificate")]
pub struct Certificate<T> {
    pub domain_name: T,
}

fn main() {}
