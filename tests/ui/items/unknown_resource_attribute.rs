//! Keys of `with` that resources do not have.

formwork::stack! {
    pub stack Web;

    resource Bucket = AWS::S3::Bucket {} with { DeletionPolcy: "Retain", Tags: [{ Key: "a", Value: "b" }] };
}

fn main() {}
