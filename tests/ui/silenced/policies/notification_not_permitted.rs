//! A notification that nothing permits: permissions that are there, or may be.

formwork::stack! {
    /// A permission for the version that an alias names.
    pub stack ByAlias;

    resource Resize = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/resize",
    };
    resource Current = AWS::Lambda::Version { FunctionName: Resize }; //+
    resource Live = AWS::Lambda::Alias { FunctionName: Resize, FunctionVersion: Current.Version, Name: "live" }; //+
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            //- LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: Resize.Arn }],
            LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: Live }], //+
        },
    }
    with { DependsOn: [MayResize], DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    //- with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayResize = AWS::Lambda::Permission { //+
        FunctionName: Live, Action: "lambda:InvokeFunction", Principal: "s3.amazonaws.com", SourceAccount: AWS::AccountId, //+
    }; //+
}

formwork::stack! {
    /// A principal that is not known before the deployment.
    pub stack UnknownPrincipal;

    param Principal: String = "s3.amazonaws.com"; //+
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
    with { DependsOn: [MayResize], DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    //- with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayResize = AWS::Lambda::Permission { //+
        FunctionName: Resize, Action: "lambda:InvokeFunction", Principal: Principal, SourceAccount: AWS::AccountId, //+
    }; //+
}

formwork::stack! {
    /// A permission for a function that a parameter names, which may be this one.
    pub stack UnknownFunction;

    param Name: String = "resize"; //+
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
    with { DependsOn: [MayResize], DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    //- with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayResize = AWS::Lambda::Permission { //+
        FunctionName: Name, Action: "lambda:InvokeFunction", Principal: "s3.amazonaws.com", SourceAccount: AWS::AccountId, //+
    }; //+
}

formwork::stack! {
    /// A permission for everybody.
    pub stack Everybody;

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
    with { DependsOn: [MayResize], DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    //- with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayResize = AWS::Lambda::Permission { //+
        FunctionName: Resize, Action: "lambda:InvokeFunction", Principal: "*", SourceAccount: AWS::AccountId, //+
    }; //+
}

formwork::stack! {
    /// The function of another stack has its permission there.
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
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}

formwork::stack! {
    /// A nested stack is given the function, and may permit the call.
    pub stack HandedOn;

    resource Resize = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/resize",
    };
    resource Permissions = AWS::CloudFormation::Stack { //+
        TemplateURL: "https://templates.s3.amazonaws.com/permissions.json", //+
        Parameters: { Function: Resize }, //+
    }; //+
    resource Pictures = AWS::S3::Bucket {
        NotificationConfiguration: {
            LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: Resize.Arn }],
        },
    }
    with { DependsOn: [Permissions], DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" }; //+
    //- with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}
