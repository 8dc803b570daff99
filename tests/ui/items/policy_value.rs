//! Values of `DeletionPolicy` and `UpdateReplacePolicy`.

formwork::stack! {
    pub stack Web;

    resource Bucket = AWS::S3::Bucket {} with { DeletionPolicy: "retain", UpdateReplacePolicy: "Keep" };
}

fn main() {}
