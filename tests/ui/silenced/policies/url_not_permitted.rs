//! A URL for everybody whose function nobody may call: URLs that are not for everybody, and permissions that may be for all.

formwork::stack! {
    /// Callers sign their requests.
    pub stack Signed;

    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    //- resource ReportUrl = AWS::Lambda::Url { TargetFunctionArn: Report.Arn, AuthType: "NONE" };
    resource ReportUrl = AWS::Lambda::Url { TargetFunctionArn: Report.Arn, AuthType: "AWS_IAM" }; //+
}

formwork::stack! {
    /// A parameter says who may call.
    pub stack ByParameter;

    param Kind: String = "AWS_IAM" with { AllowedValues: ["AWS_IAM", "NONE"] }; //+
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    //- resource ReportUrl = AWS::Lambda::Url { TargetFunctionArn: Report.Arn, AuthType: "NONE" };
    resource ReportUrl = AWS::Lambda::Url { TargetFunctionArn: Report.Arn, AuthType: Kind }; //+
}

formwork::stack! {
    /// A permission whose principal and action are not known.
    pub stack UnknownPermission;

    param Principal: String = "*"; //+
    param Action: String = "lambda:*"; //+
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/report",
    };
    resource ReportUrl = AWS::Lambda::Url { TargetFunctionArn: Report.Arn, AuthType: "NONE" };
    resource MayCall = AWS::Lambda::Permission { FunctionName: Report, Action: Action, Principal: Principal }; //+
}

formwork::stack! {
    /// The function is none of this stack.
    pub stack OfAnotherStack;

    param ReportArn: String with { AllowedPattern: "arn:.+:function:.+" }; //+
    //- resource Report = AWS::Lambda::Function {
    //-     Code: { ZipFile: "exports.handler = async () => {}" },
    //-     Handler: "index.handler",
    //-     Runtime: "nodejs22.x",
    //-     Role: "arn:aws:iam::123456789012:role/report",
    //- };
    //- resource ReportUrl = AWS::Lambda::Url { TargetFunctionArn: Report.Arn, AuthType: "NONE" };
    resource ReportUrl = AWS::Lambda::Url { TargetFunctionArn: ReportArn, AuthType: "NONE" }; //+
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
    resource ReportUrl = AWS::Lambda::Url { TargetFunctionArn: Report.Arn, AuthType: "NONE" };
    resource Permissions = AWS::CloudFormation::Stack { //+
        TemplateURL: "https://templates.s3.amazonaws.com/permissions.json", //+
        Parameters: { Function: Report }, //+
    }; //+
}
