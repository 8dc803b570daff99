//! Two endpoints with one private name.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", EnableDnsHostnames: true, EnableDnsSupport: true };
    resource First = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        ServiceName: "com.amazonaws.eu-west-1.ecr.api",
        VpcEndpointType: "Interface",
        PrivateDnsEnabled: true,
    };
    resource Second = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        ServiceName: "com.amazonaws.eu-west-1.ecr.api",
        VpcEndpointType: "Interface",
        PrivateDnsEnabled: true,
    };
}

fn main() {}
