//! The value of an output is text, and of a list the texts of its items.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    output Object = { Name: Queue };
}

fn main() {}
