//! Rules of single services: what each says, and what keeps it silent. The templates of `cli/tests/parity` have more faults.

use super::support::{CONDITIONS, all, resource, resource_if, run_resources};

#[test]
fn names_are_in_their_domain() {
    let record = |name: &str, zone: &str| {
        resource(
            "R",
            "Route53::RecordSet",
            &format!(
                r#""Name": {name}, "HostedZoneName": {zone}, "Type": "A", "TTL": "60", "ResourceRecords": ["192.0.2.1"]"#
            ),
        )
    };
    run_resources(
        &["outside_domain"],
        CONDITIONS,
        &[
            (
                record(r#""www.notexample.com.""#, r#""example.com.""#),
                &["outside_domain @www.notexample.com.: `www.notexample.com.` is not in the domain `example.com.`"],
            ),
            (record(r#""www.example.com""#, r#""example.com.""#), &[]),
            (record(r#""Example.com.""#, r#""example.com.""#), &[]),
            (record(r#"{ "Ref": "Env" }"#, r#""example.com.""#), &[]),
        ],
    );
}

#[test]
fn schedules_are_read() {
    let rule = |text: &str| resource("R", "Events::Rule", &format!(r#""ScheduleExpression": {text}"#));
    let wrong = |text: &str, problem: &str| format!("schedule_form @{text}: `{text}` is no schedule: {problem}");
    let cases = [
        ("rate(1 minutes)", "after 1 the unit is `minute`, `hour` or `day`"),
        ("rate(5 minute)", "after 2 and more the unit is `minutes`, `hours` or `days`"),
        ("rate(0 minutes)", "its value is at least 1"),
        ("rate(5 weeks)", "its unit is minutes, hours or days"),
        ("rate(5minutes)", "a rate is a number and a unit"),
        ("every hour", "it is neither `rate(…)` nor `cron(…)`"),
        ("cron(0 12 * * *)", "it has six fields: minutes, hours, day of month, month, day of week, year"),
        ("cron(0 12 * * * *)", "one of day of month and day of week is `?`"),
    ];
    for (text, problem) in cases {
        let expected = wrong(text, problem);
        run_resources(&["schedule_form"], "", &[(rule(&format!("\"{text}\"")), &[expected.as_str()])]);
    }
    for text in [r#""rate(1 hour)""#, r#""rate(12 hours)""#, r#""cron(0 12 ? * MON-FRI *)""#, r#"{ "Ref": "Env" }"#] {
        run_resources(&["schedule_form"], CONDITIONS, &[(rule(text), &[])]);
    }
}

#[test]
fn a_pipeline_makes_artifacts_before_it_uses_them() {
    let action = |category: &str, provider: &str, more: &str| {
        format!(
            r#"{{ "Name": "{provider}", "ActionTypeId": {{ "Category": "{category}", "Owner": "AWS", "Provider": "{provider}", "Version": "1" }}, {more} }}"#
        )
    };
    let pipeline = |stages: &[String]| {
        let stages: Vec<String> = stages
            .iter()
            .enumerate()
            .map(|(number, actions)| format!(r#"{{ "Name": "S{number}", "Actions": [{actions}] }}"#))
            .collect();
        resource(
            "P",
            "CodePipeline::Pipeline",
            &format!(
                r#""RoleArn": "arn:aws:iam::123456789012:role/r", "ArtifactStore": {{ "Type": "S3", "Location": "l" }}, "Stages": [{}]"#,
                stages.join(", ")
            ),
        )
    };
    let source = action("Source", "S3", r#""OutputArtifacts": [{ "Name": "code" }]"#);
    let build = |name: &str| {
        action(
            "Build",
            "CodeBuild",
            &format!(r#""InputArtifacts": [{{ "Name": {name} }}], "OutputArtifacts": [{{ "Name": "built" }}]"#),
        )
    };
    let deploy = |path: &str| {
        action(
            "Deploy",
            "CloudFormation",
            &format!(r#""InputArtifacts": [{{ "Name": "built" }}], "Configuration": {{ "TemplatePath": "{path}" }}"#),
        )
    };
    let approve = action("Approval", "Manual", r#""InputArtifacts": [{ "Name": "code" }]"#);
    run_resources(
        &["source_stage", "unknown_artifact", "duplicate_artifact", "artifact_count", "no_input_artifact"],
        CONDITIONS,
        &[
            (pipeline(&[source.clone(), build(r#""code""#), deploy("built::t.yaml")]), &[]),
            (pipeline(&[source.clone(), build(r#"{ "Ref": "Env" }"#)]), &[]),
            (
                pipeline(&[source.clone(), build(r#""cod""#)]),
                &["unknown_artifact @cod: no earlier action makes the artifact `cod`"],
            ),
            (
                pipeline(&[source.clone(), build(r#""code""#), deploy("code::t.yaml")]),
                &[
                    "no_input_artifact @code::t.yaml: the artifact `code` is not among the `InputArtifacts` of this action",
                ],
            ),
            (
                pipeline(&[source.clone(), build(r#""code""#), build(r#""code""#)]),
                &["duplicate_artifact @built: the artifact `built` is made by an earlier action, too"],
            ),
            (
                pipeline(&[source.clone(), approve.clone()]),
                &["artifact_count @InputArtifacts: an action of `Manual` has nothing in `InputArtifacts`, found 1"],
            ),
            (
                pipeline(&[source.clone(), source.replace("\"code\"", "\"more\"")]),
                &["source_stage @Source: an action of the category `Source` behind the first stage of a pipeline"],
            ),
        ],
    );
}

#[test]
fn caches_in_cluster_mode() {
    let cache = |settings: &str, more: &str| {
        resource(
            "C",
            "ElastiCache::ReplicationGroup",
            &format!(r#""ReplicationGroupDescription": "d", "CacheParameterGroupName": "{settings}", {more}"#),
        )
    };
    run_resources(
        &["missing_failover"],
        CONDITIONS,
        &[
            (
                cache("default.redis7.cluster.on", r#""AutomaticFailoverEnabled": false, "NumNodeGroups": 2"#),
                &["missing_failover @false: `C` has cluster mode, and no automatic failover"],
            ),
            (
                cache("default.redis7.cluster.on", r#""NumCacheClusters": 1"#),
                &["missing_failover @1: `C` has cluster mode, and one node alone"],
            ),
            (
                cache("default.redis7.cluster.on", r#""AutomaticFailoverEnabled": true"#),
                &["missing_failover @default.redis7.cluster.on: `C` has cluster mode, and one node alone"],
            ),
            (cache("default.redis7.cluster.on", r#""AutomaticFailoverEnabled": true, "SnapshotName": "s""#), &[]),
            (
                all(&[
                    &resource(
                        "G",
                        "ElastiCache::ParameterGroup",
                        r#""Description": "d", "CacheParameterGroupFamily": "redis7", "Properties": { "cluster-enabled": { "Fn::If": ["Dev", "no", "yes"] } }"#,
                    ),
                    &resource(
                        "C",
                        "ElastiCache::ReplicationGroup",
                        r#""ReplicationGroupDescription": "d", "CacheParameterGroupName": { "Ref": "G" }, "AutomaticFailoverEnabled": { "Fn::If": ["Dev", true, false] }, "NumNodeGroups": 2"#,
                    ),
                ]),
                &["missing_failover @false: `C` has cluster mode, and no automatic failover"],
            ),
            (cache("default.redis7.cluster.on", r#""NumNodeGroups": 1, "NumCacheClusters": 1"#), &[]),
            (cache("default.redis7", r#""AutomaticFailoverEnabled": false, "NumCacheClusters": 1"#), &[]),
            // A condition may choose the group, and another what must go with it.
            (
                cache("G", r#""AutomaticFailoverEnabled": false"#)
                    .replace(r#""G""#, r#"{"Fn::If": ["Dev", "default.redis7", "default.redis7.cluster.on"]}"#),
                &["missing_failover @false: `C` has cluster mode, and no automatic failover"],
            ),
            (
                cache("G", r#""AutomaticFailoverEnabled": {"Fn::If": ["Dev", false, true]}, "NumNodeGroups": 2"#)
                    .replace(r#""G""#, r#"{"Fn::If": ["Dev", "default.redis7", "default.redis7.cluster.on"]}"#),
                &[],
            ),
        ],
    );
}

#[test]
fn functions_and_logs() {
    let function = |more: &str| {
        resource(
            "F",
            "Lambda::Function",
            &format!(
                r#""Code": {{ "S3Bucket": "b", "S3Key": "k" }}, "Role": "arn:aws:iam::123456789012:role/r", "Handler": "h", {more}"#
            ),
        )
    };
    let filter = |number: usize| {
        let name = format!("F{number}");
        let properties = format!(
            r#""LogGroupName": "l", "FilterPattern": "", "DestinationArn": "arn:aws:logs:eu-west-1:123456789012:destination:{number}""#
        );
        if number == 9 {
            resource_if("Dev", &name, "Logs::SubscriptionFilter", &properties)
        } else {
            resource(&name, "Logs::SubscriptionFilter", &properties)
        }
    };
    let filters = |numbers: &[usize]| numbers.iter().map(|number| filter(*number)).collect::<Vec<_>>().join(", ");
    let long = "x".repeat(4096);
    run_resources(
        &["environment_size", "snap_start_runtime", "too_many_filters"],
        CONDITIONS,
        &[
            (
                function(&format!(r#""Runtime": "python3.13", "Environment": {{ "Variables": {{ "A": "{long}" }} }}"#)),
                &["environment_size @{: the environment of `F` has 4097 bytes: Lambda takes at most 4096"],
            ),
            (function(r#""Runtime": "python3.13", "Environment": { "Variables": { "A": "a" } }"#), &[]),
            (
                function(r#""Runtime": "nodejs22.x", "SnapStart": { "ApplyOn": "PublishedVersions" }"#),
                &[
                    "snap_start_runtime @nodejs22.x: `nodejs22.x` has no snapshots: SnapStart is for Java from 11, Python from 3.12 and .NET from 8",
                ],
            ),
            (function(r#""Runtime": "java21", "SnapStart": { "ApplyOn": "PublishedVersions" }"#), &[]),
            (function(r#""Runtime": "nodejs22.x", "SnapStart": { "ApplyOn": "None" }"#), &[]),
            (
                filters(&[1, 2, 3, 4, 5, 6]),
                &["too_many_filters @l: `l` has 6 subscription filters: a log group has at most 5"],
            ),
            (filters(&[1, 2, 3, 4, 5]), &[]),
        ],
    );
}

#[test]
fn roles_and_images() {
    let role = |path: &str| {
        resource(
            "R",
            "IAM::Role",
            &format!(r#""Path": {path}, "AssumeRolePolicyDocument": {{ "Version": "2012-10-17", "Statement": [] }}"#),
        )
    };
    let project = |role: &str| {
        resource(
            "P",
            "CodeBuild::Project",
            &format!(
                r#""ServiceRole": {role}, "Artifacts": {{ "Type": "NO_ARTIFACTS" }}, "Source": {{ "Type": "NO_SOURCE", "BuildSpec": "b" }}, "Environment": {{ "Type": "LINUX_CONTAINER", "ComputeType": "BUILD_GENERAL1_SMALL", "Image": "i" }}"#
            ),
        )
    };
    let template = |data: &str| resource("T", "EC2::LaunchTemplate", &format!(r#""LaunchTemplateData": {{ {data} }}"#));
    let machine = |more: &str| resource("M", "EC2::Instance", more);
    let launch = r#""LaunchTemplate": { "LaunchTemplateId": { "Ref": "T" }, "Version": "1" }"#;
    run_resources(
        &["role_by_name"],
        CONDITIONS,
        &[
            (
                all(&[&role(r#""/build/""#), &project(r#"{ "Ref": "R" }"#)]),
                &["role_by_name @{: `ServiceRole` of `P` gets the name of `R`, whose path `/build/` belongs to it"],
            ),
            (all(&[&role(r#""/build/""#), &project(r#"{ "Fn::GetAtt": ["R", "Arn"] }"#)]), &[]),
            (all(&[&role(r#""/""#), &project(r#"{ "Ref": "R" }"#)]), &[]),
        ],
    );
    let missing = ["missing_image @AWS::EC2::Instance: `M` has no `ImageId`"];
    run_resources(
        &["missing_image"],
        CONDITIONS,
        &[
            (machine(r#""InstanceType": "t3.micro""#), &missing),
            (all(&[&template(r#""InstanceType": "t3.micro""#), &machine(launch)]), &missing),
            (all(&[&template(r#""ImageId": "ami-12345678""#), &machine(launch)]), &[]),
            (machine(r#""ImageId": { "Ref": "Env" }"#), &[]),
            (machine(r#""LaunchTemplate": { "LaunchTemplateId": { "Ref": "Env" }, "Version": "1" }"#), &[]),
        ],
    );
}

#[test]
fn what_a_transform_brings() {
    let function = r#""F": { "Type": "AWS::Serverless::Function", "IgnoreGlobals": ["Timeot"], "Properties": { "Handler": "h", "Runtime": "python3.13", "CodeUri": "s3://b/k" } }"#;
    let transform = r#""Transform": "AWS::Serverless-2016-10-31", "Globals": { "Function": { "Timeout": 3 } }"#;
    run_resources(
        &["needs_transform", "unknown_global", "module_attribute"],
        "",
        &[
            (
                function.to_owned(),
                &[
                    "needs_transform @AWS::Serverless::Function: the type `AWS::Serverless::Function` needs the transform `AWS::Serverless-2016-10-31`",
                    "needs_transform @IgnoreGlobals: `IgnoreGlobals` needs the transform `AWS::Serverless-2016-10-31`",
                ],
            ),
            (
                r#""M": { "Type": "My::Part::MODULE", "UpdatePolicy": {}, "Metadata": { "AWS::CloudFormation::Module": {} } }"#.to_owned(),
                &[
                    "module_attribute @UpdatePolicy: a module takes no `UpdatePolicy`",
                    "module_attribute @AWS::CloudFormation::Module: a module takes no `AWS::CloudFormation::Module`",
                ],
            ),
            (r#""M": { "Type": "My::Part::MODULE", "Properties": {} }"#.to_owned(), &[]),
        ],
    );
    run_resources(
        &["needs_transform", "unknown_global"],
        transform,
        &[
            (function.to_owned(), &["unknown_global @Timeot: `Globals` has no `Timeot` for `Function`"]),
            (function.replace("Timeot", "Timeout"), &[]),
        ],
    );
}
