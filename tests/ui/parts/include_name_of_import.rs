//! A part and an imported stack under one name.

mod base {
    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        output VpcId = Vpc with { Export: true };
    }
}

mod network {
    formwork::part! {
        pub part Network;

        resource Topic = AWS::SNS::Topic {};
    }
}

formwork::stack! {
    stack App;

    import Network = base::Network;
    include network::Network;
    resource Topics = AWS::SNS::Topic { DisplayName: Network::VpcId };
}

fn main() {}
