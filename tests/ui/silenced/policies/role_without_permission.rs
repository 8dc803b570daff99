//! A role without a right that its user needs: where the right may come from.

formwork::stack! {
    /// A policy of AWS has it.
    pub stack OfAws;

    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: 180 };
    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
        ManagedPolicyArns: [Sub("arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole")], //+
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: Role.Arn,
        Timeout: 30,
    };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Report };
}

formwork::stack! {
    /// A policy of AWS whose rights are not known here.
    pub stack UnknownPolicy;

    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: 180 };
    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
        ManagedPolicyArns: [Sub("arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess")], //+
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: Role.Arn,
        Timeout: 30,
    };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Report };
}

formwork::stack! {
    /// A policy that a parameter names.
    pub stack ByParameter;

    param Rights: String = "arn:aws:iam::123456789012:policy/jobs"; //+
    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: 180 };
    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
        ManagedPolicyArns: [Rights], //+
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: Role.Arn,
        Timeout: 30,
    };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Report };
}

formwork::stack! {
    /// A policy that is a resource of its own.
    pub stack PolicyBeside;

    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: 180 };
    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: Role.Arn,
        Timeout: 30,
    };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Report }
    with { DependsOn: [Rights] } //+
    ;
    resource Rights = AWS::IAM::Policy { //+
        PolicyName: "jobs", //+
        Roles: [Role], //+
        PolicyDocument: { //+
            Version: "2012-10-17", //+
            Statement: [{ Effect: "Allow", Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], Resource: Jobs.Arn }], //+
        }, //+
    }; //+
}

formwork::stack! {
    /// Wildcards.
    pub stack Wildcard;

    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: 180 };
    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
        Policies: [{ //+
            PolicyName: "jobs", //+
            PolicyDocument: { //+
                Version: "2012-10-17", //+
                Statement: [{ Effect: "Allow", Action: "sqs:*", Resource: Sub("arn:${AWS::Partition}:sqs:*:${AWS::AccountId}:*") }], //+
            }, //+
        }], //+
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: Role.Arn,
        Timeout: 30,
    };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Report };
}

formwork::stack! {
    /// The right stands there in some environments: then it is taken for there.
    pub stack UnderACondition;

    param Env: String = "dev"; //+
    condition IsProd = Env == "prod"; //+
    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: 180 };
    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
        Policies: [{ //+
            PolicyName: "jobs", //+
            PolicyDocument: { //+
                Version: "2012-10-17", //+
                Statement: [{ Effect: "Allow", Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], Resource: If(IsProd, Jobs.Arn, "*") }], //+
            }, //+
        }], //+
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: Role.Arn,
        Timeout: 30,
    };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Report };
}

formwork::stack! {
    /// The policy of the queue itself lets the role in.
    pub stack ByQueue;

    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: 180 };
    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: Role.Arn,
        Timeout: 30,
    };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Report };
    resource Access = AWS::SQS::QueuePolicy { //+
        Queues: [Jobs], //+
        PolicyDocument: { //+
            Version: "2012-10-17", //+
            Statement: [{ Effect: "Allow", Principal: { AWS: Role.Arn }, Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], Resource: Jobs.Arn }], //+
        }, //+
    }; //+
}

formwork::stack! {
    /// A nested stack is given the role, and may add policies to it.
    pub stack HandedOn;

    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: 180 };
    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: Role.Arn,
        Timeout: 30,
    };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Report };
    resource Rights = AWS::CloudFormation::Stack { //+
        TemplateURL: "https://templates.s3.amazonaws.com/rights.json", //+
        Parameters: { Role: Role }, //+
    }; //+
}

formwork::stack! {
    /// The role is none of this stack.
    pub stack Given;

    param RoleArn: String with { AllowedPattern: "arn:.+:role/.+" }; //+
    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: 180 };
    //- resource Role = AWS::IAM::Role {
    //-     AssumeRolePolicyDocument: {
    //-         Version: "2012-10-17",
    //-         Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
    //-     },
    //- };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        //- Role: Role.Arn,
        Role: RoleArn, //+
        Timeout: 30,
    };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Report };
}
