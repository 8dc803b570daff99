//! The load balancer, in the two public subnets that are its own.
//!
//! In: its certificate, and the port that the web workers listen on, which container instances and application read too.

use formwork::part;

part! {
    /// The load balancer, open to the world on the HTTPS port.
    pub part LoadBalancer;

    uses super::vpc::Network;

    /// Web SSL certificate ARN
    param CertId: String with {
        AllowedPattern: "arn:[a-z-]+:(acm|iam):.+",
        ConstraintDescription: "must be the ARN of a certificate.",
    };
    /// Web worker container exposed port
    param WebWorkerPort: Number = 8000 with { MinValue: 1, MaxValue: 65535 };

    resource LoadBalancerSecurityGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "Web load balancer security group.",
        VpcId: Network::Vpc,
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" }],
    };
    resource LoadBalancer = AWS::ElasticLoadBalancing::LoadBalancer {
        Subnets: [Network::LoadbalancerASubnet, Network::LoadbalancerBSubnet],
        SecurityGroups: [LoadBalancerSecurityGroup],
        Listeners: [{
            LoadBalancerPort: "443",
            InstanceProtocol: "HTTP",
            InstancePort: WebWorkerPort,
            Protocol: "HTTPS",
            SSLCertificateId: CertId,
        }],
        HealthCheck: {
            Target: Sub("HTTP:${WebWorkerPort}/health-check"),
            HealthyThreshold: "2",
            UnhealthyThreshold: "2",
            Interval: "100",
            Timeout: "10",
        },
        CrossZone: true,
    } with { DependsOn: [Network::GatewayAttachement] };

    /// Loadbalancer DNS
    output LoadBalancerDNSName = LoadBalancer.DNSName;
}
