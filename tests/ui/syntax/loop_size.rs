//! Loops in loops make more items than a stack can hold.

formwork::stack! {
    pub stack Web;

    for a in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] {
        for b in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] {
            for c in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] {
                for d in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] {
                    resource Queue{a}x{b}x{c}x{d} = AWS::SQS::Queue {};
                }
            }
        }
    }
}

fn main() {}
