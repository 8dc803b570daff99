//! An output of another stack is no item of this one.

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
    resource Topic = AWS::SNS::Topic { DisplayName: Network::VpcId.CidrBlock } with { DependsOn: [Network::VpcId] };
}

fn main() {}
