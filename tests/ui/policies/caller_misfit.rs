//! A permission for another service than the one that calls.

#![deny(deprecated)]

formwork::stack! {
    pub stack Calls;

    param Worker: String;
    resource Files = AWS::S3::Bucket {};
    resource MayCall = AWS::Lambda::Permission {
        FunctionName: Worker,
        Action: "lambda:InvokeFunction",
        Principal: "sns.amazonaws.com",
        SourceArn: Files.Arn,
        SourceAccount: AWS::AccountId,
    };
}

fn main() {}
