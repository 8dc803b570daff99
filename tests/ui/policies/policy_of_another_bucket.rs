//! A bucket policy about another bucket.

formwork::stack! {
    pub stack Example;

    resource Pictures = AWS::S3::Bucket { BucketName: "holiday-pictures" } with {
        DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain",
    };
    resource PicturesPolicy = AWS::S3::BucketPolicy {
        Bucket: Pictures,
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { AWS: AWS::AccountId },
                Action: "s3:GetObject",
                Resource: "arn:aws:s3:::holiday-photos/*",
            }],
        },
    };
}

fn main() {}
