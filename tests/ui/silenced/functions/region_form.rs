//! A text that is no region: what may be one.

formwork::stack! {
    /// A parameter gives it.
    pub stack Parameter;

    param Region: String = "eu-west-1"; //+
    //- output Zones = Join(",", GetAZs("eu-west-1a"));
    output Zones = Join(",", GetAZs(Region)); //+
    resource Queue = AWS::SQS::Queue {};
}
