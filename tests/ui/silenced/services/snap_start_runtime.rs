//! Snapshots in a runtime without: runtimes that are not known, and functions without snapshots.

formwork::stack! {
    /// A parameter names the runtime.
    pub stack ByParameter;

    param Runtime: String = "python3.13"; //+
    resource Report = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-reports", S3Key: "report.zip" }, Handler: "report.handler", Role: "arn:aws:iam::123456789012:role/report",
        SnapStart: { ApplyOn: "PublishedVersions" },
        //- Runtime: "nodejs22.x",
        Runtime: Runtime, //+
    };
}

formwork::stack! {
    /// No snapshots.
    pub stack None;

    resource Report = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-reports", S3Key: "report.zip" }, Handler: "report.handler", Role: "arn:aws:iam::123456789012:role/report",
        //- SnapStart: { ApplyOn: "PublishedVersions" },
        SnapStart: { ApplyOn: "None" }, //+
        Runtime: "nodejs22.x",
    };
}

formwork::stack! {
    /// A parameter says whether there are snapshots.
    pub stack MaybeNone;

    param Apply: String = "None" with { AllowedValues: ["None", "PublishedVersions"] }; //+
    resource Report = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-reports", S3Key: "report.zip" }, Handler: "report.handler", Role: "arn:aws:iam::123456789012:role/report",
        //- SnapStart: { ApplyOn: "PublishedVersions" },
        SnapStart: { ApplyOn: Apply }, //+
        Runtime: "nodejs22.x",
    };
}
