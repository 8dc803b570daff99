//! `of`: the type of the resource that a field refers to. Where the schema knows it too, it alone speaks.

/// A route table.
#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::RouteTable")]
pub struct Table {
    #[resource(of = "AWS::EC2::VPC")]
    pub vpc_id: formwork::Ref,
}

/// A bucket that is copied every night.
#[derive(formwork::Resource)]
#[resource(type = "Custom::Backup")]
pub struct Backup {
    pub service_token: String,
    #[resource(of = "AWS::S3::Bucket")]
    pub bucket: formwork::Ref,
}

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    resource Routes = Table { VpcId: Queue };
    resource Copies = Backup { ServiceToken: "arn:aws:lambda:eu-west-1:123456789012:function:backup", Bucket: Queue };
}

fn main() {}
