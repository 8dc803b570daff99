//! Two exports of one name: outputs of which one alone is there, and names that are not known.

formwork::stack! {
    /// Conditions that exclude each other.
    pub stack ExclusiveConditions;

    param Env: String = "dev";
    condition IsProd = Env == "prod";
    condition IsTest = Env == "test";
    param VpcId: AWS::EC2::VPC::Id;
    param Other: AWS::EC2::VPC::Id;
    resource News = AWS::SNS::Topic {};
    /// The network
    //- output Network = VpcId with { Export: "network" };
    output Network = VpcId with { Export: "network", Condition: IsProd }; //+
    /// The other network
    output OtherNetwork = Other with { Export: "network", Condition: IsTest };
}

formwork::stack! {
    /// Names that the deployment gives.
    pub stack ByParameter;

    param First: String = "first";
    param Second: String = "second";
    resource News = AWS::SNS::Topic {};
    /// One
    output One = News with { Export: Sub("${First}-news") };
    /// Two
    //- output Two = News.TopicName with { Export: Sub("${First}-news") };
    output Two = News.TopicName with { Export: Sub("${Second}-news") }; //+
}
