//! The attributes of an AWS type are the schema's.

#[derive(formwork::Resource)]
#[resource(type = "AWS::SQS::Queue", attributes(Arn))]
pub struct Jobs {
    pub queue_name: String,
}

#[derive(formwork::Resource)]
#[resource(type = "Custom::Certificate", attributes(CertificateArn, CertificateArn))]
pub struct Certificate {
    pub service_token: String,
}

fn main() {}
