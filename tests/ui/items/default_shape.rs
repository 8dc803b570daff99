//! A default is one text or number.

formwork::stack! {
    pub stack Web;

    param Zones: CommaDelimitedList = ["a", "b"];
    param Ports: List<Number> = [80, 443];
    resource Queue = AWS::SQS::Queue { QueueName: Join("-", Zones), KmsMasterKeyId: Join("-", Ports) };
}

fn main() {}
