//! A strong link reads exports alone.

mod network {
    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        output VpcId = Vpc;
    }
}

formwork::stack! {
    pub stack App;

    import Network = network::Network;
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "app", VpcId: Network::VpcId };
}

fn main() {}
