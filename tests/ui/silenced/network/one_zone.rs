//! Subnets of one zone, where two are wanted: what says that they are not, and what leaves it open.

formwork::stack! {
    /// Another zone.
    pub stack OtherZone;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    //- resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1a" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1b" }; //+
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource Database = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "the database", SubnetIds: [A, B] };
}

formwork::stack! {
    /// A zone that a parameter names.
    pub stack Parameter;

    param Zone: AWS::EC2::AvailabilityZone::Name; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    //- resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1a" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: Zone }; //+
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource Database = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "the database", SubnetIds: [A, B] };
}

formwork::stack! {
    /// EC2 chooses the zone.
    pub stack Chosen;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24"
        //- , AvailabilityZone: "eu-west-1a"
    };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource Database = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "the database", SubnetIds: [A, B] };
}

formwork::stack! {
    /// A list of subnets that a parameter gives.
    pub stack GivenSubnets;

    param Subnets: List<AWS::EC2::Subnet::Id>; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1a" };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    //- resource Database = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "the database", SubnetIds: [A, B] };
    resource Database = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "the database", SubnetIds: Subnets }; //+
}

formwork::stack! {
    /// One subnet of another stack.
    pub stack GivenSubnet;

    param Given: AWS::EC2::Subnet::Id; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1a" };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    //- resource Database = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "the database", SubnetIds: [A, B] };
    resource Database = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "the database", SubnetIds: [A, B, Given] }; //+
}

formwork::stack! {
    /// A subnet of an Outpost.
    pub stack Outpost;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1a",
        OutpostArn: "arn:aws:outposts:eu-west-1:123456789012:outpost/op-0123456789abcdef0", //+
    };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource Database = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "the database", SubnetIds: [A, B] };
}

formwork::stack! {
    /// A local zone, which belongs to none of the region.
    pub stack LocalZone;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet {
        VpcId: Vpc,
        CidrBlock: "10.0.0.0/24",
        //- AvailabilityZone: "us-west-2a",
        AvailabilityZone: "us-west-2-lax-1a", //+
    };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource Database = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "the database", SubnetIds: [A] };
}

formwork::stack! {
    /// A network load balancer stands in one zone as well.
    pub stack NetworkBalancer;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1a" };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    //- resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [A, B] };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Type: "network", Subnets: [A] }; //+
    output Second = B;
}
