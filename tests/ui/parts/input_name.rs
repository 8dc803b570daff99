//! An input and an item of one name.

formwork::part! {
    pub part Service(Delay: Integer);

    param Delay: Number;
    resource Queue = AWS::SQS::Queue { DelaySeconds: Delay };
}

formwork::stack! {
    pub stack Web;

    include Service as Api { Delay: 1 };
}

fn main() {}
