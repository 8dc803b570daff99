//! What a function gives and does not fit: where it may fit.

formwork::stack! {
    /// Any value may come.
    pub stack Unconstrained;

    //- param Stage: String = "dev" with { AllowedValues: ["dev", "pre_production"] };
    param Stage: String; //+
    resource Files = AWS::S3::Bucket { BucketName: Sub("files-of-${Stage}-${AWS::AccountId}") };
}

formwork::stack! {
    /// A condition keeps the value out.
    pub stack Guarded;

    param Stage: String = "dev" with { AllowedValues: ["dev", "pre_production"] };
    condition IsDev = Stage == "dev";
    //- resource Files = AWS::S3::Bucket { BucketName: Sub("files-of-${Stage}-${AWS::AccountId}") };
    resource Files = AWS::S3::Bucket { BucketName: Sub("files-of-${Stage}-${AWS::AccountId}") } with { Condition: IsDev }; //+
    output Where = If(IsDev, "dev", "elsewhere");
}
