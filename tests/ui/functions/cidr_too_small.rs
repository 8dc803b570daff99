//! An address block that does not hold so many.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: Select(0, Cidr("10.0.0.0/24", 4, 8)) };
}

fn main() {}
