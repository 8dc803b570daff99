//! A literal that AWS stores in another form.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.5.0/16" };
    resource Group = AWS::EC2::SecurityGroup {
        GroupDescription: "web",
        SecurityGroupIngress: [{ IpProtocol: "TCP", FromPort: 80, ToPort: 80, CidrIp: "0.0.0.0/0" }],
    };
}

fn main() {}
