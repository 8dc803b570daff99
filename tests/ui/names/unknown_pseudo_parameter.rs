//! The pseudo parameters are a short list.

formwork::stack! {
    pub stack Web;

    output Account = AWS::AccountID;
    output Region = Sub("in ${AWS::Regoin}");
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
