//! A resource that may be absent where it is needed: what makes sure that it is there.

formwork::stack! {
    /// The same condition.
    pub stack SameCondition;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition Live = Stage == "prod";
    resource Topic = AWS::SNS::Topic {} with { Condition: Live };
    //- resource Name = AWS::SSM::Parameter { Type: "String", Value: Topic.TopicName };
    resource Name = AWS::SSM::Parameter { Type: "String", Value: Topic.TopicName } with { Condition: Live }; //+
}

formwork::stack! {
    /// A condition that implies the other.
    pub stack Implied;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition Live = Stage == "prod";
    param Alarms: String = "no"; //+
    condition Loud = Live && Alarms == "yes"; //+
    resource Topic = AWS::SNS::Topic {} with { Condition: Live };
    //- resource Name = AWS::SSM::Parameter { Type: "String", Value: Topic.TopicName };
    resource Name = AWS::SSM::Parameter { Type: "String", Value: Topic.TopicName } with { Condition: Loud }; //+
}

formwork::stack! {
    /// The branch that the condition chooses.
    pub stack Branch;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition Live = Stage == "prod";
    resource Topic = AWS::SNS::Topic {} with { Condition: Live };
    //- resource Name = AWS::SSM::Parameter { Type: "String", Value: Topic.TopicName };
    resource Name = AWS::SSM::Parameter { Type: "String", Value: If(Live, Topic.TopicName, "none") }; //+
}

formwork::stack! {
    /// The constraints of the parameter leave nothing else.
    pub stack Constraint;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition Live = Stage == "prod";
    condition NotDev = !(Stage == "dev"); //+
    resource Topic = AWS::SNS::Topic {} with { Condition: Live };
    //- resource Name = AWS::SSM::Parameter { Type: "String", Value: Topic.TopicName };
    resource Name = AWS::SSM::Parameter { Type: "String", Value: Topic.TopicName } with { Condition: NotDev }; //+
}

formwork::stack! {
    /// A rule of the template excludes the deployments without it.
    pub stack Rule;

    param Stage: String;
    param Alarms: String = "no";
    condition Live = Stage == "prod";
    condition Loud = Alarms == "yes";
    rule OnlyLiveIsLoud when Alarms == "yes" = { assert Stage == "prod": "alarms are for production"; }; //+
    resource Topic = AWS::SNS::Topic {} with { Condition: Live };
    resource Name = AWS::SSM::Parameter { Type: "String", Value: Topic.TopicName } with { Condition: Loud };
}

formwork::stack! {
    /// An order in the metadata, for the worlds that have it.
    pub stack Metadata;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition Live = Stage == "prod";
    resource Topic = AWS::SNS::Topic {} with { Condition: Live };
    //- resource Later = AWS::SQS::Queue {} with { DependsOn: [Topic] };
    resource Later = AWS::SQS::Queue {} with { Metadata: { After: If(Live, Topic.TopicName, "") } }; //+
}
