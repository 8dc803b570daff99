//! One of several properties that is needed: where one of them is there in each environment.

formwork::stack! {
    /// One for each environment.
    pub stack OtherWorlds;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Stage == "dev";
    resource Vpc = AWS::EC2::VPC {
        CidrBlock: If(IsDev, "10.0.0.0/16", AWS::NoValue),
        Ipv4IpamPoolId: If(IsDev, AWS::NoValue, "ipam-pool-0a1b2c3d"), //+
        Ipv4NetmaskLength: If(IsDev, AWS::NoValue, 16), //+
    };
    output Where = If(IsDev, "dev", "prod");
}
