//! Policies are literal text.

formwork::stack! {
    pub stack Web;

    param Policy: String;
    resource Bucket = AWS::S3::Bucket {} with { DeletionPolicy: Policy };
}

fn main() {}
