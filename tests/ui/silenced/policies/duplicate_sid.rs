//! Two statements with one `Sid`: those that never stand beside each other, and policies that may repeat it.

formwork::stack! {
    /// Two branches, of which a stack has one.
    pub stack Branches;

    param Env: String = "dev"; //+
    condition IsProd = Env == "prod"; //+
    resource Reading = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                //- { Sid: "Read", Effect: "Allow", Action: "s3:GetObject", Resource: "*" },
                //- { Sid: "Read", Effect: "Allow", Action: "s3:ListBucket", Resource: "*" },
                If(IsProd, //+
                    { Sid: "Read", Effect: "Allow", Action: "s3:GetObject", Resource: "*" }, //+
                    { Sid: "Read", Effect: "Allow", Action: "s3:ListBucket", Resource: "*" }, //+
                ), //+
            ],
        },
    };
}

formwork::stack! {
    /// The services that hold policies of resources do not ask that of them.
    pub stack OfResource;

    param Name: String = "pictures";
    //- resource Reading = AWS::IAM::ManagedPolicy {
    resource Reading = AWS::S3::BucketPolicy { //+
        Bucket: Name, //+
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                //- { Sid: "Read", Effect: "Allow", Action: "s3:GetObject", Resource: Sub("arn:aws:s3:::${Name}/*") },
                //- { Sid: "Read", Effect: "Allow", Action: "s3:ListBucket", Resource: Sub("arn:aws:s3:::${Name}") },
                { Sid: "Read", Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "s3:GetObject", Resource: Sub("arn:aws:s3:::${Name}/*") }, //+
                { Sid: "Read", Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "s3:ListBucket", Resource: Sub("arn:aws:s3:::${Name}") }, //+
            ],
        },
    };
}
