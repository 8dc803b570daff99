//! Ports that nothing lets in.

use super::support::found;

fn check(sections: &str, expected: &[&str]) {
    let found = found(sections, false);
    let heads: Vec<&str> = found.iter().map(|line| line.split(": ").next().unwrap_or_default()).collect();
    assert_eq!(heads, expected, "{sections}\n{found:#?}");
}

/// A load balancer behind a group with these rules, its listener on port 80.
fn balancer(rules: &str, more: &str) -> String {
    format!(
        r#""Parameters": {{"P": {{"Type": "String"}}, "L": {{"Type": "List<AWS::EC2::SecurityGroup::Id>"}}}}, "Resources": {{
        "Group": {{"Type": "AWS::EC2::SecurityGroup", "Properties": {{"GroupDescription": "g", "VpcId": {{"Ref": "P"}}, "SecurityGroupIngress": {rules}}}}},
        "Balancer": {{"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer", "Properties": {{"Subnets": ["subnet-12345678", "subnet-87654321"], "SecurityGroups": [{{"Ref": "Group"}}]}}}},
        "Listener": {{"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {{"LoadBalancerArn": {{"Ref": "Balancer"}}, "Port": 80, "Protocol": "HTTP", "DefaultActions": [{{"Type": "fixed-response", "FixedResponseConfig": {{"StatusCode": "200"}}}}]}}}}
        {more} }}"#
    )
}

const CLOSED: &str = r#"[{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "0.0.0.0/0"}]"#;

