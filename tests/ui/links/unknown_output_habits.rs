//! Outputs of an imported stack, written as they are in other places or tools.

mod network {
    formwork::stack! {
        pub stack Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        output VpcId = Vpc with { Export: true };
    }
}

formwork::stack! {
    stack App;

    import Net = network::Network;
    resource A = AWS::SNS::Topic { DisplayName: Net.VpcId };
    resource B = AWS::SNS::Topic { DisplayName: Net.Outputs.VpcId };
    resource C = AWS::SNS::Topic { DisplayName: Net::Outputs::VpcId };
    resource D = AWS::SNS::Topic { DisplayName: network::Network::VpcId };
    resource E = AWS::SNS::Topic { DisplayName: (Net::VpcId) };
    resource F = AWS::SNS::Topic { DisplayName: ImportValue(Net::VpcId) };
    resource G = AWS::SNS::Topic { DisplayName: "in ${Net::VpcId}" };
    resource H = AWS::SNS::Topic { DisplayName: Sub("in ${Net.VpcId}") };
}

fn main() {}
