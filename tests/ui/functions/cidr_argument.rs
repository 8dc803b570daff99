//! The count and the bits of `Cidr`.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: Select(0, Cidr("10.0.0.0/16", 0, 8)) };
    resource Other = AWS::EC2::VPC { CidrBlock: Select(0, Cidr("10.0.0.0/16", 4, 200)) };
}

fn main() {}
