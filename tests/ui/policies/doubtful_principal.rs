//! A service principal that is near a known one.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource TaskRole = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: "ecs-task.amazonaws.com" },
                Action: "sts:AssumeRole",
            }],
        },
    };
}

fn main() {}
