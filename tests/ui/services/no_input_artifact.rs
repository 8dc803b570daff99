//! A file in an artifact that an action does not take.

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
                Name: "Deploy",
                Actions: [{
                    Name: "Update",
                    ActionTypeId: { Category: "Deploy", Owner: "AWS", Provider: "CloudFormation", Version: "1" },
                    Configuration: {
                        ActionMode: "CREATE_UPDATE",
                        StackName: "web",
                        RoleArn: PipelineRole,
                        TemplatePath: "built::web.json",
                    },
                    InputArtifacts: [{ Name: "code" }],
                }],
            },
        ],
    };
}

fn main() {}
