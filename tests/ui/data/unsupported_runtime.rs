//! A runtime without support.

#![deny(deprecated)]

formwork::stack! {
    pub stack Work;

    param Role: String;

    resource Worker = AWS::Lambda::Function {
        Role: Role,
        Runtime: "nodejs16.x",
        Handler: "main.handler",
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" },
    };
}

fn main() {}