#[test]
fn the_port_of_a_listener() {
    check(&balancer(CLOSED, ""), &["port_not_opened @80"]);
    check(&balancer("[]", ""), &["port_not_opened @80"]);
    check(
        &balancer(r#"[{"IpProtocol": "udp", "FromPort": 80, "ToPort": 80, "CidrIp": "0.0.0.0/0"}]"#, ""),
        &["port_not_opened @80"],
    );
    for rules in [
        r#"[{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 443, "CidrIp": "0.0.0.0/0"}]"#,
        r#"[{"IpProtocol": "-1", "CidrIp": "10.0.0.0/8"}]"#,
        r#"[{"IpProtocol": "tcp", "FromPort": {"Ref": "P"}, "ToPort": {"Ref": "P"}, "CidrIp": "0.0.0.0/0"}]"#,
        r#"{"Ref": "P"}"#,
    ] {
        check(&balancer(rules, ""), &[]);
    }
}

#[test]
fn rules_and_groups_that_stand_elsewhere() {
    let apart = |group: &str, port: u16| {
        format!(
            r#", "Rule": {{"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {{"GroupId": {group}, "IpProtocol": "tcp", "FromPort": {port}, "ToPort": {port}, "CidrIp": "0.0.0.0/0"}}}}"#
        )
    };
    check(&balancer(CLOSED, &apart(r#"{"Ref": "Group"}"#, 80)), &[]);
    check(&balancer(CLOSED, &apart(r#"{"Fn::GetAtt": ["Group", "GroupId"]}"#, 81)), &["port_not_opened @80"]);
    check(&balancer(CLOSED, &apart(r#"{"Ref": "P"}"#, 80)), &["port_not_opened @80"]);
    check(&balancer(CLOSED, &apart(r#"{"Fn::Select": [0, {"Ref": "L"}]}"#, 80)), &[]);
    // Another stack may add rules to a group that it knows.
    let exported = format!(r#"{}, "Outputs": {{"O": {{"Value": {{"Ref": "Group"}}}}}}"#, balancer(CLOSED, ""));
    check(&exported, &[]);
    let more = balancer(CLOSED, "").replace(r#"[{"Ref": "Group"}]"#, r#"[{"Ref": "Group"}, {"Ref": "P"}]"#);
    check(&more, &[]);
    let list = balancer(CLOSED, "").replace(r#"[{"Ref": "Group"}]"#, r#"{"Ref": "L"}"#);
    check(&list, &[]);
}

/// A service on the machines of a cluster; their group has these rules, the container this port mapping.
fn machines(rules: &str, mapping: &str, user_data: &str) -> String {
    format!(
        r#""Parameters": {{"P": {{"Type": "String"}}}}, "Resources": {{
        "Group": {{"Type": "AWS::EC2::SecurityGroup", "Properties": {{"GroupDescription": "g", "VpcId": {{"Ref": "P"}}, "SecurityGroupIngress": [{rules}]}}}},
        "Cluster": {{"Type": "AWS::ECS::Cluster"}},
        "Machines": {{"Type": "AWS::EC2::LaunchTemplate", "Properties": {{"LaunchTemplateData": {{"SecurityGroupIds": [{{"Ref": "Group"}}], "UserData": {{"Fn::Base64": {user_data}}}}}}}}},
        "Task": {{"Type": "AWS::ECS::TaskDefinition", "Properties": {{"ContainerDefinitions": [{{"Name": "web", "Image": "nginx", "Memory": 100, "PortMappings": [{mapping}]}}]}}}},
        "Service": {{"Type": "AWS::ECS::Service", "Properties": {{"Cluster": {{"Ref": "Cluster"}}, "TaskDefinition": {{"Ref": "Task"}}, "LoadBalancers": [{{"ContainerName": "web", "ContainerPort": 80, "TargetGroupArn": {{"Ref": "P"}}}}]}}}} }}"#
    )
}

const JOINS: &str = "{\"Fn::Sub\": \"#!/bin/bash\\necho ECS_CLUSTER=${Cluster} >> /etc/ecs/ecs.config\"}";

#[test]
fn the_host_ports_of_machines() {
    let rule = |from: u16, to: u16| {
        format!(r#"{{"IpProtocol": "tcp", "FromPort": {from}, "ToPort": {to}, "CidrIp": "10.0.0.0/8"}}"#)
    };
    // The container's own port is not that of the machine.
    check(&machines(&rule(80, 80), r#"{"ContainerPort": 80}"#, JOINS), &["port_not_opened @80"]);
    check(&machines(&rule(32768, 65535), r#"{"ContainerPort": 80}"#, JOINS), &[]);
    check(&machines(&rule(49153, 65535), r#"{"ContainerPort": 80, "HostPort": 0}"#, JOINS), &[]);
    check(&machines(&rule(80, 80), r#"{"ContainerPort": 80, "HostPort": 8080}"#, JOINS), &["port_not_opened @80"]);
    check(&machines(&rule(8080, 8080), r#"{"ContainerPort": 80, "HostPort": 8080}"#, JOINS), &[]);
    check(&machines(&rule(80, 80), r#"{"ContainerPort": 80, "HostPort": {"Ref": "P"}}"#, JOINS), &[]);
    // Machines that do not name the cluster may belong to another.
    check(&machines(&rule(80, 80), r#"{"ContainerPort": 80}"#, r##""#!/bin/bash\necho""##), &[]);
}

#[test]
fn the_port_of_a_database() {
    let database = |engine: &str, port: &str| {
        format!(
            r#""Parameters": {{"P": {{"Type": "String", "NoEcho": true}}}}, "Resources": {{
            "Group": {{"Type": "AWS::EC2::SecurityGroup", "Properties": {{"GroupDescription": "g", "VpcId": "vpc-12345678", "SecurityGroupIngress": [{{"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "CidrIp": "10.0.0.0/8"}}]}}}},
            "Db": {{"Type": "AWS::RDS::DBInstance", "Properties": {{"Engine": {engine}, "DBInstanceClass": "db.t4g.small", "AllocatedStorage": "20", "DBSubnetGroupName": "g", "MasterUsername": "u", "MasterUserPassword": {{"Ref": "P"}}, "VPCSecurityGroups": [{{"Ref": "Group"}}] {port}}}, "DeletionPolicy": "Snapshot", "UpdateReplacePolicy": "Snapshot"}} }}"#
        )
    };
    check(&database(r#""postgres""#, ""), &[]);
    check(&database(r#""mysql""#, ""), &["port_not_opened @Db"]);
    check(&database(r#""postgres""#, r#", "Port": "5433""#), &["port_not_opened @Db"]);
    check(&database(r#"{"Ref": "P"}"#, ""), &[]);
}
