//! To silence an error needs a reason.

formwork::stack! {
    pub stack Web;

    #[allow(unknown_property)]
    resource Queue = AWS::SQS::Queue { Jobs: 5 };
}

fn main() {}
