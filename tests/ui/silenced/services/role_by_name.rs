//! The name of a role that has a path: paths that are none, and paths that are not known.

formwork::stack! {
    /// The root of all paths.
    pub stack Root;

    resource Builder = AWS::IAM::Role {
        //- Path: "/build/",
        Path: "/", //+
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "codebuild.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
    };
    resource Build = AWS::CodeBuild::Project {
        Artifacts: { Type: "NO_ARTIFACTS" }, Source: { Type: "GITHUB", Location: "https://github.com/example/site.git" },
        Environment: { ComputeType: "BUILD_GENERAL1_SMALL", Image: "aws/codebuild/standard:7.0", Type: "LINUX_CONTAINER" },
        ServiceRole: Builder,
    };
}

formwork::stack! {
    /// A parameter gives the path.
    pub stack ByParameter;

    param Path: String = "/"; //+
    resource Builder = AWS::IAM::Role {
        //- Path: "/build/",
        Path: Path, //+
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "codebuild.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
    };
    resource Build = AWS::CodeBuild::Project {
        Artifacts: { Type: "NO_ARTIFACTS" }, Source: { Type: "GITHUB", Location: "https://github.com/example/site.git" },
        Environment: { ComputeType: "BUILD_GENERAL1_SMALL", Image: "aws/codebuild/standard:7.0", Type: "LINUX_CONTAINER" },
        ServiceRole: Builder,
    };
}
