//! A subnet without an association, where another stack may make it: what is one, and what may be.

formwork::stack! {
    /// A route table of another stack.
    pub stack GivenTable;

    param Vpc: AWS::EC2::VPC::Id;
    param Routes: String; //+
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes }; //+
}

formwork::stack! {
    /// An association of one of two subnets.
    pub stack OneOfTwo;

    param Vpc: AWS::EC2::VPC::Id;
    param Routes: String;
    param Place: String with { AllowedValues: ["own", "other"] };
    condition IsOwn = Place == "own";
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation {
        //- SubnetId: If(IsOwn, "subnet-0123456789abcdef1", "subnet-0123456789abcdef0"),
        SubnetId: If(IsOwn, Subnet, "subnet-0123456789abcdef0"), //+
        RouteTableId: Routes,
    };
}

formwork::stack! {
    /// An association of a subnet that is known at the deployment alone.
    pub stack Unknown;

    param Vpc: AWS::EC2::VPC::Id;
    param Routes: String;
    param Subnets: List<AWS::EC2::Subnet::Id>;
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation {
        //- SubnetId: "subnet-0123456789abcdef0",
        SubnetId: Select(0, Subnets), //+
        RouteTableId: Routes,
    };
    output First = Select(0, Subnets);
}
