//! An instance that starts from nothing.

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance { InstanceType: "t3.micro" };
}

fn main() {}
