//! An action of a bucket policy that fits no resource: statements whose resources are right as a set, or not known.

formwork::stack! {
    /// Each action has its resource.
    pub stack AsASet;

    resource Pictures = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Reading = AWS::S3::BucketPolicy {
        Bucket: Pictures,
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow", Principal: { AWS: "123456789012" },
                Action: ["s3:GetObject", "s3:ListBucket"],
                //- Resource: Pictures.Arn,
                Resource: [Pictures.Arn, Sub("${Pictures.Arn}/*")], //+
            }],
        },
    };
}

formwork::stack! {
    /// A wildcard of which an action fits.
    pub stack Wildcard;

    resource Pictures = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Reading = AWS::S3::BucketPolicy {
        Bucket: Pictures,
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow", Principal: { AWS: "123456789012" },
                //- Action: "s3:GetObject",
                Action: "s3:*", //+
                Resource: Pictures.Arn,
            }],
        },
    };
}

formwork::stack! {
    /// A parameter says what is read.
    pub stack ByParameter;

    param Path: String = "/public/*"; //+
    resource Pictures = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Reading = AWS::S3::BucketPolicy {
        Bucket: Pictures,
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow", Principal: { AWS: "123456789012" },
                Action: "s3:GetObject",
                //- Resource: Pictures.Arn,
                Resource: Sub("${Pictures.Arn}${Path}"), //+
            }],
        },
    };
}
