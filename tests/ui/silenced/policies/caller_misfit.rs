//! A permission for another service than the one that calls: principals that are the right one all the same, or may be.

formwork::stack! {
    /// The principal of one region.
    pub stack Regional;

    param Worker: String = "worker";
    resource Lines = AWS::Logs::LogGroup {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayCall = AWS::Lambda::Permission {
        FunctionName: Worker, Action: "lambda:InvokeFunction", SourceAccount: AWS::AccountId,
        //- Principal: "sns.amazonaws.com",
        Principal: "logs.eu-west-1.amazonaws.com", //+
        SourceArn: Lines.Arn,
    };
}

formwork::stack! {
    /// The domain of the regions in China.
    pub stack China;

    param Worker: String = "worker";
    resource Files = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayCall = AWS::Lambda::Permission {
        FunctionName: Worker, Action: "lambda:InvokeFunction", SourceAccount: AWS::AccountId,
        //- Principal: "sns.amazonaws.com",
        Principal: "s3.amazonaws.com.cn", //+
        SourceArn: Files.Arn,
    };
}

formwork::stack! {
    /// A principal that is not known before the deployment.
    pub stack UnknownPrincipal;

    param Worker: String = "worker";
    param Principal: String = "s3.amazonaws.com"; //+
    resource Files = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayCall = AWS::Lambda::Permission {
        FunctionName: Worker, Action: "lambda:InvokeFunction", SourceAccount: AWS::AccountId,
        //- Principal: "sns.amazonaws.com",
        Principal: Principal, //+
        SourceArn: Files.Arn,
    };
}

formwork::stack! {
    /// A source of another stack.
    pub stack OfAnotherStack;

    param Worker: String = "worker";
    param Source: String = "arn:aws:s3:::files"; //+
    //- resource Files = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayCall = AWS::Lambda::Permission {
        FunctionName: Worker, Action: "lambda:InvokeFunction", SourceAccount: AWS::AccountId, Principal: "sns.amazonaws.com",
        //- SourceArn: Files.Arn,
        SourceArn: Source, //+
    };
}
