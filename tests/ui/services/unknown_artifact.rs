//! An artifact that nothing makes before it is used.

formwork::stack! {
    pub stack Example;

    param PipelineRole: String;
    param Store: String;

    resource Release = AWS::CodePipeline::Pipeline {
        RoleArn: PipelineRole,
        ArtifactStore: { Type: "S3", Location: Store },
        Stages: [
            {
                Name: "Source",
                Actions: [{
                    Name: "Fetch",
                    ActionTypeId: { Category: "Source", Owner: "AWS", Provider: "S3", Version: "1" },
                    Configuration: { S3Bucket: Store, S3ObjectKey: "code.zip" },
                    OutputArtifacts: [{ Name: "code" }],
                }],
            },
            {
                Name: "Build",
                Actions: [{
                    Name: "Compile",
                    ActionTypeId: { Category: "Build", Owner: "AWS", Provider: "CodeBuild", Version: "1" },
                    Configuration: { ProjectName: "release" },
                    InputArtifacts: [{ Name: "cdoe" }],
                    OutputArtifacts: [{ Name: "built" }],
                }],
            },
        ],
    };
}

fn main() {}
