//! More artifacts than an action has: actions and artifacts that are not known.

formwork::stack! {
    /// A provider that is in no list.
    pub stack OwnProvider;

    param Store: String = "artifacts";
    resource Release = AWS::CodePipeline::Pipeline {
        RoleArn: "arn:aws:iam::123456789012:role/release", ArtifactStore: { Type: "S3", Location: Store },
        Stages: [
            {
                Name: "Source",
                Actions: [{
                    Name: "Fetch", ActionTypeId: { Category: "Source", Owner: "AWS", Provider: "S3", Version: "1" },
                    Configuration: { S3Bucket: Store, S3ObjectKey: "Fetch.zip" }, OutputArtifacts: [{ Name: "code" }],
                }],
            },
            {
                Name: "Approval",
                Actions: [{
                    Name: "Approve",
                    //- ActionTypeId: { Category: "Approval", Owner: "AWS", Provider: "Manual", Version: "1" },
                    ActionTypeId: { Category: "Approval", Owner: "Custom", Provider: "Committee", Version: "1" }, //+
                    InputArtifacts: [{ Name: "code" }],
                }],
            },
        ],
    };
}

formwork::stack! {
    /// A parameter names the provider.
    pub stack ByParameter;

    param Provider: String = "CodeBuild"; //+
    param Store: String = "artifacts";
    resource Release = AWS::CodePipeline::Pipeline {
        RoleArn: "arn:aws:iam::123456789012:role/release", ArtifactStore: { Type: "S3", Location: Store },
        Stages: [
            {
                Name: "Source",
                Actions: [{
                    Name: "Fetch", ActionTypeId: { Category: "Source", Owner: "AWS", Provider: "S3", Version: "1" },
                    Configuration: { S3Bucket: Store, S3ObjectKey: "Fetch.zip" }, OutputArtifacts: [{ Name: "code" }],
                }],
            },
            {
                Name: "Approval",
                Actions: [{
                    Name: "Approve",
                    //- ActionTypeId: { Category: "Build", Owner: "AWS", Provider: "CodeBuild", Version: "1" },
                    ActionTypeId: { Category: "Build", Owner: "AWS", Provider: Provider, Version: "1" }, //+
                }],
            },
        ],
    };
}
