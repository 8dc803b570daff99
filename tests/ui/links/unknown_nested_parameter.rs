//! Parameters that a nested stack does not have.

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

    resource Net = AWS::CloudFormation::Stack<network::Network> {
        Parameters: { Rnage: "10.0.0.0/16", Range: "10.0.0.0/16", Zones: "a,b", Colour: "red" },
    };
    resource Pure = AWS::CloudFormation::Stack<plain::Plain> { Parameters: { Range: "10.0.0.0/16" } };
}

mod plain {
    formwork::stack! {
        pub stack Plain;

        resource Topic = AWS::SNS::Topic {};
    }
}

fn main() {}
