//! Two routes for one destination.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attachment = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource First = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attachment] };
    resource Second = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attachment] };
}

fn main() {}
