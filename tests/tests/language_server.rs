//! What an editor shows inside `stack!`, asked of rust-analyzer itself over its protocol.
//!
//! Runs when `FORMWORK_RUST_ANALYZER` is the path of a rust-analyzer binary (version 0.0.328 of the crate
//! `ra_ap_rust-analyzer` is what it was written against), and says that it was skipped otherwise.
//! A case is a stack with `$0` at the cursor: add one to the tables.
#![allow(clippy::unwrap_used)] // what fails here fails the test

#[path = "language_server/client.rs"]
mod client;

use client::Client;

/// A part, a component and a stack around an item: everything that the cases refer to.
const SYSTEM: &str = r#"//! A system.
use formwork::{Resource, stack};

#[derive(Resource)]
#[resource(property = "AWS::S3::Bucket.VersioningConfiguration")]
pub struct Old {
    status: String,
}

#[derive(Resource)]
#[resource(type = "AWS::S3::Bucket")]
pub struct Files {
    bucket_name: String,
    #[resource(nested)]
    versioning_configuration: Option<Old>,
}

pub mod network {
    formwork::part! {
        pub part Network;
        param Range: String = "10.0.0.0/16";
        condition Wide = Range == "10.0.0.0/8";
        resource Main = AWS::EC2::VPC { CidrBlock: Range };
        resource Zone = AWS::EC2::Subnet { VpcId: Main, CidrBlock: "10.0.1.0/24" };
    }
}

pub mod work {
    formwork::part! {
        pub part Work(Patience: Integer, Topic: AWS::SNS::Topic);
        resource Queue = AWS::SQS::Queue { VisibilityTimeout: Patience };
    }
}

pub mod base {
    formwork::stack! {
        pub stack Base;
        resource Bucket = AWS::S3::Bucket {};
        output BucketName = Bucket with { Export: true };
    }
}

stack! {
    pub stack Shop;
    param Email: String = "";
    condition HasEmail = Email != "";
    mapping Sizes = { "eu-west-1": { Size: "t3.micro" } };
    import Base = base::Base;
    resource Inner = AWS::CloudFormation::Stack<base::Base> {};
    include network::Network;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Db = AWS::RDS::DBInstance { DBInstanceClass: "db.t4g.small", Engine: "postgres" };
    resource Alerts = AWS::SNS::Topic {};
    ITEM
}
"#;

fn stack(item: &str) -> String {
    SYSTEM.replace("ITEM", item)
}

