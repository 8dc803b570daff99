//! A role of a function that Lambda may not assume: the function cannot be created.

formwork::stack! {
    pub stack Example;

    resource WorkerRole = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: "ec2.amazonaws.com" },
                Action: "sts:AssumeRole",
            }],
        },
    };
    resource Worker = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: WorkerRole.Arn,
    };
}

fn main() {}
