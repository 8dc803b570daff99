//! A batch that is too large for its queue.

formwork::stack! {
    pub stack Example;

    param Worker: String;

    resource Jobs = AWS::SQS::Queue {};
    resource WorkerJobs = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Worker, BatchSize: 100 };
}

fn main() {}
