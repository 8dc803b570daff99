//! The public load balancer, with an optional name in a Route 53 hosted zone.
//!
//! Builds on the network; exports the balancer and its security group, which the machines let in.

use formwork::stack;

stack! {
    /// Public load balancer.
    pub stack LoadBalancer;

    /// Name of the stack that made the network
    import Network = crate::spot_fleet::vpc::Vpc with { Default: "vpc" };
    /// Domain name of the service; empty for none
    param DomainName: String = "";
    /// ID of the Route 53 hosted zone of the domain name; empty for none
    param HostedZoneId: String = "";

    condition HasDomain = DomainName != "" && HostedZoneId != "";

    resource LoadBalancerSecGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "Load balancer only allow http port traffic",
        VpcId: Network::VPCID,
        SecurityGroupIngress: [{ CidrIp: "0.0.0.0/0", FromPort: 80, IpProtocol: "tcp", ToPort: 80 }],
    };
    resource LoadBalancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
        SecurityGroups: [LoadBalancerSecGroup],
        Subnets: [
            Network::PublicSubnetA,
            Network::PublicSubnetB,
        ],
    };

    when HasDomain {
        resource DomainRecord = AWS::Route53::RecordSet {
            HostedZoneId: HostedZoneId,
            Name: DomainName,
            Type: "A",
            AliasTarget: {
                DNSName: LoadBalancer.DNSName,
                HostedZoneId: LoadBalancer.CanonicalHostedZoneID,
            },
        };
    }

    output LoadBalancerArn = LoadBalancer with { Export: true };
    output LoadBalancerSecGroup = LoadBalancerSecGroup.GroupId with { Export: true };
    /// Where the service answers
    output LoadBalancerDNSName = LoadBalancer.DNSName;
}
