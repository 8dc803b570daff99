//! Stacks of every visibility, in modules and beside each other, glob-imported.

#![deny(warnings)]

mod inner {
    formwork::stack! {
        pub(crate) stack Shared;

        resource Queue = AWS::SQS::Queue {};
    }

    formwork::stack! {
        stack Private;

        resource Queue = AWS::SQS::Queue {};
    }

    pub(super) fn private() -> formwork::Stack {
        Private
    }
}

use inner::*;

fn main() {
    let _ = (Shared, private());
}
