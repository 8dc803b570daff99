//! A template in an artifact that an action does not take: names that are not known before the deployment.

formwork::stack! {
    /// A parameter names the file.
    pub stack FileByParameter;

    param Path: String = "code::web.json"; //+
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
                Name: "Deploy",
                Actions: [{
                    Name: "Update", ActionTypeId: { Category: "Deploy", Owner: "AWS", Provider: "CloudFormation", Version: "1" },
                    Configuration: {
                        ActionMode: "CREATE_UPDATE", StackName: "web", RoleArn: "arn:aws:iam::123456789012:role/release",
                        //- TemplatePath: "built::web.json",
                        TemplatePath: Path, //+
                    },
                    InputArtifacts: [{ Name: "code" }],
                }],
            },
        ],
    };
}

formwork::stack! {
    /// A parameter names the artifact.
    pub stack ArtifactByParameter;

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
                Name: "Deploy",
                Actions: [{
                    Name: "Update", ActionTypeId: { Category: "Deploy", Owner: "AWS", Provider: "CloudFormation", Version: "1" },
                    Configuration: {
                        ActionMode: "CREATE_UPDATE", StackName: "web", RoleArn: "arn:aws:iam::123456789012:role/release",
                        TemplatePath: "built::web.json",
                    },
                    //- InputArtifacts: [{ Name: "code" }],
                    InputArtifacts: [{ Name: Code }], //+
                }],
            },
        ],
    };
}
