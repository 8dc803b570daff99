//! A zone of a region that AWS does not have.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Data = AWS::EC2::Volume { AvailabilityZone: "eu-wst-1a", Size: 10, Encrypted: true };
}

fn main() {}
