//! The network: three public and three private subnets, each pair in a zone of its own.
//!
//! Exports the network and all subnets. The private subnets reach the internet through one NAT gateway.

use formwork::stack;

stack! {
    /// Network with three public and three private subnets.
    pub stack Vpc;

    resource VPC = AWS::EC2::VPC {
        CidrBlock: "10.0.0.0/16",
        EnableDnsSupport: true,
        EnableDnsHostnames: true,
    };
    resource InternetGateway = AWS::EC2::InternetGateway {};
    resource GatewayAttachment = AWS::EC2::VPCGatewayAttachment {
        VpcId: VPC,
        InternetGatewayId: InternetGateway,
    };

    resource PublicRouteTable = AWS::EC2::RouteTable { VpcId: VPC };
    resource PublicRoute = AWS::EC2::Route {
        RouteTableId: PublicRouteTable,
        DestinationCidrBlock: "0.0.0.0/0",
        GatewayId: InternetGateway,
    } with { DependsOn: [GatewayAttachment] };

    resource NatIp = AWS::EC2::EIP { Domain: "vpc" } with { DependsOn: [GatewayAttachment] };
    resource NatGateway = AWS::EC2::NatGateway {
        AllocationId: NatIp.AllocationId,
        SubnetId: PublicSubnetA,
    } with { DependsOn: [GatewayAttachment] };

    resource PrivateRouteTable = AWS::EC2::RouteTable { VpcId: VPC };
    resource PrivateRoute = AWS::EC2::Route {
        RouteTableId: PrivateRouteTable,
        DestinationCidrBlock: "0.0.0.0/0",
        NatGatewayId: NatGateway,
    };

    // A public and a private subnet in each zone.
    for (zone, index, public, private) in [
        ("A", 0, "10.0.0.0/24", "10.0.10.0/24"),
        ("B", 1, "10.0.1.0/24", "10.0.11.0/24"),
        ("C", 2, "10.0.2.0/24", "10.0.12.0/24"),
    ] {
        resource PublicSubnet{zone} = AWS::EC2::Subnet {
            VpcId: VPC,
            CidrBlock: public,
            AvailabilityZone: Select(index, GetAZs("")),
            MapPublicIpOnLaunch: true,
        };
        resource PublicSubnet{zone}RouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
            SubnetId: PublicSubnet{zone},
            RouteTableId: PublicRouteTable,
        };
        resource PrivateSubnet{zone} = AWS::EC2::Subnet {
            VpcId: VPC,
            CidrBlock: private,
            AvailabilityZone: Select(index, GetAZs("")),
        };
        resource PrivateSubnet{zone}RouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
            SubnetId: PrivateSubnet{zone},
            RouteTableId: PrivateRouteTable,
        };
        output PublicSubnet{zone} = PublicSubnet{zone} with { Export: true };
        output PrivateSubnet{zone} = PrivateSubnet{zone} with { Export: true };
    }

    output VPCID = VPC with { Export: true };
}
