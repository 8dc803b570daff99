//! Resource types that the schema does not have.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::Vpc {};
    resource Bucket = AWS::S3::Buckets { BucketName: "anything" };
    resource Machine = AWS::Lightsails::Machine {};
    output Name = Bucket;
}

fn main() {}
