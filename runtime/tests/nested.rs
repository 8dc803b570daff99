//! Stacks that nest other stacks: what is emitted, in which order, and what the build step refuses.
#![allow(clippy::unwrap_used)] // what fails here fails the test

mod support;

use formwork::build::{FileSystem, run};
use formwork::{Stack, Template};
use formwork_core::json::{Node, write};
use serde_json::json;
use support::environment;
use tempfile::TempDir;

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

mod network {
    formwork::stack! {
        #[allow(subnet_on_main_route_table)]
        pub stack Network;

        param Range: String = "10.0.0.0/16";
        param Zones: List<AWS::EC2::AvailabilityZone::Name>;

        resource Vpc = AWS::EC2::VPC { CidrBlock: Range };
        resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: Select(0, Zones) };
        resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: Select(1, Zones) };
        output VpcId = Vpc;
        output Subnets = [A, B];
    }
}

mod role {
    formwork::stack! {
        pub stack Role(service: &str);

        resource Role = AWS::IAM::Role {
            AssumeRolePolicyDocument: {
                Version: "2012-10-17",
                Statement: [{ Effect: "Allow", Principal: { Service: (service) }, Action: "sts:AssumeRole" }],
            },
        };
        output Arn = Role.Arn;
    }
}

mod roles {
    formwork::part! {
        pub part Roles;

        resource Worker = AWS::CloudFormation::Stack<super::role::Role> {};
    }
}

mod site {
    use super::{network, role, roles};

    formwork::stack! {
        pub stack Site;

        param Zones: List<AWS::EC2::AvailabilityZone::Name>;
        include roles::Roles;

        resource Group = AWS::EC2::SecurityGroup {
            GroupDescription: Sub("in ${Net.Outputs.VpcId}"),
            VpcId: Net.Outputs.VpcId,
        };
        resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
            Subnets: Net.Outputs.Subnets,
            SecurityGroups: [Group],
            Tags: [{ Key: "all", Value: Join(" ", Net.Outputs.Subnets) }],
        };
        resource Net = AWS::CloudFormation::Stack<network::Network> {
            Parameters: { Range: (RANGE), Zones: Zones },
            TimeoutInMinutes: 10,
        } with { DependsOn: [Roles::Worker] };
        for (name, zones) in [("First", ["a", "b"]), ("Second", ["b", "c"])] {
            resource Copy{name} = AWS::CloudFormation::Stack<network::Network> { Parameters: { Zones: zones } };
            output Vpc{name} = Copy{name}.Outputs.VpcId;
        }
        resource Other = AWS::CloudFormation::Stack<role::Role> { TemplateURL: "RoleOfTasks.template.json" };
        output RoleArn = Roles::Worker.Outputs.Arn;
        output Subnets = Net.Outputs.Subnets;
    }

    const RANGE: &str = "10.1.0.0/16";
}

/// What a build of these stacks tells cargo, without what it is to watch.
fn build(stacks: &[&Stack]) -> Vec<String> {
    let directory = TempDir::new().unwrap();
    let lines = run(stacks, &environment(directory.path()), &FileSystem);
    lines.into_iter().filter(|line| !line.starts_with("cargo::rerun")).collect()
}

#[test]
fn a_nested_stack_has_the_path_of_its_template_and_texts_as_parameters() -> Result {
    let template = site::Site.template()?;
    assert!(template.findings().is_empty(), "{:?}", template.findings());
    template.resource("Net")?.has(&json!({
        "Type": "AWS::CloudFormation::Stack",
        "DependsOn": ["Worker"],
        "Properties": {
            "TemplateURL": "Network.template.json",
            "Parameters": { "Range": "10.1.0.0/16", "Zones": { "Fn::Join": [",", { "Ref": "Zones" }] } },
            "TimeoutInMinutes": 10,
        },
    }))?;
    template.resource("CopySecond")?.has_properties(&json!({
        "TemplateURL": "Network.template.json",
        "Parameters": { "Zones": { "Fn::Join": [",", ["b", "c"]] } },
    }))?;
    Ok(())
}

