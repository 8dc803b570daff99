//! An event source whose call nothing permits: other ways to permit it, and what may be one.

formwork::stack! {
    /// The target has a role.
    pub stack RoleOfTarget;

    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        //- Targets: [{ Id: "report", Arn: Report.Arn }],
        Targets: [{ Id: "report", Arn: Report.Arn, RoleArn: "arn:aws:iam::123456789012:role/call" }], //+
    };
}

formwork::stack! {
    /// The integration has credentials.
    pub stack Credentials;

    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    resource Api = AWS::ApiGateway::RestApi { Name: "report" };
    resource Post = AWS::ApiGateway::Method {
        RestApiId: Api, ResourceId: Api.RootResourceId, HttpMethod: "POST", AuthorizationType: "AWS_IAM",
        Integration: {
            Type: "AWS_PROXY", IntegrationHttpMethod: "POST",
            Credentials: "arn:aws:iam::123456789012:role/call", //+
            Uri: Sub("arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Report.Arn}/invocations"),
        },
    };
}

formwork::stack! {
    /// The permission of another stack comes with its function.
    pub stack OfAnotherStack;

    param ReportArn: String with { AllowedPattern: "arn:.+:function:.+" }; //+
    //- resource Report = AWS::Lambda::Function {
    //-     Code: { ZipFile: "exports.handler = async () => {}" },
    //-     Handler: "index.handler",
    //-     Runtime: "nodejs22.x",
    //-     Role: "arn:aws:iam::123456789012:role/report",
    //- };
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        //- Targets: [{ Id: "report", Arn: Report.Arn }],
        Targets: [{ Id: "report", Arn: ReportArn }], //+
    };
}

formwork::stack! {
    /// The permission of an alias.
    pub stack ByAlias;

    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    resource Current = AWS::Lambda::Version { FunctionName: Report }; //+
    resource Live = AWS::Lambda::Alias { FunctionName: Report, FunctionVersion: Current.Version, Name: "live" }; //+
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        Targets: [{ Id: "report", Arn: Report.Arn }],
    };
    resource MayReport = AWS::Lambda::Permission { //+
        FunctionName: Live, Action: "lambda:InvokeFunction", Principal: "events.amazonaws.com", SourceArn: EveryNight.Arn, //+
    }; //+
}

formwork::stack! {
    /// The principal of one region.
    pub stack Regional;

    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    resource Words = AWS::Cognito::UserPool { LambdaConfig: { PreSignUp: Report.Arn } }
    with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource MayReport = AWS::Lambda::Permission { //+
        FunctionName: Report, Action: "lambda:InvokeFunction", Principal: "cognito-idp.eu-west-1.amazonaws.com", //+
    }; //+
}

formwork::stack! {
    /// A principal that is not known before the deployment.
    pub stack UnknownPrincipal;

    param Principal: String = "events.amazonaws.com"; //+
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        Targets: [{ Id: "report", Arn: Report.Arn }],
    };
    resource MayReport = AWS::Lambda::Permission { //+
        FunctionName: Report, Action: "lambda:InvokeFunction", Principal: Principal, SourceArn: EveryNight.Arn, //+
    }; //+
}

formwork::stack! {
    /// A permission for a function that a parameter names, which may be this one.
    pub stack UnknownFunction;

    param Name: String = "report"; //+
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        Targets: [{ Id: "report", Arn: Report.Arn }],
    };
    resource MayReport = AWS::Lambda::Permission { //+
        FunctionName: Name, Action: "lambda:InvokeFunction", Principal: "events.amazonaws.com", SourceArn: EveryNight.Arn, //+
    }; //+
}

formwork::stack! {
    /// A permission for a source that is not known, which may be this rule.
    pub stack UnknownSource;

    param Source: String = "arn:aws:events:eu-west-1:123456789012:rule/nightly"; //+
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        Targets: [{ Id: "report", Arn: Report.Arn }],
    };
    resource MayReport = AWS::Lambda::Permission { //+
        FunctionName: Report, Action: "lambda:InvokeFunction", Principal: "events.amazonaws.com", SourceArn: Source, //+
    }; //+
}

formwork::stack! {
    /// A nested stack is given the function, and may permit the call.
    pub stack HandedOn;

    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    resource Permissions = AWS::CloudFormation::Stack { //+
        TemplateURL: "https://templates.s3.amazonaws.com/permissions.json", //+
        Parameters: { Function: Report }, //+
    }; //+
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        Targets: [{ Id: "report", Arn: Report.Arn }],
    };
}

formwork::stack! {
    /// A subscription of another protocol calls no function.
    pub stack OtherProtocol;

    param Protocol: String = "lambda" with { AllowedValues: ["lambda", "sqs"] }; //+
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    resource News = AWS::SNS::Topic {};
    resource Reader = AWS::SNS::Subscription {
        TopicArn: News,
        //- Protocol: "lambda",
        Protocol: Protocol, //+
        Endpoint: Report.Arn,
    };
}

formwork::stack! {
    /// A transform may add the permission.
    pub stack Transformed;

    transform "AWS::Serverless-2016-10-31"; //+
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        Targets: [{ Id: "report", Arn: Report.Arn }],
    };
}
