//! A bucket that tells a function of its events, without the permission to call it: the bucket cannot be created.

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
}

fn main() {}
