//! A subnet whose addresses are not its VPC's: where the VPC has more, or it is not known which.

formwork::stack! {
    /// A second block.
    pub stack SecondBlock;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource More = AWS::EC2::VPCCidrBlock { VpcId: Vpc, CidrBlock: "10.1.0.0/16" }; //+
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.1.0.0/24" }
    with { DependsOn: [More] } //+
    ;
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
}

formwork::stack! {
    /// A second block that a parameter gives.
    pub stack GivenBlock;

    param Block: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    //- resource More = AWS::EC2::VPCCidrBlock { VpcId: "vpc-0123456789abcdef0", CidrBlock: Block };
    resource More = AWS::EC2::VPCCidrBlock { VpcId: Vpc, CidrBlock: Block }; //+
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.1.0.0/24" } with { DependsOn: [More] };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
}

formwork::stack! {
    /// A pool that gives the VPC its block.
    pub stack Pool;

    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Vpc = AWS::EC2::VPC { Ipv4IpamPoolId: "ipam-pool-0123456789abcdef0", Ipv4NetmaskLength: 16 }; //+
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.1.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
}

formwork::stack! {
    /// A VPC whose block a parameter gives.
    pub stack Parameter;

    param Block: String = "10.0.0.0/16"; //+
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Vpc = AWS::EC2::VPC { CidrBlock: Block }; //+
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.1.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
}

formwork::stack! {
    /// A nested stack that is given the VPC may add blocks.
    pub stack HandedOn;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Blocks = AWS::CloudFormation::Stack { TemplateURL: "https://templates.s3.amazonaws.com/blocks.json", Parameters: { Vpc: Vpc } }; //+
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.1.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
}

formwork::stack! {
    /// A VPC of another stack.
    pub stack GivenVpc;

    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    param Vpc: AWS::EC2::VPC::Id; //+
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.1.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
}