/// What is asked, where, and what must be among the answers.
const COMPLETIONS: &[(&str, &str, &[&str])] = &[
    ("a property", "resource A = AWS::EC2::Subnet { Cid$0 };", &["CidrBlock"]),
    ("a property in an empty body", "resource A = AWS::EC2::Subnet { $0 };", &["CidrBlock", "VpcId"]),
    (
        "a property before a broken item",
        "resource A = AWS::EC2::Subnet { Map$0 };\n    resource = = AWS;\n    output B = ;",
        &["MapPublicIpOnLaunch"],
    ),
    (
        "a nested property",
        "resource A = AWS::ECS::TaskDefinition { ContainerDefinitions: [{ Mem$0 }] };",
        &["Memory", "MemoryReservation"],
    ),
    (
        "a nested property between others",
        "resource A = AWS::ECS::TaskDefinition { ContainerDefinitions: [{ Name: \"a\", PortMappings: [{ Con$0 }], Image: \"b\" }] };",
        &["ContainerPort"],
    ),
    ("a logical ID", "resource A = AWS::EC2::Subnet { VpcId: V$0, CidrBlock: \"10.0.0.0/24\" };", &["Vpc"]),
    (
        "a logical ID without a comma behind it",
        "resource A = AWS::EC2::Subnet { VpcId: V$0 CidrBlock: \"x\" };",
        &["Vpc"],
    ),
    ("a logical ID where nothing stands", "resource A = AWS::EC2::Subnet { VpcId: $0 };", &["Vpc", "Email"]),
    ("a logical ID in a list", "resource A = AWS::SNS::Topic {} with { DependsOn: [Al$0] };", &["Alerts"]),
    ("a logical ID in a function", "output A = Join(\",\", [Em$0]);", &["Email"]),
    ("a parameter", "output A = Em$0;", &["Email"]),
    ("a mapping", "output A = FindInMap(Si$0, AWS::Region, \"Size\");", &["Sizes"]),
    ("an attribute", "output A = Db.End$0;", &["Endpoint"]),
    ("an attribute behind a dot alone", "output A = Db.$0;", &["Endpoint", "DBInstanceArn"]),
    (
        "an attribute without a comma behind it",
        "resource A = AWS::EC2::Subnet { VpcId: Vpc.Vp$0 CidrBlock: \"x\" };",
        &["VpcId"],
    ),
    (
        "an attribute before a broken item",
        "output A = Db.End$0;\n    resource = = AWS;\n    output B = ;",
        &["Endpoint"],
    ),
    ("a nested attribute", "output A = Db.Endpoint.Ad$0;", &["Address"]),
    ("a condition", "when Has$0 { resource A = AWS::SNS::Topic {}; }", &["HasEmail"]),
    ("a condition where nothing stands", "resource A = AWS::SNS::Topic {} with { Condition: $0 };", &["HasEmail"]),
    ("a condition before a broken item", "when Has$0 {}\n    resource = = AWS;", &["HasEmail"]),
    ("a condition in `If`", "output A = If(Has$0, \"a\", \"b\");", &["HasEmail"]),
    ("an attribute of `with`", "resource A = AWS::SNS::Topic {} with { Dele$0 };", &["DeletionPolicy"]),
    (
        "an attribute of `with` in an empty body",
        "resource A = AWS::SNS::Topic {} with { $0 };",
        &["DeletionPolicy", "DependsOn", "Metadata"],
    ),
    ("an attribute of a parameter", "param A: String with { Min$0 };", &["MinLength", "MinValue"]),
    ("an attribute of an output", "output A = Vpc with { Ex$0 };", &["Export"]),
    ("a key with a colon and no value", "resource A = AWS::EC2::Subnet { Cidr$0: };", &["CidrBlock"]),
    (
        "a key before a value without a comma",
        "resource A = AWS::EC2::Subnet { Cid$0 VpcId: Vpc MapPublicIpOnLaunch: true };",
        &["CidrBlock"],
    ),
    (
        "a nested property in an empty body",
        "resource A = AWS::ECS::TaskDefinition { ContainerDefinitions: [{ $0 }] };",
        &["Memory", "Image"],
    ),
    (
        "a property inside `when`, before a broken item",
        "when HasEmail { resource A = AWS::EC2::Subnet { Map$0 }; resource = ; }",
        &["MapPublicIpOnLaunch"],
    ),
    (
        "a property beside a derived type",
        "resource A = AWS::EC2::Subnet { Cid$0 };\n    resource B = crate::Missing {};",
        &["CidrBlock"],
    ),
    ("a property of a derived type", "resource A = Files { Buck$0 };", &["BucketName"]),
    (
        "a property in an empty body of a derived type",
        "resource A = Files { $0 };",
        &["BucketName", "VersioningConfiguration"],
    ),
    ("a property of a struct in a field", "resource A = Files { VersioningConfiguration: { Sta$0 } };", &["Status"]),
    ("a service", "resource A = AWS::SN$0 {};", &["SNS"]),
    ("every service", "resource A = AWS::$0 {};", &["SNS", "EC2"]),
    ("every type of a service", "resource A = AWS::EC2::$0 {};", &["VPC", "Subnet"]),
    ("a service without a body", "resource A = AWS::SN$0", &["SNS"]),
    ("a type before a broken item", "resource A = AWS::EC2::Sub$0;\n    resource = = AWS;", &["Subnet"]),
    ("an input of a component", "include work::Work as Print { Pat$0 };", &["Patience"]),
    ("every input of a component", "include work::Work as Print { $0 };", &["Patience", "Topic"]),
    ("a value of an input", "include work::Work as Print { Patience: 5, Topic: Al$0 };", &["Alerts"]),
    ("an item of a part", "output A = Network::Ma$0;", &["Main"]),
    ("every item of a part", "output A = Network::$0;", &["Main", "Range"]),
    ("an attribute of a part's item", "output A = Network::Main.Cidr$0;", &["CidrBlock"]),
    ("a condition of a part", "output A = If(Network::Wi$0, \"a\", \"b\");", &["Wide"]),
    (
        "an item of a component",
        "include work::Work as Print { Patience: 5, Topic: Alerts };\n    output A = Print::Qu$0;",
        &["Queue"],
    ),
    ("an output of another stack", "output A = Base::Buc$0;", &["BucketName"]),
    ("an output of a nested stack", "output A = Inner.Outputs.Buc$0;", &["BucketName"]),
    ("every output of a nested stack", "output A = Inner.Outputs.$0;", &["BucketName"]),
    ("the outputs of a nested stack", "output A = Inner.Out$0;", &["Outputs"]),
    ("a type of a service", "resource A = AWS::SNS::To$0 {};", &["Topic", "TopicPolicy"]),
];

