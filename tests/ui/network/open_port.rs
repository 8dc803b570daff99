//! A port for a few, open to all.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Machines = AWS::EC2::SecurityGroup {
        GroupDescription: "Machines",
        VpcId: Vpc,
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIp: "0.0.0.0/0" }],
    };
}

fn main() {}
