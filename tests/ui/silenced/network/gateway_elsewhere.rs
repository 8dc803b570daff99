//! Something that faces the internet in a VPC that a nested stack is given.

formwork::stack! {
    /// It waits for the nested stack.
    pub stack Waits;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Nested = AWS::CloudFormation::Stack { TemplateURL: "https://example.s3.amazonaws.com/gateway.json", Parameters: { Vpc: Vpc } };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Nested.Outputs.Gateway };
    resource Address = AWS::EC2::EIP { Domain: "vpc" };
    resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: Address.AllocationId }
    with { DependsOn: [Nested] } //+
    ;
}

formwork::stack! {
    /// It faces the VPC alone.
    pub stack Private;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Nested = AWS::CloudFormation::Stack { TemplateURL: "https://example.s3.amazonaws.com/gateway.json", Parameters: { Vpc: Vpc } };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Nested.Outputs.Gateway };
    resource Address = AWS::EC2::EIP { Domain: "vpc" };
    //- resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: Address.AllocationId };
    resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, ConnectivityType: "private" }; //+
    output AddressOfNobody = Address;
}
