//! An argument is Rust's to read.

formwork::stack! {
    pub stack System(name: &str);

    output Name = name;
    resource Topic = AWS::SNS::Topic {};
}

fn main() {}
