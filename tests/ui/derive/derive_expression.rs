//! The values of a struct travel to other crates, and Rust expressions do not.

const PORTS: [u16; 2] = [80, 443];

#[derive(formwork::Resource)]
#[resource(type = "Custom::Firewall", fixed = { Ports: (PORTS) })]
pub struct Firewall {
    pub service_token: String,
    #[resource(default = (PORTS.len()))]
    pub count: u32,
}

fn main() {
    let _ = PORTS;
}
