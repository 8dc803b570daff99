//! A permission that refers to the bucket that asks for it while it is made.

formwork::stack! {
    pub stack Example;

    resource Resize = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/resize",
    };
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: Resize.Arn }],
        },
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayResize = AWS::Lambda::Permission {
        FunctionName: Resize,
        Action: "lambda:InvokeFunction",
        Principal: "s3.amazonaws.com",
        SourceArn: Pictures.Arn,
    };
}

fn main() {}
