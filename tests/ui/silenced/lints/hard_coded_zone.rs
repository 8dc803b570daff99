//! A zone in a template: zones that a deployment gives.

formwork::stack! {
    /// A zone of the region.
    #[warn(hard_coded_zone)]
    pub stack OfTheRegion;

    //- resource Disk = AWS::EC2::Volume { AvailabilityZone: "eu-west-1b", Size: 10 } with { DeletionPolicy: "Delete" };
    resource Disk = AWS::EC2::Volume { AvailabilityZone: Select(1, GetAZs("")), Size: 10 } with { DeletionPolicy: "Delete" }; //+
}

formwork::stack! {
    /// A parameter gives it.
    #[warn(hard_coded_zone)]
    pub stack ByParameter;

    param Zone: AWS::EC2::AvailabilityZone::Name; //+
    //- resource Disk = AWS::EC2::Volume { AvailabilityZone: "eu-west-1b", Size: 10 } with { DeletionPolicy: "Delete" };
    resource Disk = AWS::EC2::Volume { AvailabilityZone: Zone, Size: 10 } with { DeletionPolicy: "Delete" }; //+
}
