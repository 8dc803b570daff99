//! The region in a template: words that are none, and regions that a deployment gives.

formwork::stack! {
    /// The region of the deployment.
    #[warn(hard_coded_region)]
    pub stack OfTheDeployment;

    //- resource Key = AWS::SSM::Parameter { Type: "String", Value: "eu-west-1" };
    resource Key = AWS::SSM::Parameter { Type: "String", Value: AWS::Region }; //+
}

formwork::stack! {
    /// A key of a mapping is there for that.
    #[warn(hard_coded_region)]
    pub stack Mapping;

    mapping Names = { "eu-west-1": { Name: "ireland" }, "us-east-1": { Name: "virginia" } }; //+
    //- resource Key = AWS::SSM::Parameter { Type: "String", Value: "eu-west-1" };
    resource Key = AWS::SSM::Parameter { Type: "String", Value: FindInMap(Names, AWS::Region, "Name") }; //+
}

formwork::stack! {
    /// A word that only begins so.
    #[warn(hard_coded_region)]
    pub stack OtherWord;

    //- resource Key = AWS::SSM::Parameter { Type: "String", Value: "eu-west-1" };
    resource Key = AWS::SSM::Parameter { Type: "String", Value: "eu-west-1-orders" }; //+
}
