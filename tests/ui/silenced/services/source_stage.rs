//! An action outside its stage: actions whose category is not known.

formwork::stack! {
    /// A parameter says what the action does.
    pub stack ByParameter;

    param Kind: String = "Build" with { AllowedValues: ["Build", "Test"] }; //+
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
                    Name: "Compile",
                    //- ActionTypeId: { Category: "Source", Owner: "AWS", Provider: "S3", Version: "1" },
                    ActionTypeId: { Category: Kind, Owner: "AWS", Provider: "CodeBuild", Version: "1" }, //+
                    InputArtifacts: [{ Name: "code" }],
                }],
            },
        ],
    };
}
