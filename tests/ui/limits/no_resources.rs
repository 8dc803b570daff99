//! A stack of parameters and outputs alone, which CloudFormation refuses.

formwork::stack! {
    /// The settings of all the others.
    pub stack Settings;

    param Stage: String = "test";
    output Stage = Stage with { Export: true };
}

fn main() {}
