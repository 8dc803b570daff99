//! A block that EC2 refuses for its size: the limits themselves, and blocks that are not known.

formwork::stack! {
    /// The largest and the smallest that EC2 takes.
    pub stack Limits;

    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/15" };
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" }; //+
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    //- resource Tiny = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/29" };
    resource Tiny = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/28" }; //+
    resource TinyRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Tiny, RouteTableId: Routes };
}

formwork::stack! {
    /// Every fourth size of IPv6.
    pub stack Sixes;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Web = AWS::EC2::Subnet {
        VpcId: Vpc,
        CidrBlock: "10.0.0.0/24",
        //- Ipv6CidrBlock: "2001:db8:1234:1a00::/62",
        Ipv6CidrBlock: "2001:db8:1234:1a00::/64", //+
    };
    resource WebRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Web, RouteTableId: Routes };
}

formwork::stack! {
    /// A parameter: its default is one value of many.
    pub stack Parameter;

    param Block: String = "10.0.0.0/29"; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    //- resource Tiny = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/29" };
    resource Tiny = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: Block }; //+
    resource TinyRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Tiny, RouteTableId: Routes };
}

formwork::stack! {
    /// A block that CloudFormation computes.
    pub stack Computed;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    //- resource Tiny = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/29" };
    resource Tiny = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: Select(0, Cidr(Vpc.CidrBlock, 4, 8)) }; //+
    resource TinyRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Tiny, RouteTableId: Routes };
}
