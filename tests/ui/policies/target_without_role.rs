//! A target that EventBridge calls with a role, and has none.

formwork::stack! {
    pub stack Example;

    resource Nightly = AWS::CodeBuild::Project {
        Artifacts: { Type: "NO_ARTIFACTS" },
        Environment: { ComputeType: "BUILD_GENERAL1_SMALL", Image: "aws/codebuild/standard:7.0", Type: "LINUX_CONTAINER" },
        ServiceRole: "arn:aws:iam::123456789012:role/build",
        Source: { Type: "GITHUB", Location: "https://github.com/example/site.git" },
    };
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        Targets: [{ Id: "build", Arn: Nightly.Arn }],
    };
}

fn main() {}
