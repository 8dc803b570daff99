//! What another stack gives to an input is of another kind, or is a list where the part takes text.

mod network {
    formwork::stack! {
        #[allow(subnet_on_main_route_table)]
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
        output VpcId = Vpc with { Export: true };
        output Subnets = [A] with { Export: true };
        output Owner = A.SubnetId with { Export: true };
    }
}

mod closed {
    formwork::part! {
        pub part Closed(Vpc: AWS::EC2::VPC, Name: String);

        resource Group = AWS::EC2::SecurityGroup { GroupDescription: Sub("of ${Name}"), GroupName: Name, VpcId: Vpc };
    }
}

formwork::stack! {
    stack App;

    import Net = network::Network;
    import Weakly = network::Network with { Weak: true };
    resource Inner = AWS::CloudFormation::Stack<network::Network> {};
    include closed::Closed as Right { Vpc: Net::VpcId, Name: "right" };
    include closed::Closed as First { Vpc: Select(0, Net::Subnets), Name: Net::Subnets };
    include closed::Closed as Second { Vpc: Inner.Outputs.Owner, Name: Inner.Outputs.Subnets };
    include closed::Closed as Third { Vpc: Weakly::Owner, Name: "third" };
}

fn main() {}
