//! A part uses another and names nothing of it.
#![deny(deprecated)]

formwork::part! {
    pub part Network;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
}

formwork::part! {
    pub part Web;

    uses Network;
    resource Files = AWS::S3::Bucket {} with { DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" };
}

formwork::stack! {
    pub stack System;

    include Network;
    include Web;
}

fn main() {}
