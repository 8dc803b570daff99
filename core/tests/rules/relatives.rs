//! Things that name each other: of one API, of one kind; permissions and who calls; policies and their group.

use super::support::{CONDITIONS, all, messages, resource, resource_if, run_resources};

const CODES: &[&str] = &[
    "different_parents",
    "authorizer_kind",
    "caller_misfit",
    "caller_of_any_account",
    "nothing_to_scale",
    "different_vpcs",
];

fn apis(rest: &str) -> String {
    all(&[&resource("A", "ApiGateway::RestApi", ""), &resource("B", "ApiGateway::RestApi", ""), rest])
}

#[test]
fn parts_of_one_api() {
    let part = |api: &str| resource("Part", "ApiGateway::Resource", &format!(r#""RestApiId": {api}, "ParentId": "x""#));
    let method = |part: &str| {
        resource("M", "ApiGateway::Method", &format!(r#""RestApiId": {{ "Ref": "A" }}, "ResourceId": {part}"#))
    };
    let (a, b) = (r#"{ "Ref": "A" }"#, r#"{ "Ref": "B" }"#);
    let of = |api: &str| apis(&all(&[&part(api), &method(r#"{ "Ref": "Part" }"#)]));
    let stage = |kind: &str, parent: &str, own: &str, other: &str| {
        apis(&all(&[
            &resource("D", &format!("{kind}::Deployment"), &format!(r#""{parent}": {other}"#)),
            &resource(
                "S",
                &format!("{kind}::Stage"),
                &format!(r#""{parent}": {own}, "DeploymentId": {{ "Ref": "D" }}"#),
            ),
        ]))
    };
    let only_dev = all(&[
        &resource_if("Dev", "Part", "ApiGateway::Resource", r#""RestApiId": { "Ref": "B" }, "ParentId": "x""#),
        &resource_if(
            "Prod",
            "M",
            "ApiGateway::Method",
            r#""RestApiId": { "Ref": "A" }, "ResourceId": { "Ref": "Part" }"#,
        ),
    ]);
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (of(a), &[]),
            (of(r#"{ "Ref": "Env" }"#), &[]),
            (of(b), &["different_parents @{: `M` belongs to `A`, and `Part` to `B`"]),
            (apis(&only_dev), &[]),
            (apis(&method(r#"{ "Fn::GetAtt": ["A", "RootResourceId"] }"#)), &[]),
            (
                apis(&method(r#"{ "Fn::GetAtt": ["B", "RootResourceId"] }"#)),
                &["different_parents @{: `M` belongs to `A`, and `B.RootResourceId` to `B`"],
            ),
            (stage("ApiGateway", "RestApiId", a, a), &[]),
            (stage("ApiGateway", "RestApiId", a, b), &["different_parents @{: `S` belongs to `A`, and `D` to `B`"]),
            (stage("ApiGatewayV2", "ApiId", a, b), &["different_parents @{: `S` belongs to `A`, and `D` to `B`"]),
        ],
    );
}

#[test]
fn authorizers_of_the_asked_kind() {
    let pair = |asked: &str, kind: &str| {
        all(&[
            &resource("Auth", "ApiGateway::Authorizer", &format!(r#""Type": {kind}"#)),
            &resource(
                "M",
                "ApiGateway::Method",
                &format!(r#""AuthorizationType": {asked}, "AuthorizerId": {{ "Ref": "Auth" }}"#),
            ),
        ])
    };
    let (custom, pools, token) = (r#""CUSTOM""#, r#""COGNITO_USER_POOLS""#, r#""TOKEN""#);
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (pair(custom, token), &[]),
            (pair(pools, pools), &[]),
            (pair(r#""NONE""#, token), &[]),
            (pair(pools, r#"{ "Ref": "Env" }"#), &[]),
            (
                pair(pools, token),
                &[
                    "authorizer_kind @COGNITO_USER_POOLS: the method asks for `COGNITO_USER_POOLS`, and its authorizer `Auth` \
                   is of the type `TOKEN`",
                ],
            ),
            (
                pair(custom, pools),
                &["authorizer_kind @CUSTOM: the method asks for `CUSTOM`, and its authorizer `Auth` is of the type \
                   `COGNITO_USER_POOLS`"],
            ),
        ],
    );
    let messages = messages(&format!(r#""Resources": {{ {} }}"#, pair(custom, pools)));
    assert!(
        messages.iter().any(|message| message.ends_with("help: write `AuthorizationType: \"COGNITO_USER_POOLS\"`"))
    );
}

#[test]
fn callers_and_their_permissions() {
    let permission = |principal: &str, source: &str| {
        all(&[
            &resource("Bucket", "S3::Bucket", ""),
            &resource("Group", "Logs::LogGroup", ""),
            &resource(
                "P",
                "Lambda::Permission",
                &format!(
                    r#""Principal": {principal}, "SourceArn": {{ "Fn::GetAtt": ["{source}", "Arn"] }}, "SourceAccount": "123456789012""#
                ),
            ),
        ])
    };
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (permission(r#""s3.amazonaws.com""#, "Bucket"), &[]),
            (permission(r#"{ "Ref": "Env" }"#, "Bucket"), &[]),
            (permission(r#""logs.eu-west-1.amazonaws.com""#, "Group"), &[]),
            (permission(r#""s3.amazonaws.com.cn""#, "Bucket"), &[]),
            (
                permission(r#""sns.amazonaws.com""#, "Bucket"),
                &[
                    "caller_misfit @sns.amazonaws.com: `s3.amazonaws.com` calls for `Bucket`, and the permission is for \
                   `sns.amazonaws.com`: it never counts",
                ],
            ),
        ],
    );
}

#[test]
fn policies_without_room_to_scale() {
    let group = |least: &str, most: &str, kind: &str| {
        all(&[
            &resource("G", "AutoScaling::AutoScalingGroup", &format!(r#""MinSize": {least}, "MaxSize": {most}"#)),
            &resource(
                "P",
                "AutoScaling::ScalingPolicy",
                &format!(r#""AutoScalingGroupName": {{ "Ref": "G" }}, "PolicyType": "{kind}""#),
            ),
        ])
    };
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (group(r#""1""#, r#""2""#, "TargetTrackingScaling"), &[]),
            (group(r#""2""#, r#""2""#, "StepScaling"), &[]),
            (group(r#""2""#, r#"{ "Ref": "Env" }"#, "TargetTrackingScaling"), &[]),
            (
                group(r#""2""#, r#""2""#, "TargetTrackingScaling"),
                &["nothing_to_scale @{: the size of `G` is always 2: the policy has nothing to scale"],
            ),
        ],
    );
}

#[test]
fn launch_templates_of_one_vpc() {
    let template = |vpc: &str| {
        all(&[
            &resource("One", "EC2::VPC", r#""CidrBlock": "10.0.0.0/16""#),
            &resource("Two", "EC2::VPC", r#""CidrBlock": "10.1.0.0/16""#),
            &resource("Net", "EC2::Subnet", r#""VpcId": { "Ref": "One" }, "CidrBlock": "10.0.1.0/24""#),
            &resource(
                "Sg",
                "EC2::SecurityGroup",
                &format!(r#""GroupDescription": "g", "VpcId": {{ "Ref": "{vpc}" }}"#),
            ),
            &resource(
                "T",
                "EC2::LaunchTemplate",
                r#""LaunchTemplateData": { "NetworkInterfaces": [{ "DeviceIndex": 0, "SubnetId": { "Ref": "Net" }, "Groups": [{ "Ref": "Sg" }] }] }"#,
            ),
        ])
    };
    run_resources(
        CODES,
        "",
        &[
            (template("One"), &[]),
            (template("Two"), &["different_vpcs @{: `T` uses `Net` of VPC `One` and `Sg` of VPC `Two` together"]),
        ],
    );
}
