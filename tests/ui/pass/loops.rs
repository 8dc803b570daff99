//! `for` is unrolled when the macro expands.

#![deny(warnings)]

formwork::part! {
    /// A queue with what watches it.
    pub part Work(
        /// How long a message is kept from others.
        Timeout: Integer,
        Title: String = "work",
    );

    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: Timeout, QueueName: Sub("${Title}-jobs") };
    output Url = Jobs;
}

formwork::stack! {
    pub stack Web;

    let stages = ["Test", "Live"];
    let works = [("Mail", 30), ("Print", 600)];
    param Zones: CommaDelimitedList;

    for stage in stages {
        resource Queue{stage} = AWS::SQS::Queue { QueueName: format!("queue-{stage}") };
        output Name{stage} = Queue{stage}.QueueName;
    }
    for (zone, cidr) in [("A", "10.0.0.0/16"), ("B", "10.1.0.0/16")] {
        resource Vpc{zone} = AWS::EC2::VPC { CidrBlock: cidr };
        output Blocks{zone} = Vpc{zone}.CidrBlockAssociations;
    }
    for (name, seconds) in works {
        include Work as All{name} { Timeout: seconds, Title: format!("all-{name}") };
        output Arn{name} = All{name}::Jobs.Arn;
        for stage in stages {
            include Work as Work{name}{stage} { Timeout: seconds, Title: Join("-", [name, Queue{stage}.QueueName]) };
        }
    }
    output Text = Sub("${AllMail::Jobs}");
    for list in [[AllMail::Jobs, AllPrint::Jobs]] {
        resource Policy = AWS::SQS::QueuePolicy {
            Queues: list,
            PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { AWS: AWS::AccountId }, Action: "sqs:SendMessage", Resource: "*" }] },
        };
    }
    output Zones = Zones with { Export: true };
}

mod reader {
    formwork::stack! {
        pub stack Reader;

        import Web = super::Web;
        resource Zone = AWS::AutoScaling::AutoScalingGroup {
            MinSize: "0", MaxSize: "0", AvailabilityZones: Web::Zones, LaunchTemplate: { LaunchTemplateName: "machines", Version: "1" },
        };
    }
}

fn main() {
    let template = Web.template().expect("the schema is whole");
    assert_eq!(template.findings(), []);
    assert_eq!(template.resources_of("AWS::SQS::Queue").len(), 2 + 2 + 4);
    let has = |id: &str, properties: serde_json::Value| {
        let shown = template.resource(id).expect(id).has_properties(&properties);
        assert!(shown.is_ok(), "{shown:?}");
    };
    has("AllPrintJobs", serde_json::json!({ "VisibilityTimeout": 600, "QueueName": "all-Print-jobs" }));
    has("WorkMailLiveJobs", serde_json::json!({ "VisibilityTimeout": 30 }));
    let json = template.json().replace([' ', '\n'], "");
    for piece in [
        r#""Zones":{"Value":{"Fn::Join":[",",{"Ref":"Zones"}]},"Export""#,
        r#""BlocksA":{"Value":{"Fn::Join":[",",{"Fn::GetAtt":["VpcA","CidrBlockAssociations"]}]}}"#,
        r#""ArnMail":{"Value":{"Fn::GetAtt":["AllMailJobs","Arn"]}}"#,
    ] {
        assert!(json.contains(piece), "{piece}: {json}");
    }
    let json = reader::Reader.template().expect("the schema is whole").json().replace([' ', '\n'], "");
    assert!(json.contains(r#""AvailabilityZones":{"Fn::Split":[",",{"Fn::ImportValue""#), "{json}");
}
