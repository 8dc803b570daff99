//! What the templates are for one set of parameters: with and without a service, in two regions, under two names.

#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork::testing::Resolved;
use formwork_stacks::spot_fleet::{cluster, load_balancer, machines, service, vpc};
use formwork_stacks::web_app::WebApp;
use serde_json::json;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// The parameters of `WebApp` that have no default, and more.
fn web_app(more: &[(&'static str, &'static str)]) -> Result<Resolved> {
    let required = [
        ("DatabasePassword", "abcdefghij"),
        ("DomainName", "app.example.com"),
        ("CertId", "arn:aws:acm:us-east-1:123456789012:certificate/1"),
        ("SecretKey", "secret"),
    ];
    Ok(WebApp.template()?.resolve(required.into_iter().chain(more.iter().copied()))?)
}

#[test]
fn web_app_without_a_revision_has_no_service() -> Result {
    let template = web_app(&[])?;
    assert!(template.resource("WebTask").is_err());
    assert!(template.resources_of("AWS::ECS::Service").is_empty());
    assert_eq!(template.resources_of("AWS::ECS::Cluster").len(), 1, "the rest stands");
    Ok(())
}

#[test]
fn web_app_with_a_revision_runs_its_image() -> Result {
    let template = web_app(&[("WebAppRevision", "a1b2c3"), ("WebWorkerPort", "9000")])?;
    template.resource("WebTask")?.has_properties(&json!({
        "ContainerDefinitions": [{
            "Image": { "Fn::Sub": "${ApplicationRepository.RepositoryUri}:a1b2c3" },
            "PortMappings": [{ "ContainerPort": 9000 }],
            "Environment": ["..", { "Name": "DOMAIN_NAME", "Value": "app.example.com" }, ".."],
        }],
    }))?;
    template.resource("AppService")?.has(&json!({ "Condition": null }))?;
    Ok(())
}

#[test]
fn web_app_refuses_values_that_cannot_work() -> Result {
    let refused = |more| web_app(more).unwrap_err().to_string();
    assert!(refused(&[("DatabasePassword", "short")]).contains("`MinLength`"));
    assert!(refused(&[("ContainerInstanceType", "t3.macro")]).contains("did you mean `t3.micro`?"));
    assert!(refused(&[("MaxScale", "3")]).contains("rule `RoomToRoll` does not hold"));
    assert!(refused(&[("AWS::Region", "eu-north-1")]).contains("mapping `ECSRegionMap` has no key `eu-north-1`"));
    let missing = WebApp.template()?.resolve([]).unwrap_err();
    assert_eq!(missing.problems.len(), 4, "{missing}");
    Ok(())
}

#[test]
fn two_fleets_of_one_account_have_no_name_in_common() -> Result {
    let exports = |stack: &str| -> Result<Vec<String>> {
        let template = vpc::Vpc.template()?.resolve([("AWS::StackName", stack)])?;
        let names = template.outputs().into_iter().map(|output| output.json()["Export"]["Name"].to_string());
        Ok(names.collect())
    };
    let (blue, green) = (exports("blue-vpc")?, exports("green-vpc")?);
    assert_eq!(blue.len(), 7);
    assert!(blue.iter().all(|name| !green.contains(name)));

    let machines = machines::Machines.template()?.resolve([("Network", "blue-vpc")])?;
    machines
        .resource("EC2SecurityGroup")?
        .has_properties(&json!({ "VpcId": { "Fn::ImportValue": "blue-vpc-VPCID" } }))?;
    Ok(())
}

#[test]
fn each_stack_of_the_fleet_is_deployed_after_those_that_it_imports() {
    let fleet = [vpc::Vpc, cluster::Cluster, load_balancer::LoadBalancer, machines::Machines, service::Service];
    assert_eq!(fleet.each_ref().map(formwork::Stack::rank), [0, 0, 1, 2, 2]);
}

#[test]
fn the_capabilities_are_those_of_roles_without_names() -> Result {
    assert_eq!(WebApp.template()?.capabilities(), ["CAPABILITY_IAM"]);
    assert_eq!(service::Service.template()?.capabilities(), ["CAPABILITY_IAM"]);
    assert_eq!(vpc::Vpc.template()?.capabilities(), [""; 0]);
    Ok(())
}
