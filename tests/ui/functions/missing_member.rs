//! What the objects of functions must have.

formwork::stack! {
    pub stack Web;

    output Vpc = GetStackOutput { StackName: "network" };
    output Macro = Transform { Parameters: {} };
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
