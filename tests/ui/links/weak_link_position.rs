//! A weak link stands in properties, and there neither in `Sub` nor in `Base64`.

mod network {
    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        output VpcId = Vpc;
    }
}

formwork::stack! {
    pub stack App;

    import Network = network::Network with { Weak: true };
    resource Note = AWS::SSM::Parameter { Type: "String", Value: Sub("vpc ${Network::VpcId}") };
    resource Other = AWS::SSM::Parameter { Type: "String", Value: Base64(Network::VpcId) };
    output VpcId = Network::VpcId;
}

fn main() {}