/// What hover must say.
const HOVERS: &[(&str, &str, &[&str])] = &[
    (
        "a property",
        "resource A = AWS::EC2::Subnet { Ci$0drBlock: \"10.0.0.0/24\", VpcId: Vpc };",
        &["text", "replaces", "https://docs.aws.amazon.com/"],
    ),
    (
        "a required property",
        "resource A = AWS::EC2::Subnet { CidrBlock: \"10.0.0.0/24\", Vpc$0Id: Vpc };",
        &["required", "text"],
    ),
    (
        "a property that changes in place",
        "resource A = AWS::SQS::Queue { DelaySec$0onds: 1 };",
        &["integer", "optional", "in place", "aws-resource-sqs-queue"],
    ),
    (
        "a nested property with allowed values",
        "resource A = AWS::ECS::TaskDefinition { ContainerDefinitions: [{ Name: \"a\", Image: \"b\", PortMappings: [{ Prot$0ocol: \"tcp\" }] }] };",
        &["text", "Allowed", "tcp", "replaces", "aws-resource-ecs-taskdefinition"],
    ),
    ("a type", "resource A = AWS::SNS::To$0pic {};", &["AWS::SNS::Topic", "aws-resource-sns-topic"]),
    ("an attribute", "output A = Db.Endpoint.Po$0rt;", &["AWS::RDS::DBInstance", "aws-resource-rds-dbinstance"]),
    ("a logical ID", "output A = V$0pc;", &["AWS::EC2::VPC"]),
    ("an item of a part", "output A = Network::Ma$0in;", &["AWS::EC2::VPC"]),
    ("a parameter", "output A = Em$0ail;", &["String"]),
];

/// A name that is used, the text of the line that declares it, and how many places there are in all.
const NAMES: &[(&str, &str, &str, usize)] = &[
    ("a logical ID", "output A = V$0pc;", "resource Vpc", 2),
    ("a parameter", "output A = Em$0ail;", "param Email", 3),
    ("a condition", "output A = If(Has$0Email, \"a\", \"b\");", "condition HasEmail", 2),
    ("a mapping", "output A = FindInMap(Siz$0es, AWS::Region, \"Size\");", "mapping Sizes", 2),
    ("a logical ID of a part", "output A = Network::Ma$0in;", "resource Main", 3),
    ("a parameter of a part", "output A = Network::Ra$0nge;", "param Range", 4),
    ("a condition of a part", "output A = If(Network::Wi$0de, \"a\", \"b\");", "condition Wide", 2),
    (
        "a logical ID of a component",
        "include work::Work as Print { Patience: 5, Topic: Alerts };\n    output A = Print::Qu$0eue;",
        "resource Queue",
        2,
    ),
    ("a part", "output A = Net$0work::Main;", "pub part Network", 3),
    (
        "an input of a component",
        "include work::Work as Print { Pat$0ience: 5, Topic: Alerts };",
        "pub part Work(Patience",
        3,
    ),
    ("an output of another stack", "output A = Base::Bucket$0Name;", "output BucketName", 2),
    ("an output of a nested stack", "output A = Inner.Outputs.Bucket$0Name;", "output BucketName", 2),
];

#[test]
fn completion_hover_and_definition_inside_the_macro() {
    let Some(mut client) = Client::start(&stack("")) else {
        eprintln!("skipped: FORMWORK_RUST_ANALYZER names no rust-analyzer");
        return;
    };
    let mut faults = Vec::new();
    for (case, item, wanted) in COMPLETIONS {
        let labels = client.complete(&stack(item));
        for label in wanted.iter().filter(|label| !labels.iter().any(|found| found == *label)) {
            faults.push(format!("completion of {case}: no `{label}` among {:?}", &labels[..labels.len().min(12)]));
        }
    }
    for (case, item, wanted) in HOVERS {
        let text = client.hover(&stack(item));
        for part in wanted.iter().filter(|part| !text.contains(**part)) {
            faults.push(format!("hover of {case}: no `{part}` in {text:?}"));
        }
    }
    for (case, item, declaration, places) in NAMES {
        let source = stack(item);
        let line = client.definition(&source).and_then(|(line, _)| source.lines().nth(usize::try_from(line).unwrap()));
        if !line.is_some_and(|line| line.contains(declaration)) {
            faults.push(format!("definition of {case}: {line:?}, not `{declaration}`"));
        }
        let references = client.references(&source);
        if references != *places {
            faults.push(format!("references of {case}: {references}, not {places}"));
        }
        let edits = client.rename(&source, "Other");
        if edits != *places {
            faults.push(format!("rename of {case}: {edits} edits, not {places}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
