//! Two subnets of one VPC with the same addresses: where they have none in common, or are never there together.

formwork::stack! {
    /// The next block.
    pub stack NextBlock;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/23" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    //- resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.2.0/24" }; //+
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
}

formwork::stack! {
    /// One in each environment.
    pub stack OtherWorlds;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    condition IsProd = Env == "prod";
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/23" } with { Condition: IsDev };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes } with { Condition: IsDev };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24" }
    //- ;
    with { Condition: IsProd }; //+
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes } with { Condition: IsProd };
}

formwork::stack! {
    /// One of two blocks, and never the one that is taken.
    pub stack Branches;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: If(IsDev, "10.0.0.0/24", "10.0.1.0/24") };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource B = AWS::EC2::Subnet {
        VpcId: Vpc,
        //- CidrBlock: If(IsDev, "10.0.0.0/24", "10.0.1.0/24"),
        CidrBlock: If(IsDev, "10.0.1.0/24", "10.0.0.0/24"), //+
    };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
}

formwork::stack! {
    /// A VPC each.
    pub stack OtherVpc;

    resource More = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource MoreRoutes = AWS::EC2::RouteTable { VpcId: More };
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/23" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    //- resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24" };
    //- resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource B = AWS::EC2::Subnet { VpcId: More, CidrBlock: "10.0.1.0/24" }; //+
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: MoreRoutes }; //+
}

formwork::stack! {
    /// A block that a parameter gives.
    pub stack Parameter;

    param Block: String = "10.0.1.0/24"; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/23" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    //- resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: Block }; //+
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
}

formwork::stack! {
    /// Blocks that CloudFormation computes.
    pub stack Computed;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/23" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    //- resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: Select(1, Cidr(Vpc.CidrBlock, 4, 8)) }; //+
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
}
