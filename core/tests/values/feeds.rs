//! Parameters and mappings against the slots that they feed: a lint.

use super::support::run_with;

#[test]
fn a_default_that_does_not_fit() {
    run_with(
        r#""Parameters": { "P": { "Type": "String", "Default": "shared" } }"#,
        &[
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Ref": "P" } }"#,
                &[
                    "parameter_misfit: the default `shared` of parameter `P` does not fit `InstanceTenancy` of `AWS::EC2::VPC`",
                ],
            ),
            (
                "AWS::ECS::Service",
                r#"{ "DesiredCount": { "Ref": "P" } }"#,
                &[
                    "parameter_misfit: the default `shared` of parameter `P` does not fit `DesiredCount` of `AWS::ECS::Service`",
                ],
            ),
        ],
    );
}

#[test]
fn a_default_that_fits() {
    run_with(
        r#""Parameters": { "P": { "Type": "String", "Default": "dedicated" } }"#,
        &[("AWS::EC2::VPC", r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Ref": "P" } }"#, &[])],
    );
}

#[test]
fn an_empty_default_is_a_switch() {
    run_with(
        r#""Parameters": { "P": { "Type": "String", "Default": "" } }"#,
        &[("AWS::EC2::VPC", r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Ref": "P" } }"#, &[])],
    );
}

#[test]
fn allowed_values_that_do_not_fit() {
    run_with(
        r#""Parameters": { "P": { "Type": "String", "Default": "default", "AllowedValues": ["default", "shared"] } }"#,
        &[(
            "AWS::EC2::VPC",
            r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Ref": "P" } }"#,
            &[
                "parameter_misfit: the allowed value `shared` of parameter `P` does not fit `InstanceTenancy` of `AWS::EC2::VPC`",
            ],
        )],
    );
}

#[test]
fn a_list_of_values() {
    run_with(
        r#""Parameters": { "P": { "Type": "CommaDelimitedList", "Default": "a b, c" } }"#,
        &[(
            "AWS::IAM::Role",
            r#"{ "AssumeRolePolicyDocument": {}, "ManagedPolicyArns": { "Ref": "P" } }"#,
            &[
                "parameter_misfit: the default `a b, c` of parameter `P` does not fit `ManagedPolicyArns` of `AWS::IAM::Role`",
            ],
        )],
    );
}

#[test]
fn a_stored_parameter_is_a_name() {
    run_with(
        r#""Parameters": { "P": { "Type": "AWS::SSM::Parameter::Value<String>", "Default": "/name" } }"#,
        &[("AWS::EC2::VPC", r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Ref": "P" } }"#, &[])],
    );
}

#[test]
fn a_guard_that_compares_the_parameter() {
    run_with(
        r#""Parameters": { "P": { "Type": "String", "Default": "none" } }, "Conditions": { "Has": { "Fn::Not": [{ "Condition": "Hasnt" }] }, "Hasnt": { "Fn::Equals": [{ "Ref": "P" }, "none"] }, "Else": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "none"] } }"#,
        &[
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Fn::If": ["Has", { "Ref": "P" }, { "Ref": "AWS::NoValue" }] } }"#,
                &[],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Fn::If": ["Else", { "Ref": "P" }, { "Ref": "AWS::NoValue" }] } }"#,
                &[
                    "parameter_misfit: the default `none` of parameter `P` does not fit `InstanceTenancy` of `AWS::EC2::VPC`",
                ],
            ),
        ],
    );
}

#[test]
fn a_mapping() {
    run_with(
        r#""Mappings": { "M": { "a": { "good": "default", "bad": "shared", "none": "" }, "b": { "good": "dedicated", "bad": "x", "none": "" } } }"#,
        &[
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Fn::FindInMap": ["M", "a", "good"] } }"#,
                &[],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Fn::FindInMap": ["M", "a", "bad"] } }"#,
                &["mapping_misfit: `shared` of mapping `M` does not fit `InstanceTenancy` of `AWS::EC2::VPC`"],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Fn::FindInMap": ["M", { "Ref": "AWS::Region" }, "bad"] } }"#,
                &["mapping_misfit: `shared` of mapping `M` does not fit `InstanceTenancy` of `AWS::EC2::VPC`"],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Fn::FindInMap": ["M", { "Ref": "AWS::Region" }, "none"] } }"#,
                &[],
            ),
        ],
    );
}
