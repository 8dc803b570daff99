//! Subnets and the links that they need.

rows! {
    "network";

    /// A subnet without an association, in a stack that has a route table for it.
    SUBNET_WITHOUT_ROUTE_TABLE "subnet_without_route_table" Deny Rule "nothing associates the subnet `{name}` with a route table: it uses the main one of its VPC, which leads nowhere outside"
        ["add `resource {association} = AWS::EC2::SubnetRouteTableAssociation { SubnetId: {name}, RouteTableId: {route_table} };`",
         "if the main route table is meant, write `#[allow(subnet_without_route_table)]` above the subnet"];
    /// A subnet without an association, where another stack may make it.
    SUBNET_ON_MAIN_ROUTE_TABLE "subnet_on_main_route_table" Warn Rule "nothing in this stack associates the subnet `{name}` with a route table: it uses the main one of its VPC"
        ["add `resource {association} = AWS::EC2::SubnetRouteTableAssociation { SubnetId: {name}, RouteTableId: {route_table} };`",
         "add `resource {new_table} = AWS::EC2::RouteTable { VpcId: {vpc} };` and `resource {association} = AWS::EC2::SubnetRouteTableAssociation { SubnetId: {name}, RouteTableId: {new_table} };`",
         "if that is meant, or another stack associates it, write `#[allow(subnet_on_main_route_table)]` above the subnet"];
    /// A resource that the service refuses without a network.
    MISSING_NETWORK_PROPERTY "missing_network_property" Error Rule "`{name}` ({kind}) needs {properties}"
        ["add `{form}`"];
    /// Security groups of one VPC, and no subnet of it.
    SECURITY_GROUP_WITHOUT_SUBNET "security_group_without_subnet" Error Rule "`{name}` has the security group `{group}` of `{vpc}` in `{groups}`, but stands in the account's default VPC"
        ["place it in `{vpc}`: `{form}`"];
    /// A stack with a VPC, and a resource outside it.
    OUTSIDE_OWN_VPC "outside_own_vpc" Warn Rule "`{name}` has no `{property}`: it stands in the account's default VPC, not in the one of this stack"
        ["place it: `{form}`"];
    /// One half of a pair of network properties.
    HALF_A_NETWORK "half_a_network" Error Rule "`{object}` has `{given}` without `{missing}`"
        ["give both, or leave `{object}` out"];
    /// A block that EC2 refuses for its size.
    CIDR_SIZE "cidr_size" Error Rule "`{value}` is no size for {what}: the prefix is `/{least}` to `/{most}`"
        ["the prefix is a multiple of {step}"];
    /// A subnet whose addresses are not its VPC's.
    SUBNET_OUTSIDE_VPC "subnet_outside_vpc" Error Rule "`{value}` of subnet `{name}` is not in its VPC `{vpc}`, which has {blocks}"
        ["choose a block inside, or add one to the VPC with `AWS::EC2::VPCCidrBlock`"];
    /// Two subnets of one VPC with the same addresses.
    SUBNETS_OVERLAP "subnets_overlap" Error Rule "`{value}` of subnet `{name}` overlaps `{block}` of subnet `{other}`"
        ["the subnets of a VPC have no address in common"];
    /// Subnets of one zone, where two are wanted.
    ONE_ZONE "one_zone" Error Rule "`{name}` is {what}, which needs subnets in two availability zones: {subnets} {are} in {zone}"
        ["give one of them another zone: `AvailabilityZone: Select(1, GetAZs(\"\"))`"];
    /// An internet gateway without a VPC.
    UNATTACHED_GATEWAY "unattached_gateway" Warn Rule "nothing attaches the internet gateway `{name}` to a VPC"
        ["add `resource {name}Attachment = AWS::EC2::VPCGatewayAttachment { VpcId: {vpc}, InternetGatewayId: {name} };`"];
    /// A NAT gateway or a load balancer that the service refuses, since its VPC has no internet gateway.
    NO_INTERNET_GATEWAY "no_internet_gateway" Error Rule "`{name}` faces the internet, but its VPC `{vpc}` has no internet gateway"
        ["add `resource {gateway} = AWS::EC2::InternetGateway {};` and `resource {attachment} = AWS::EC2::VPCGatewayAttachment { VpcId: {vpc}, InternetGatewayId: {gateway} };`",
         "add `resource {attachment} = AWS::EC2::VPCGatewayAttachment { VpcId: {vpc}, InternetGatewayId: {loose} };`"];
    /// The same, where another stack may attach one.
    GATEWAY_ELSEWHERE "gateway_elsewhere" Warn Rule "`{name}` faces the internet, but nothing in this stack attaches an internet gateway to its VPC `{vpc}`"
        ["if a nested stack attaches it, let `{name}` depend on that stack"];
    /// A thing that faces the internet in a subnet without a route there.
    NO_WAY_OUT "no_way_out" Warn Rule "`{name}` faces the internet, but `{route_table}`, the route table of its subnet `{subnet}`, has no route to an internet gateway"
        ["add `resource {name}Route = AWS::EC2::Route { RouteTableId: {route_table}, DestinationCidrBlock: \"0.0.0.0/0\", GatewayId: … };`"];
    /// A machine that cannot fetch what it needs.
    WORKLOAD_WITHOUT_WAY_OUT "workload_without_way_out" Warn Rule "`{name}` fetches what it needs when it starts, but `{route_table}`, the route table of its subnet `{subnet}`, has no route at all"
        ["add a route to a NAT gateway, or endpoints for the services that it uses"];
    /// Two associations of one subnet.
    SUBNET_ASSOCIATED_TWICE "subnet_associated_twice" Error Rule "`{name}` associates the subnet `{of}` with a route table, as `{other}` does already"
        ["a subnet has one route table: remove one of the two"];
    /// Two routes for one destination.
    DUPLICATE_ROUTE "duplicate_route" Error Rule "`{name}` is a second route to `{destination}` in `{of}`, beside `{other}`"
        ["a route table has one route for a destination: remove one of the two"];
    /// Things of two VPCs in one resource.
    DIFFERENT_VPCS "different_vpcs" Error Rule "`{name}` uses `{one}` of VPC `{one_vpc}` and `{other}` of VPC `{other_vpc}` together"
        ["what one resource uses belongs to one VPC"];
    /// An endpoint with a private name in a VPC that has no such names.
    PRIVATE_DNS_WITHOUT_VPC "private_dns_without_vpc" Error Rule "`{name}` has private DNS, for which its VPC `{vpc}` needs `{attribute}`"
        ["add `{attribute}: true` to `{vpc}`"];
    /// A port for a few, open to all.
    OPEN_PORT "open_port" Warn Rule "`{all}` lets everybody in on {ports}, which is for {whose}"
        ["name the block or the security group of those who need it, or log in by Session Manager, which needs no open port"];
    /// Two endpoints with one private name.
    ENDPOINT_TWICE "endpoint_twice" Error Rule "`{name}` and `{other}` are endpoints of one service in one VPC, both with private DNS"
        ["one name leads to one endpoint: remove one of the two"];
    /// Two subnets of one zone, where one is taken.
    ZONE_TWICE "zone_twice" Error Rule "`{name}` takes one subnet of a zone: `{second}` is in {zone}, as `{first}` is"
        ["leave one of the two out, or give it another zone"];
    /// A route for addresses that the VPC has itself.
    ROUTE_TO_OWN_ADDRESSES "route_to_own_addresses" Error Rule "`{destination}` are addresses of the VPC `{vpc}` itself: EC2 refuses a route that leads them out of it"
        ["name the block of the other side: `{vpc}` has `{block}`"];
    /// A gateway endpoint of a service without such endpoints.
    NO_GATEWAY_ENDPOINT "no_gateway_endpoint" Error Rule "`{name}` is an endpoint of the type `Gateway`, which `{service}` does not have"
        ["write `VpcEndpointType: \"Interface\"`: without it EC2 makes a gateway endpoint, for S3 and DynamoDB alone"];
    /// Tasks that cannot fetch their image.
    NO_PUBLIC_ADDRESS "no_public_address" Warn Rule "tasks of `{name}` have no public address, but `{route_table}`, the route table of their subnet `{subnet}`, leads out by an internet gateway alone: they cannot fetch their image"
        ["add `AssignPublicIp: \"ENABLED\"` beside `Subnets`, or use subnets whose route leads to a NAT gateway"];
}
