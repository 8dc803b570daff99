//! A finding that was expected and did not come.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    #[expect(unknown_property, reason = "new")]
    resource Queue = AWS::SQS::Queue { DelaySeconds: 5 };
}

fn main() {}
