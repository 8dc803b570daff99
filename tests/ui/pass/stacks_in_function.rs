//! Stacks and parts that a function declares import, nest and include each other.

formwork::stack! {
    pub stack Outside;

    resource Topic = AWS::SNS::Topic {};
    output Name = Topic.TopicName with { Export: true };
}

fn main() {
    formwork::stack! {
        stack First;

        import Outside = Outside;
        resource Topic = AWS::SNS::Topic { DisplayName: Outside::Name };
        output Name = Topic.TopicName with { Export: true };
    }

    formwork::part! {
        part Inner;

        resource Inner = AWS::CloudFormation::Stack<First> {};
    }

    formwork::stack! {
        stack Second(size: i32);

        import First = First;
        include Inner;
        resource Topic = AWS::SNS::Topic { DisplayName: First::Name };
        resource Queue = AWS::SQS::Queue { DelaySeconds: (size) };
    }

    formwork::stack! {
        stack Third;

        import Second = Second with { Weak: true };
        import First = self::Outside with { Weak: true };
        resource Topic = AWS::SNS::Topic { DisplayName: First::Name, TopicName: Second };
    }

    assert_eq!([Outside.rank(), First.rank(), Second(1).rank(), Third.rank()], [0, 1, 2, 3]);
}
