//! A permission for a bucket that counts for whoever has a bucket of that name: the permission that says whose.

formwork::stack! {
    /// An account that a parameter names.
    #[warn(caller_of_any_account)]
    pub stack OtherAccount;

    param Worker: String = "worker";
    param Owner: String = "123456789012"; //+
    resource Files = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayCall = AWS::Lambda::Permission {
        FunctionName: Worker, Action: "lambda:InvokeFunction", Principal: "s3.amazonaws.com",
        SourceArn: Files.Arn,
        SourceAccount: Owner, //+
    };
}

formwork::stack! {
    /// The ARN of a rule has its account.
    #[warn(caller_of_any_account)]
    pub stack Rule;

    param Worker: String = "worker";
    //- resource Files = AWS::S3::Bucket {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource EveryNight = AWS::Events::Rule { ScheduleExpression: "rate(1 day)" }; //+
    resource MayCall = AWS::Lambda::Permission {
        FunctionName: Worker, Action: "lambda:InvokeFunction",
        //- Principal: "s3.amazonaws.com",
        Principal: "events.amazonaws.com", //+
        //- SourceArn: Files.Arn,
        SourceArn: EveryNight.Arn, //+
    };
}
