//! Two resources of one name.

formwork::stack! {
    pub stack Example;

    resource Current = AWS::S3::Bucket { BucketName: "orders.example.com" } with {
        DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain",
    };
    resource Old = AWS::S3::Bucket { BucketName: "orders.example.com" } with {
        DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain",
    };
}

fn main() {}
