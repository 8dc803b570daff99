//! Containers and volumes of a task by their names, and the way to its image.

use super::support::{CONDITIONS, all, resource, run_resources};

fn task(properties: &str) -> String {
    resource("Task", "ECS::TaskDefinition", properties)
}

#[test]
fn two_containers_of_a_name() {
    const CODES: &[&str] = &["container_twice"];
    let named = |first: &str, second: &str| {
        let container = |name: &str| format!(r#"{{ "Name": {name}, "Image": "nginx", "Memory": 128 }}"#);
        task(&format!(r#""ContainerDefinitions": [{}, {}]"#, container(first), container(second)))
    };
    let chosen = |condition: &str| {
        let container = r#"{ "Name": "web", "Image": "nginx", "Memory": 128 }"#;
        let other =
            |condition: &str| format!(r#"{{ "Fn::If": ["{condition}", {container}, {{ "Ref": "AWS::NoValue" }}] }}"#);
        task(&format!(r#""ContainerDefinitions": [{}, {}]"#, other("Dev"), other(condition)))
    };
    let told = ["container_twice @web: two containers of `Task` are named `web`"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (named(r#""web""#, r#""web""#), &told),
            (chosen("Free"), &told),
            (chosen("Prod"), &[]),
            (named(r#""web""#, r#""logs""#), &[]),
            // Names differ by case.
            (named(r#""web""#, r#""Web""#), &[]),
            (named(r#""web""#, r#"{ "Ref": "Env" }"#), &[]),
            (named("[]", "[]"), &[]),
            (task(r#""ContainerDefinitions": "web""#), &[]),
            (task(r#""ContainerDefinitions": [[], "web", "web", {}, {}]"#), &[]),
        ],
    );
}

#[test]
fn a_volume_that_the_task_does_not_have() {
    const CODES: &[&str] = &["unknown_volume"];
    let with = |volumes: &str, mounts: &str| {
        task(&format!(
            r#"{volumes}"ContainerDefinitions": [{{ "Name": "web", "Image": "nginx", "Memory": 128, "MountPoints": {mounts} }}]"#
        ))
    };
    let mount = |name: &str| format!(r#"[{{ "SourceVolume": {name}, "ContainerPath": "/srv" }}]"#);
    let volume = |name: &str| format!(r#""Volumes": [{{ "Name": {name} }}], "#);
    let told = ["unknown_volume @picture: no volume `picture` in the task definition `Task`"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (with(&volume(r#""pictures""#), &mount(r#""picture""#)), &told),
            (with("", &mount(r#""picture""#)), &told),
            (with(r#""Volumes": [], "#, &mount(r#""picture""#)), &told),
            (with(&volume(r#""pictures""#), &mount(r#""pictures""#)), &[]),
            (with("", "[]"), &[]),
            // Unknown.
            (with(&volume(r#"{ "Ref": "Env" }"#), &mount(r#""picture""#)), &[]),
            (with(&volume(r#""pictures""#), &mount(r#"{ "Ref": "Env" }"#)), &[]),
            (with(r#""Volumes": { "Ref": "Env" }, "#, &mount(r#""picture""#)), &[]),
            // Absurd.
            (with(&volume(r#""pictures""#), &mount("[]")), &[]),
            (with(&volume(r#""pictures""#), r#""picture""#), &[]),
            (with(r#""Volumes": [{}], "#, &mount(r#""picture""#)), &[]),
        ],
    );
}

/// A subnet that leads out by an internet gateway alone, and a service whose task runs in it.
fn service(network: &str, more: &[&str]) -> String {
    let link = r#""SubnetId": { "Ref": "S" }, "RouteTableId": { "Ref": "T" }"#;
    let route = r#""RouteTableId": { "Ref": "T" }, "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": { "Ref": "G" }"#;
    let service = format!(r#""LaunchType": "FARGATE", "TaskDefinition": "web"{network}"#);
    let mut resources = vec![
        resource("Vpc", "EC2::VPC", r#""CidrBlock": "10.0.0.0/16""#),
        resource("G", "EC2::InternetGateway", ""),
        resource("T", "EC2::RouteTable", r#""VpcId": { "Ref": "Vpc" }"#),
        resource("Out", "EC2::Route", route),
        resource("S", "EC2::Subnet", r#""VpcId": { "Ref": "Vpc" }, "CidrBlock": "10.0.0.0/24""#),
        resource("L", "EC2::SubnetRouteTableAssociation", link),
        resource("Web", "ECS::Service", &service),
    ];
    resources.extend(more.iter().map(|&resource| resource.to_owned()));
    all(&resources.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn the_way_to_the_image() {
    const CODES: &[&str] = &["no_public_address"];
    let network = |subnets: &str, more: &str| {
        format!(r#", "NetworkConfiguration": {{ "AwsvpcConfiguration": {{ "Subnets": {subnets}{more} }} }}"#)
    };
    let own = r#"[{ "Ref": "S" }]"#;
    let address = |value: &str| service(&network(own, &format!(r#", "AssignPublicIp": {value}"#)), &[]);
    let plain = service(&network(own, ""), &[]);
    let route = |target: &str| {
        let route = format!(r#""RouteTableId": {{ "Ref": "T" }}, "DestinationCidrBlock": "10.9.0.0/16", {target}"#);
        service(&network(own, ""), &[&resource("Back", "EC2::Route", &route)])
    };
    let endpoint = |service_name: &str| {
        let endpoint = format!(
            r#""VpcEndpointType": "Interface", "VpcId": {{ "Ref": "Vpc" }}, "ServiceName": "com.amazonaws.eu-west-1.{service_name}""#
        );
        service(&network(own, ""), &[&resource("E", "EC2::VPCEndpoint", &endpoint)])
    };
    let told = [
        "no_public_address @{: tasks of `Web` have no public address, but `T`, the route table of their subnet `S`, leads out by an internet gateway alone: they cannot fetch their image",
    ];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (plain.clone(), &told),
            (address(r#""DISABLED""#), &told),
            (endpoint("logs"), &told),
            (
                plain.replace(
                    r#""LaunchType": "FARGATE""#,
                    r#""CapacityProviderStrategy": [{ "CapacityProvider": "FARGATE_SPOT" }]"#,
                ),
                &told,
            ),
            (address(r#""ENABLED""#), &[]),
            (endpoint("ecr.dkr"), &[]),
            (route(r#""TransitGatewayId": "tgw-1""#), &[]),
            // Machines of one's own, and another gateway than that of the internet.
            (plain.replace("FARGATE", "EC2"), &[]),
            (plain.replace(r#""GatewayId": { "Ref": "G" }"#, r#""GatewayId": "vgw-1""#), &[]),
            // Unknown.
            (address(r#"{ "Ref": "Env" }"#), &[]),
            (service(&network(r#"["subnet-1"]"#, ""), &[]), &[]),
            (service(&network(r#"{ "Ref": "Env" }"#, ""), &[]), &[]),
            (plain.replace(r#""FARGATE""#, r#"{ "Ref": "Env" }"#), &[]),
            // Absurd.
            (service("", &[]), &[]),
            (service(&network("1", ""), &[]), &[]),
            (service(r#", "NetworkConfiguration": []"#, &[]), &[]),
            (address("[]"), &[]),
        ],
    );
}
