//! Rust in parentheses, wherever a value stands, beside names that shadow nothing.

#![deny(warnings)]

use std::collections::BTreeMap;

/// The delay.
const DELAY: u32 = 2 + 3;

/// Ports that are open.
const PORTS: [u16; 2] = [80, 443];

/// A name that is a constant of Rust and a parameter of the stack.
fn name(stage: &str) -> String {
    format!("queue-{stage}")
}

/// A tag.
fn tag(key: &str) -> BTreeMap<String, String> {
    BTreeMap::from([("Key".into(), key.into()), ("Value".into(), "yes".into())])
}

formwork::stack! {
    pub stack Web;

    param Stage: String = (name("x").len()) with {
        AllowedPattern: ("[a-z0-9]*"), MaxLength: (DELAY * 4), NoEcho: (false),
    };
    param Size: Number = (DELAY) with { MinValue: (0.5), MaxValue: (100_u8) };
    param Zones: CommaDelimitedList = ("a,b");
    mapping Sizes = { test: { Delay: (DELAY), Name: (name("map")) } };
    condition Large = Size == (DELAY);

    resource Queue = AWS::SQS::Queue { DelaySeconds: (DELAY), QueueName: (name("test")) }
        with { DeletionPolicy: ("Retain"), UpdateReplacePolicy: ("Retain"), Metadata: { Owner: ("web"), Ports: (PORTS) } };
    resource Other = AWS::SQS::Queue {
        DelaySeconds: If(Large, (DELAY * 2), FindInMap(Sizes, ("test"), "Delay")),
        QueueName: Sub("${Stage}-${Number}-${Open}", { Number: (DELAY), Open: (true) }),
        Tags: [(tag("first")), { Key: ("second"), Value: (DELAY) }],
    };
    resource Topic = AWS::SNS::Topic { DisplayName: Join("-", [Stage, (DELAY), (name("x"))]), Tags: (vec![tag("third")]) };
    resource Policy = AWS::SQS::QueuePolicy {
        Queues: [Queue],
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: ("Allow"), Principal: { AWS: (format!("arn:aws:iam::{}:root", 123_456_789_012_u64)) },
                Action: (["sqs:SendMessage", "sqs:ReceiveMessage"]), Resource: Queue.Arn,
            }],
        },
    };
    resource Machines = AWS::EC2::SecurityGroup {
        GroupDescription: (DELAY),
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: (PORTS[0]), ToPort: (PORTS[1]), CidrIp: "10.0.0.0/8" }],
        VpcId: (None::<String>),
    };
    output Text = (name("out"));
    output Number = (DELAY) with { Export: (name("export")) };
    output Zone = Select((0), Zones);
}

fn main() {
    let template = Web.template().expect("the schema is whole");
    assert_eq!(template.findings(), []);
    let json = template.json();
    for piece in [
        "\"Default\": \"7\"", "\"MaxLength\": 20", "\"Number\": \"5\"", "\"Open\": \"true\"", "\"GroupDescription\": \"5\"",
        "\"Name\": \"queue-export\"",
    ] {
        assert!(json.contains(piece), "{piece}: {json}");
    }
}
