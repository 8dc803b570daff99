//! A zone of a region that AWS does not have: local zones, and zones that a parameter names.

formwork::stack! {
    /// A local zone, of which there is no list.
    pub stack Local;

    resource Data = AWS::EC2::Volume {
        Size: 10, Encrypted: true,
        //- AvailabilityZone: "us-wst-2a",
        AvailabilityZone: "us-west-2-lax-1a", //+
    };
}

formwork::stack! {
    /// A parameter names the zone.
    pub stack ByParameter;

    param Zone: AWS::EC2::AvailabilityZone::Name; //+
    resource Data = AWS::EC2::Volume {
        Size: 10, Encrypted: true,
        //- AvailabilityZone: "eu-wst-1a",
        AvailabilityZone: Zone, //+
    };
}
