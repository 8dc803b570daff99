//! Conditions defined by each other.

formwork::stack! {
    pub stack Web;

    condition A = !B;
    condition B = C || AWS::Region == "eu-west-1";
    condition C = A;
    resource Queue = AWS::SQS::Queue {} with { Condition: A };
}

fn main() {}
