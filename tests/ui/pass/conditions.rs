//! Conditions, `when` in `when`, rules, and every function that a correct stack may use.

#![deny(warnings)]

formwork::stack! {
    pub stack Web with { TerminationProtection: true };

    metadata {
        AWS::CloudFormation::Interface: {
            ParameterGroups: [{ Label: { default: "What" }, Parameters: ["Stage", "Zones"] }],
        },
    }

    param Stage: String with { AllowedValues: ["test", "live"] };
    param Zones: List<AWS::EC2::AvailabilityZone::Name>;
    param Image: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>;
    mapping Delays = { test: { Seconds: 10 }, live: { Seconds: 20 } };
    condition Live = Stage == "live";
    condition Europe = AWS::Region == "eu-west-1" || AWS::Region == "eu-central-1";
    condition LiveAndEurope = Live && Europe;
    condition Neither = !Live && !(Europe);
    condition Different = Stage != AWS::Region;

    rule LiveInEurope when Stage == "live" = {
        assert Contains(["eu-west-1", "eu-central-1"], AWS::Region): "live is in Europe";
    }

    when Live {
        resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Delays, Stage, "Seconds") };
        when Europe {
            resource Topic = AWS::SNS::Topic { TopicName: Queue.QueueName };
        }
    }
    resource Volume = AWS::EC2::Volume {
        Size: If(Live, 100, 8),
        AvailabilityZone: Select(0, Zones),
        Encrypted: If(Different, true, AWS::NoValue),
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
    resource Machine = AWS::EC2::Instance {
        ImageId: Image,
        InstanceType: "t3.micro",
        AvailabilityZone: Select(0, GetAZs("")),
        UserData: Base64(Sub("#!/bin/sh\necho ${Stage}\n")),
    } with { Condition: Neither, Metadata: { Owner: "web", Zones: Join(",", Zones) } };
    output VolumeId = Volume with { Export: true };
    output Address = Machine.PrivateIp with { Condition: Neither };
}

fn main() {
    let _ = Web;
}
