//! An endpoint with a private name in a VPC that has no such names.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", EnableDnsHostnames: false };
    resource Endpoint = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        ServiceName: Sub("com.amazonaws.${AWS::Region}.ecr.api"),
        VpcEndpointType: "Interface",
        PrivateDnsEnabled: true,
    };
}

fn main() {}
