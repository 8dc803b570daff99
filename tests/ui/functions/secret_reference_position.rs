//! Secrets are read in the properties of resources alone.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    output Secret = ResolveSecret("name", "key");
}

fn main() {}
