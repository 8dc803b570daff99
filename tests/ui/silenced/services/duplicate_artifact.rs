//! An artifact that two actions make: names that are not known before the deployment.

formwork::stack! {
    /// A parameter names one of them.
    pub stack ByParameter;

    param Built: String = "built"; //+
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
                    InputArtifacts: [{ Name: "code" }],
                    //- OutputArtifacts: [{ Name: "code" }],
                    OutputArtifacts: [{ Name: Built }], //+
                }],
            },
        ],
    };
}
