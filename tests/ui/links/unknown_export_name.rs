//! The name of an export that only the deployment of the other stack knows.

mod network {
    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        param Env: String;
        output VpcId = Vpc with { Export: Sub("${Env}-vpc") };
    }
}

formwork::stack! {
    pub stack App;

    import Network = network::Network;
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "app", VpcId: Network::VpcId };
}

fn main() {}
