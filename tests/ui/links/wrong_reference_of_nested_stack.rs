//! References of another kind than the parameters of a nested stack take, and outputs of another kind than a property takes.

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

    resource Topic = AWS::SNS::Topic {};
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Net = AWS::CloudFormation::Stack<network::Network> {
        Parameters: { Range: "10.0.0.0/16", Zones: GetAZs(""), Peer: Topic, Size: Vpc },
    };
    resource Policy = AWS::SNS::TopicPolicy {
        Topics: [Net.Outputs.VpcId],
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: "events.amazonaws.com" },
                Action: "sns:Publish",
                Resource: Topic,
            }],
        },
    };
}

fn main() {}
