//! A policy that follows a metric by a group of a fixed size.

#![deny(deprecated)]

formwork::stack! {
    pub stack Fleet;

    param Image: AWS::EC2::Image::Id;
    param SubnetId: AWS::EC2::Subnet::Id;
    resource Machine = AWS::EC2::LaunchTemplate { LaunchTemplateData: { ImageId: Image, InstanceType: "t4g.small" } };
    resource Machines = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "2",
        MaxSize: "2",
        VPCZoneIdentifier: [SubnetId],
        LaunchTemplate: { LaunchTemplateId: Machine, Version: Machine.LatestVersionNumber },
    };
    resource Follow = AWS::AutoScaling::ScalingPolicy {
        AutoScalingGroupName: Machines,
        PolicyType: "TargetTrackingScaling",
        TargetTrackingConfiguration: {
            TargetValue: 50,
            PredefinedMetricSpecification: { PredefinedMetricType: "ASGAverageCPUUtilization" },
        },
    };
}

fn main() {}
