//! Two subnets of one zone, where one is taken: where they are not, or are never used together.

formwork::stack! {
    /// Another zone.
    pub stack OtherZone;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1b" };
    //- resource C = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.2.0/24", AvailabilityZone: "eu-west-1b" };
    resource C = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.2.0/24", AvailabilityZone: "eu-west-1c" }; //+
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource CRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: C, RouteTableId: Routes };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [A, B, C] };
}

formwork::stack! {
    /// A zone that a parameter names.
    pub stack Parameter;

    param Zone: AWS::EC2::AvailabilityZone::Name; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1b" };
    //- resource C = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.2.0/24", AvailabilityZone: "eu-west-1b" };
    resource C = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.2.0/24", AvailabilityZone: Zone }; //+
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource CRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: C, RouteTableId: Routes };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [A, B, C] };
}

formwork::stack! {
    /// One of the two in each environment.
    pub stack OtherWorlds;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1b" };
    resource C = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.2.0/24", AvailabilityZone: "eu-west-1b" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource CRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: C, RouteTableId: Routes };
    //- resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [A, B, C] };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [A, If(IsDev, B, C)] }; //+
    output Where = If(IsDev, "dev", "prod");
}

formwork::stack! {
    /// A load balancer each.
    pub stack OtherBalancer;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1b" };
    resource C = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.2.0/24", AvailabilityZone: "eu-west-1b" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource CRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: C, RouteTableId: Routes };
    //- resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [A, B, C] };
    resource First = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [A, B] }; //+
    resource Second = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [A, C] }; //+
}

formwork::stack! {
    /// A group of subnets for databases takes more than one of a zone.
    pub stack Databases;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1b" };
    resource C = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.2.0/24", AvailabilityZone: "eu-west-1b" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource CRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: C, RouteTableId: Routes };
    //- resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [A, B, C] };
    resource Database = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "the database", SubnetIds: [A, B, C] }; //+
}

formwork::stack! {
    /// Mount targets of two file systems.
    pub stack OtherFiles;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1b" };
    resource C = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.2.0/24", AvailabilityZone: "eu-west-1b" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource CRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: C, RouteTableId: Routes };
    resource Pictures = AWS::EFS::FileSystem {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Videos = AWS::EFS::FileSystem {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource First = AWS::EFS::MountTarget { FileSystemId: Pictures, SubnetId: B, SecurityGroups: ["sg-0123456789abcdef0"] };
    resource Second = AWS::EFS::MountTarget {
        //- FileSystemId: Pictures,
        FileSystemId: Videos, //+
        SubnetId: C,
        SecurityGroups: ["sg-0123456789abcdef0"],
    };
}
