//! What the properties name anyhow, and what they name in one branch alone; each silencer in turn.
#![deny(deprecated)]

formwork::stack! {
    #[warn(needless_dependency)]
    pub stack Web;

    param Stage: String;
    condition IsProd = Stage == "prod";
    resource Failures = AWS::SQS::Queue {};
    resource Jobs = AWS::SQS::Queue {
        RedrivePolicy: { deadLetterTargetArn: Failures.Arn, maxReceiveCount: 5 },
    } with { DependsOn: [Failures] };
    resource Twice = AWS::SQS::Queue {} with { DependsOn: [Jobs, Jobs] };
    resource Maybe = AWS::SQS::Queue { QueueName: If(IsProd, Jobs.QueueName, "jobs") } with { DependsOn: [Jobs] };
    #[allow(needless_dependency)]
    resource Allowed = AWS::SNS::Topic { DisplayName: Jobs.QueueName } with { DependsOn: [Jobs] };
    #[expect(needless_dependency, reason = "it is read by people")]
    resource Expected = AWS::SNS::Topic { DisplayName: Jobs.QueueName } with { DependsOn: [Jobs] };
    #[deny(needless_dependency)]
    resource Denied = AWS::SNS::Topic { DisplayName: Jobs.QueueName } with { DependsOn: [Jobs] };
}

fn main() {}
