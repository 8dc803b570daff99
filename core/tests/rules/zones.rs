//! Availability zones of load balancers, databases and EKS clusters.

use super::support::{CONDITIONS, all, resource, run_resources};

const CODES: &[&str] = &["one_zone"];

fn subnets(a: &str, b: &str) -> String {
    all(&[
        &resource("A", "EC2::Subnet", &format!(r#""VpcId": "vpc-1", "CidrBlock": "10.0.0.0/24", {a}"#)),
        &resource("B", "EC2::Subnet", &format!(r#""VpcId": "vpc-1", "CidrBlock": "10.0.1.0/24", {b}"#)),
    ])
}

fn group(zones: &str) -> String {
    all(&[zones, &resource("G", "RDS::DBSubnetGroup", r#""SubnetIds": [{ "Ref": "A" }, { "Ref": "B" }]"#)])
}

#[test]
fn equal_zones() {
    let balancer = |properties: &str| {
        let same = r#""AvailabilityZone": "eu-west-1a""#;
        all(&[&subnets(same, same), &resource("L", "ElasticLoadBalancingV2::LoadBalancer", properties)])
    };
    let found = [
        "one_zone @[: `L` is an application load balancer, which needs subnets in two availability zones: `A` and `B` are all in eu-west-1a",
    ];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (balancer(r#""Subnets": [{ "Ref": "A" }, { "Ref": "B" }]"#), &found),
            (balancer(r#""Type": "application", "Subnets": [{ "Ref": "A" }, { "Ref": "B" }]"#), &found),
            (balancer(r#""SubnetMappings": [{ "SubnetId": { "Ref": "A" } }, { "SubnetId": { "Ref": "B" } }]"#), &found),
            (balancer(r#""Type": "network", "Subnets": [{ "Ref": "A" }, { "Ref": "B" }]"#), &[]),
            (balancer(r#""Type": { "Ref": "Env" }, "Subnets": [{ "Ref": "A" }, { "Ref": "B" }]"#), &[]),
            (balancer(r#""Subnets": [{ "Ref": "A" }, { "Ref": "B" }, "subnet-12345678"]"#), &[]),
            (balancer(r#""Subnets": [{ "Ref": "A" }, { "Ref": "B" }, { "Ref": "Other" }]"#), &[]),
        ],
    );
}

#[test]
fn which_zones_are_known() {
    let one = |zone: &str| {
        vec![format!(
            "one_zone @[: `G` is a database subnet group, which needs subnets in two availability zones: `A` and `B` are all in {zone}"
        )]
    };
    let select = |number: &str, region: &str| {
        format!(r#""AvailabilityZone": {{ "Fn::Select": [{number}, {{ "Fn::GetAZs": {region} }}] }}"#)
    };
    let name = |zone: &str| format!(r#""AvailabilityZone": {zone}"#);
    let zero = one("zone 0 of the region");
    let sub = one("${AWS::Region}a");
    for (a, b, expected) in [
        (select("0", r#""""#), select("0", r#"{ "Ref": "AWS::Region" }"#), zero.clone()),
        (select("0", r#""""#), select("\"0\"", r#""""#), zero),
        (select("0", r#""""#), select("1", r#""""#), vec![]),
        (name(r#"{ "Fn::Sub": "${AWS::Region}a" }"#), name(r#"{ "Fn::Sub": "${AWS::Region}a" }"#), sub),
        (name(r#"{ "Fn::Sub": "${AWS::Region}a" }"#), name(r#"{ "Fn::Sub": "${AWS::Region}b" }"#), vec![]),
        // Parameters, local zones, Outposts and subnets that leave the zone to EC2.
        (name(r#"{ "Ref": "Env" }"#), name(r#"{ "Ref": "Env" }"#), vec![]),
        (name(r#""us-west-2-lax-1a""#), name(r#""us-west-2-lax-1a""#), vec![]),
        (format!("{}, \"OutpostArn\": \"x\"", name(r#""eu-west-1a""#)), name(r#""eu-west-1a""#), vec![]),
        (name(r#""eu-west-1a""#), r#""MapPublicIpOnLaunch": true"#.to_owned(), vec![]),
    ] {
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        run_resources(CODES, CONDITIONS, &[(group(&subnets(&a, &b)), &expected)]);
    }
}

#[test]
fn an_eks_cluster_may_stand_on_an_outpost() {
    let same = subnets(r#""AvailabilityZone": "eu-west-1a""#, r#""AvailabilityZone": "eu-west-1a""#);
    let cluster = |more: &str| {
        let subnets = r#""ResourcesVpcConfig": { "SubnetIds": [{ "Ref": "A" }, { "Ref": "B" }] }"#;
        all(&[&same, &resource("C", "EKS::Cluster", &format!("{subnets}{more}"))])
    };
    run_resources(
        CODES,
        "",
        &[
            (
                cluster(""),
                &[
                    "one_zone @[: `C` is an EKS cluster, which needs subnets in two availability zones: `A` and `B` are all in eu-west-1a",
                ],
            ),
            (cluster(r#", "OutpostConfig": { "OutpostArns": ["x"], "ControlPlaneInstanceType": "m5.large" }"#), &[]),
        ],
    );
}

#[test]
fn one_address_in_a_zone() {
    const CODES: &[&str] = &["zone_twice"];
    let subnets = |zones: [&str; 3]| {
        let subnet = |name: &str, zone: &str| {
            let zone = format!(r#""VpcId": "vpc-1", "CidrBlock": "10.0.0.0/24", "AvailabilityZone": {zone}"#);
            resource(name, "EC2::Subnet", &zone)
        };
        all(&[&subnet("A", zones[0]), &subnet("B", zones[1]), &subnet("C", zones[2])])
    };
    let with = |subnets: &str, kind: &str, properties: &str| all(&[subnets, &resource("L", kind, properties)]);
    let two = subnets([r#""eu-west-1a""#, r#""eu-west-1b""#, r#""eu-west-1b""#]);
    let three = r#"[{ "Ref": "A" }, { "Ref": "B" }, { "Ref": "C" }]"#;
    let balancer = |subnets: &str, list: &str| {
        with(subnets, "ElasticLoadBalancingV2::LoadBalancer", &format!(r#""Subnets": {list}"#))
    };
    let interface = format!(r#""VpcEndpointType": "Interface", "SubnetIds": {three}"#);
    let endpoint = with(&two, "EC2::VPCEndpoint", &interface);
    let told = ["zone_twice @{: `L` takes one subnet of a zone: `C` is in eu-west-1b, as `B` is"];
    let numbered = ["zone_twice @{: `L` takes one subnet of a zone: `C` is in zone 1 of the region, as `B` is"];
    let number = |number: &str| format!(r#"{{ "Fn::Select": [{number}, {{ "Fn::GetAZs": "" }}] }}"#);
    let mount = |name: &str, subnet: &str, system: &str| {
        let properties =
            format!(r#""FileSystemId": {system}, "SubnetId": {{ "Ref": "{subnet}" }}, "SecurityGroups": []"#);
        resource(name, "EFS::MountTarget", &properties)
    };
    let files = |second: &str| {
        let first = mount("M", "B", r#"{ "Ref": "L" }"#);
        all(&[&with(&two, "EFS::FileSystem", ""), &first, &mount("N", "C", second)])
    };
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (balancer(&two, three), &told),
            (endpoint, &told),
            (files(r#"{ "Ref": "L" }"#), &told),
            (balancer(&subnets([&number("0"), &number("1"), &number("\"1\"")]), three), &numbered),
            // Another zone, another file system.
            (balancer(&subnets([&number("0"), &number("1"), &number("2")]), three), &[]),
            (files(r#""fs-0123456789abcdef0""#), &[]),
            // Unknown, or never together.
            (balancer(&subnets([r#""eu-west-1a""#, r#""eu-west-1b""#, r#"{ "Ref": "Env" }"#]), three), &[]),
            (balancer(&two, r#"[{ "Ref": "A" }, { "Fn::If": ["Dev", { "Ref": "B" }, { "Ref": "C" }] }]"#), &[]),
            // That all are in one zone is told by its own code, and one subnet written twice is no second one.
            (balancer(&subnets([r#""eu-west-1b""#, r#""eu-west-1b""#, r#""eu-west-1b""#]), three), &[]),
            (balancer(&two, r#"[{ "Ref": "A" }, { "Ref": "B" }, { "Ref": "B" }]"#), &[]),
            // Absurd.
            (balancer(&two, "[]"), &[]),
            (balancer(&two, r#"{ "Ref": "B" }"#), &[]),
            (balancer(&two, "[[], 1, { \"Ref\": [] }]"), &[]),
        ],
    );
}
