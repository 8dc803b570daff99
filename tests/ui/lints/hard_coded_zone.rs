//! A zone by its name; nothing where nobody asks; each silencer in turn.
#![deny(deprecated)]

formwork::stack! {
    #[warn(hard_coded_zone)]
    pub stack Web;

    resource Told = AWS::EC2::Volume { AvailabilityZone: "eu-west-1b", Size: 10 };
    #[allow(hard_coded_zone)]
    resource Allowed = AWS::EC2::Volume { AvailabilityZone: "eu-west-1b", Size: 10 };
    #[expect(hard_coded_zone, reason = "it is there alone")]
    resource Expected = AWS::EC2::Volume { AvailabilityZone: "eu-west-1b", Size: 10 };
    #[deny(hard_coded_zone)]
    resource Denied = AWS::EC2::Volume { AvailabilityZone: "eu-west-1b", Size: 10 };
}

formwork::stack! {
    pub stack Unasked;

    resource Allowed = AWS::EC2::Volume { AvailabilityZone: "eu-west-1b", Size: 10 };
}

fn main() {}
