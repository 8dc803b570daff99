//! What an output is goes on through the stacks that hand it on, imported or nested, one or a list.

mod network {
    formwork::stack! {
        #[allow(subnet_on_main_route_table)]
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
        resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24" };
        output VpcId = Vpc with { Export: true };
        output Subnets = [A, B] with { Export: true };
    }
}

mod base {
    formwork::stack! {
        pub stack Base;

        import Network = super::network::Network;
        resource Inner = AWS::CloudFormation::Stack<super::network::Network> {};
        output VpcId = Network::VpcId with { Export: true };
        output Subnets = Network::Subnets with { Export: true };
        output First = Select(0, Inner.Outputs.Subnets);
    }
}

formwork::stack! {
    stack App;

    import Base = base::Base;
    import Weakly = base::Base with { Weak: true };
    resource Inner = AWS::CloudFormation::Stack<base::Base> {};
    resource Web = AWS::EC2::Instance { ImageId: "ami-12345678", SubnetId: Base::VpcId };
    resource Cache = AWS::EC2::Instance { ImageId: "ami-12345678", SubnetId: Inner.Outputs.VpcId };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "of the balancer", VpcId: Weakly::First };
    resource Other = AWS::EC2::SecurityGroup { GroupDescription: "of another", VpcId: Select(1, Base::Subnets) };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
        Subnets: Inner.Outputs.Subnets,
        SecurityGroups: Weakly::Subnets,
    };
}

fn main() {}
