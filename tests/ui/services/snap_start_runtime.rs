//! A function with snapshots, in a runtime that has none.

formwork::stack! {
    pub stack Example;

    param FunctionRole: String;

    resource Report = AWS::Lambda::Function {
        Code: { S3Bucket: "code.example.com", S3Key: "report.zip" },
        Handler: "report.handler",
        Runtime: "nodejs22.x",
        Role: FunctionRole,
        SnapStart: { ApplyOn: "PublishedVersions" },
    };
}

fn main() {}
