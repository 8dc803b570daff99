//! A queue that hands a message out again while a function still works on it.

formwork::stack! {
    pub stack Example;

    param FunctionRole: String;

    resource Jobs = AWS::SQS::Queue {};
    resource Worker = AWS::Lambda::Function {
        Code: { ZipFile: "exports.handler = async () => {}" },
        Handler: "index.handler",
        Runtime: "nodejs22.x",
        Role: FunctionRole,
        Timeout: 60,
    };
    resource WorkerJobs = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Worker };
}

fn main() {}
