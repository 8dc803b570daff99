//! Two items cannot both have been one.

formwork::stack! {
    pub stack Web;

    #[was("Jobs")]
    resource Queue = AWS::SQS::Queue {};
    #[was("Jobs")]
    resource Other = AWS::SQS::Queue {};
}

fn main() {}
