//! Two ways to update one group.

formwork::stack! {
    pub stack Web;

    resource Group = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "1",
        MaxSize: "2",
        AvailabilityZones: GetAZs(""),
        LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" },
    } with {
        UpdatePolicy: {
            AutoScalingRollingUpdate: { MaxBatchSize: 1 },
            AutoScalingInstanceRefresh: { Strategy: "Rolling" },
        },
    };
}

fn main() {}
