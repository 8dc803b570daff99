//! A property that needs another.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { Ipv4IpamPoolId: "ipam-pool-0a1b2c3d" };
}

fn main() {}
