//! More resources than a template holds, made by a loop.

formwork::stack! {
    pub stack Web;

    for a in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] {
        for b in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] {
            for c in [0, 1, 2, 3, 4] {
                resource Queue{a}x{b}x{c} = AWS::SQS::Queue {};
            }
        }
    }
}

fn main() {}
