//! What is no name of a zone: zones that are put together, and properties that take other words too.

formwork::stack! {
    /// The zone is put together.
    pub stack Joined;

    resource Data = AWS::EC2::Volume {
        Size: 10, Encrypted: true,
        //- AvailabilityZone: "eu-west-1",
        AvailabilityZone: Sub("${AWS::Region}a"), //+
    };
}

formwork::stack! {
    /// All zones of a target group.
    pub stack AllZones;

    resource Network = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Group = AWS::ElasticLoadBalancingV2::TargetGroup {
        TargetType: "ip", Port: 80, Protocol: "HTTP", VpcId: Network,
        //- Targets: [{ Id: "10.1.0.1", AvailabilityZone: "eu-west-1" }],
        Targets: [{ Id: "10.1.0.1", AvailabilityZone: "all" }], //+
    };
}
