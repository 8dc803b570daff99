//! A runtime with which Lambda neither makes nor changes a function.

#![deny(deprecated)]

formwork::stack! {
    pub stack Work;

    param Role: String;

    resource Worker = AWS::Lambda::Function {
        Role: Role,
        Runtime: "nodejs6.10",
        Handler: "main.handler",
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" },
    };
}

fn main() {}
