//! A role without a right that its user needs.

formwork::stack! {
    pub stack Example;

    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: 180 };
    resource WorkerRole = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
        Policies: [{
            PolicyName: "jobs",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [{ Effect: "Allow", Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage"], Resource: Jobs.Arn }],
            },
        }],
    };
    resource Worker = AWS::Lambda::Function {
        Runtime: "python3.13",
        Handler: "index.handler",
        Role: WorkerRole.Arn,
        Timeout: 30,
        Code: { ZipFile: "def handler(event, context): pass" },
    };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Worker };
}

fn main() {}
