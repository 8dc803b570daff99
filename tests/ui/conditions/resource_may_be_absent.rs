//! A resource that is needed where it may not exist: by reference, in text, in order, and from outside.

formwork::stack! {
    pub stack Web;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    param Alarms: String = "no" with { AllowedValues: ["yes", "no"] };
    condition Live = Stage == "prod";
    condition Watched = Alarms == "yes";
    condition LiveAndWatched = Live && Watched;

    resource Topic = AWS::SNS::Topic {} with { Condition: Live };
    resource Name = AWS::SSM::Parameter { Type: "String", Value: Topic.TopicName };
    resource Text = AWS::SSM::Parameter { Type: "String", Value: Sub("to ${Topic.TopicName}") } with { Condition: Watched };
    resource Later = AWS::SQS::Queue {} with { DependsOn: [Topic] };
    resource Chosen = AWS::SSM::Parameter { Type: "String", Value: If(Live, Topic.TopicName, "none") };
    resource Implied = AWS::SSM::Parameter { Type: "String", Value: Topic.TopicName } with { Condition: LiveAndWatched };
    output Arn = Topic;
    output LiveArn = Topic with { Condition: Live };
}

fn main() {}
