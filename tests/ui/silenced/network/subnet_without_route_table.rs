//! A subnet without an association in a stack that has a route table: what is one, and who else may make it.

formwork::stack! {
    /// An association.
    pub stack Associated;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes }; //+
}

formwork::stack! {
    /// Another stack may make it, since the subnet is exported: no more than a warning.
    pub stack Exported;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    #[expect(subnet_on_main_route_table)] //+
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    output SubnetId = Subnet with { Export: true }; //+
}

formwork::stack! {
    /// The same for a nested stack that is given the subnet.
    pub stack HandedOn;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    #[expect(subnet_on_main_route_table)] //+
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource Links = AWS::CloudFormation::Stack { TemplateURL: "https://templates.s3.amazonaws.com/links.json", Parameters: { Subnet: Subnet } }; //+
}

formwork::stack! {
    /// An association of a subnet that may be this one.
    pub stack Unknown;

    param Subnets: List<AWS::EC2::Subnet::Id>;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    //- resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: "subnet-0123456789abcdef0", RouteTableId: Routes };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Select(0, Subnets), RouteTableId: Routes }; //+
    output First = Select(0, Subnets);
}
