//! Findings that an author silences: on an item, on the stack, with a reason where it is an error.

#![deny(warnings)]

formwork::stack! {
    #[allow(unused_mapping)]
    pub stack Web;

    #[allow(unused_parameter)]
    param Stage: String;
    mapping Sizes = { eu: { Delay: 1 } };
    #[allow(unknown_property, reason = "announced, not yet in the schema")]
    resource Queue = AWS::SQS::Queue { Jobs: 5 };
    #[expect(constant_comparison, reason = "on for now")]
    condition Always = "a" == "a";
    resource Topic = AWS::SNS::Topic {} with { Condition: Always };
}

fn main() {
    let _ = Web;
}
