//! Properties that AWS sets.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", VpcId: "vpc-0123456789abcdef0" };
    resource Bucket = AWS::S3::Bucket { Arn: "arn:aws:s3:::assets" };
}

fn main() {}
