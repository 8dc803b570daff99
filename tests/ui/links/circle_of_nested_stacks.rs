//! Two stacks that nest each other.

mod first {
    formwork::stack! {
        pub stack First;

        resource Second = AWS::CloudFormation::Stack<crate::second::Second> {};
        output Id = Second.Outputs.Id;
    }
}

mod second {
    formwork::stack! {
        pub stack Second;

        resource First = AWS::CloudFormation::Stack<crate::first::First> {};
        output Id = First;
    }
}

fn main() {}
