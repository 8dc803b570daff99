//! Keys of `#[resource]`.

#[derive(formwork::Resource)]
#[resource(kind = "Custom::Certificate", type = "Custom::Certificate")]
pub struct Certificate {
    #[resource(defualt = "example.com")]
    pub domain_name: String,
}

fn main() {}
