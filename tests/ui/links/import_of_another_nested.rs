//! What is no stack between `<` and `>`.

mod network {
    formwork::part! {
        pub part Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    }
}

#[derive(formwork::Resource)]
#[resource(type = "Custom::Certificate")]
pub struct Certificate {
    pub service_token: String,
}

formwork::stack! {
    pub stack Site;

    resource Net = AWS::CloudFormation::Stack<network::Network> {};
    resource Cert = AWS::CloudFormation::Stack<Certificate> { Parameters: { ServiceToken: "arn" } };
    resource Later = AWS::CloudFormation::Stack<network::> {};
    resource More = AWS::CloudFormation::Stack<"network.json"> {};
}

fn main() {}
