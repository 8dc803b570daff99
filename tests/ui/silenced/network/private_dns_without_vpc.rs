//! An endpoint with a private name in a VPC: where the VPC has such names, or the endpoint needs none.

formwork::stack! {
    /// The VPC has names.
    pub stack Names;

    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", EnableDnsHostnames: true }; //+
    resource Endpoint = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        ServiceName: Sub("com.amazonaws.${AWS::Region}.ecr.api"),
        VpcEndpointType: "Interface",
        PrivateDnsEnabled: true,
    };
}

formwork::stack! {
    /// CloudFormation leaves the private name out unless it is asked for.
    pub stack NotAsked;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", EnableDnsHostnames: false };
    resource Endpoint = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        ServiceName: Sub("com.amazonaws.${AWS::Region}.ecr.api"),
        VpcEndpointType: "Interface",
        //- PrivateDnsEnabled: true,
    };
}

formwork::stack! {
    /// A parameter decides.
    pub stack Parameter;

    param Names: String = "false" with { AllowedValues: ["true", "false"] }; //+
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", EnableDnsHostnames: false };
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", EnableDnsHostnames: Names }; //+
    resource Endpoint = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        ServiceName: Sub("com.amazonaws.${AWS::Region}.ecr.api"),
        VpcEndpointType: "Interface",
        PrivateDnsEnabled: true,
    };
}

formwork::stack! {
    /// A VPC of another stack.
    pub stack GivenVpc;

    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    param Vpc: AWS::EC2::VPC::Id; //+
    resource Endpoint = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        ServiceName: Sub("com.amazonaws.${AWS::Region}.ecr.api"),
        VpcEndpointType: "Interface",
        PrivateDnsEnabled: true,
    };
}
