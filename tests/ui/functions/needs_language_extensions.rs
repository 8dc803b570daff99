//! Functions of the language extensions, without their transform.

formwork::stack! {
    pub stack Web;

    param Zones: CommaDelimitedList;
    mapping Sizes = { eu: { Delay: 1 } };
    resource Queue = AWS::SQS::Queue { DelaySeconds: Length(Zones), QueueName: ToJsonString({ a: 1 }) };
    resource Other = AWS::SQS::Queue { DelaySeconds: FindInMap(Sizes, AWS::Region, "Delay", { DefaultValue: 5 }) };
}

fn main() {}
