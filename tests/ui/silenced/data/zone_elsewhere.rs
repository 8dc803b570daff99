//! A zone of another region than the stack's: stacks of several regions, and of none in particular.

formwork::stack! {
    /// One of the regions has the zone.
    //- pub stack SeveralRegions with { Regions: ["eu-central-1"] };
    pub stack SeveralRegions with { Regions: ["eu-central-1", "eu-west-1"] }; //+

    resource Data = AWS::EC2::Volume { AvailabilityZone: "eu-west-1a", Size: 10, Encrypted: true };
}

formwork::stack! {
    /// Nothing says where the stack is deployed.
    //- pub stack Anywhere with { Regions: ["eu-central-1"] };
    pub stack Anywhere; //+

    resource Data = AWS::EC2::Volume { AvailabilityZone: "eu-west-1a", Size: 10, Encrypted: true };
}
