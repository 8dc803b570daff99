//! Properties that exclude each other: where one of them is there at a time.

formwork::stack! {
    /// One for each environment.
    pub stack OtherWorlds;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Stage == "dev";
    resource Vpc = AWS::EC2::VPC {
        //- CidrBlock: "10.0.0.0/16",
        CidrBlock: If(IsDev, "10.0.0.0/16", AWS::NoValue), //+
        //- Ipv4IpamPoolId: "ipam-pool-0a1b2c3d",
        Ipv4IpamPoolId: If(IsDev, AWS::NoValue, "ipam-pool-0a1b2c3d"), //+
        //- Ipv4NetmaskLength: 16,
        Ipv4NetmaskLength: If(IsDev, AWS::NoValue, 16), //+
    };
    output Where = If(IsDev, "dev", "prod");
}
