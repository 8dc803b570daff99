//! Private DNS of interface endpoints.

use super::support::{CONDITIONS, all, resource, resource_if, run_resources};

fn endpoint(more: &str) -> String {
    format!(
        r#""VpcEndpointType": "Interface", "VpcId": {{ "Ref": "Vpc" }}, "ServiceName": {{ "Fn::Sub": "com.amazonaws.${{AWS::Region}}.logs" }}{more}"#
    )
}

#[test]
fn the_vpc_allows_private_names() {
    const CODES: &[&str] = &["private_dns_without_vpc"];
    let with = |attributes: &str, more: &str| {
        all(&[
            &resource("Vpc", "EC2::VPC", &format!(r#""CidrBlock": "10.0.0.0/16"{attributes}"#)),
            &resource("E", "EC2::VPCEndpoint", &endpoint(more)),
        ])
    };
    let on = r#", "PrivateDnsEnabled": true"#;
    let hostnames =
        ["private_dns_without_vpc @true: `E` has private DNS, for which its VPC `Vpc` needs `EnableDnsHostnames`"];
    let support =
        ["private_dns_without_vpc @true: `E` has private DNS, for which its VPC `Vpc` needs `EnableDnsSupport`"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (with("", on), &hostnames),
            (with(r#", "EnableDnsHostnames": false"#, on), &hostnames),
            (with(r#", "EnableDnsHostnames": true, "EnableDnsSupport": false"#, on), &support),
            (with(r#", "EnableDnsHostnames": true"#, on), &[]),
            (with(r#", "EnableDnsHostnames": { "Ref": "Env" }"#, on), &[]),
            (with("", ""), &[]),
            (with("", r#", "PrivateDnsEnabled": false"#), &[]),
        ],
    );
}

#[test]
fn one_endpoint_for_a_name() {
    const CODES: &[&str] = &["endpoint_twice"];
    let vpc = resource("Vpc", "EC2::VPC", r#""CidrBlock": "10.0.0.0/16", "EnableDnsHostnames": true"#);
    let on = endpoint(r#", "PrivateDnsEnabled": true"#);
    let twice = ["endpoint_twice @F: `F` and `E` are endpoints of one service in one VPC, both with private DNS"];
    let pair = |e: &str, f: &str| all(&[&vpc, e, f]);
    let e = resource("E", "EC2::VPCEndpoint", &on);
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (pair(&e, &resource("F", "EC2::VPCEndpoint", &on)), &twice),
            (pair(&e, &resource("F", "EC2::VPCEndpoint", &endpoint(""))), &[]),
            (pair(&e, &resource("F", "EC2::VPCEndpoint", &on.replace(".logs", ".sqs"))), &[]),
            (
                pair(
                    &resource_if("Dev", "E", "EC2::VPCEndpoint", &on),
                    &resource_if("Prod", "F", "EC2::VPCEndpoint", &on),
                ),
                &[],
            ),
        ],
    );
}

#[test]
fn services_with_gateway_endpoints() {
    const CODES: &[&str] = &["no_gateway_endpoint"];
    let of = |service: &str, more: &str| {
        resource("E", "EC2::VPCEndpoint", &format!(r#""VpcId": "vpc-1", "ServiceName": {service}{more}"#))
    };
    let named = |name: &str| format!(r#"{{ "Fn::Sub": "com.amazonaws.${{AWS::Region}}.{name}" }}"#);
    let gateway = r#", "VpcEndpointType": "Gateway""#;
    let given = [
        "no_gateway_endpoint @Gateway: `E` is an endpoint of the type `Gateway`, which `secretsmanager` does not have",
    ];
    let default = given.map(|line| line.replace("@Gateway", "@AWS::EC2::VPCEndpoint"));
    let default = default.each_ref().map(String::as_str);
    let joined = r#"{ "Fn::Join": ["", ["com.amazonaws.", { "Ref": "AWS::Region" }, ".secretsmanager"]] }"#;
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (of(&named("secretsmanager"), gateway), &given),
            (of(&named("secretsmanager"), ""), &default),
            (of(joined, ""), &default),
            (of(r#""com.amazonaws.eu-west-1.secretsmanager""#, ""), &default),
            (of(&named("s3"), gateway), &[]),
            (of(&named("dynamodb"), ""), &[]),
            (of(r#""com.amazonaws.eu-west-1.s3express""#, ""), &[]),
            (of(&named("secretsmanager"), r#", "VpcEndpointType": "Interface""#), &[]),
            // A service of one's own says nothing by its name.
            (of(r#""com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0""#, ""), &[]),
            // Unknown.
            (of(r#"{ "Ref": "Other" }"#, gateway), &[]),
            (of(&named("secretsmanager"), r#", "VpcEndpointType": { "Ref": "Other" }"#), &[]),
            (of(&named("${Other}"), gateway), &[]),
            // Absurd.
            (of("[]", gateway), &[]),
            (of(r#""secretsmanager""#, gateway), &[]),
            (of(&named("secretsmanager"), r#", "VpcEndpointType": []"#), &[]),
        ],
    );
}
