//! A machine that cannot fetch what it needs: what may be its way, and where it fetches nothing.

formwork::stack! {
    /// A route, wherever it leads.
    pub stack Route;

    param Hub: String; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", TransitGatewayId: Hub }; //+
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        SubnetId: Subnet,
        UserData: Base64("#!/bin/sh\ndnf install -y nginx\n"),
    };
}

formwork::stack! {
    /// An endpoint may be all that it needs.
    pub stack Endpoint;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Store = AWS::EC2::VPCEndpoint { VpcId: Vpc, ServiceName: Sub("com.amazonaws.${AWS::Region}.s3"), RouteTableIds: [Routes] }; //+
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        SubnetId: Subnet,
        UserData: Base64("#!/bin/sh\ndnf install -y nginx\n"),
    };
}

formwork::stack! {
    /// Another stack adds routes to the table, since it is exported.
    pub stack Exported;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        SubnetId: Subnet,
        UserData: Base64("#!/bin/sh\ndnf install -y nginx\n"),
    };
    output RouteTableId = Routes with { Export: true }; //+
}

formwork::stack! {
    /// Routes that a gateway of a private network tells.
    pub stack Propagation;

    param Office: String; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Told = AWS::EC2::VPNGatewayRoutePropagation { RouteTableIds: [Routes], VpnGatewayId: Office }; //+
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        SubnetId: Subnet,
        UserData: Base64("#!/bin/sh\ndnf install -y nginx\n"),
    };
}

formwork::stack! {
    /// A machine that fetches nothing.
    pub stack NoScript;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        SubnetId: Subnet,
        //- UserData: Base64("#!/bin/sh\ndnf install -y nginx\n"),
    };
}

formwork::stack! {
    /// A subnet of another stack.
    pub stack GivenSubnet;

    param Given: AWS::EC2::Subnet::Id; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        //- SubnetId: Subnet,
        SubnetId: Given, //+
        UserData: Base64("#!/bin/sh\ndnf install -y nginx\n"),
    };
}
