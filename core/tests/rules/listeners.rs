//! Protocols of listeners and target groups, and redirects that lead back to themselves.

use super::support::{CONDITIONS, all, resource, resource_if, run_resources};

const LISTENER: &str = "ElasticLoadBalancingV2::Listener";

#[test]
fn protocols_of_a_type() {
    const CODES: &[&str] = &["balancer_protocol"];
    let balancer = |kind: &str| {
        resource("L", "ElasticLoadBalancingV2::LoadBalancer", &format!(r#"{kind}"Subnets": ["subnet-1", "subnet-2"]"#))
    };
    let group = |protocol: &str| {
        resource("G", "ElasticLoadBalancingV2::TargetGroup", &format!(r#""VpcId": "vpc-1", "Port": 80{protocol}"#))
    };
    let listens = |protocol: &str| {
        format!(
            r#""LoadBalancerArn": {{ "Ref": "L" }}, "Port": 80, "Protocol": {protocol}, "DefaultActions": [{{ "Type": "forward", "TargetGroupArn": {{ "Ref": "G" }} }}]"#
        )
    };
    let with = |kind: &str, protocol: &str, targets: &str| {
        all(&[&balancer(kind), &group(targets), &resource("H", LISTENER, &listens(protocol))])
    };
    let (network, tcp) = (r#""Type": "network", "#, r#", "Protocol": "TCP""#);
    let (http, unknown) = (r#", "Protocol": "HTTP""#, r#", "Protocol": { "Ref": "Env" }"#);
    let apart = all(&[
        &resource_if("Dev", "L", "ElasticLoadBalancingV2::LoadBalancer", r#""Subnets": ["subnet-1", "subnet-2"]"#),
        &group(http),
        &resource_if("Prod", "H", LISTENER, &listens(r#""TCP""#)),
    ]);
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (
                with("", r#""TCP""#, http),
                &[
                    "balancer_protocol @TCP: `L` is an application load balancer, which has no listener of the protocol `TCP`",
                ],
            ),
            (
                with(network, r#""HTTPS""#, tcp),
                &[
                    "balancer_protocol @HTTPS: `L` is a network load balancer, which has no listener of the protocol `HTTPS`",
                ],
            ),
            (
                with(network, r#""TLS""#, http),
                &[
                    "balancer_protocol @{: `L` is a network load balancer, which has no target group of the protocol `HTTP`",
                ],
            ),
            // A listener that is wrong speaks for its target groups.
            (
                with("", r#""TCP""#, tcp),
                &[
                    "balancer_protocol @TCP: `L` is an application load balancer, which has no listener of the protocol `TCP`",
                ],
            ),
            (with("", r#""HTTP""#, http), &[]),
            (with(network, r#""TCP_UDP""#, r#", "Protocol": "TCP_UDP""#), &[]),
            // A function's group has no protocol, and a gateway load balancer has rules of its own.
            (with("", r#""HTTP""#, r#", "TargetType": "lambda""#), &[]),
            (with(r#""Type": "gateway", "#, r#""GENEVE""#, ""), &[]),
            // Unknown, or never together.
            (with(r#""Type": { "Ref": "Env" }, "#, r#""TCP""#, http), &[]),
            (with("", r#"{ "Ref": "Env" }"#, unknown), &[]),
            (with("", r#""TCP""#, http).replace(r#"{ "Ref": "L" }"#, r#"{ "Ref": "Other" }"#), &[]),
            (apart, &[]),
            // Absurd.
            (with(r#""Type": [], "#, r#""TCP""#, http), &[]),
            (with("", "[]", r#", "Protocol": []"#), &[]),
            (with("", r#""HTTP""#, tcp).replace(r#"{ "Ref": "G" }"#, "7"), &[]),
        ],
    );
}

#[test]
fn redirects_that_lead_back() {
    const CODES: &[&str] = &["redirect_loop"];
    let with = |protocol: &str, config: &str| {
        let properties = format!(
            r#""LoadBalancerArn": "arn", "Port": 443, "Protocol": {protocol}, "DefaultActions": [{{ "Type": "redirect", "RedirectConfig": {config} }}]"#
        );
        resource("H", LISTENER, &properties)
    };
    let to = |config: &str| with(r#""HTTPS""#, &format!(r#"{{ "StatusCode": "HTTP_301"{config} }}"#));
    let rule = |config: &str, path: &str| {
        let properties = format!(
            r#""ListenerArn": {{ "Ref": "H" }}, "Priority": 1, "Conditions": [{{ "Field": "path-pattern", "Values": ["{path}"] }}], "Actions": [{{ "Type": "redirect", "RedirectConfig": {{ "StatusCode": "HTTP_301"{config} }} }}]"#
        );
        all(&[
            &to(r#", "Host": "www.example.com""#),
            &resource("R", "ElasticLoadBalancingV2::ListenerRule", &properties),
        ])
    };
    let told = [
        "redirect_loop @{: the redirect leads to where the request comes from: it changes neither protocol, host, port nor path",
    ];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (to(""), &told),
            (to(r#", "Protocol": "HTTPS", "Port": "443""#), &told),
            (to(r##", "Protocol": "#{protocol}", "Host": "#{host}", "Port": "#{port}", "Path": "/#{path}""##), &told),
            // The query alone does not lead elsewhere.
            (to(r#", "Query": "again=yes""#), &told),
            (rule(r#", "Protocol": "HTTPS""#, "/old"), &told),
            (to(r#", "Port": "8443""#), &[]),
            (to(r#", "Protocol": "HTTP""#), &[]),
            (to(r##", "Path": "/shop/#{path}""##), &[]),
            (rule(r#", "Path": "/new""#, "/old"), &[]),
            // Unknown.
            (to(r#", "Host": { "Ref": "Env" }"#), &[]),
            (with(r#"{ "Ref": "Env" }"#, r#"{ "StatusCode": "HTTP_301", "Protocol": "HTTPS" }"#), &[]),
            // Absurd.
            (with(r#""HTTPS""#, "[]"), &[]),
            (with(r#""HTTPS""#, r#""HTTP_301""#), &[]),
            (to(r#", "Port": []"#), &[]),
        ],
    );
}
