//! A bucket policy about another bucket: the ways to name one bucket, and names that are not known.

formwork::stack! {
    /// The name that the bucket is given.
    pub stack OwnName;

    resource Files = AWS::S3::Bucket { BucketName: "shop-files" } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Access = AWS::S3::BucketPolicy {
        Bucket: Files,
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "s3:GetObject",
                //- Resource: "arn:aws:s3:::shop-pictures/*",
                Resource: "arn:aws:s3:::shop-files/*", //+
            }],
        },
    };
}

formwork::stack! {
    /// The parameter that gives both.
    pub stack SameParameter;

    param Name: String = "shop-files";
    param Other: String = "shop-pictures";
    resource Pictures = AWS::S3::Bucket { BucketName: Other } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Files = AWS::S3::Bucket { BucketName: Name } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Access = AWS::S3::BucketPolicy {
        Bucket: Files,
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "s3:GetObject",
                //- Resource: Sub("${Pictures.Arn}/*"),
                Resource: Sub("arn:${AWS::Partition}:s3:::${Name}/*"), //+
            }],
        },
    };
}

formwork::stack! {
    /// A name that may be that of the bucket.
    pub stack MaybeTheSame;

    param Name: String = "shop-files"; //+
    resource Files = AWS::S3::Bucket { BucketName: "shop-files" } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Access = AWS::S3::BucketPolicy {
        Bucket: Files,
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "s3:GetObject",
                //- Resource: "arn:aws:s3:::shop-pictures/*",
                Resource: Sub("arn:${AWS::Partition}:s3:::${Name}/*"), //+
            }],
        },
    };
}

formwork::stack! {
    /// Wildcards, of which one may be the bucket.
    pub stack Wildcard;

    resource Files = AWS::S3::Bucket { BucketName: "shop-files" } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Access = AWS::S3::BucketPolicy {
        Bucket: Files,
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "s3:GetObject",
                //- Resource: "arn:aws:s3:::shop-pictures/*",
                Resource: "arn:aws:s3:::shop-*/*", //+
            }],
        },
    };
}
