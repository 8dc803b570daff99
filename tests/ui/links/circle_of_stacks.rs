//! Two stacks that need each other can never be deployed.

mod one {
    formwork::stack! {
        pub stack One;

        import Two = crate::two::Two;
        resource Topic = AWS::SNS::Topic { DisplayName: Two::Name };
        output Name = Topic.TopicName with { Export: true };
    }
}

mod two {
    formwork::stack! {
        pub stack Two;

        import One = crate::one::One;
        resource Topic = AWS::SNS::Topic { DisplayName: One::Name };
        output Name = Topic.TopicName with { Export: true };
    }
}

fn main() {}
