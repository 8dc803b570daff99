//! A property that needs another.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", Ipv4NetmaskLength: 16 };
}

fn main() {}
