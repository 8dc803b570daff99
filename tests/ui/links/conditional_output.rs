//! An output that is not always there.

#![deny(deprecated)]

mod network {
    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        param Env: String;
        condition Production = Env == "prod";
        output VpcId = Vpc with { Export: true, Condition: Production };
    }
}

formwork::stack! {
    pub stack App;

    import Network = network::Network;
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "app", VpcId: Network::VpcId };
}

fn main() {}
