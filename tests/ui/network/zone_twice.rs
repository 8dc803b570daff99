//! Two subnets of one zone, where one is taken.

formwork::stack! {
    pub stack Example;

    param Vpc: AWS::EC2::VPC::Id;
    param Routes: String;

    for (name, block, zone) in [("A", "10.0.0.0/24", 0), ("B", "10.0.1.0/24", 1), ("C", "10.0.2.0/24", 1)] {
        resource Subnet{name} = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: block, AvailabilityZone: Select(zone, GetAZs("")) };
        resource Subnet{name}Routes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet{name}, RouteTableId: Routes };
    }
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Subnets: [SubnetA, SubnetB, SubnetC] };
}

fn main() {}
