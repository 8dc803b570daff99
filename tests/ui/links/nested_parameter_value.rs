//! Values that the parameters of a nested stack do not take.

mod network {
    formwork::stack! {
        pub stack Network;

        param Range: String with { AllowedPattern: r"10\..+" };
        param Size: Number = 3 with { MinValue: 1, MaxValue: 9 };
        param Mode: String = "open" with { AllowedValues: ["open", "closed"] };
        param Zones: List<AWS::EC2::AvailabilityZone::Name>;
        param Peer: AWS::EC2::VPC::Id = "vpc-1";

        resource Vpc = AWS::EC2::VPC { CidrBlock: Range };
        resource Peering = AWS::EC2::VPCPeeringConnection { VpcId: Vpc, PeerVpcId: Peer };
        condition Big = Size == 9 && Mode == "open";
        output VpcId = Vpc;
        output Zones = [Select(0, Zones)];
        output PeeringId = Peering with { Condition: Big };
    }
}

formwork::stack! {
    pub stack Site;

    param Wide: String = "no";

    condition IsWide = Wide == "yes";

    resource Net = AWS::CloudFormation::Stack<network::Network> {
        Parameters: {
            Range: "11.0.0.0/16",
            Size: If(IsWide, 12, 3),
            Mode: "close",
            Zones: ["eu-west-1a"],
            Peer: ["vpc-1", "vpc-2"],
        },
    };
}

fn main() {}
