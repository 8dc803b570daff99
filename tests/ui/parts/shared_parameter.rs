//! A parameter that two inclusions would declare.

formwork::part! {
    pub part Files;

    param Env: String;
    resource Topic = AWS::SNS::Topic { TopicName: Env };
}

formwork::stack! {
    pub stack System;

    include Files as A {};
    include Files as B {};
}

fn main() {}
