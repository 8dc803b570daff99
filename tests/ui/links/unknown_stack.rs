//! A path that leads to no stack: the compiler says it, with its own suggestion.

mod network {
    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    }
}

formwork::stack! {
    pub stack App;

    import Network = network::Netwrk;
    resource Topic = AWS::SNS::Topic { DisplayName: Network::VpcId };
}

fn main() {}
