//! An action about objects, for the bucket alone.

formwork::stack! {
    pub stack Example;

    resource Pictures = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Reading = AWS::S3::BucketPolicy {
        Bucket: Pictures,
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { AWS: "123456789012" },
                Action: "s3:GetObject",
                Resource: Pictures.Arn,
            }],
        },
    };
}

fn main() {}
