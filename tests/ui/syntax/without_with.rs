//! Items that have no attributes.

formwork::stack! {
    pub stack Web;

    mapping Sizes = { eu: { Delay: 1 } } with { Condition: Large };
    condition Large = AWS::Region == "eu-west-1" with { Condition: Large };
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Sizes, "eu", "Delay") } with { Condition: Large };
}

fn main() {}
