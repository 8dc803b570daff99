//! A policy of AWS by nearly its name.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource ExecutionRole = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
        ManagedPolicyArns: [Sub("arn:${AWS::Partition}:iam::aws:policy/AmazonECSTaskExecutionRolePolicy")],
    };
}

fn main() {}
