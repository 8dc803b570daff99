//! Ports that are open to everybody.

use super::support::{CONDITIONS, resource, run_resources};

#[test]
fn ports_for_a_few() {
    let group = |rule: &str| {
        resource(
            "G",
            "EC2::SecurityGroup",
            &format!(r#""GroupDescription": "g", "SecurityGroupIngress": [{{ {rule} }}]"#),
        )
    };
    let apart = |rule: &str| resource("I", "EC2::SecurityGroupIngress", &format!(r#""GroupId": "sg-1", {rule}"#));
    let ssh = r#""IpProtocol": "tcp", "FromPort": 22, "ToPort": "22""#;
    let all_v4 = r#""CidrIp": "0.0.0.0/0""#;
    let found = ["open_port @0.0.0.0/0: `0.0.0.0/0` lets everybody in on port 22, which is for SSH"];
    run_resources(
        &["open_port"],
        CONDITIONS,
        &[
            (group(&format!("{ssh}, {all_v4}")), &found),
            (apart(&format!("{ssh}, {all_v4}")), &found),
            (
                group(&format!(r#"{ssh}, "CidrIpv6": "::/0""#)),
                &["open_port @::/0: `::/0` lets everybody in on port 22, which is for SSH"],
            ),
            (
                group(&format!(r#""IpProtocol": "6", "FromPort": 5000, "ToPort": 6000, {all_v4}"#)),
                &[
                    "open_port @0.0.0.0/0: `0.0.0.0/0` lets everybody in on port 5432, one of 5000 to 6000, which is for PostgreSQL",
                ],
            ),
            (
                group(&format!(r#""IpProtocol": "-1", {all_v4}"#)),
                &[
                    "open_port @0.0.0.0/0: `0.0.0.0/0` lets everybody in on port 22, one of 0 to 65535, which is for SSH",
                ],
            ),
            (group(&format!(r#""IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, {all_v4}"#)), &[]),
            (group(&format!(r#""IpProtocol": "udp", "FromPort": 22, "ToPort": 22, {all_v4}"#)), &[]),
            (group(&format!(r#"{ssh}, "CidrIp": "10.0.0.0/8""#)), &[]),
            (group(&format!(r#"{ssh}, "CidrIp": {{ "Ref": "Block" }}"#)), &[]),
            (group(&format!(r#""IpProtocol": "tcp", "FromPort": {{ "Ref": "Env" }}, "ToPort": 22, {all_v4}"#)), &[]),
            (group(&format!(r#""IpProtocol": {{ "Ref": "Env" }}, "FromPort": 22, "ToPort": 22, {all_v4}"#)), &[]),
        ],
    );
}
