//! The header is first and alone; sections of the whole stack do not stand in `when`.

formwork::stack! {
    pub stack Web;

    condition Large = AWS::Region == "eu-west-1";
    stack Again;
    when Large {
        param Stage: String;
        resource Queue = AWS::SQS::Queue {};
    }
}

fn main() {}
