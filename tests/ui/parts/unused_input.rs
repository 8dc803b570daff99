//! An input that nothing reads.
#![deny(deprecated)]

formwork::part! {
    pub part Files(Name: String);

    resource Topic = AWS::SNS::Topic {};
}

formwork::stack! {
    pub stack System;

    include Files as A { Name: "a" };
}

fn main() {}
