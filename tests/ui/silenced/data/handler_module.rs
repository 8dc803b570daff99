//! A handler in another module than `index`: code that is not in the template.

formwork::stack! {
    /// Code that is packed.
    pub stack Packed;

    resource Hello = AWS::Lambda::Function {
        //- Code: { ZipFile: "exports.handler = async () => {}" },
        Code: { S3Bucket: "code-of-functions", S3Key: "hello.zip" }, //+
        Handler: "app.handler",
        Runtime: "nodejs22.x", Role: "arn:aws:iam::123456789012:role/hello",
    };
}

formwork::stack! {
    /// A parameter names the handler.
    pub stack ByParameter;

    param Handler: String = "index.handler"; //+
    resource Hello = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        //- Handler: "app.handler",
        Handler: Handler, //+
        Runtime: "nodejs22.x", Role: "arn:aws:iam::123456789012:role/hello",
    };
}

formwork::stack! {
    /// A macro may pack the code into another module.
    pub stack Transformed;

    transform "PackCode"; //+
    resource Hello = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "app.handler",
        Runtime: "nodejs22.x", Role: "arn:aws:iam::123456789012:role/hello",
    };
}
