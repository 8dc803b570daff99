//! Conditions and rules: operands, comparisons, what nothing uses.

use super::support::run;

#[test]
fn what_is_no_boolean() {
    run(&[
        (
            r#""Parameters": {"P": {"Type": "String"}}, "Conditions": {"A": {"Fn::And": [{"Condition": "B"}, {"Ref": "P"}]}, "B": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}"#,
            &["value_as_boolean @{: a condition is wanted here, not `P`"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Not": ["true"]}}"#,
            &["value_as_boolean @true: a condition is wanted here, not text"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Join": ["", ["a"]]}}"#,
            &["value_as_boolean @{: a condition is wanted here, not `Join`"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Or": [{"Condition": "B"}, true]}, "B": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}"#,
            &["value_as_boolean @true: a condition is wanted here, not `true`"],
        ),
    ]);
}

#[test]
fn what_is_compared() {
    run(&[
        (
            r#""Conditions": {"A": {"Fn::Equals": [{"Condition": "B"}, "true"]}, "B": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}"#,
            &["operand_not_scalar @{: `==` and `!=` compare single values, not an object"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Equals": [{"Fn::Equals": [{"Ref": "AWS::Region"}, "a"]}, "true"]}}"#,
            &["boolean_compared @{: the result of `Equals` cannot be compared"],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}}, "Conditions": {"A": {"Fn::Equals": [{"Ref": "L"}, ""]}}"#,
            &["operand_not_scalar @{: `==` and `!=` compare single values, not a list"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Equals": [["a"], "b"]}}"#,
            &["operand_not_scalar @[: `==` and `!=` compare single values, not a list"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Equals": [{"Ref": "AWS::NotificationARNs"}, ""]}}"#,
            &["operand_not_scalar @{: `==` and `!=` compare single values, not a list"],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}}, "Conditions": {"A": {"Fn::Equals": [{"Fn::Join": ["", {"Ref": "L"}]}, ""]}}"#,
            &[],
        ),
        (
            r#""Parameters": {"L": {"Type": "AWS::SSM::Parameter::Value<List<String>>"}}, "Conditions": {"A": {"Fn::Equals": [{"Ref": "L"}, ""]}}"#,
            &["operand_not_scalar @{: `==` and `!=` compare single values, not a list"],
        ),
    ]);
}

#[test]
fn always_the_same() {
    run(&[
        (
            r#""Conditions": {"A": {"Fn::Equals": ["a", "b"]}}"#,
            &["constant_comparison @{: this comparison is always false"],
        ),
        (
            r#""Parameters": {"P": {"Type": "String"}}, "Conditions": {"A": {"Fn::Equals": [{"Ref": "P"}, {"Ref": "P"}]}}"#,
            &["constant_comparison @{: this comparison is always true"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Equals": [1, "1"]}}"#,
            &["constant_comparison @{: this comparison is always true"],
        ),
        (r#""Parameters": {"P": {"Type": "String"}}, "Conditions": {"A": {"Fn::Equals": [{"Ref": "P"}, ""]}}"#, &[]),
    ]);
}

#[test]
fn rules() {
    run(&[
        (
            r#""Parameters": {"P": {"Type": "String"}}, "Rules": {"R": {"RuleCondition": {"Ref": "P"}, "Assertions": []}}"#,
            &[
                "rule_without_assertion @R: rule `R` asserts nothing",
                "value_as_boolean @{: a condition is wanted here, not `P`",
            ],
        ),
        (
            r#""Parameters": {"P": {"Type": "String"}}, "Rules": {"R": {"RuleCondition": {"Fn::Equals": [{"Ref": "P"}, "x"]}, "Assertions": [{"Assert": {"Fn::Contains": [["a", "b"], {"Ref": "P"}]}, "AssertDescription": "x"}]}}"#,
            &[],
        ),
    ]);
}

#[test]
fn nothing_uses_them() {
    run(&[
        (
            r#""Metadata": {"unused": true}, "Parameters": {"P": {"Type": "String"}}, "Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Conditions": {"A": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}"#,
            &[
                "unused_parameter @P: parameter `P` is never used",
                "unused_mapping @Sizes: mapping `Sizes` is never used",
                "unused_condition @A: condition `A` is never used",
            ],
        ),
        (
            r#""Metadata": {"unused": true}, "Parameters": {"P": {"Type": "String"}, "Q": {"Type": "String"}}, "Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Conditions": {"A": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}, "B": {"Condition": "A"}}, "Resources": {"X": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::FindInMap": ["Sizes", "small", "Cpu"]}}, "Condition": "B", "Metadata": {"a": {"Fn::Sub": "${P}"}}}}, "Outputs": {"O": {"Value": {"Ref": "Q"}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn a_misspelt_name_is_one_fault() {
    run(&[(
        r#""Metadata": {"unused": true}, "Parameters": {"Size": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Ref": "Siez"}}}"#,
        &["unknown_name @Siez: no parameter or resource `Siez`"],
    )]);
}

#[test]
fn the_interface_uses_parameters() {
    run(&[(
        r#""Metadata": {"unused": 1, "AWS::CloudFormation::Interface": {"ParameterLabels": {"P": {"default": "x"}}}}, "Parameters": {"P": {"Type": "String"}}"#,
        &[],
    )]);
}

#[test]
fn a_transform_may_use_anything() {
    run(&[
        (
            r#""Metadata": {"unused": true}, "Transform": "AWS::Serverless-2016-10-31", "Parameters": {"P": {"Type": "String"}}, "Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}"#,
            &[],
        ),
        (
            r#""Metadata": {"unused": true}, "Parameters": {"P": {"Type": "String"}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::Transform": {"Name": "Acme", "Parameters": {}}}}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn a_mapping_chosen_at_deployment() {
    run(&[(
        r#""Metadata": {"unused": true}, "Parameters": {"P": {"Type": "String"}}, "Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Outputs": {"O": {"Value": {"Fn::FindInMap": [{"Ref": "P"}, "small", "Cpu"]}}}"#,
        &[],
    )]);
}
