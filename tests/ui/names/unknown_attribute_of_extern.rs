//! What a macro of the account makes may have the type of a Rust struct: then the struct's attributes are the only ones.

use formwork::{Resource, stack};

/// A certificate.
#[derive(Resource)]
#[resource(type = "Custom::Certificate", attributes(CertificateArn))]
pub struct Certificate {
    /// The function that makes it.
    pub service_token: String,
}

/// A subnet without public addresses.
#[derive(Resource)]
#[resource(type = "AWS::EC2::Subnet", fixed = { MapPublicIpOnLaunch: false })]
pub struct PrivateSubnet {
    /// Its network.
    #[resource(of = "AWS::EC2::VPC")]
    pub vpc_id: formwork::Ref,
    /// Its addresses.
    pub cidr_block: String,
}

stack! {
    pub stack Extended;
    transform "Certificates";

    extern resource Certified: Certificate;
    extern resource Net: PrivateSubnet;

    resource Nat = AWS::EC2::NatGateway { SubnetId: Net.VpcId, ConnectivityType: "private" };
    resource Inner = PrivateSubnet { VpcId: Net, CidrBlock: "10.0.0.0/24" };

    output Right = Certified.CertificateArn;
    output Near = Certified.CertificateAn;
    output InText = Sub("${Certified.Issuer}");
    output Cidr = Net.CidrBlok;
}

fn main() {}
