//! A role that the service that uses it may not assume: nothing that needs it will work.

formwork::stack! {
    pub stack Example;

    resource WebRole = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: "ec2.amazonaws.com" },
                Action: "sts:AssumeRole",
            }],
        },
    };
    resource Web = AWS::ECS::TaskDefinition {
        TaskRoleArn: WebRole.Arn,
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128 }],
    };
}

fn main() {}
