//! A resource type is a struct with named fields.

#[derive(formwork::Resource)]
#[resource(type = "Custom::Certificate")]
pub enum Certificate {
    Regional,
    Global,
}

#[derive(formwork::Resource)]
#[resource(type = "Custom::Domain")]
pub struct Domain(pub String);

#[derive(formwork::Resource)]
#[resource(type = "Custom::Nothing")]
pub struct Nothing;

#[derive(formwork::Resource)]
#[resource(property)]
pub union Either {
    one: u32,
    other: f32,
}

fn main() {}
