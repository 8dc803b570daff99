//! Uses of a derived type get the checks and messages of a built-in one.

/// A queue that is named.
#[derive(formwork::Resource)]
#[resource(type = "AWS::SQS::Queue")]
pub struct NamedQueue {
    pub queue_name: String,
    #[resource(default = 5)]
    pub delay_seconds: u32,
}

/// A certificate.
#[derive(formwork::Resource)]
#[resource(type = "Custom::Certificate", attributes(CertificateArn))]
pub struct Certificate {
    pub service_token: String,
    pub domain_name: String,
}

formwork::stack! {
    pub stack Web;

    resource Queue = NamedQueue { DelaySeconds: 1000 };
    resource Other = NamedQueue { QueueName: "other", VisibilityTimeout: 30 };
    resource Third = Certificate { ServiceToken: "arn:aws:lambda:eu-west-1:123456789012:function:dns", DomianName: "example.com" };
    output Arn = Third.CertificateArm;
    output Name = Queue.QueueNmae;
}

fn main() {}
