//! A condition is decided before anything of another stack is read.

mod network {
    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        output VpcId = Vpc with { Export: true };
    }
}

formwork::stack! {
    pub stack App;

    import Network = network::Network;
    condition Known = Network::VpcId == "vpc-12345678";
    resource Topic = AWS::SNS::Topic {} with { Condition: Known };
}

fn main() {}
