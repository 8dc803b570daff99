//! A parameter of a component that is included twice.

formwork::part! {
    pub part Service(Delay: Integer);

    param Stage: String;
    resource Queue = AWS::SQS::Queue { DelaySeconds: Delay, Tags: [{ Key: "Stage", Value: Stage }] };
}

formwork::stack! {
    pub stack Web;

    include Service as Api { Delay: 1 };
    include Service as Web { Delay: 2 };
}

fn main() {}
