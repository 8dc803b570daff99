//! An internet gateway without a VPC: what attaches it, and who else may.

formwork::stack! {
    /// An attachment.
    pub stack Attached;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource GatewayAttached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway }; //+
}

formwork::stack! {
    /// An attachment to a VPC of another stack.
    pub stack GivenVpc;

    param Vpc: AWS::EC2::VPC::Id;
    resource Gateway = AWS::EC2::InternetGateway {};
    //- resource GatewayAttached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: "igw-0123456789abcdef0" };
    resource GatewayAttached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway }; //+
}

formwork::stack! {
    /// Another stack may attach it, since it is exported.
    pub stack Exported;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    output GatewayId = Gateway with { Export: true }; //+
    output VpcId = Vpc;
}

formwork::stack! {
    /// A nested stack attaches it.
    pub stack HandedOn;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Links = AWS::CloudFormation::Stack { TemplateURL: "https://templates.s3.amazonaws.com/links.json", Parameters: { Vpc: Vpc, Gateway: Gateway } }; //+
}

formwork::stack! {
    /// A gateway that is attached may be this one.
    pub stack Unknown;

    param Gateways: List<String>;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    //- resource GatewayAttached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: "igw-0123456789abcdef0" };
    resource GatewayAttached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Select(0, Gateways) }; //+
    output First = Select(0, Gateways);
}
