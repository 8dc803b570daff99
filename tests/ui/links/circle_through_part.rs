//! A part nests the stack that includes it.

mod services {
    formwork::part! {
        pub part Services;

        resource Inner = AWS::CloudFormation::Stack<crate::site::Site> {};
    }
}

mod site {
    use crate::services::Services;

    formwork::stack! {
        pub stack Site;

        include Services;
        resource Topic = AWS::SNS::Topic {};
    }
}

fn main() {}
