//! Two endpoints with one private name: where they have none in common.

formwork::stack! {
    /// The second has no private name.
    pub stack WithoutName;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", EnableDnsHostnames: true, EnableDnsSupport: true };
    resource First = AWS::EC2::VPCEndpoint { VpcId: Vpc, ServiceName: "com.amazonaws.eu-west-1.ecr.api", VpcEndpointType: "Interface", PrivateDnsEnabled: true };
    resource Second = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        ServiceName: "com.amazonaws.eu-west-1.ecr.api",
        VpcEndpointType: "Interface",
        //- PrivateDnsEnabled: true,
        PrivateDnsEnabled: false, //+
    };
}

formwork::stack! {
    /// A VPC each.
    pub stack OtherVpc;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", EnableDnsHostnames: true, EnableDnsSupport: true };
    resource More = AWS::EC2::VPC { CidrBlock: "10.1.0.0/16", EnableDnsHostnames: true, EnableDnsSupport: true };
    resource First = AWS::EC2::VPCEndpoint { VpcId: Vpc, ServiceName: "com.amazonaws.eu-west-1.ecr.api", VpcEndpointType: "Interface", PrivateDnsEnabled: true };
    resource Second = AWS::EC2::VPCEndpoint {
        //- VpcId: Vpc,
        VpcId: More, //+
        ServiceName: "com.amazonaws.eu-west-1.ecr.api",
        VpcEndpointType: "Interface",
        PrivateDnsEnabled: true,
    };
}

formwork::stack! {
    /// One in each environment.
    pub stack OtherWorlds;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    condition IsProd = Env == "prod";
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", EnableDnsHostnames: true, EnableDnsSupport: true };
    resource First = AWS::EC2::VPCEndpoint { VpcId: Vpc, ServiceName: "com.amazonaws.eu-west-1.ecr.api", VpcEndpointType: "Interface", PrivateDnsEnabled: true } with { Condition: IsDev };
    resource Second = AWS::EC2::VPCEndpoint { VpcId: Vpc, ServiceName: "com.amazonaws.eu-west-1.ecr.api", VpcEndpointType: "Interface", PrivateDnsEnabled: true }
    //- with { Condition: IsDev };
    with { Condition: IsProd }; //+
    output Where = If(IsProd, "prod", "dev");
}
