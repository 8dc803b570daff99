//! `Contains` and its kin belong to rules.

formwork::stack! {
    pub stack Web;

    param Stages: CommaDelimitedList;
    condition Live = Contains(Stages, "live");
    resource Queue = AWS::SQS::Queue { QueueName: Join("-", Stages) } with { Condition: Live };
}

fn main() {}
