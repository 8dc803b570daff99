//! A part without items.
#![deny(deprecated)]

formwork::part! {
    pub part Nothing;
}

formwork::stack! {
    pub stack System;

    include Nothing;
    resource Topic = AWS::SNS::Topic {};
}

fn main() {}
