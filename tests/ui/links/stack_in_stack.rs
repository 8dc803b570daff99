//! A stack is imported or nested, not included, and no type by itself.

mod network {
    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        output VpcId = Vpc;
    }
}

formwork::stack! {
    pub stack App;

    include network::Network;
    resource Topic = AWS::SNS::Topic {};
    resource Net = network::Network {};
}

fn main() {}
