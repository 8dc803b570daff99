//! A text that the pattern refuses: one that may fit.

formwork::stack! {
    /// A parameter gives it.
    pub stack Parameter;

    param Name: String; //+
    //- resource Repository = AWS::ECR::Repository { RepositoryName: "My Application" };
    resource Repository = AWS::ECR::Repository { RepositoryName: Name }; //+
}

formwork::stack! {
    /// A parameter gives a part of it.
    pub stack Made;

    param Stage: String; //+
    //- resource Repository = AWS::ECR::Repository { RepositoryName: "My Application" };
    resource Repository = AWS::ECR::Repository { RepositoryName: Sub("${Stage}/application") }; //+
}

formwork::stack! {
    /// A dynamic reference is not its own text.
    pub stack Resolved;

    //- resource Repository = AWS::ECR::Repository { RepositoryName: "My Application" };
    resource Repository = AWS::ECR::Repository { RepositoryName: ResolveSsm("/Shop/RepositoryName") }; //+
}
