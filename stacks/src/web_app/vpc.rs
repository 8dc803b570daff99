//! The network: public subnets for the NAT gateway and the load balancer, private ones for the containers.
//!
//! Builds on nothing. The blocks of addresses that other parts let in are constants here, so that a rule of a security
//! group and the subnet that it means cannot differ.

use formwork::part;

/// The addresses of the load balancer in the first zone.
pub const LOADBALANCER_A_CIDR: &str = "10.0.2.0/24";
/// The addresses of the load balancer in the second zone.
pub const LOADBALANCER_B_CIDR: &str = "10.0.3.0/24";
/// The addresses of the containers and the database in the first zone.
pub const CONTAINER_A_CIDR: &str = "10.0.10.0/24";
/// The addresses of the containers and the database in the second zone.
pub const CONTAINER_B_CIDR: &str = "10.0.11.0/24";

part! {
    /// The network of the web application.
    pub part Network;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource InternetGateway = AWS::EC2::InternetGateway {};
    resource GatewayAttachement = AWS::EC2::VPCGatewayAttachment {
        VpcId: Vpc,
        InternetGatewayId: InternetGateway,
    };

    resource PublicRouteTable = AWS::EC2::RouteTable { VpcId: Vpc };
    resource PublicRoute = AWS::EC2::Route {
        GatewayId: InternetGateway,
        DestinationCidrBlock: "0.0.0.0/0",
        RouteTableId: PublicRouteTable,
    } with { DependsOn: [GatewayAttachement] };

    // Holds public instances.
    resource PublicSubnet = AWS::EC2::Subnet {
        VpcId: Vpc,
        CidrBlock: "10.0.1.0/24",
        AvailabilityZone: Select(0, GetAZs("")),
    };
    resource PublicSubnetRouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
        RouteTableId: PublicRouteTable,
        SubnetId: PublicSubnet,
    };
    resource NatIp = AWS::EC2::EIP { Domain: "vpc" } with { DependsOn: [GatewayAttachement] };
    resource NatGateway = AWS::EC2::NatGateway {
        AllocationId: NatIp.AllocationId,
        SubnetId: PublicSubnet,
    } with { DependsOn: [GatewayAttachement] };

    // Hold the load balancer.
    for (zone, index, block) in [("A", 0, (LOADBALANCER_A_CIDR)), ("B", 1, (LOADBALANCER_B_CIDR))] {
        resource Loadbalancer{zone}Subnet = AWS::EC2::Subnet {
            VpcId: Vpc,
            CidrBlock: block,
            AvailabilityZone: Select(index, GetAZs("")),
        };
        resource Loadbalancer{zone}SubnetRouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
            RouteTableId: PublicRouteTable,
            SubnetId: Loadbalancer{zone}Subnet,
        };
    }

    resource PrivateRouteTable = AWS::EC2::RouteTable { VpcId: Vpc };
    resource PrivateNatRoute = AWS::EC2::Route {
        RouteTableId: PrivateRouteTable,
        DestinationCidrBlock: "0.0.0.0/0",
        NatGatewayId: NatGateway,
    };

    // Hold the container instances and the database.
    for (zone, index, block) in [("A", 0, (CONTAINER_A_CIDR)), ("B", 1, (CONTAINER_B_CIDR))] {
        resource Container{zone}Subnet = AWS::EC2::Subnet {
            VpcId: Vpc,
            CidrBlock: block,
            AvailabilityZone: Select(index, GetAZs("")),
        };
        resource Container{zone}RouteTableAssociation = AWS::EC2::SubnetRouteTableAssociation {
            SubnetId: Container{zone}Subnet,
            RouteTableId: PrivateRouteTable,
        };
    }
}
