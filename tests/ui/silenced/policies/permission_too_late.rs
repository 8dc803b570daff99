//! A permission that waits for the bucket that asks for it: what comes in time nevertheless.

formwork::stack! {
    /// Another permission does not wait.
    pub stack Another;

    resource Resize = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/resize",
    };
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: Resize.Arn }],
        },
    }
    with { DependsOn: [MayFirst], DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    //- with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayResize = AWS::Lambda::Permission {
        FunctionName: Resize, Action: "lambda:InvokeFunction", Principal: "s3.amazonaws.com", SourceArn: Pictures.Arn,
        SourceAccount: AWS::AccountId,
    };
    resource MayFirst = AWS::Lambda::Permission { //+
        FunctionName: Resize, Action: "lambda:InvokeFunction", Principal: "s3.amazonaws.com", SourceAccount: AWS::AccountId, //+
    }; //+
}

formwork::stack! {
    /// The ARN is put together from a name.
    pub stack ByName;

    param Name: String = "pictures"; //+
    resource Resize = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/resize",
    };
    resource Pictures = AWS::S3::Bucket {
        BucketName: Name, //+
        NotificationConfiguration: {
            LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: Resize.Arn }],
        },
    }
    with { DependsOn: [MayResize], DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    //- with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayResize = AWS::Lambda::Permission {
        FunctionName: Resize, Action: "lambda:InvokeFunction", Principal: "s3.amazonaws.com",
        //- SourceArn: Pictures.Arn,
        SourceArn: Sub("arn:${AWS::Partition}:s3:::${Name}"), //+
        SourceAccount: AWS::AccountId,
    };
}

formwork::stack! {
    /// The function of another stack may have a permission of its own.
    pub stack OfAnotherStack;

    param ResizeArn: String with { AllowedPattern: "arn:.+:function:.+" }; //+
    //- resource Resize = AWS::Lambda::Function {
    //-     Code: { ZipFile: "exports.handler = async () => {}" },
    //-     Handler: "index.handler",
    //-     Runtime: "nodejs22.x",
    //-     Role: "arn:aws:iam::123456789012:role/resize",
    //- };
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            //- LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: Resize.Arn }],
            LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: ResizeArn }], //+
        },
    }
    with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayResize = AWS::Lambda::Permission {
        //- FunctionName: Resize,
        FunctionName: ResizeArn, //+
        Action: "lambda:InvokeFunction", Principal: "s3.amazonaws.com", SourceArn: Pictures.Arn,
        SourceAccount: AWS::AccountId,
    };
}
