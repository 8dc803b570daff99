//! A FIFO queue where only a standard one is taken.

formwork::stack! {
    pub stack Example;

    resource News = AWS::SNS::Topic {};
    resource Inbox = AWS::SQS::Queue { FifoQueue: true };
    resource Subscription = AWS::SNS::Subscription { Protocol: "sqs", TopicArn: News, Endpoint: Inbox.Arn };
    resource InboxPolicy = AWS::SQS::QueuePolicy {
        Queues: [Inbox],
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: "sns.amazonaws.com" },
                Action: "sqs:SendMessage",
                Resource: Inbox.Arn,
                Condition: { ArnEquals: { "aws:SourceArn": News } },
            }],
        },
    };
}

fn main() {}
