//! A permission for a bucket of whatever account, where that is asked for.

#![deny(deprecated)]

formwork::stack! {
    pub stack Calls;

    param Worker: String;
    resource Files = AWS::S3::Bucket {};
    #[warn(caller_of_any_account)]
    resource MayCall = AWS::Lambda::Permission {
        FunctionName: Worker,
        Action: "lambda:InvokeFunction",
        Principal: "s3.amazonaws.com",
        SourceArn: Files.Arn,
    };
}

fn main() {}
