//! Facts about a template: what a value refers to, what waits for what.

use formwork_core::check::Front;
use formwork_core::check::facts::{Facts, Source};
use formwork_core::check::names::Names;
use formwork_core::check::worlds::Worlds;
use formwork_core::findings::report::Report;
use formwork_core::{json, schema::Schema};

fn with(text: &str, test: impl FnOnce(&Facts<'_, '_>)) {
    let document = json::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let mut report = Report::default();
    let template = json::read::template(document.root, &mut report);
    let names = Names::collect(&template, Front::Engine, &mut report);
    let _ = report.settle(&template);
    let schema = Schema::bundled().expect("a schema of this format");
    let worlds = Worlds::of(&template);
    test(&Facts::new(&template, &names, &worlds, schema, Front::Engine));
}

#[test]
fn sources_and_items() {
    let text = r#"{
        "Parameters": { "P": { "Type": "String" } },
        "Mappings": { "M": { "a": { "b": "found" } } },
        "Conditions": { "C": { "Fn::Equals": [{ "Ref": "P" }, "x"] } },
        "Resources": {
            "V": { "Type": "AWS::EC2::VPC", "Properties": { "CidrBlock": "10.0.0.0/16" } },
            "S": { "Type": "AWS::EC2::Subnet", "Properties": { "VpcId": { "Fn::GetAtt": ["V", "VpcId"] },
                "CidrBlock": { "Fn::FindInMap": ["M", "a", "b"] }, "AvailabilityZone": { "Fn::Sub": "${P}" } } },
            "L": { "Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {
                "Subnets": { "Fn::If": ["C", [{ "Ref": "S" }, "subnet-1"], [{ "Fn::If": ["C", "x", { "Ref": "AWS::NoValue" }] }]] } } }
        }
    }"#;
    with(text, |facts| {
        let subnet = facts.of_kind("AWS::EC2::Subnet")[0];
        assert_eq!(facts.vpc_of(subnet), Some(0));
        assert_eq!(facts.text(subnet, &["CidrBlock"]), Some("found"));
        let zone = facts.property(subnet, &["AvailabilityZone"]).expect("a zone");
        assert_eq!(facts.source(zone), Some(Source::Parameter(0)));
        let items = facts.items(facts.property(2, &["Subnets"]).expect("subnets")).expect("all items");
        assert_eq!(items.len(), 3);
        assert_eq!(items[0].guards, [("C", true)]);
        assert_eq!(items[2].guards, [("C", false), ("C", true)]);
        assert!(facts.is_absent(2, "Scheme") && !facts.is_absent(2, "Subnets"));
    });
}

#[test]
fn waiting_is_transitive_and_outputs_share() {
    let text = r#"{
        "Resources": {
            "A": { "Type": "AWS::SNS::Topic" },
            "B": { "Type": "AWS::SNS::Topic", "DependsOn": "A" },
            "C": { "Type": "AWS::SNS::Topic", "Properties": { "TopicName": { "Fn::Sub": "x-${B.TopicName}" } } },
            "D": { "Type": "AWS::SNS::Topic" }
        },
        "Outputs": { "O": { "Value": { "Ref": "D" } } }
    }"#;
    with(text, |facts| {
        assert_eq!([0, 1, 2, 3].map(|index| facts.waits_for(index, &[0])), [false, true, true, false]);
        assert_eq!([0, 1, 2, 3].map(|index| facts.is_shared(index)), [false, false, false, true]);
        assert!(!facts.is_handed_on(3));
    });
}
