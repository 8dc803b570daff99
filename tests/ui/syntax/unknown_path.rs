//! A path in value position begins with a declared name.

formwork::stack! {
    pub stack Web;

    resource Table = AWS::EC2::RouteTable { VpcId: Network::Vpc };
    resource Queue = AWS::SQS::Queue { QueueName: aws::Region };
}

fn main() {}
