//! The templates hold what their articles hold: every logical ID and name, spelled as there.

mod common;

use common::{keys, template};
use formwork_stacks::spot_fleet::{cluster, load_balancer, machines, service, vpc};
use formwork_stacks::web_app::WebApp;
use serde_json::{Value, json};

/// Fails with the names of `section` that are missing.
fn holds(template: &Value, section: &str, names: &[&str]) {
    let present = keys(&template[section]);
    let missing: Vec<_> = names.iter().filter(|name| !present.contains(&name.to_string())).collect();
    assert!(missing.is_empty(), "{section} lacks {missing:?}");
}

/// Fails unless `section` has these names and no others.
fn is(template: &Value, section: &str, names: &[&str]) {
    let mut present = keys(&template[section]);
    let mut names = names.to_vec();
    present.sort_unstable();
    names.sort_unstable();
    assert_eq!(present, names, "{section}");
}

#[test]
fn web_app_has_the_articles_parameters_and_the_domain() {
    let template = template(&WebApp);
    is(
        &template,
        "Parameters",
        &[
            "CertId",
            "ContainerInstanceType",
            "DatabaseAllocatedStorage",
            "DatabaseClass",
            "DatabaseName",
            "DatabasePassword",
            "DatabaseUser",
            "DesiredScale",
            "DomainName",
            "MaxScale",
            "SecretKey",
            "WebAppRevision",
            "WebWorkerCPU",
            "WebWorkerDesiredCount",
            "WebWorkerMemory",
            "WebWorkerPort",
        ],
    );
    for secret in ["DatabasePassword", "SecretKey"] {
        assert_eq!(template["Parameters"][secret]["NoEcho"], true, "{secret}");
    }
    assert_eq!(template["Parameters"]["DatabasePassword"]["MinLength"], 10);
    assert_eq!(template["Parameters"]["DatabaseName"]["AllowedPattern"], "[a-zA-Z][a-zA-Z0-9]*");
}

#[test]
fn web_app_has_the_articles_resources_with_its_spellings() {
    let template = template(&WebApp);
    holds(
        &template,
        "Resources",
        &[
            "AppService",
            "AppServiceRole",
            "ApplicationRepository",
            "AssetsBucket",
            "AssetsDistribution",
            "AutoScalingGroup",
            "Cluster",
            "ContainerARouteTableAssociation",
            "ContainerASubnet",
            "ContainerBRouteTableAssociation",
            "ContainerBSubnet",
            "ContainerInstanceProfile",
            "ContainerInstanceRole",
            "ContainerLaunchConfiguration",
            "ContainerSecurityGroup",
            "DatabaseSecurityGroup",
            "DatabaseSubnetGroup",
            "GatewayAttachement",
            "InternetGateway",
            "LoadBalancer",
            "LoadBalancerSecurityGroup",
            "LoadbalancerASubnet",
            "LoadbalancerASubnetRouteTableAssociation",
            "LoadbalancerBSubnet",
            "LoadbalancerBSubnetRouteTableAssociation",
            "NatGateway",
            "NatIp",
            "PostgreSQL",
            "PrivateNatRoute",
            "PrivateRouteTable",
            "PublicRoute",
            "PublicRouteTable",
            "PublicSubnet",
            "PublicSubnetRouteTableAssociation",
            "Vpc",
            "WebLogs",
            "WebTask",
        ],
    );
    is(
        &template,
        "Outputs",
        &["AssetsBucketDomainName", "AssetsDistributionDomainName", "LoadBalancerDNSName", "RepositoryURL"],
    );
    is(&template, "Mappings", &["ECSRegionMap"]);
    is(&template["Mappings"], "ECSRegionMap", &["eu-west-1", "us-east-1", "us-west-2"]);
    assert_eq!(
        template["Conditions"],
        json!({"Deploy": {"Fn::Not": [{"Fn::Equals": [{"Ref": "WebAppRevision"}, ""]}]}})
    );
    for deployed in ["WebTask", "AppService"] {
        assert_eq!(template["Resources"][deployed]["Condition"], "Deploy", "{deployed}");
    }
}

