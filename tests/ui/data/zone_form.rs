//! A region, and the ID of a zone, where the name of a zone is asked for.

formwork::stack! {
    pub stack Example;

    resource Data = AWS::EC2::Volume { AvailabilityZone: "eu-west-1", Size: 10, Encrypted: true };
    resource More = AWS::EC2::Volume { AvailabilityZone: "use1-az1", Size: 10, Encrypted: true };
}

fn main() {}
