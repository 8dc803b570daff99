//! `of`: the type of the resource that a field refers to.

/// A private subnet.
#[derive(formwork::Resource)]
#[resource(type = "AWS::EC2::RouteTable")]
pub struct Table {
    #[resource(of = "AWS::EC2::VPC")]
    pub vpc_id: formwork::Ref,
}

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    resource Routes = Table { VpcId: Queue };
}

fn main() {}
