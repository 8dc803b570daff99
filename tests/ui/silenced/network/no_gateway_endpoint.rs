//! A gateway endpoint of a service without such endpoints: what has them, and what is none.

formwork::stack! {
    /// A service that has them.
    pub stack Store;

    param Vpc: AWS::EC2::VPC::Id;
    param Routes: String;
    resource Endpoint = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        //- ServiceName: Sub("com.amazonaws.${AWS::Region}.secretsmanager"),
        ServiceName: Sub("com.amazonaws.${AWS::Region}.s3"), //+
        RouteTableIds: [Routes],
    };
}

formwork::stack! {
    /// An interface endpoint.
    pub stack Interface;

    param Vpc: AWS::EC2::VPC::Id;
    param Subnet: AWS::EC2::Subnet::Id;
    resource Endpoint = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        VpcEndpointType: "Interface", //+
        ServiceName: Sub("com.amazonaws.${AWS::Region}.secretsmanager"),
        SubnetIds: [Subnet],
    };
}

formwork::stack! {
    /// A service that a parameter names.
    pub stack Parameter;

    param Vpc: AWS::EC2::VPC::Id;
    param Routes: String;
    param Service: String; //+
    resource Endpoint = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        //- ServiceName: Sub("com.amazonaws.${AWS::Region}.secretsmanager"),
        ServiceName: Sub("com.amazonaws.${AWS::Region}.${Service}"), //+
        RouteTableIds: [Routes],
    };
}

formwork::stack! {
    /// A type that a parameter names.
    pub stack UnknownType;

    param Vpc: AWS::EC2::VPC::Id;
    param Kind: String with { AllowedValues: ["Interface", "Gateway"] }; //+
    resource Endpoint = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        VpcEndpointType: Kind, //+
        ServiceName: Sub("com.amazonaws.${AWS::Region}.secretsmanager"),
    };
}
