//! Stacks in plain Rust: the same rules, at file and line of the call that added the item.
#![allow(clippy::unwrap_used)] // of helpers; clippy knows tests by themselves

mod support;

use formwork::build::{FileSystem, run};
use formwork::{Declared, IntoValue as _, Output, Parameter, Ref, Resource, Slot, Stack, StackBuilder, functions};
use serde_json::json;
use std::collections::BTreeMap;
use support::environment;

/// A subnet of one network.
#[derive(Resource)]
#[resource(type = "AWS::EC2::Subnet", fixed = { MapPublicIpOnLaunch: false })]
struct PrivateSubnet {
    #[resource(of = "AWS::EC2::VPC")]
    vpc_id: Ref,
    cidr_block: Slot<String>,
}

/// A custom resource.
#[derive(Resource)]
#[resource(type = "Custom::Certificate", attributes(CertificateArn))]
struct Certificate {
    service_token: String,
    #[resource(of = "AWS::Route53::HostedZone")]
    zone: Ref,
}

fn vpc() -> Declared<()> {
    Declared::of("AWS::EC2::VPC", json!({ "CidrBlock": "10.0.0.0/16" }))
}

/// Line and message of each finding, without help.
fn found(builder: StackBuilder) -> Vec<(u32, String)> {
    let template = builder.finish().template().unwrap();
    let of_this_file = |finding: &&formwork::Finding| finding.file.ends_with("plain.rs");
    assert_eq!(template.findings().iter().filter(of_this_file).count(), template.findings().len());
    template.findings().iter().map(|finding| (finding.line, format!("{}: {}", finding.code, finding.title))).collect()
}

#[test]
fn a_stack_of_every_kind_of_item_is_a_template() {
    let mut stack = Stack::builder("Shop");
    stack.description("A shop");
    let stage = stack.parameter("Stage", Parameter::of("String").with("AllowedValues", ["dev", "prod"]));
    stack.mapping("Sizes", json!({ "dev": { "Days": 1 }, "prod": { "Days": 14 } }));
    stack.condition("IsProd", functions::equals(stage.clone(), "prod"));
    let network = stack.resource("Network", vpc());
    let block = functions::select(0, functions::cidr(network.attribute("CidrBlock"), 4, 8));
    let subnet = PrivateSubnet { vpc_id: network.reference(), cidr_block: block.into() };
    let subnet = subnet.with("Condition", "IsProd").allow("subnet_on_main_route_table", "the main one is private");
    let subnet = stack.resource("Subnet", subnet);
    let days = functions::find_in_map("Sizes", stage.clone(), "Days");
    stack.resource(
        "Jobs",
        Declared::of(
            "AWS::SQS::Queue",
            BTreeMap::from([
                ("QueueName", functions::join("-", [stage.into_value(), "jobs".into_value()])),
                ("DelaySeconds", days),
            ]),
        ),
    );
    stack.output("SubnetId", Output::from(subnet.reference()).with("Condition", "IsProd").exported());
    stack.deployment("TerminationProtection", true);
    let template = stack.finish().template().unwrap();
    assert_eq!(template.findings(), []);
    template.resource("Subnet").unwrap().has_properties(&json!({ "MapPublicIpOnLaunch": false })).unwrap();
    assert!(template.deployment().is_some());
}

#[test]
fn mistakes_are_found_at_the_call_that_made_them() {
    let mut stack = Stack::builder("Broken");
    let network = stack.resource("Network", vpc());
    let queue = stack.resource("Queue", Declared::of("AWS::SQS::Queue", json!({ "DelaySecond": 5 })));
    let first = line!() + 1;
    stack.resource("Subnet", PrivateSubnet { vpc_id: queue.reference(), cidr_block: "10.0.0.0/33".into() });
    stack.output("Gone", Ref::to("Netwrok"));
    stack.output("Address", network.attribute("CidrBlok"));
    let found = found(stack);
    let expected = [
        (first - 2, "unknown_property: no property `DelaySecond` in `AWS::SQS::Queue`"),
        (first, "wrong_reference"),
        (first, "malformed_cidr"),
        (first + 1, "unknown_name: no parameter or resource `Netwrok`"),
        (first + 2, "unknown_attribute: `Network` (AWS::EC2::VPC) has no attribute `CidrBlok`"),
    ];
    for (line, text) in expected {
        assert!(found.iter().any(|(at, title)| *at == line && title.starts_with(text)), "{line} {text}: {found:#?}");
    }
}

#[test]
fn what_a_struct_says_of_itself_holds_without_a_macro() {
    let mut stack = Stack::builder("Dns");
    let network = stack.resource("Network", vpc());
    let line = line!() + 1;
    let certificate = stack.resource(
        "Certificate",
        Certificate {
            service_token: "arn:aws:lambda:eu-west-1:123456789012:function:dns".into(),
            zone: network.reference(),
        },
    );
    stack.output("Arn", certificate.attribute("CertificateArn"));
    stack.output("Number", certificate.attribute("SerialNumber"));
    let found = found(stack);
    assert_eq!(found.len(), 2, "{found:#?}");
    assert_eq!(found[0].0, line, "{found:#?}");
    assert!(found[0].1.starts_with("wrong_resource: `Zone` of `Certificate`"), "{found:#?}");
    assert_eq!(found[1].1, "unknown_attribute: `Certificate` (Certificate) has no attribute `SerialNumber`");
}

#[test]
fn a_logical_id_stands_once() {
    let mut stack = Stack::builder("Twice");
    stack.resource("Network", vpc());
    stack.resource("Network", vpc());
    let line = line!() - 1;
    let found = found(stack);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].1.starts_with("duplicate_key: ") && found[0].0 == line, "{found:#?}");
}

#[test]
fn a_finding_is_silenced_with_a_reason() {
    let mut stack = Stack::builder("Silent");
    let late = Declared::of("AWS::SQS::Queue", json!({ "DelaySeconds": 901 }));
    stack.resource("Late", late.clone().allow("number_range", "the limit was raised"));
    let template = stack.clone().finish().template().unwrap();
    assert_eq!(template.findings(), []);
    assert_eq!(template.silenced()[0].reason, "the limit was raised");
    stack.resource("Later", late);
    stack.allow("number_range", "it was raised everywhere");
    assert_eq!(found(stack), []);
}

#[test]
fn the_build_step_takes_them_and_refuses_names_that_are_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut stack = Stack::builder("Plain");
    stack.resource("Network", vpc());
    let lines = run(&[&stack.clone().finish()], &environment(folder.path()), &FileSystem);
    assert!(!lines.iter().any(|line| line.starts_with("cargo::error")), "{lines:#?}");
    assert!(folder.path().join("Plain.template.json").exists());

    let mut other = Stack::builder("my stack");
    other.resource("Network", vpc());
    let lines = run(&[&other.finish()], &environment(folder.path()), &FileSystem);
    assert!(lines.iter().any(|line| line.contains("`my stack` is no name of a stack")), "{lines:#?}");

    let mut broken = Stack::builder("Plain");
    let line = line!() + 1;
    broken.resource("Network", Declared::of("AWS::EC2::VPC", json!({ "CidrBlok": "10.0.0.0/16" })));
    let lines = run(&[&broken.finish()], &environment(folder.path()), &FileSystem);
    let at = format!("tests/plain.rs:{line}: no property `CidrBlok`");
    assert!(lines.iter().any(|text| text.starts_with("cargo::error=") && text.contains(&at)), "{lines:#?}");
}
