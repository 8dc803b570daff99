//! The fourth argument of `FindInMap`.

formwork::stack! {
    pub stack Web;

    transform "AWS::LanguageExtensions";

    mapping Sizes = { eu: { Delay: 1 } };
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Sizes, AWS::Region, "Delay", 5) };
}

fn main() {}
