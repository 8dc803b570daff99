//! What must be made before something else, although no reference says so.

use super::support::{CONDITIONS, all, resource, resource_if, run_resources};

const CODES: &[&str] = &["missing_dependency", "empty_deployment"];

fn after(name: &str, kind: &str, properties: &str, depends: &str) -> String {
    format!(r#""{name}": {{ "Type": "AWS::{kind}", "DependsOn": {depends}, "Properties": {{ {properties} }} }}"#)
}

const NETWORK: &str = r#"
    "Vpc": { "Type": "AWS::EC2::VPC", "Properties": { "CidrBlock": "10.0.0.0/16" } },
    "Gateway": { "Type": "AWS::EC2::InternetGateway" },
    "Attached": { "Type": "AWS::EC2::VPCGatewayAttachment", "Properties": { "VpcId": { "Ref": "Vpc" }, "InternetGatewayId": { "Ref": "Gateway" } } },
    "S": { "Type": "AWS::EC2::Subnet", "Properties": { "VpcId": { "Ref": "Vpc" }, "CidrBlock": "10.0.0.0/24" } },
    "T": { "Type": "AWS::EC2::RouteTable", "Properties": { "VpcId": { "Ref": "Vpc" } } },
    "Link": { "Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": { "SubnetId": { "Ref": "S" }, "RouteTableId": { "Ref": "T" } } }"#;

#[test]
fn a_service_waits_for_its_listener() {
    let groups = all(&[
        &resource("G", "ElasticLoadBalancingV2::TargetGroup", ""),
        &resource(
            "Listener",
            "ElasticLoadBalancingV2::Listener",
            r#""DefaultActions": [{ "Type": "forward", "TargetGroupArn": { "Ref": "G" } }]"#,
        ),
    ]);
    let rule = resource(
        "Rule",
        "ElasticLoadBalancingV2::ListenerRule",
        r#""ListenerArn": { "Ref": "Listener" }, "Actions": [{ "Type": "forward", "ForwardConfig": { "TargetGroups": [{ "TargetGroupArn": { "Ref": "G" } }] } }]"#,
    );
    let balancers =
        r#""LoadBalancers": [{ "ContainerName": "a", "ContainerPort": 80, "TargetGroupArn": { "Ref": "G" } }]"#;
    let service = resource("W", "ECS::Service", balancers);
    let found = [
        "missing_dependency @AWS::ECS::Service: `W` does not wait for `Listener`: ECS refuses the service until its target group has a load balancer",
    ];
    run_resources(
        CODES,
        "",
        &[
            (all(&[&groups, &service]), &found),
            (all(&[&groups, &after("W", "ECS::Service", balancers, r#""Listener""#)]), &[]),
            (all(&[&groups, &rule, &after("W", "ECS::Service", balancers, r#"["Rule"]"#)]), &[]),
            (
                all(&[
                    &groups,
                    &after("W", "ECS::Service", balancers, r#""Between""#),
                    &after("Between", "SNS::Topic", "", r#""Listener""#),
                ]),
                &[],
            ),
            (all(&[&resource("G", "ElasticLoadBalancingV2::TargetGroup", ""), &service]), &[]),
            (
                all(&[
                    &groups,
                    &resource(
                        "W",
                        "ECS::Service",
                        r#""LoadBalancers": [{ "ContainerName": "a", "ContainerPort": 80, "TargetGroupArn": { "Fn::ImportValue": "G" } }]"#,
                    ),
                ]),
                &[],
            ),
        ],
    );
}

#[test]
fn the_gateway_is_attached_first() {
    let route =
        r#""RouteTableId": { "Ref": "T" }, "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": { "Ref": "Gateway" }"#;
    let nat = r#""SubnetId": { "Ref": "S" }, "AllocationId": { "Fn::GetAtt": ["Ip", "AllocationId"] }"#;
    let balancer = r#""Subnets": [{ "Ref": "S" }]"#;
    let of_route = [
        "missing_dependency @AWS::EC2::Route: `R` does not wait for `Attached`: EC2 refuses the route until the gateway is attached",
    ];
    let of_nat = "missing_dependency @AWS::EC2::NatGateway: `Nat` does not wait for `Attached`: a NAT gateway needs the gateway of its VPC to be attached";
    let of_address = "missing_dependency @AWS::EC2::EIP: `Ip` does not wait for `Attached`: an address of a VPC that the stack makes needs the gateway to be attached";
    let of_balancer = [
        "missing_dependency @AWS::ElasticLoadBalancingV2::LoadBalancer: `L` does not wait for `Attached`: an internet-facing load balancer needs the gateway of its VPC to be attached",
    ];
    let ip = resource("Ip", "EC2::EIP", r#""Domain": "vpc""#);
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (all(&[NETWORK, &resource("R", "EC2::Route", route)]), &of_route),
            (all(&[NETWORK, &after("R", "EC2::Route", route, r#""Attached""#)]), &[]),
            (
                all(&[
                    NETWORK,
                    &resource("R", "EC2::Route", &route.replace(r#"{ "Ref": "Gateway" }"#, r#"{ "Ref": "Env" }"#)),
                ]),
                &[],
            ),
            (all(&[NETWORK, &ip, &resource("Nat", "EC2::NatGateway", nat)]), &[of_address, of_nat]),
            (all(&[NETWORK, &ip, &after("Nat", "EC2::NatGateway", nat, r#"["Attached"]"#)]), &[of_address]),
            // The NAT gateway waits for its address.
            (
                all(&[
                    NETWORK,
                    &after("Ip", "EC2::EIP", r#""Domain": "vpc""#, r#""Attached""#),
                    &resource("Nat", "EC2::NatGateway", nat),
                ]),
                &[],
            ),
            (all(&[NETWORK, &ip]), &[]),
            (all(&[NETWORK, &resource("L", "ElasticLoadBalancingV2::LoadBalancer", balancer)]), &of_balancer),
            (all(&[NETWORK, &after("L", "ElasticLoadBalancingV2::LoadBalancer", balancer, r#""Attached""#)]), &[]),
            (
                all(&[
                    NETWORK,
                    &resource(
                        "L",
                        "ElasticLoadBalancingV2::LoadBalancer",
                        &format!(r#"{balancer}, "Scheme": "internal""#),
                    ),
                ]),
                &[],
            ),
            (
                all(&[
                    NETWORK,
                    &resource("I", "EC2::Instance", r#""SubnetId": { "Ref": "S" }"#),
                    &resource("Ip", "EC2::EIP", r#""InstanceId": { "Ref": "I" }"#),
                ]),
                &[of_address],
            ),
        ],
    );
}

#[test]
fn machines_wait_for_their_way_out() {
    let route = resource(
        "Out",
        "EC2::Route",
        r#""RouteTableId": { "Ref": "T" }, "DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": { "Ref": "Nat" }"#,
    );
    let base = all(&[
        NETWORK,
        &after("Nat", "EC2::NatGateway", r#""SubnetId": "subnet-1", "AllocationId": "eipalloc-1""#, r#""Attached""#),
        &route,
    ]);
    let script = r#""SubnetId": { "Ref": "S" }, "UserData": "x""#;
    let found = |needed: &str| {
        format!(
            "missing_dependency @AWS::EC2::Instance: `I` does not wait for {needed}: what it fetches when it starts comes by that way"
        )
    };
    let (both, link) = (found("`Out`, `Link`"), found("`Link`"));
    let cases = [
        (all(&[&base, &resource("I", "EC2::Instance", script)]), Some(&both)),
        (all(&[&base, &after("I", "EC2::Instance", script, r#""Out""#)]), Some(&link)),
        (all(&[&base, &after("I", "EC2::Instance", script, r#"["Out", "Link"]"#)]), None),
        (all(&[&base, &resource("I", "EC2::Instance", r#""SubnetId": { "Ref": "S" }"#)]), None),
        (all(&[&base, &resource("I", "EC2::Instance", r#""SubnetId": "subnet-1", "UserData": "x""#)]), None),
    ];
    for (resources, expected) in cases {
        let expected: Vec<&str> = expected.into_iter().map(String::as_str).collect();
        run_resources(CODES, "", &[(resources, &expected)]);
    }
}

#[test]
fn machines_wait_for_the_way_of_their_nat_gateway() {
    let base = all(&[
        NETWORK,
        &resource("P", "EC2::Subnet", r#""VpcId": { "Ref": "Vpc" }, "CidrBlock": "10.0.1.0/24""#),
        &resource("U", "EC2::RouteTable", r#""VpcId": { "Ref": "Vpc" }"#),
        &resource(
            "PublicLink",
            "EC2::SubnetRouteTableAssociation",
            r#""SubnetId": { "Ref": "P" }, "RouteTableId": { "Ref": "U" }"#,
        ),
        &after(
            "PublicRoute",
            "EC2::Route",
            r#""RouteTableId": { "Ref": "U" }, "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": { "Ref": "Gateway" }"#,
            r#""Attached""#,
        ),
        &resource(
            "Out",
            "EC2::Route",
            r#""RouteTableId": { "Ref": "T" }, "DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": { "Ref": "Nat" }"#,
        ),
    ]);
    let nat = after(
        "Nat",
        "EC2::NatGateway",
        r#""SubnetId": { "Ref": "P" }, "AllocationId": "eipalloc-1""#,
        r#"["Attached", "PublicRoute"]"#,
    );
    let script = r#""SubnetId": { "Ref": "S" }, "UserData": "x""#;
    let machine = |waits: &str| after("I", "EC2::Instance", script, waits);
    // What the NAT gateway waits for, the machine need not name.
    let missing = [
        "missing_dependency @AWS::EC2::Instance: `I` does not wait for `PublicLink`: what it fetches when it starts comes by that way",
    ];
    let early = [
        "missing_dependency @AWS::EC2::Instance: `I` does not wait for `PublicRoute`, `PublicLink`: what it fetches when it starts comes by that way",
    ];
    // A route under a condition of its own is no name for `DependsOn`.
    let conditional = resource_if(
        "Prod",
        "More",
        "EC2::Route",
        r#""RouteTableId": { "Ref": "T" }, "DestinationCidrBlock": "10.9.0.0/16", "NatGatewayId": { "Ref": "Nat" }"#,
    );
    let hasty = nat.replace(r#"["Attached", "PublicRoute"]"#, r#""Attached""#);
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (all(&[&base, &nat, &machine(r#"["Out", "Link"]"#)]), &missing),
            (all(&[&base, &hasty, &machine(r#"["Out", "Link"]"#)]), &early),
            (all(&[&base, &nat, &machine(r#"["Out", "Link", "PublicLink"]"#)]), &[]),
            (all(&[&base, &nat, &conditional, &machine(r#"["Out", "Link", "PublicLink"]"#)]), &[]),
        ],
    );
}

#[test]
fn a_deployment_waits_for_its_methods() {
    let api = |more: &str| resource("Api", "ApiGateway::RestApi", &format!(r#""Name": "x"{more}"#));
    let method =
        |name: &str| resource(name, "ApiGateway::Method", r#""RestApiId": { "Ref": "Api" }, "HttpMethod": "GET""#);
    let deployed = r#""RestApiId": { "Ref": "Api" }"#;
    let deployment = resource("D", "ApiGateway::Deployment", deployed);
    let empty = ["empty_deployment @AWS::ApiGateway::Deployment: `D` deploys the API `Api`, which has no method"];
    let early = [
        "missing_dependency @AWS::ApiGateway::Deployment: `D` does not wait for `N`: what is not there yet when the API is deployed is not deployed",
    ];
    run_resources(
        CODES,
        "",
        &[
            (all(&[&api(""), &deployment]), &empty),
            (all(&[&api(r#", "Body": {}"#), &deployment]), &[]),
            (all(&[&api(r#", "CloneFrom": "x""#), &deployment]), &[]),
            (all(&[&api(""), &method("N"), &deployment]), &early),
            (
                all(&[
                    &api(""),
                    &method("M"),
                    &method("N"),
                    &after("D", "ApiGateway::Deployment", deployed, r#"["M"]"#),
                ]),
                &early,
            ),
            (all(&[&api(""), &method("M"), &after("D", "ApiGateway::Deployment", deployed, r#""M""#)]), &[]),
            (all(&[&resource("D", "ApiGateway::Deployment", r#""RestApiId": "x""#)]), &[]),
            (
                all(&[
                    &api(""),
                    &deployment,
                    &resource("M", "ApiGateway::Method", r#""RestApiId": { "Fn::If": ["C", { "Ref": "Api" }, "x"] }"#),
                ]),
                &[],
            ),
            (
                all(&[
                    &api(""),
                    &deployment,
                    &resource(
                        "Child",
                        "CloudFormation::Stack",
                        r#""TemplateURL": "x", "Parameters": { "A": { "Ref": "Api" } }"#,
                    ),
                ]),
                &[],
            ),
        ],
    );
    run_resources(CODES, r#""Transform": "Acme""#, &[(all(&[&api(""), &deployment]), &[])]);
}

#[test]
fn the_line_to_add_keeps_what_is_there() {
    let route = after(
        "R",
        "EC2::Route",
        r#""RouteTableId": { "Ref": "T" }, "GatewayId": { "Ref": "Gateway" }"#,
        r#"["Link", "S"]"#,
    );
    let messages = super::support::messages(&format!(r#""Resources": {{ {} }}"#, all(&[NETWORK, &route])));
    assert!(
        messages
            .iter()
            .any(|text| text.ends_with("help: add `DependsOn: [Link, S, Attached]` to the attributes of `R`")),
        "{messages:#?}"
    );
}
