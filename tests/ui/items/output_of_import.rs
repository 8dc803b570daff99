//! An output that repeats an import, for those who ask.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    #[warn(output_of_import)]
    output Vpc = ImportValue("network-vpc");
}

fn main() {}
