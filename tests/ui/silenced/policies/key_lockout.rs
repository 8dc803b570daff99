//! A key that nobody could manage: what lets somebody, or may, and the key whose author says that he means it.

formwork::stack! {
    /// A second statement.
    pub stack AnotherStatement;

    resource LogKey = AWS::KMS::Key {
        KeyPolicy: {
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Principal: { AWS: Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root") }, Action: "kms:*", Resource: "*" }, //+
                { Effect: "Allow", Principal: { Service: "logs.amazonaws.com" }, Action: "kms:*", Resource: "*" },
            ],
        },
    };
}

formwork::stack! {
    /// The role that deploys is the administrator.
    pub stack ByRole;

    param Deployer: String with { AllowedPattern: "arn:.+:role/.+" }; //+
    resource LogKey = AWS::KMS::Key {
        KeyPolicy: {
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Principal: { AWS: Deployer }, Action: ["kms:Describe*", "kms:Put*"], Resource: "*" }, //+
                { Effect: "Allow", Principal: { Service: "logs.amazonaws.com" }, Action: "kms:*", Resource: "*" },
            ],
        },
    };
}

formwork::stack! {
    /// The safety check is left out.
    pub stack Bypassed;

    resource LogKey = AWS::KMS::Key {
        BypassPolicyLockoutSafetyCheck: true, //+
        KeyPolicy: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "logs.amazonaws.com" }, Action: "kms:*", Resource: "*" }],
        },
    };
}

formwork::stack! {
    /// A statement that stands there in some environments alone.
    pub stack UnderACondition;

    param Env: String = "dev"; //+
    condition IsProd = Env == "prod"; //+
    resource LogKey = AWS::KMS::Key {
        KeyPolicy: {
            Version: "2012-10-17",
            Statement: [
                If(IsProd, //+
                    { Effect: "Allow", Principal: { AWS: Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:role/admin") }, Action: "kms:*", Resource: "*" }, //+
                    { Effect: "Allow", Principal: { AWS: Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root") }, Action: "kms:*", Resource: "*" }, //+
                ), //+
                { Effect: "Allow", Principal: { Service: "logs.amazonaws.com" }, Action: "kms:*", Resource: "*" },
            ],
        },
    };
}

formwork::stack! {
    /// Everything but some actions.
    pub stack NotAction;

    resource LogKey = AWS::KMS::Key {
        KeyPolicy: {
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Principal: { AWS: Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root") }, NotAction: "kms:Decrypt", Resource: "*" }, //+
                { Effect: "Allow", Principal: { Service: "logs.amazonaws.com" }, Action: "kms:*", Resource: "*" },
            ],
        },
    };
}

formwork::stack! {
    /// AWS writes the policy.
    pub stack Default;

    resource LogKey = AWS::KMS::Key {
        Description: "Logs",
        //- KeyPolicy: {
        //-     Version: "2012-10-17",
        //-     Statement: [{ Effect: "Allow", Principal: { Service: "logs.amazonaws.com" }, Action: "kms:*", Resource: "*" }],
        //- },
    };
}
