//! A gateway endpoint of a service without such endpoints.

formwork::stack! {
    pub stack Example;

    param Vpc: AWS::EC2::VPC::Id;
    param Subnet: AWS::EC2::Subnet::Id;

    resource Secrets = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        ServiceName: Sub("com.amazonaws.${AWS::Region}.secretsmanager"),
        SubnetIds: [Subnet],
    };
}

fn main() {}
