//! An output that the other stack does not have, as a value and in a text.

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
    resource Group = AWS::EC2::SecurityGroup {
        GroupDescription: Sub("in ${Network::VpcID}"),
        VpcId: Network::Vpcs,
    };
}

fn main() {}
