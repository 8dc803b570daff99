//! Arguments are written as those of a function.

formwork::stack! {
    pub stack System(name);

    output Name = (name);
}

fn main() {}
