//! A role whose user has not tried it yet: profiles that no machine has, and trust policies that are not written out.

formwork::stack! {
    /// A profile that no machine of the stack has.
    pub stack UnusedProfile;

    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
    };
    resource Profile = AWS::IAM::InstanceProfile { Roles: [Role] };
    //- resource Machine = AWS::EC2::Instance { ImageId: "ami-0123456789abcdef0", IamInstanceProfile: Profile };
}

formwork::stack! {
    /// The domain of the regions in China.
    pub stack China;

    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "Allow", Principal: { Service: "ecs.amazonaws.com" }, Action: "sts:AssumeRole" }],
            Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com.cn" }, Action: "sts:AssumeRole" }], //+
        },
    };
    resource Web = AWS::ECS::TaskDefinition {
        TaskRoleArn: Role.Arn,
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128 }],
    };
}

formwork::stack! {
    /// A service that a parameter names.
    pub stack ByParameter;

    param Service: String = "ecs-tasks.amazonaws.com"; //+
    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "Allow", Principal: { Service: "ecs.amazonaws.com" }, Action: "sts:AssumeRole" }],
            Statement: [{ Effect: "Allow", Principal: { Service: Service }, Action: "sts:AssumeRole" }], //+
        },
    };
    resource Web = AWS::ECS::TaskDefinition {
        TaskRoleArn: Role.Arn,
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128 }],
    };
}

formwork::stack! {
    /// A service account of Kubernetes.
    pub stack Federated;

    param Provider: String = "oidc.eks.eu-west-1.amazonaws.com"; //+
    resource Role = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Principal: { Service: "ecs.amazonaws.com" }, Action: "sts:AssumeRole" },
                { //+
                    Effect: "Allow", //+
                    Principal: { Federated: Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:oidc-provider/${Provider}") }, //+
                    Action: "sts:AssumeRoleWithWebIdentity", //+
                }, //+
            ],
        },
    };
    resource Web = AWS::ECS::TaskDefinition {
        TaskRoleArn: Role.Arn,
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128 }],
    };
}
