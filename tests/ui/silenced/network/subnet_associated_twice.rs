//! Two associations of one subnet: where there is one of them alone.

formwork::stack! {
    /// One in each environment.
    pub stack OtherWorlds;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    condition IsProd = Env == "prod";
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Others = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource First = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes } with { Condition: IsDev };
    resource Second = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Others }
    //- with { Condition: IsDev };
    with { Condition: IsProd }; //+
    output Where = If(IsProd, "prod", "dev");
}

formwork::stack! {
    /// A subnet by each branch.
    pub stack Branches;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    condition IsProd = Env == "prod";
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Others = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource More = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24" };
    resource First = AWS::EC2::SubnetRouteTableAssociation { SubnetId: If(IsDev, Subnet, More), RouteTableId: Routes };
    resource Second = AWS::EC2::SubnetRouteTableAssociation {
        //- SubnetId: If(IsProd, More, Subnet),
        SubnetId: If(IsProd, Subnet, More), //+
        RouteTableId: Others,
    };
}
