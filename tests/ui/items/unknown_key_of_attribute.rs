//! Keys of policies.

formwork::stack! {
    pub stack Web;

    resource Group = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "1",
        MaxSize: "2",
        AvailabilityZones: GetAZs(""),
        LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" },
    } with {
        CreationPolicy: { ResourceSignal: { Cuont: 1 } },
        UpdatePolicy: { AutoScalingRollingUpdat: { MaxBatchSize: 1 } },
    };
}

fn main() {}
