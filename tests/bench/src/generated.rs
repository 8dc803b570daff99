//! Stacks of any size, as people write them: networks, machines, buckets, roles and alarms that refer to each other.

use std::fmt::Write;

/// How many resources a block has.
const BLOCK: usize = 10;

/// The header, and what stands before the blocks.
const STACK: &str = r#"
    /// A stack that a benchmark generates.
    pub stack Generated;
"#;
const IMAGES: &str = r#"
    /// The image of all machines.
    param ImageId: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id> =
        "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
    /// The kind of all machines.
    param InstanceType: String = "t3.micro" with { AllowedValues: ["t3.micro", "t3.small", "t3.medium"] };
"#;
const RETENTION: &str = r#"
    /// What the stack is for.
    param Stage: String = "test" with { AllowedValues: ["test", "live"] };

    mapping Retention = {
        test: { Days: 7 },
        live: { Days: 365 },
    };
"#;
const LIVE: &str = r#"
    condition Live = Stage == "live";
"#;

/// A resource of each block, as it stands in one file, and the part that has all of its kind.
struct Kind {
    part: &'static str,
    name: &'static str,
    /// What stands before the first of them.
    head: &'static str,
    /// `@` is the block's number.
    text: &'static str,
}

/// Ten resources and an output.
const KINDS: [Kind; BLOCK] = [
    Kind {
        part: "Networks",
        name: "Vpc",
        head: "",
        text: r##"
    resource Vpc@ = AWS::EC2::VPC {
        CidrBlock: "10.@.0.0/16",
        EnableDnsHostnames: true,
        Tags: [{ Key: "Name", Value: Sub("${AWS::StackName}-@") }],
    };
"##,
    },
    Kind {
        part: "Tables",
        name: "RouteTable",
        head: "",
        text: r##"
    resource RouteTable@ = AWS::EC2::RouteTable { VpcId: Vpc@ };
"##,
    },
    Kind {
        part: "Subnets",
        name: "Subnet",
        head: "",
        text: r##"
    resource Subnet@ = AWS::EC2::Subnet {
        VpcId: Vpc@,
        CidrBlock: "10.@.1.0/24",
        AvailabilityZone: Select(0, GetAZs("")),
    };
"##,
    },
    Kind {
        part: "Associations",
        name: "Association",
        head: "",
        text: r##"
    resource Association@ = AWS::EC2::SubnetRouteTableAssociation {
        SubnetId: Subnet@,
        RouteTableId: RouteTable@,
    };
"##,
    },
    Kind {
        part: "Groups",
        name: "SecurityGroup",
        head: "",
        text: r##"
    resource SecurityGroup@ = AWS::EC2::SecurityGroup {
        GroupDescription: "Machines of block @",
        VpcId: Vpc@,
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "10.@.0.0/16" },
            { IpProtocol: "tcp", FromPort: 8000, ToPort: 8080, CidrIp: Vpc@.CidrBlock },
        ],
    };
"##,
    },
    Kind {
        part: "Buckets",
        name: "Bucket",
        head: RETENTION,
        text: r##"
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
"##,
    },
    Kind {
        part: "Roles",
        name: "Role",
        head: "",
        text: r##"
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
"##,
    },
    Kind {
        part: "Profiles",
        name: "Profile",
        head: "",
        text: r##"
    resource Profile@ = AWS::IAM::InstanceProfile { Roles: [Role@] };
"##,
    },
    Kind {
        part: "Machines",
        name: "Machine",
        head: IMAGES,
        text: r##"
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
    /// The address of machine @.
    output Address@ = Machine@.PrivateIp;
"##,
    },
    Kind {
        part: "Alarms",
        name: "Alarm",
        head: LIVE,
        text: r##"
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
"##,
    },
];

/// What stands inside `stack! { … }`, with that many resources, whole blocks of ten.
pub(crate) fn stack(resources: usize) -> String {
    let mut text = String::from(STACK);
    KINDS.iter().for_each(|kind| text.push_str(kind.head));
    for block in 0..resources / BLOCK {
        KINDS.iter().for_each(|kind| text.push_str(&kind.text.replace('@', &block.to_string())));
    }
    text
}

/// The same stack in ten parts, each a module of its own and each with all resources of a kind, so that nearly all references
/// go from one part to another: the file of the stack, then that of each part by its name.
pub(crate) fn parts(resources: usize) -> (String, Vec<(String, String)>) {
    let module = |kind: &Kind| kind.part.to_lowercase();
    let mut stack = String::new();
    for kind in &KINDS {
        let _ = writeln!(stack, "pub mod {};", module(kind));
    }
    let _ = write!(stack, "formwork::stack! {{{STACK}");
    for kind in &KINDS {
        let _ = write!(stack, "\n    include {}::{};", module(kind), kind.part);
    }
    stack.push_str("\n}\n");
    let files = KINDS.iter().map(|kind| {
        let mut uses = Vec::new();
        let items =
            (0..resources / BLOCK).map(|block| elsewhere(kind, kind.text, &mut uses).replace('@', &block.to_string()));
        let items = items.collect::<String>();
        let head = elsewhere(kind, kind.head, &mut uses);
        let uses: String =
            uses.iter().map(|used| format!("\n    uses super::{}::{used};", used.to_lowercase())).collect();
        let text = format!(
            "//! Generated.\nformwork::part! {{\n    /// Generated.\n    pub part {};\n{uses}\n{head}{items}}}\n",
            kind.part
        );
        (module(kind), text)
    });
    (stack, files.collect())
}

/// The text of a kind as its part has it: names of other parts behind theirs.
fn elsewhere(own: &Kind, text: &str, uses: &mut Vec<&'static str>) -> String {
    let others = KINDS.iter().filter(|kind| kind.part != own.part).map(|kind| (kind.part, format!("{}@", kind.name)));
    let shared = [("Buckets", "Stage".to_owned())].into_iter().filter(|(part, _)| *part != own.part);
    let mut text = text.to_owned();
    for (part, name) in others.chain(shared) {
        let mut read = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(at) = rest.find(&name) {
            read.push_str(&rest[..at]);
            if !read.ends_with(|before: char| before.is_ascii_alphanumeric() || before == ':') {
                let _ = write!(read, "{part}::");
                if !uses.contains(&part) {
                    uses.push(part);
                }
            }
            read.push_str(&name);
            rest = &rest[at + name.len()..];
        }
        read.push_str(rest);
        text = read;
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
    use super::{parts, source, stack};

    #[test]
    fn a_stack_has_as_many_resources_as_are_asked_for() {
        assert_eq!(stack(50).matches("resource ").count(), 50);
        assert_eq!(stack(500).matches("resource ").count(), 500);
    }

    #[test]
    fn the_parts_hold_what_the_stack_holds_and_name_each_other() {
        let (whole, files) = parts(500);
        assert_eq!(whole.matches("include ").count(), 10);
        let all: String = files.into_iter().map(|(_, text)| text).collect();
        assert_eq!(all.matches("resource ").count(), 500);
        let paths = all.matches("::").count();
        let own = stack(500).matches("::").count();
        assert!(paths - own >= 500, "{} references from part to part", paths - own);
    }

    #[test]
    fn a_stack_is_tokens() {
        let tokens: proc_macro2::TokenStream = source(20).parse().expect("tokens");
        assert!(!tokens.is_empty());
    }
}
