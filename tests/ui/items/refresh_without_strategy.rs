//! An instance refresh names its strategy.

formwork::stack! {
    pub stack Web;

    resource Group = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "1",
        MaxSize: "2",
        AvailabilityZones: GetAZs(""),
        LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" },
    } with { UpdatePolicy: { AutoScalingInstanceRefresh: {} } };
}

fn main() {}
