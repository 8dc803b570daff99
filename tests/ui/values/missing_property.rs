//! All missing properties in one message, at the type or at the nested object.

formwork::stack! {
    pub stack Web;

    resource Rule = AWS::EC2::SecurityGroupIngress { FromPort: 80, CidrIp: "10.0.0.0/16" };
    resource Table = AWS::EC2::RouteTable {};
    resource Cache = AWS::CloudFront::CachePolicy { CachePolicyConfig: { Name: "assets" } };
}

fn main() {}
