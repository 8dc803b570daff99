//! The template does not depend on the build.

formwork::stack! {
    pub stack Web;

    #[cfg(debug_assertions)]
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
