//! A resource that is needed exactly where it does not exist.

formwork::stack! {
    pub stack Web;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition Live = Stage == "prod";
    condition Dev = Stage == "dev";

    resource Topic = AWS::SNS::Topic {} with { Condition: Live };
    resource Name = AWS::SSM::Parameter { Type: "String", Value: If(Live, "none", Topic.TopicName) };
    resource Other = AWS::SQS::Queue {} with { DependsOn: [Topic], Condition: Dev };
}

fn main() {}
