//! A value of a policy that is not known before the deployment.

formwork::stack! {
    /// A parameter says whether it is allowed.
    pub stack ByParameter;

    param Mode: String = "Allow" with { AllowedValues: ["Allow", "Deny"] }; //+
    resource Reading = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "allow", Action: "s3:GetObject", Resource: "*" }],
            Statement: [{ Effect: Mode, Action: "s3:GetObject", Resource: "*" }], //+
        },
    };
}

formwork::stack! {
    /// An ARN that stands in a parameter of Systems Manager.
    pub stack ByDynamicReference;

    resource Reading = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Action: "s3:GetObject",
                //- Resource: "pictures",
                Resource: "{{resolve:ssm:/pictures/arn}}", //+
            }],
        },
    };
}

formwork::stack! {
    /// A resource policy may name its resource by less than an ARN.
    pub stack OfResource;

    resource Pictures = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    //- resource Reading = AWS::IAM::ManagedPolicy {
    //-     PolicyDocument: {
    resource Reading = AWS::KMS::Key { //+
        KeyPolicy: { //+
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { AWS: Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root") }, //+
                Action: "kms:*",
                //- Resource: "key",
                Resource: "*", //+
            }],
        },
    }
    with { Metadata: { For: Pictures } };
}
