//! `nested` is for structs.

#[derive(formwork::Resource)]
#[resource(type = "Custom::Certificate")]
pub struct Certificate {
    pub service_token: String,
    #[resource(nested)]
    pub names: Vec<String>,
}

fn main() {}
