//! A parameter has no attributes.

formwork::stack! {
    pub stack Web;

    param Queue: String;
    output Arn = Queue.Arn;
    output Text = Sub("${Queue.Arn}");
}

fn main() {}
