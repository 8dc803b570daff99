//! A chain of four stacks, linked in every way: what the manifest says of it, and what goes through it.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork::testing::Node;
use formwork_core::json::write;
use serde_json::{Value, json};

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

mod base {
    formwork::stack! {
        #[allow(subnet_on_main_route_table)]
        pub stack Base;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
        resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24" };
        output VpcId = Vpc with { Export: true };
        output Subnets = [A, B] with { Export: true };
        output Region = AWS::Region with { Export: "home" };
    }
}

mod middle {
    formwork::stack! {
        pub stack Middle;

        import Base = super::base::Base;
        resource Group = AWS::EC2::SecurityGroup { GroupDescription: "of all", VpcId: Base::VpcId };
        output Group = Group with { Export: true };
        output Subnets = Base::Subnets with { Export: true };
    }
}

mod inner {
    formwork::stack! {
        pub stack Inner;

        import Middle = super::middle::Middle;
        resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
            Subnets: Middle::Subnets,
            SecurityGroups: [Middle::Group],
        };
        output Name = Balancer.LoadBalancerFullName;
        output Subnets = Middle::Subnets;
    }
}

mod closed {
    formwork::part! {
        pub part Closed(Vpc: AWS::EC2::VPC, Subnets: List, Subnet: AWS::EC2::Subnet);

        resource Group = AWS::EC2::SecurityGroup { GroupDescription: "inside", VpcId: Vpc };
        resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Subnets: Subnets, SecurityGroups: [Group] };
        resource Machine = AWS::EC2::Instance { ImageId: "ami-12345678", SubnetId: Subnet };
    }
}

mod app {
    formwork::stack! {
        pub stack App;

        import Blue = super::base::Base with { Weak: true, Default: "blue" };
        import Green = super::base::Base with { Default: "green" };
        import Middle = super::middle::Middle;
        resource Nested = AWS::CloudFormation::Stack<super::inner::Inner> { Parameters: { Middle: Middle } };
        include super::closed::Closed as Linked {
            Vpc: Blue::VpcId, Subnets: Middle::Subnets, Subnet: Select(0, Green::Subnets),
        };
        include super::closed::Closed as Within {
            Vpc: Green::VpcId, Subnets: Nested.Outputs.Subnets, Subnet: Select(1, Nested.Outputs.Subnets),
        };
        resource Topic = AWS::SNS::Topic { DisplayName: Nested.Outputs.Name, TopicName: Green::Region };
    }
}

#[test]
fn the_manifest_has_the_order_and_every_link() -> Result {
    let stacks = [app::App, inner::Inner, middle::Middle, base::Base];
    let templates = stacks.iter().map(formwork::Stack::template).collect::<std::result::Result<Vec<_>, _>>()?;
    for template in &templates {
        assert!(template.findings().is_empty(), "{:?}", template.findings());
    }
    let manifest = formwork::build::manifest("test", "2026-10-20", &templates);
    let told = manifest.get("stacks").and_then(Node::as_list).unwrap().iter().map(|stack| {
        let of = |key: &str| {
            let mut text = String::new();
            write::compact(&mut text, stack.get(key).unwrap());
            serde_json::from_str::<Value>(&text).unwrap()
        };
        json!({ "name": of("name"), "links": of("links"), "assets": of("assets"), "imports": of("imports") })
    });
    let link = |parameter: &str, stack: &str, strength: &str, outputs: &[&str]| json!({ "parameter": parameter, "stack": stack, "strength": strength, "outputs": outputs });
    let export = |stack: &str, output: &str| json!(format!("${{{stack}}}-{output}"));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            json!({ "name": "Base", "links": [], "assets": [], "imports": [] }),
            json!({
                "name": "Middle",
                "links": [link("Base", "Base", "strong", &["Subnets", "VpcId"])],
                "assets": [],
                "imports": [export("Base", "VpcId"), export("Base", "Subnets")],
            }),
            json!({
                "name": "Inner",
                "links": [link("Middle", "Middle", "strong", &["Group", "Subnets"])],
                "assets": [],
                "imports": [export("Middle", "Subnets"), export("Middle", "Group")],
            }),
            json!({
                "name": "App",
                "links": [
                    link("Blue", "Base", "weak", &["VpcId"]),
                    link("Green", "Base", "strong", &["Region", "Subnets", "VpcId"]),
                    link("Middle", "Middle", "strong", &["Subnets"]),
                ],
                "assets": [{
                    "resource": "Nested", "property": "TemplateURL", "file": "Inner.template.json", "stack": "Inner",
                }],
                "imports": [
                    export("Middle", "Subnets"),
                    export("Green", "Subnets"),
                    export("Green", "VpcId"),
                    json!("home"),
                ],
            }),
        ]
    );
    Ok(())
}

#[test]
fn a_list_that_is_handed_on_stays_the_text_that_it_is() -> Result {
    let subnets = json!({ "Fn::ImportValue": { "Fn::Sub": "${Base}-Subnets" } });
    middle::Middle.template()?.output("Subnets")?.has(&json!({ "Value": subnets }))?;
    let again = json!({ "Fn::Split": [",", { "Fn::ImportValue": { "Fn::Sub": "${Middle}-Subnets" } }] });
    inner::Inner.template()?.resource("Balancer")?.has_properties(&json!({ "Subnets": again }))?;
    Ok(())
}

#[test]
fn components_take_what_other_stacks_give() -> Result {
    let template = app::App.template()?;
    template.resource("LinkedGroup")?.has_properties(&json!({
        "VpcId": { "Fn::GetStackOutput": { "StackName": { "Ref": "Blue" }, "OutputName": "VpcId" } },
    }))?;
    template.resource("LinkedMachine")?.has_properties(&json!({
        "SubnetId": { "Fn::Select": [0, { "Fn::Split": [",", { "Fn::ImportValue": { "Fn::Sub": "${Green}-Subnets" } }] }] },
    }))?;
    template.resource("WithinBalancer")?.has_properties(&json!({
        "Subnets": { "Fn::Split": [",", { "Fn::GetAtt": ["Nested", "Outputs.Subnets"] }] },
    }))?;
    Ok(())
}