#[test]
fn web_app_has_the_articles_policies_and_environment() {
    let template = template(&WebApp);
    let policies = template["Resources"]["ContainerInstanceRole"]["Properties"]["Policies"].as_array().unwrap();
    let names: Vec<_> = policies.iter().map(|policy| policy["PolicyName"].as_str().unwrap()).collect();
    assert_eq!(names, ["ECSManagementPolicy", "LoggingPolicy", "AssetsManagementPolicy", "ECRManagementPolicy"]);

    let container = &template["Resources"]["WebTask"]["Properties"]["ContainerDefinitions"][0];
    let environment = container["Environment"].as_array().unwrap();
    let names: Vec<_> = environment.iter().map(|entry| entry["Name"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        ["AWS_STORAGE_BUCKET_NAME", "CDN_DOMAIN_NAME", "DOMAIN_NAME", "PORT", "SECRET_KEY", "DATABASE_URL"]
    );
}

#[test]
fn no_template_has_a_finding_left() {
    for stack in common::ALL {
        let template = stack.template().unwrap();
        assert!(template.findings().is_empty(), "{}: {:?}", stack.name(), template.findings());
        assert!(template.silenced().is_empty(), "{}: {:?}", stack.name(), template.silenced());
    }
}

#[test]
fn what_ended_since_the_articles_is_gone() {
    for stack in common::ALL {
        let text = template(stack).to_string();
        for ended in [
            "AWS::AutoScaling::LaunchConfiguration",
            "\"ami-",
            "t2.micro",
            "--template",
            "template=",
            "/etc/ecs/config",
            "sysvinit",
            "PublicRead",
            "ForwardedValues",
            "2008-10-17",
            "arn:aws:",
            "FARGATE_SPOT",
        ] {
            assert!(!text.contains(ended), "{}: {ended}", stack.name());
        }
    }
}

#[test]
fn instances_report_before_their_group_is_complete() {
    for (stack, group) in [(&WebApp, "AutoScalingGroup"), (&machines::Machines, "AutoScalingGroup")] {
        let template = template(stack);
        let group = &template["Resources"][group];
        assert!(group["CreationPolicy"]["ResourceSignal"].is_object());
        assert_eq!(group["UpdatePolicy"]["AutoScalingRollingUpdate"]["WaitOnResourceSignals"], true);
        assert!(template.to_string().contains("cfn-signal --exit-code $?"));
    }
}

#[test]
fn scripts_are_whole_and_substituted() {
    let template = template(&WebApp);
    let launch = &template["Resources"]["ContainerLaunchConfiguration"];
    let data = &launch["Properties"]["LaunchTemplateData"]["UserData"]["Fn::Base64"]["Fn::Sub"];
    assert!(data[0].as_str().unwrap().starts_with("#!/bin/bash -x\n"));
    assert_eq!(data[1], json!({"Me": "ContainerLaunchConfiguration", "Group": "AutoScalingGroup"}));

    let reload = &launch["Metadata"]["AWS::CloudFormation::Init"]["reload"];
    let files = keys(&reload["files"]);
    assert_eq!(files, ["/etc/cfn/cfn-hup.conf", "/etc/cfn/hooks.d/cfn-auto-reloader.conf"]);
    assert_eq!(
        reload["services"]["systemd"]["cfn-hup"]["files"],
        json!(files),
        "the watched files are the written ones"
    );
    assert_eq!(
        reload["files"]["/etc/cfn/cfn-hup.conf"]["content"]["Fn::Sub"],
        "[main]\nstack=${AWS::StackId}\nregion=${AWS::Region}\n"
    );
}

#[test]
fn the_fleet_has_the_articles_resources() {
    holds(&template(&load_balancer::LoadBalancer), "Resources", &["LoadBalancerSecGroup", "LoadBalancer"]);
    holds(&template(&cluster::Cluster), "Resources", &["ECSCluster", "ECRRepository"]);
    holds(
        &template(&machines::Machines),
        "Resources",
        &["LaunchTemplate", "AutoScalingPolicy", "AutoScalingGroup", "EC2SecurityGroup", "InstanceProfile"],
    );
    holds(
        &template(&service::Service),
        "Resources",
        &[
            "TargetGroup",
            "LoadBalancerListener",
            "ListenerRule",
            "TaskDefinition",
            "Service",
            "AutoScalingTarget",
            "AutoScalingPolicy",
            "TaskRole",
            "LogGroup",
        ],
    );
}

#[test]
fn every_import_of_the_fleet_is_exported_by_the_stack_that_its_parameter_names() {
    let producers =
        [("Network", &vpc::Vpc), ("Balancer", &load_balancer::LoadBalancer), ("Cluster", &cluster::Cluster)];
    let consumers = [&load_balancer::LoadBalancer, &machines::Machines, &service::Service];
    let mut imports = 0;
    for stack in consumers {
        let template = template(stack);
        for name in common::imports(&template) {
            let (parameter, output) =
                name.strip_prefix("${").and_then(|name| name.split_once("}-")).expect("`${Stack}-Output`");
            assert_eq!(template["Parameters"][parameter]["Type"], "String", "{name}");
            let (_, producer) = producers.iter().find(|(name, _)| *name == parameter).expect("a producer");
            let export = &common::template(producer)["Outputs"][output]["Export"]["Name"];
            assert_eq!(export, &json!({"Fn::Sub": format!("${{AWS::StackName}}-{output}")}), "{name}");
            imports += 1;
        }
    }
    assert_eq!(imports, 14);
}

#[test]
fn the_fleet_fits_twice_into_an_account() {
    // A fixed name would fit once. Names that are local to another resource are none of these.
    for stack in &common::ALL[1..] {
        let template = template(stack);
        for (id, resource) in template["Resources"].as_object().unwrap() {
            for property in
                ["ClusterName", "RepositoryName", "RoleName", "GroupName", "LogGroupName", "LaunchTemplateName"]
            {
                assert!(resource["Properties"].get(property).is_none(), "{id}: {property}");
            }
        }
        for (id, output) in template["Outputs"].as_object().into_iter().flatten() {
            if let Some(export) = output.get("Export") {
                assert!(export["Name"]["Fn::Sub"].as_str().unwrap().starts_with("${AWS::StackName}-"), "{id}");
            }
        }
    }
}
