//! Text that is no block of addresses.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0/16" };
    resource Group = AWS::EC2::SecurityGroup {
        GroupDescription: "web",
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: 80, ToPort: 80, CidrIp: "0.0.0.0/33" },
            { IpProtocol: "tcp", FromPort: 80, ToPort: 80, CidrIp: "anywhere" },
        ],
    };
}

fn main() {}
