//! The objects that functions take.

formwork::stack! {
    pub stack Web;

    output Vpc = GetStackOutput { StackName: "network", OutputNam: "VpcId", OutputName: "VpcId" };
    output Macro = Transform { Nmae: "macro", Name: "macro" };
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