#[test]
fn outputs_are_attributes_and_lists_are_lists_again() -> Result {
    let template = site::Site.template()?;
    let subnets = json!({ "Fn::Split": [",", { "Fn::GetAtt": ["Net", "Outputs.Subnets"] }] });
    template.resource("Balancer")?.has_properties(&json!({
        "Subnets": subnets,
        "Tags": [{ "Key": "all", "Value": { "Fn::Join": [" ", subnets] } }],
    }))?;
    template.resource("Group")?.has_properties(&json!({
        "VpcId": { "Fn::GetAtt": ["Net", "Outputs.VpcId"] },
        "GroupDescription": { "Fn::Sub": "in ${Net.Outputs.VpcId}" },
    }))?;
    template.output("RoleArn")?.has(&json!({ "Value": { "Fn::GetAtt": ["Worker", "Outputs.Arn"] } }))?;
    Ok(())
}

#[test]
fn a_stack_ranks_above_those_that_it_nests_also_in_its_parts() {
    mod only_part {
        formwork::stack! {
            pub stack OnlyPart;

            include super::roles::Roles;
        }
    }
    assert_eq!(network::Network.rank(), 0);
    assert_eq!(only_part::OnlyPart.rank(), 1);
    assert_eq!(site::Site.rank(), 1);
}

#[test]
fn the_manifest_lists_nested_templates_as_assets_and_asks_for_what_they_need() -> Result {
    let stacks = [site::Site, network::Network, role::Role("ec2.amazonaws.com")];
    let templates: Vec<Template> = stacks.iter().map(|stack| stack.template().unwrap()).collect();
    let manifest = formwork::build::manifest("tests", "2026-10-20", &templates);
    let listed = manifest.get("stacks").and_then(Node::as_list).unwrap();
    let names: Vec<_> = listed.iter().map(|stack| stack.get("name").unwrap().as_text().unwrap()).collect();
    assert_eq!(names, ["Network", "Role", "Site"]);
    let key = |stack: &Node, key: &str| {
        let mut text = String::new();
        write::compact(&mut text, stack.get(key).unwrap());
        text
    };
    assert_eq!(key(&listed[0], "assets"), "[]");
    assert_eq!(key(&listed[0], "capabilities"), "[]");
    assert_eq!(key(&listed[2], "capabilities"), r#"["CAPABILITY_IAM"]"#, "of a nested stack");
    let asset = r#"{"resource":"Net","property":"TemplateURL","file":"Network.template.json","stack":"Network"}"#;
    assert!(key(&listed[2], "assets").contains(asset), "{}", key(&listed[2], "assets"));
    assert_eq!(key(&listed[2], "assets").matches("resource").count(), 5);
    Ok(())
}

#[test]
fn a_build_that_does_not_write_a_nested_template_is_refused() {
    let (role, named) = (role::Role("ec2.amazonaws.com"), role::Role("ecs-tasks.amazonaws.com").named("RoleOfTasks"));
    assert_eq!(build(&[&site::Site, &network::Network, &role, &named]), [""; 0]);
    assert_eq!(build(&[&network::Network, &role]), [""; 0]);

    let lines = build(&[&site::Site, &role, &named]);
    let told = "`Net` nests stack `Network`, whose template `Network.template.json` this build does not write";
    let first = lines.iter().find(|line| line.contains("`Net` nests")).unwrap();
    assert!(first.starts_with("cargo::error=") && first.ends_with(told), "{first}");
    assert!(first.contains("tests/nested.rs:"), "{first}");
    assert!(lines.iter().any(|line| line.ends_with("add the stack to the list of `formwork::build::emit`")));
    assert_eq!(lines.iter().filter(|line| line.contains(" nests ")).count(), 3, "{lines:?}");
}

#[test]
fn a_template_of_another_stack_is_refused() {
    let role = role::Role("ec2.amazonaws.com");
    let other = network::Network.named("RoleOfTasks");
    let lines = build(&[&site::Site, &network::Network, &role, &other]);
    assert!(
        lines[0].ends_with(
            "`Other` nests stack `Role`, and `RoleOfTasks.template.json` is the template of stack `Network`"
        ),
        "{lines:?}"
    );
}
