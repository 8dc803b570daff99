//! A file that is not there.

formwork::stack! {
    pub stack Web;

    resource Parameter = AWS::SSM::Parameter { Type: "String", Value: Sub(include_str!("missing.sh")) };
}

fn main() {}
