//! Imports as other languages write them.

mod network {
    formwork::stack! {
        pub stack Network(range: &str);

        resource Vpc = AWS::EC2::VPC { CidrBlock: (range) };
        output VpcId = Vpc with { Export: true };
    }
}

formwork::stack! {
    stack App;

    import network::Network;
    import network::Network as Net;
    import Other: network::Network;
    import Third = network::Network("10.0.0.0/16");
    resource Topic = AWS::SNS::Topic { DisplayName: Third::VpcId };
}

formwork::part! {
    part Inside;

    import Network = network::Network;
    resource Topic = AWS::SNS::Topic { DisplayName: Network::VpcId };
}

formwork::stack! {
    stack Outside;

    include Inside;
}

fn main() {}
