//! The name of a role that has a path, where a name alone is taken for a path's end.

formwork::stack! {
    pub stack Example;

    resource BuildRole = AWS::IAM::Role {
        Path: "/build/",
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: "codebuild.amazonaws.com" },
                Action: "sts:AssumeRole",
            }],
        },
    };
    resource Build = AWS::CodeBuild::Project {
        ServiceRole: BuildRole,
        Artifacts: { Type: "NO_ARTIFACTS" },
        Source: { Type: "NO_SOURCE", BuildSpec: "version: 0.2" },
        Environment: { Type: "LINUX_CONTAINER", ComputeType: "BUILD_GENERAL1_SMALL", Image: "aws/codebuild/standard:7.0" },
    };
}

fn main() {}
