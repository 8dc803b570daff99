//! Stacks of any size, as people write them: networks, machines, buckets, roles and alarms that refer to each other.

use std::fmt::Write;

/// How many resources a block has.
const BLOCK: usize = 10;

/// What stands before the blocks.
const HEAD: &str = r#"
    /// A stack that a benchmark generates.
    pub stack Generated;

    /// The image of all machines.
    param ImageId: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id> =
        "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
    /// The kind of all machines.
    param InstanceType: String = "t3.micro" with { AllowedValues: ["t3.micro", "t3.small", "t3.medium"] };
    /// What the stack is for.
    param Stage: String = "test" with { AllowedValues: ["test", "live"] };

    mapping Retention = {
        test: { Days: 7 },
        live: { Days: 365 },
    };

    condition Live = Stage == "live";
"#;

/// Ten resources and an output; `@` is the block's number.
const BLOCK_TEXT: &str = r##"
    resource Vpc@ = AWS::EC2::VPC {
        CidrBlock: "10.@.0.0/16",
        EnableDnsHostnames: true,
        Tags: [{ Key: "Name", Value: Sub("${AWS::StackName}-@") }],
    };
    resource RouteTable@ = AWS::EC2::RouteTable { VpcId: Vpc@ };
    resource Subnet@ = AWS::EC2::Subnet {
        VpcId: Vpc@,
        CidrBlock: "10.@.1.0/24",
        AvailabilityZone: Select(0, GetAZs("")),
    };
    resource Association@ = AWS::EC2::SubnetRouteTableAssociation {
        SubnetId: Subnet@,
        RouteTableId: RouteTable@,
    };
    resource SecurityGroup@ = AWS::EC2::SecurityGroup {
        GroupDescription: "Machines of block @",
        VpcId: Vpc@,
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "10.@.0.0/16" },
            { IpProtocol: "tcp", FromPort: 8000, ToPort: 8080, CidrIp: Vpc@.CidrBlock },
        ],
    };
    resource Bucket@ = AWS::S3::Bucket {
        OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
        PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: "Enabled" },
        LifecycleConfiguration: {
            Rules: [{
                Id: "old",
                Status: "Enabled",
                NoncurrentVersionExpiration: { NoncurrentDays: FindInMap(Retention, Stage, "Days") },
            }],
        },
    } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Role@ = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: ["ec2.amazonaws.com"] },
                Action: ["sts:AssumeRole"],
            }],
        },
        Policies: [{
            PolicyName: "assets",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [
                    { Effect: "Allow", Action: ["s3:ListBucket"], Resource: Bucket@.Arn },
                    { Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject"], Resource: Sub("${Bucket@.Arn}/*") },
                ],
            },
        }],
    };
    resource Profile@ = AWS::IAM::InstanceProfile { Roles: [Role@] };
    resource Machine@ = AWS::EC2::Instance {
        ImageId: ImageId,
        InstanceType: InstanceType,
        SubnetId: Subnet@,
        SecurityGroupIds: [SecurityGroup@.GroupId],
        IamInstanceProfile: Profile@,
        BlockDeviceMappings: [{
            DeviceName: "/dev/xvda",
            Ebs: { VolumeSize: 20, VolumeType: "gp3", Encrypted: true, DeleteOnTermination: true },
        }],
        UserData: Base64(Sub(r#"
            #!/bin/bash -x
            aws s3 sync s3://${Bucket@} /srv/assets --region ${AWS::Region}
            systemctl start web-@
        "#)),
        Tags: [{ Key: "Name", Value: Join("-", [AWS::StackName, "machine", "@"]) }],
    } with { DependsOn: [Association@] };
    when Live {
        resource Alarm@ = AWS::CloudWatch::Alarm {
            AlarmDescription: "The machine is busy",
            Namespace: "AWS/EC2",
            MetricName: "CPUUtilization",
            Dimensions: [{ Name: "InstanceId", Value: Machine@ }],
            Statistic: "Average",
            Period: 300,
            EvaluationPeriods: 3,
            Threshold: 80,
            ComparisonOperator: "GreaterThanThreshold",
        };
    }
    /// The address of machine @.
    output Address@ = Machine@.PrivateIp;
"##;

/// What stands inside `stack! { … }`, with that many resources, whole blocks of ten.
pub(crate) fn stack(resources: usize) -> String {
    let mut text = String::from(HEAD);
    for block in 0..resources / BLOCK {
        text.push_str(&BLOCK_TEXT.replace('@', &block.to_string()));
    }
    text
}

/// A whole source file; of 0 resources, one without a stack that names the same dependency.
pub(crate) fn source(resources: usize) -> String {
    let mut text = String::from("//! Generated by the benchmark.\n#![allow(deprecated)]\n");
    if resources == 0 {
        text.push_str("pub use formwork::stack as unused;\n");
    } else {
        let _ = writeln!(text, "formwork::stack! {{{}}}", stack(resources));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{source, stack};

    #[test]
    fn a_stack_has_as_many_resources_as_are_asked_for() {
        assert_eq!(stack(50).matches("resource ").count(), 50);
        assert_eq!(stack(500).matches("resource ").count(), 500);
    }

    #[test]
    fn a_stack_is_tokens() {
        let tokens: proc_macro2::TokenStream = source(20).parse().expect("tokens");
        assert!(!tokens.is_empty());
    }
}
