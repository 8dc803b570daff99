//! A route for addresses that the VPC has itself.

formwork::stack! {
    pub stack Example;

    param Peering: String;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource ToPeer = AWS::EC2::Route {
        RouteTableId: Routes,
        DestinationCidrBlock: "10.0.0.0/16",
        VpcPeeringConnectionId: Peering,
    };
}

fn main() {}
