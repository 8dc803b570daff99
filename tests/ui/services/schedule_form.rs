//! A schedule that cannot be read.

formwork::stack! {
    pub stack Example;

    resource EveryMinute = AWS::Events::Rule { ScheduleExpression: "rate(1 minutes)" };
}

fn main() {}
