//! Keys of `#[resource]`.

#[derive(formwork::Resource)]
#[resource(kind = "Custom::Certificate", type = "Custom::Certificate", nested)]
pub struct Certificate {
    #[resource(defualt = "example.com")]
    pub domain_name: String,
    #[resource(fixed = "arn")]
    pub service_token: String,
    #[resource(type = "String")]
    pub other: String,
}

fn main() {}
