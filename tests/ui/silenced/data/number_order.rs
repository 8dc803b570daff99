//! Two numbers in the wrong order: numbers that are not known, and a default that is no fact.

formwork::stack! {
    /// The default of a parameter is what nobody need take.
    pub stack ByDefault;

    param Most: Number = 2; //+
    param SubnetId: AWS::EC2::Subnet::Id;
    resource Machine = AWS::EC2::LaunchTemplate { LaunchTemplateData: { ImageId: "ami-0123456789abcdef0", InstanceType: "t4g.small" } };
    resource Machines = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "4",
        //- MaxSize: "2",
        MaxSize: Most, //+
        VPCZoneIdentifier: [SubnetId],
        LaunchTemplate: { LaunchTemplateId: Machine, Version: Machine.LatestVersionNumber },
    };
}

formwork::stack! {
    /// ICMP has a type and a code where others have ports.
    pub stack Icmp;

    param VpcId: AWS::EC2::VPC::Id;
    resource Group = AWS::EC2::SecurityGroup {
        GroupDescription: "Ping", VpcId: VpcId,
        //- SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 8, ToPort: -1, CidrIp: "10.0.0.0/8" }],
        SecurityGroupIngress: [{ IpProtocol: "icmp", FromPort: 8, ToPort: -1, CidrIp: "10.0.0.0/8" }], //+
    };
}

formwork::stack! {
    /// A mapping whose key is known later.
    pub stack ByMapping;

    param Env: String = "dev" with { AllowedValues: ["dev", "prod"] }; //+
    mapping Sizes = { dev: { Most: "2" }, prod: { Most: "8" } }; //+
    param SubnetId: AWS::EC2::Subnet::Id;
    resource Machine = AWS::EC2::LaunchTemplate { LaunchTemplateData: { ImageId: "ami-0123456789abcdef0", InstanceType: "t4g.small" } };
    resource Machines = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "4",
        //- MaxSize: "2",
        MaxSize: FindInMap(Sizes, Env, "Most"), //+
        VPCZoneIdentifier: [SubnetId],
        LaunchTemplate: { LaunchTemplateId: Machine, Version: Machine.LatestVersionNumber },
    };
}

formwork::stack! {
    /// A parameter of whose values one fits.
    pub stack OneFits;

    param SubnetId: AWS::EC2::Subnet::Id;
    //- param Most: Number with { AllowedValues: [2, 3] };
    param Most: Number with { AllowedValues: [2, 8] }; //+
    resource Machine = AWS::EC2::LaunchTemplate { LaunchTemplateData: { ImageId: "ami-0123456789abcdef0", InstanceType: "t4g.small" } };
    resource Machines = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "4",
        MaxSize: Most,
        VPCZoneIdentifier: [SubnetId],
        LaunchTemplate: { LaunchTemplateId: Machine, Version: Machine.LatestVersionNumber },
    };
}
