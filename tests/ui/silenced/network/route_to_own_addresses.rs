//! A route for addresses that the VPC has itself: where it may lead, and where they are not known to be its own.

formwork::stack! {
    /// A block around the VPC's own: what is not its own leads there.
    pub stack Around;

    param Peering: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource ToPeer = AWS::EC2::Route {
        RouteTableId: Routes,
        //- DestinationCidrBlock: "10.0.0.0/16",
        DestinationCidrBlock: "10.0.0.0/8", //+
        VpcPeeringConnectionId: Peering,
    };
}

formwork::stack! {
    /// The endpoint of a firewall stands within the VPC.
    pub stack Firewall;

    param Endpoint: String; //+
    param Peering: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource ToPeer = AWS::EC2::Route {
        RouteTableId: Routes,
        DestinationCidrBlock: "10.0.1.0/24",
        //- VpcPeeringConnectionId: Peering,
        VpcEndpointId: Endpoint, //+
    };
    output Peer = Peering;
}

formwork::stack! {
    /// A block that a parameter gives.
    pub stack Parameter;

    param Block: String = "10.0.0.0/16"; //+
    param Peering: String;
    //- resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Vpc = AWS::EC2::VPC { CidrBlock: Block }; //+
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource ToPeer = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "10.0.0.0/16", VpcPeeringConnectionId: Peering };
}

formwork::stack! {
    /// A table of a VPC of another stack.
    pub stack GivenTable;

    param Given: String; //+
    param Peering: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    //- resource ToPeer = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "10.0.0.0/16", VpcPeeringConnectionId: Peering };
    resource ToPeer = AWS::EC2::Route { RouteTableId: Given, DestinationCidrBlock: "10.0.0.0/16", VpcPeeringConnectionId: Peering }; //+
    output Table = Routes;
}
