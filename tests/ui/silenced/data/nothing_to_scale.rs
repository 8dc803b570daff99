//! A policy for a group of one size: sizes that may differ, and policies of another group.

formwork::stack! {
    /// A parameter says how large it may be.
    pub stack ByParameter;

    param Most: Number = 2; //+
    param SubnetId: AWS::EC2::Subnet::Id;
    resource Machine = AWS::EC2::LaunchTemplate { LaunchTemplateData: { ImageId: "ami-0123456789abcdef0", InstanceType: "t4g.small" } };
    resource Machines = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "2",
        //- MaxSize: "2",
        MaxSize: Most, //+
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

formwork::stack! {
    /// A condition says how large it may be.
    pub stack ByCondition;

    param Env: String = "dev"; //+
    condition IsProd = Env == "prod"; //+
    param SubnetId: AWS::EC2::Subnet::Id;
    resource Machine = AWS::EC2::LaunchTemplate { LaunchTemplateData: { ImageId: "ami-0123456789abcdef0", InstanceType: "t4g.small" } };
    resource Machines = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "2",
        //- MaxSize: "2",
        MaxSize: If(IsProd, "8", "2"), //+
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

formwork::stack! {
    /// Steps may be there for a size that somebody sets by hand.
    pub stack Steps;

    param SubnetId: AWS::EC2::Subnet::Id;
    resource Machine = AWS::EC2::LaunchTemplate { LaunchTemplateData: { ImageId: "ami-0123456789abcdef0", InstanceType: "t4g.small" } };
    resource Machines = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "2",
        MaxSize: "2",
        VPCZoneIdentifier: [SubnetId],
        LaunchTemplate: { LaunchTemplateId: Machine, Version: Machine.LatestVersionNumber },
    };
    resource Follow = AWS::AutoScaling::ScalingPolicy {
        AutoScalingGroupName: Machines,
        //- PolicyType: "TargetTrackingScaling",
        //- TargetTrackingConfiguration: {
        //-     TargetValue: 50, PredefinedMetricSpecification: { PredefinedMetricType: "ASGAverageCPUUtilization" },
        //- },
        PolicyType: "SimpleScaling", AdjustmentType: "ChangeInCapacity", ScalingAdjustment: 1, //+
    };
}
