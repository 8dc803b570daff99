//! Attributes with values of another kind.

formwork::stack! {
    pub stack Web;

    resource Group = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "1",
        MaxSize: "2",
        AvailabilityZones: GetAZs(""),
        LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" },
    } with {
        CreationPolicy: { ResourceSignal: { Count: "many", Timeout: "15 minutes" } },
        UpdatePolicy: "rolling",
    };
    resource Queue = AWS::SQS::Queue {} with { DependsOn: { Group: 1 }, Metadata: "web" };
}

fn main() {}
