//! Types of parameters.

formwork::stack! {
    pub stack Web;

    param Stage: Text;
    param Count: Integer;
    param Zone: AWS::EC2::AvailabilityZone;
    param Zones: List<String>;
    param Image: AWS::SSM::Parameter::Value<AWS::EC2::Image>;
    resource Queue = AWS::SQS::Queue { QueueName: Sub("${Stage}${Count}${Zone}${Image}") };
    resource Other = AWS::SQS::Queue { QueueName: Join("-", Zones) };
}

fn main() {}
