//! A role that its user may not assume: trust policies that name others too, or that are not written out.

formwork::stack! {
    /// Two services share the role.
    pub stack TwoServices;

    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                //- Principal: { Service: "edgelambda.amazonaws.com" },
                Principal: { Service: ["edgelambda.amazonaws.com", "lambda.amazonaws.com"] }, //+
                Action: "sts:AssumeRole",
            }],
        },
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" }, Handler: "index.handler", Runtime: "nodejs22.x", Role: Role.Arn,
    };
}

formwork::stack! {
    /// The principal of one region.
    pub stack Regional;

    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                //- Principal: { Service: "lambda.amazonaws.com" },
                Principal: { Service: "states.eu-west-1.amazonaws.com" }, //+
                Action: "sts:AssumeRole",
            }],
        },
    };
    resource Flow = AWS::StepFunctions::StateMachine {
        RoleArn: Role.Arn,
        Definition: { StartAt: "End", States: { End: { Type: "Succeed" } } },
    };
}

formwork::stack! {
    /// The domain depends on the partition.
    pub stack ByPartition;

    mapping Services = { //+
        aws: { Functions: "lambda.amazonaws.com" }, //+
        "aws-cn": { Functions: "lambda.amazonaws.com.cn" }, //+
    }; //+
    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                //- Principal: { Service: "ec2.amazonaws.com" },
                Principal: { Service: FindInMap(Services, AWS::Partition, "Functions") }, //+
                Action: "sts:AssumeRole",
            }],
        },
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" }, Handler: "index.handler", Runtime: "nodejs22.x", Role: Role.Arn,
    };
}

formwork::stack! {
    /// The domain is put together.
    pub stack BySuffix;

    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                //- Principal: { Service: "ec2.amazonaws.com" },
                Principal: { Service: Sub("lambda.${AWS::URLSuffix}") }, //+
                Action: "sts:AssumeRole",
            }],
        },
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" }, Handler: "index.handler", Runtime: "nodejs22.x", Role: Role.Arn,
    };
}

formwork::stack! {
    /// A condition decides.
    pub stack UnderACondition;

    param Edge: String = "no"; //+
    condition IsAtEdge = Edge == "yes"; //+
    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                //- Principal: { Service: "edgelambda.amazonaws.com" },
                Principal: { Service: If(IsAtEdge, "edgelambda.amazonaws.com", "lambda.amazonaws.com") }, //+
                Action: "sts:AssumeRole",
            }],
        },
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" }, Handler: "index.handler", Runtime: "nodejs22.x", Role: Role.Arn,
    };
}

formwork::stack! {
    /// Principals that are no services may be those of the account.
    pub stack Accounts;

    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                //- Principal: { Service: "ec2.amazonaws.com" },
                Principal: { Service: "ec2.amazonaws.com", AWS: Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root") }, //+
                Action: "sts:AssumeRole",
            }],
        },
    };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" }, Handler: "index.handler", Runtime: "nodejs22.x", Role: Role.Arn,
    };
}

formwork::stack! {
    /// A role of another stack.
    pub stack Given;

    param RoleArn: String with { AllowedPattern: "arn:.+:role/.+" }; //+
    //- resource Role = AWS::IAM::Role {
    //-     AssumeRolePolicyDocument: {
    //-         Version: "2012-10-17",
    //-         Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
    //-     },
    //- };
    resource Report = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        //- Role: Role.Arn,
        Role: RoleArn, //+
    };
}
