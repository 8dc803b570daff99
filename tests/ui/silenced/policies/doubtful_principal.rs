//! A service principal that is in no list: forms of a region and of China, and services that are newer than the list.

formwork::stack! {
    /// The principal of a service in one region.
    pub stack Regional;

    resource Reader = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                //- Principal: { Service: "lamda.amazonaws.com" },
                Principal: { Service: "logs.eu-west-1.amazonaws.com" }, //+
                Action: "sts:AssumeRole",
            }],
        },
    };
}

formwork::stack! {
    /// The domain of the regions in China.
    pub stack China;

    resource Machine = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                //- Principal: { Service: "ec2.amazonaws.co" },
                Principal: { Service: "ec2.amazonaws.com.cn" }, //+
                Action: "sts:AssumeRole",
            }],
        },
    };
}

formwork::stack! {
    /// A service that is like no known one.
    pub stack Newer;

    resource Worker = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                //- Principal: { Service: "ecs-task.amazonaws.com" },
                Principal: { Service: "quantumcloud.amazonaws.com" }, //+
                Action: "sts:AssumeRole",
            }],
        },
    };
}
