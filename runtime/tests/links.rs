//! Stacks that read outputs of other stacks.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork::testing::Node;
use serde_json::json;

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

mod network {
    formwork::stack! {
        #[allow(subnet_on_main_route_table)]
        pub stack Network;

        param Zones: CommaDelimitedList = "a,b";

        condition Wide = Select(0, Zones) == "a";

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
        resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
        resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24" };
        output VpcId = Vpc with { Export: true };
        output Subnets = [A, B] with { Export: true };
        output Block = Vpc.CidrBlock with { Export: "the-block" };
        output Regional = A with { Export: Sub("${AWS::Region}:${AWS::StackName}:a") };
        output Private = B;
        output Zones = Zones with { Export: true };
        output Either = If(Wide, Zones, [Select(0, Zones)]) with { Export: true };
    }
}

mod app {
    use super::network;

    formwork::stack! {
        pub stack App;

        /// Name of the stack that made the network.
        import Network = network::Network with { Default: "network" };

        resource Group = AWS::EC2::SecurityGroup {
            GroupDescription: Sub("in ${Network::VpcId} of ${Network}, ${Network::Block} and ${Network::VpcId}"),
            VpcId: Network::VpcId,
            SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 1, ToPort: 2, CidrIp: Network::Block }],
        };
        resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
            Subnets: Network::Subnets,
            SecurityGroups: [Group],
            Tags: [{ Key: "zones", Value: Join(" ", Network::Zones) }, { Key: "one", Value: Select(0, Network::Either) }],
        };
        resource Instance = AWS::EC2::Instance {
            ImageId: "ami-12345678",
            SubnetId: Network::Regional,
        };
        output GroupId = Group;
    }
}

mod weak {
    formwork::stack! {
        pub stack Weak;

        import Network = super::network::Network with { Weak: true };
        import There = crate::network::Network with {
            Weak: true, Region: "eu-west-1", RoleArn: Sub("arn:aws:iam::${AWS::AccountId}:role/reader"),
        };
        import App = crate::app::App with { Weak: true };

        resource Group = AWS::EC2::SecurityGroup {
            GroupDescription: Join("", ["in ", There::VpcId]),
            VpcId: Network::VpcId,
        };
        resource Instance = AWS::EC2::Instance {
            ImageId: "ami-12345678",
            SubnetId: Network::Private,
            SecurityGroupIds: [Group, App::GroupId],
        };
    }
}

#[test]
fn a_strong_link_imports_what_the_deployed_stack_exports() -> Result {
    let template = app::App.template()?;
    template.parameter("Network")?.has(&json!({
        "Type": "String", "Default": "network", "Description": "Name of the stack that made the network.",
    }))?;
    template.resource("Group")?.has_properties(&json!({
        "VpcId": { "Fn::ImportValue": { "Fn::Sub": "${Network}-VpcId" } },
        "GroupDescription": { "Fn::Sub": [
            "in ${NetworkVpcId} of ${Network}, ${NetworkBlock} and ${NetworkVpcId}",
            {
                "NetworkVpcId": { "Fn::ImportValue": { "Fn::Sub": "${Network}-VpcId" } },
                "NetworkBlock": { "Fn::ImportValue": "the-block" },
            },
        ] },
    }))?;
    let regional = json!({ "SubnetId": { "Fn::ImportValue": { "Fn::Sub": "${AWS::Region}:${Network}:a" } } });
    template.resource("Instance")?.has_properties(&regional)?;
    Ok(())
}

#[test]
fn a_list_is_joined_by_the_one_stack_and_split_by_the_other() -> Result {
    let joined = json!({ "Value": { "Fn::Join": [",", [{ "Ref": "A" }, { "Ref": "B" }]] } });
    network::Network.template()?.output("Subnets")?.has(&joined)?;
    let parameter = json!({ "Value": { "Fn::Join": [",", { "Ref": "Zones" }] } });
    network::Network.template()?.output("Zones")?.has(&parameter)?;
    app::App.template()?.resource("Balancer")?.has_properties(&json!({
        "Subnets": { "Fn::Split": [",", { "Fn::ImportValue": { "Fn::Sub": "${Network}-Subnets" } }] },
    }))?;
    Ok(())
}

#[test]
fn a_weak_link_reads_outputs_that_need_no_export_elsewhere_too() -> Result {
    let template = weak::Weak.template()?;
    template.parameter("Network")?.has(&json!({ "Default": "Network" }))?;
    template.resource("Instance")?.has_properties(&json!({
        "SubnetId": { "Fn::GetStackOutput": { "StackName": { "Ref": "Network" }, "OutputName": "Private" } },
    }))?;
    template.resource("Group")?.has_properties(&json!({
        "GroupDescription": { "Fn::Join": ["", ["in ", { "Fn::GetStackOutput": {
            "StackName": { "Ref": "There" },
            "OutputName": "VpcId",
            "Region": "eu-west-1",
            "RoleArn": { "Fn::Sub": "arn:aws:iam::${AWS::AccountId}:role/reader" },
        } }]] },
    }))?;
    Ok(())
}

#[test]
fn a_stack_ranks_above_those_that_it_imports() {
    assert_eq!([network::Network.rank(), app::App.rank(), weak::Weak.rank()], [0, 1, 2]);
}

#[test]
fn the_manifest_lists_stacks_in_deployment_order_with_their_links() -> Result {
    let templates = [weak::Weak.template()?, app::App.template()?, network::Network.template()?];
    let manifest = formwork::build::manifest("test", "2026-10-20", &templates);
    let stacks = manifest.get("stacks").and_then(Node::as_list).unwrap();
    let names: Vec<&str> = stacks.iter().filter_map(|stack| stack.get("name")?.as_text()).collect();
    assert_eq!(names, ["Network", "App", "Weak"]);
    let mut text = String::new();
    formwork_core::json::write::compact(&mut text, stacks[1].get("links").unwrap());
    assert_eq!(
        text,
        r#"[{"parameter":"Network","stack":"Network","strength":"strong","outputs":["Block","Either","Regional","Subnets","VpcId","Zones"]}]"#
    );
    Ok(())
}

#[test]
fn no_stack_has_a_finding_left() -> Result {
    for stack in [network::Network, app::App, weak::Weak] {
        let template = stack.template()?;
        assert!(template.findings().is_empty(), "{:?}", template.findings());
    }
    Ok(())
}
