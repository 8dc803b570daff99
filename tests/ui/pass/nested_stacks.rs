//! A stack within a stack: parameters, outputs, lists.

mod network {
    formwork::stack! {
        pub stack Network;

        param Range: String with { AllowedPattern: r"10\..+" };
        param Zones: List<AWS::EC2::AvailabilityZone::Name>;
        param Size: Number = 3 with { MinValue: 1, MaxValue: 9 };
        param Peer: AWS::EC2::VPC::Id;
        condition Big = Size == 9;
        resource Vpc = AWS::EC2::VPC { CidrBlock: Range };
        #[allow(subnet_on_main_route_table)]
        resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: Select(0, Zones) };
        resource Peering = AWS::EC2::VPCPeeringConnection { VpcId: Vpc, PeerVpcId: Peer };
        output VpcId = Vpc;
        output Subnets = [A];
        output Peering = Peering with { Condition: Big };
    }
}
formwork::stack! {
    pub stack Site;

    resource Other = AWS::EC2::VPC { CidrBlock: "10.9.0.0/16" };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: Sub("in ${Net.Outputs.VpcId}"), VpcId: Net.Outputs.VpcId };
    resource Net = AWS::CloudFormation::Stack<network::Network> {
        Parameters: { Range: "10.0.0.0/16", Zones: GetAZs(""), Size: 4, Peer: Other },
    };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Subnets: Net.Outputs.Subnets, SecurityGroups: [Group] };
}
fn main() {}
