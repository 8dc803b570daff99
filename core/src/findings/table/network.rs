//! Subnets and the links that they need.

rows! {
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
}
