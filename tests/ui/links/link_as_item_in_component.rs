//! A component takes what another stack gives in the place of a resource, unless it reads an attribute of it.

mod network {
    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        output VpcId = Vpc with { Export: true };
    }
}

mod closed {
    formwork::part! {
        pub part Closed(Vpc: AWS::EC2::VPC);

        resource Group = AWS::EC2::SecurityGroup {
            GroupDescription: Sub("inside ${Vpc.CidrBlock}"),
            VpcId: Vpc,
            SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: Vpc.CidrBlock }],
        };
    }
}

formwork::stack! {
    stack App;

    import Net = network::Network;
    resource Inner = AWS::CloudFormation::Stack<network::Network> {};
    include closed::Closed as First { Vpc: Net::VpcId };
    include closed::Closed as Second { Vpc: Inner.Outputs.VpcId };
}

fn main() {}
