//! A port that no security group lets in.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    param Vpc: AWS::EC2::VPC::Id;
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Web: String;

    resource BalancerGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "the load balancer",
        VpcId: Vpc,
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" }],
    };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
        Subnets: [SubnetA, SubnetB],
        SecurityGroups: [BalancerGroup],
    };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    };
}

fn main() {}
