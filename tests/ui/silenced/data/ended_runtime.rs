//! A runtime that has ended: runtimes that are not known before the deployment.

formwork::stack! {
    /// A parameter names the runtime.
    pub stack ByParameter;

    param Runtime: String = "nodejs22.x"; //+
    resource Worker = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" }, Handler: "main.handler", Role: "arn:aws:iam::123456789012:role/worker",
        //- Runtime: "nodejs6.10",
        Runtime: Runtime, //+
    };
}

formwork::stack! {
    /// An image brings its own.
    pub stack Image;

    resource Worker = AWS::Lambda::Function {
        //- Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" }, Handler: "main.handler", Runtime: "nodejs6.10",
        PackageType: "Image", Code: { ImageUri: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/worker:1" }, //+
        Role: "arn:aws:iam::123456789012:role/worker",
    };
}
