//! Attributes of an import that cannot be.

mod network {
    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        output VpcId = Vpc with { Export: true };
    }
}

formwork::stack! {
    pub stack App;

    import Network = network::Network with { Weak: "yes", Default: 3, Region: "eu-west-1" };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "app", VpcId: Network::VpcId };
}

fn main() {}
