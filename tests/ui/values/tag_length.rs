//! The key of a tag has at most 128 characters.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC {
        CidrBlock: "10.0.0.0/16",
        Tags: [{
            Key: "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
            Value: "long",
        }],
    };
}

fn main() {}
