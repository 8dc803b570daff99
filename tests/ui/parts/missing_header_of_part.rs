//! A part begins with its name.

formwork::part! {
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
}

fn main() {}
