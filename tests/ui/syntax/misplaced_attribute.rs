//! What belongs behind the braces.

formwork::stack! {
    pub stack Web;

    resource Bucket = AWS::S3::Bucket { DeletionPolicy: "Retain" };
    resource Queue = AWS::SQS::Queue { DependsOn: [Bucket] };
}

fn main() {}
