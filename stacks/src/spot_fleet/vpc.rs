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

    resource PublicSubnetA = AWS::EC2::Subnet {
        VpcId: VPC,
        CidrBlock: "10.0.0.0/24",
        AvailabilityZone: Select(0, GetAZs("")),
        MapPublicIpOnLaunch: true,
    };
    resource PublicSubnetARouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
        SubnetId: PublicSubnetA,
        RouteTableId: PublicRouteTable,
    };
    resource PublicSubnetB = AWS::EC2::Subnet {
        VpcId: VPC,
        CidrBlock: "10.0.1.0/24",
        AvailabilityZone: Select(1, GetAZs("")),
        MapPublicIpOnLaunch: true,
    };
    resource PublicSubnetBRouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
        SubnetId: PublicSubnetB,
        RouteTableId: PublicRouteTable,
    };
    resource PublicSubnetC = AWS::EC2::Subnet {
        VpcId: VPC,
        CidrBlock: "10.0.2.0/24",
        AvailabilityZone: Select(2, GetAZs("")),
        MapPublicIpOnLaunch: true,
    };
    resource PublicSubnetCRouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
        SubnetId: PublicSubnetC,
        RouteTableId: PublicRouteTable,
    };

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

    resource PrivateSubnetA = AWS::EC2::Subnet {
        VpcId: VPC,
        CidrBlock: "10.0.10.0/24",
        AvailabilityZone: Select(0, GetAZs("")),
    };
    resource PrivateSubnetARouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
        SubnetId: PrivateSubnetA,
        RouteTableId: PrivateRouteTable,
    };
    resource PrivateSubnetB = AWS::EC2::Subnet {
        VpcId: VPC,
        CidrBlock: "10.0.11.0/24",
        AvailabilityZone: Select(1, GetAZs("")),
    };
    resource PrivateSubnetBRouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
        SubnetId: PrivateSubnetB,
        RouteTableId: PrivateRouteTable,
    };
    resource PrivateSubnetC = AWS::EC2::Subnet {
        VpcId: VPC,
        CidrBlock: "10.0.12.0/24",
        AvailabilityZone: Select(2, GetAZs("")),
    };
    resource PrivateSubnetCRouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
        SubnetId: PrivateSubnetC,
        RouteTableId: PrivateRouteTable,
    };

    output VPCID = VPC with { Export: true };
    output PublicSubnetA = PublicSubnetA with { Export: true };
    output PublicSubnetB = PublicSubnetB with { Export: true };
    output PublicSubnetC = PublicSubnetC with { Export: true };
    output PrivateSubnetA = PrivateSubnetA with { Export: true };
    output PrivateSubnetB = PrivateSubnetB with { Export: true };
    output PrivateSubnetC = PrivateSubnetC with { Export: true };
}
