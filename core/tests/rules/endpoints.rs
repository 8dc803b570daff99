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
