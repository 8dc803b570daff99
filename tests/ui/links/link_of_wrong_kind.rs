//! An output has the kind of what it is in its own stack.

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
    resource Machine = AWS::EC2::Instance { ImageId: "ami-12345678", SubnetId: Network::VpcId };
}

fn main() {}
