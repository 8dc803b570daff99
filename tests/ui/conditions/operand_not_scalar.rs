//! `==` compares single values.

formwork::stack! {
    pub stack Web;

    param Zones: CommaDelimitedList;
    condition Three = Zones == ["a", "b", "c"];
    resource Queue = AWS::SQS::Queue { QueueName: Join("-", Zones) } with { Condition: Three };
}

fn main() {}
