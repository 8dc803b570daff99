//! Two numbers in the wrong order.

formwork::stack! {
    pub stack Example;

    param Subnets: List<AWS::EC2::Subnet::Id>;

    resource Machines = AWS::AutoScaling::AutoScalingGroup {
        VPCZoneIdentifier: Subnets,
        LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" },
        MinSize: "1",
        DesiredCapacity: "5",
        MaxSize: "3",
    };
}

fn main() {}
