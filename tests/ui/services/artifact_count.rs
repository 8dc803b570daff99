//! More or fewer artifacts than an action has.

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
                Name: "Approval",
                Actions: [{
                    Name: "Approve",
                    ActionTypeId: { Category: "Approval", Owner: "AWS", Provider: "Manual", Version: "1" },
                    InputArtifacts: [{ Name: "code" }],
                }],
            },
        ],
    };
}

fn main() {}
