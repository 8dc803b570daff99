//! A zone of another region than those that the stack is deployed to.

formwork::stack! {
    pub stack Example with { Regions: ["eu-central-1", "eu-north-1"] };

    resource Data = AWS::EC2::Volume { AvailabilityZone: "eu-west-1a", Size: 10, Encrypted: true };
}

fn main() {}
