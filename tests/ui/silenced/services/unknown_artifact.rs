//! An artifact that nothing makes: names that are not known before the deployment.

formwork::stack! {
    /// A parameter names what is used.
    pub stack UsedByParameter;

    param Code: String = "code"; //+
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
                Name: "Build",
                Actions: [{
                    Name: "Compile", ActionTypeId: { Category: "Build", Owner: "AWS", Provider: "CodeBuild", Version: "1" },
                    Configuration: { ProjectName: "release" },
                    //- InputArtifacts: [{ Name: "cdoe" }],
                    InputArtifacts: [{ Name: Code }], //+
                    OutputArtifacts: [{ Name: "built" }],
                }],
            },
        ],
    };
}

formwork::stack! {
    /// A parameter names what is made.
    pub stack MadeByParameter;

    param Code: String = "code"; //+
    param Store: String = "artifacts";
    resource Release = AWS::CodePipeline::Pipeline {
        RoleArn: "arn:aws:iam::123456789012:role/release", ArtifactStore: { Type: "S3", Location: Store },
        Stages: [
            {
                Name: "Source",
                Actions: [{
                    Name: "Fetch", ActionTypeId: { Category: "Source", Owner: "AWS", Provider: "S3", Version: "1" },
                    Configuration: { S3Bucket: Store, S3ObjectKey: "Fetch.zip" },
                    //- OutputArtifacts: [{ Name: "code" }],
                    OutputArtifacts: [{ Name: Code }], //+
                }],
            },
            {
                Name: "Build",
                Actions: [{
                    Name: "Compile", ActionTypeId: { Category: "Build", Owner: "AWS", Provider: "CodeBuild", Version: "1" },
                    Configuration: { ProjectName: "release" },
                    InputArtifacts: [{ Name: "source" }],
                    OutputArtifacts: [{ Name: "built" }],
                }],
            },
        ],
    };
}
