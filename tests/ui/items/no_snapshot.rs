//! `Snapshot` is for the few types that make one.

formwork::stack! {
    pub stack Web;

    resource Bucket = AWS::S3::Bucket {} with { DeletionPolicy: "Snapshot" };
}

fn main() {}
