//! Two inputs, or an input and an item, of one name.

formwork::part! {
    pub part Files(Name: String, Name: String, Bucket: String);

    resource Bucket = AWS::S3::Bucket { BucketName: Name };
}

fn main() {}
