//! Properties of which only one may be given.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", Ipv4IpamPoolId: "ipam-pool-0a1b2c3d", Ipv4NetmaskLength: 16 };
    resource Zone = AWS::Lambda::Alias {
        FunctionName: "web",
        FunctionVersion: "1",
        Name: "live",
        ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 },
        RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: "2", FunctionWeight: 0.5 }] },
    };
}

fn main() {}
