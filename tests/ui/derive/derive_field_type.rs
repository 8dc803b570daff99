//! A field's Rust type holds what the property takes.

use std::collections::BTreeMap;

#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::Subnet")]
pub struct PrivateSubnet {
    pub vpc_id: Vec<String>,
    pub cidr_block: BTreeMap<String, String>,
    pub map_public_ip_on_launch: String,
    pub tags: Vec<String>,
    pub ipv6_native: Option<f64>,
}

#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::SecurityGroup")]
pub struct Group {
    pub group_description: &'static str,
    pub security_group_ingress: Vec<bool>,
    pub tags: bool,
}

#[derive(formwork::Resource)]
#[resource(type = "AWS::Lambda::Function")]
pub struct Function {
    pub code: serde_json::Value,
    pub role: formwork::Ref,
    pub layers: Vec<Vec<String>>,
    pub timeout: String,
}

fn main() {}
