//! A resource type of this crate alone.

use formwork::{Ref, Resource};

/// A subnet whose machines get no public address.
#[derive(Resource)]
#[resource(type = "AWS::EC2::Subnet")]
pub struct PrivateSubnet {
    /// Its network.
    #[resource(of = "AWS::EC2::VPC")]
    pub vpc_id: Ref,
    /// Its addresses.
    pub cidr_block: String,
    /// Its zone.
    pub availability_zone: Option<String>,
    /// Never.
    #[resource(default = false)]
    pub map_public_ip_on_launch: bool,
}
