//! `GetAZs` of something that is no region.

formwork::stack! {
    pub stack Web;

    resource Volume = AWS::EC2::Volume { Size: 8, AvailabilityZone: Select(0, GetAZs("eu-west-1a")) };
}

fn main() {}
