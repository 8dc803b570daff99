//! What an input can be.

formwork::part! {
    pub part Service(Delay: Intger, Name: str);

    resource Queue = AWS::SQS::Queue { DelaySeconds: Delay, QueueName: Name };
}

formwork::stack! {
    pub stack Web;

    include Service as Api { Delay: 1, Name: "a" };
}

fn main() {}
