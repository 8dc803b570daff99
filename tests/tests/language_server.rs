//! What an editor shows inside `stack!`, asked of rust-analyzer itself over its protocol.
//!
//! Runs when `FORMWORK_RUST_ANALYZER` is the path of a rust-analyzer binary (version 0.0.328 of the crate
//! `ra_ap_rust-analyzer` is what it was written against), and says that it was skipped otherwise.
//! A case is a stack with `$0` at the cursor: add one to the tables.
#![allow(clippy::unwrap_used)] // what fails here fails the test

#[path = "language_server/client.rs"]
mod client;

use client::Client;

/// A stack around an item: everything that the cases refer to.
fn stack(item: &str) -> String {
    format!(
        "//! A stack.\nuse formwork::{{Resource, stack}};\n\n\
         #[derive(Resource)] #[resource(property = \"AWS::S3::Bucket.VersioningConfiguration\")] pub struct Old {{ status: String }}\n\
         #[derive(Resource)] #[resource(type = \"AWS::S3::Bucket\")] pub struct Files {{ bucket_name: String, #[resource(nested)] versioning_configuration: Option<Old> }}\n\n\
         stack! {{\n    pub stack Shop;\n    param Email: String = \"\";\n    \
         condition HasEmail = Email != \"\";\n    mapping Sizes = {{ \"eu-west-1\": {{ Size: \"t3.micro\" }} }};\n    \
         resource Vpc = AWS::EC2::VPC {{ CidrBlock: \"10.0.0.0/16\" }};\n    \
         resource Db = AWS::RDS::DBInstance {{ DBInstanceClass: \"db.t4g.small\", Engine: \"postgres\" }};\n    {item}\n}}\n"
    )
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
    ("a parameter", "output A = Em$0;", &["Email"]),
    ("an attribute", "output A = Db.End$0;", &["Endpoint"]),
    ("a nested attribute", "output A = Db.Endpoint.Ad$0;", &["Address"]),
    ("a condition", "when Has$0 { resource A = AWS::SNS::Topic {}; }", &["HasEmail"]),
    ("a condition in `If`", "output A = If(Has$0, \"a\", \"b\");", &["HasEmail"]),
    ("an attribute of `with`", "resource A = AWS::SNS::Topic {} with { Dele$0 };", &["DeletionPolicy"]),
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
    ("a type of a service", "resource A = AWS::SNS::To$0 {};", &["Topic", "TopicPolicy"]),
];

/// What hover must say.
const HOVERS: &[(&str, &str, &[&str])] = &[
    (
        "a property",
        "resource A = AWS::EC2::Subnet { Ci$0drBlock: \"10.0.0.0/24\", VpcId: Vpc };",
        &["text", "replaces", "https://docs.aws.amazon.com/"],
    ),
    ("a logical ID", "output A = V$0pc;", &["AWS::EC2::VPC"]),
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
    let (line, _) = client.definition(&stack("output A = V$0pc;")).unwrap_or_default();
    if line != 11 {
        faults.push(format!("definition of a logical ID: line {line}, not where `Vpc` is declared"));
    }
    let places = client.references(&stack("output A = V$0pc;"));
    if places != 2 {
        faults.push(format!("references of a logical ID: {places}, not its declaration and its use"));
    }
    let edits = client.rename(&stack("output A = V$0pc;"), "Network");
    if edits != 2 {
        faults.push(format!("rename of a logical ID: {edits} edits, not two"));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
