//! Attributes of resources, parameters, mappings and outputs.

use super::support::run;

#[test]
fn attributes_of_resources() {
    run(&[
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "DependOn": "B"}}"#,
            &["unknown_resource_attribute @DependOn: a resource has no attribute `DependOn`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "DisplayName": "x"}}"#,
            &["unknown_resource_attribute @DisplayName: a resource has no attribute `DisplayName`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Metadata": "x"}}"#,
            &[r#"attribute_value @x: `Metadata` is an object, not `"x"`"#],
        ),
        (r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "DependsOn": []}}"#, &[]),
    ]);
}

#[test]
fn deletion_policies() {
    run(&[
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "DeletionPolicy": "retain"}}"#,
            &["policy_value @retain: `DeletionPolicy` has no value `retain`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "DeletionPolicy": "Keep"}}"#,
            &["policy_value @Keep: `DeletionPolicy` has no value `Keep`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "DeletionPolicy": "Snapshot"}}"#,
            &["no_snapshot @Snapshot: `AWS::SNS::Topic` makes no snapshot: `DeletionPolicy` cannot be `Snapshot`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "UpdateReplacePolicy": "RetainExceptOnCreate"}}"#,
            &["policy_value @RetainExceptOnCreate: `UpdateReplacePolicy` has no value `RetainExceptOnCreate`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "DeletionPolicy": "RetainExceptOnCreate", "UpdateReplacePolicy": "Retain"}, "V": {"Type": "AWS::EC2::Volume", "Properties": {}, "DeletionPolicy": "Snapshot", "UpdateReplacePolicy": "Snapshot"}, "X": {"Type": "Acme::New::Db", "Properties": {}, "DeletionPolicy": "Snapshot"}}"#,
            &[],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "DeletionPolicy": {"Ref": "P"}}}"#,
            &["policy_not_literal @{: `DeletionPolicy` is literal text"],
        ),
        (
            r#""Transform": "AWS::LanguageExtensions", "Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "DeletionPolicy": {"Ref": "P"}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn creation_policies() {
    run(&[
        (
            r#""Resources": {"A": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["eu-west-1a"]}, "CreationPolicy": {"ResourceSignal": {"Count": "2", "Timeout": "PT15M"}}}}"#,
            &[],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["eu-west-1a"]}, "CreationPolicy": {"ResourceSignals": {}}}}"#,
            &["unknown_key_of_attribute @ResourceSignals: no `ResourceSignals` in `CreationPolicy`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["eu-west-1a"]}, "CreationPolicy": {"ResourceSignal": {"Timeout": "15M", "Cuont": 2}}}}"#,
            &[
                r#"attribute_value @15M: `Timeout` is a duration in ISO 8601, not `"15M"`"#,
                "unknown_key_of_attribute @Cuont: no `Cuont` in `ResourceSignal`",
            ],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["eu-west-1a"]}, "CreationPolicy": {"ResourceSignal": {"Count": "many"}}}}"#,
            &[r#"attribute_value @many: `Count` is a whole number from 0, not `"many"`"#],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "CreationPolicy": {"ResourceSignal": {}}}}"#,
            &["policy_unsupported @CreationPolicy: `AWS::SNS::Topic` has no `CreationPolicy`"],
        ),
        (r#""Resources": {"A": {"Type": "Acme::New::Thing", "CreationPolicy": {"X": 1}}}"#, &[]),
    ]);
}

#[test]
fn update_policies() {
    run(&[
        (
            r#""Resources": {"A": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "2", "AvailabilityZones": ["eu-west-1a"]}, "UpdatePolicy": {"AutoScalingRollingUpdate": {"MinInstancesInService": "1", "PauseTime": "PT5M", "WaitOnResourceSignals": "true", "SuspendProcesses": ["Launch"]}}}}"#,
            &[],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["eu-west-1a"]}, "UpdatePolicy": {"AutoScalingRollingUpdate": {"WaitOnResourceSignal": true, "PauseTime": "5 minutes", "SuspendProcesses": ["launch"]}}}}"#,
            &[
                "unknown_key_of_attribute @WaitOnResourceSignal: no `WaitOnResourceSignal` in `AutoScalingRollingUpdate`",
                r#"attribute_value @5 minutes: `PauseTime` is a duration in ISO 8601, not `"5 minutes"`"#,
                r#"attribute_value @launch: `SuspendProcesses` is one of a few words, not `"launch"`"#,
            ],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["eu-west-1a"]}, "UpdatePolicy": {"AutoScalingRollingUpdate": {}, "AutoScalingInstanceRefresh": {}}}}"#,
            &[
                "two_update_policies @AutoScalingInstanceRefresh: `AutoScalingInstanceRefresh` and `AutoScalingRollingUpdate` exclude each other",
                "refresh_without_strategy @AutoScalingInstanceRefresh: `AutoScalingInstanceRefresh` needs `Strategy`",
            ],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "UpdatePolicy": {"AutoScalingRollingUpdate": {}}}}"#,
            &["policy_unsupported @UpdatePolicy: `AWS::SNS::Topic` has no `UpdatePolicy`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["eu-west-1a"]}, "UpdatePolicy": {"AutoScalingReplacingUpdate": {"WillReplace": "yes"}}}}"#,
            &[r#"attribute_value @yes: `WillReplace` is `true` or `false`, not `"yes"`"#],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Resources": {"A": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["eu-west-1a"]}, "UpdatePolicy": {"AutoScalingReplacingUpdate": {"WillReplace": {"Ref": "P"}}}}}"#,
            &[],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["eu-west-1a"]}, "UpdatePolicy": {"AutoScalingInstanceRefresh": {"Strategy": "Rolling", "Preferences": {"MinHealthyPercentage": 110}}}}}"#,
            &["attribute_value @110: `MinHealthyPercentage` is a whole number from 0 to 100, not `110`"],
        ),
    ]);
}

#[test]
fn types_of_parameters() {
    run(&[
        (
            r#""Parameters": {"P": {"Type": "Text"}}"#,
            &["unknown_parameter_type @Text: CloudFormation has no parameter type `Text`"],
        ),
        (
            r#""Parameters": {"P": {"Type": "Boolean"}}"#,
            &["unknown_parameter_type @Boolean: CloudFormation has no parameter type `Boolean`"],
        ),
        (
            r#""Parameters": {"P": {"Type": "string"}}"#,
            &["unknown_parameter_type @string: CloudFormation has no parameter type `string`"],
        ),
        (
            r#""Parameters": {"P": {"Type": "AWS::EC2::Subent::Id"}}"#,
            &[
                "unknown_parameter_type @AWS::EC2::Subent::Id: CloudFormation has no parameter type `AWS::EC2::Subent::Id`",
            ],
        ),
        (
            r#""Parameters": {"P": {"Type": "List<AWS::EC2::Subent::Id>"}}"#,
            &[
                "unknown_parameter_type @List<AWS::EC2::Subent::Id>: CloudFormation has no parameter type `List<AWS::EC2::Subent::Id>`",
            ],
        ),
        (
            r#""Parameters": {"P": {"Type": "AWS::SSM::Parameter::Value<AWS::EC2::Imgae::Id>"}}"#,
            &[
                "unknown_parameter_type @AWS::SSM::Parameter::Value<AWS::EC2::Imgae::Id>: CloudFormation has no parameter type `AWS::SSM::Parameter::Value<AWS::EC2::Imgae::Id>`",
            ],
        ),
        (
            r#""Parameters": {"A": {"Type": "String"}, "B": {"Type": "Number"}, "C": {"Type": "List<Number>"}, "D": {"Type": "CommaDelimitedList"}, "E": {"Type": "AWS::EC2::VPC::Id"}, "F": {"Type": "List<AWS::EC2::Subnet::Id>"}, "G": {"Type": "AWS::SSM::Parameter::Value<List<String>>"}, "H": {"Type": "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>"}, "I": {"Type": "AWS::SSM::Parameter::Name"}, "J": {"Type": "List<AWS::New::Kind>"}}"#,
            &[],
        ),
    ]);
}

#[test]
fn attributes_of_parameters() {
    run(&[
        (
            r#""Parameters": {"P": {"Type": "Number", "MinLength": 1}}"#,
            &["attribute_of_other_type @MinLength: a parameter of type `Number` has no attribute `MinLength`"],
        ),
        (
            r#""Parameters": {"P": {"Type": "String", "MinValue": 1}}"#,
            &["attribute_of_other_type @MinValue: a parameter of type `String` has no attribute `MinValue`"],
        ),
        (
            r#""Parameters": {"P": {"Type": "String", "NoEco": true}}"#,
            &["unknown_parameter_attribute @NoEco: a parameter has no attribute `NoEco`"],
        ),
        (
            r#""Parameters": {"P": {"Type": "String", "NoEcho": "maybe"}}"#,
            &[r#"attribute_value @maybe: `NoEcho` is `true` or `false`, not `"maybe"`"#],
        ),
        (
            r#""Parameters": {"P": {"Type": "String", "MaxLength": 5000}}"#,
            &["attribute_value @5000: `MaxLength` is a whole number from 0 to 4096, not `5000`"],
        ),
        (
            r#""Parameters": {"P": {"Type": "String", "AllowedValues": "a"}}"#,
            &[r#"attribute_value @a: `AllowedValues` is a list, not `"a"`"#],
        ),
        (
            r#""Parameters": {"P": {"Type": "String", "AllowedPattern": "[a-z"}}"#,
            &["pattern_syntax @[a-z: this pattern is no regular expression: Unbalanced bracket"],
        ),
        (
            r#""Parameters": {"P": {"Type": "String", "AllowedPattern": "(?i)[a-z&&[^x]]++", "NoEcho": "true", "MinLength": "1", "MaxLength": 41, "ConstraintDescription": "x", "AllowedValues": ["a", 1, true], "Description": "d"}, "Q": {"Type": "Number", "MinValue": 1, "MaxValue": "2.5", "Default": 2}}"#,
            &[],
        ),
    ]);
}

#[test]
fn defaults_are_one_text() {
    run(&[
        (
            r#""Parameters": {"P": {"Type": "CommaDelimitedList", "Default": ["a", "b"]}}"#,
            &["default_shape @[: the default of a parameter is one text or number, not a list"],
        ),
        (
            r#""Parameters": {"P": {"Type": "String", "Default": {"Ref": "AWS::Region"}}}"#,
            &["default_shape @{: the default of a parameter is one text or number, not an object"],
        ),
        (
            r#""Parameters": {"P": {"Type": "CommaDelimitedList", "Default": "a,b"}, "Q": {"Type": "Number", "Default": 1}}"#,
            &[],
        ),
    ]);
}

#[test]
fn mappings() {
    run(&[
        (r#""Mappings": {"M": {}}"#, &["empty_mapping @{: `M` has no top-level keys"]),
        (r#""Mappings": {"M": {"a": {}}}"#, &["empty_mapping @{: `a` has no second-level keys"]),
        (r#""Mappings": {"M": {"a": "b"}}"#, &[r#"mapping_level @b: `a` holds second-level keys, not `"b"`"#]),
        (
            r#""Mappings": {"M": {"a_b": {"c": "d"}}}"#,
            &["mapping_key_form @a_b: `a_b` cannot be a top-level key of a mapping"],
        ),
        (
            r#""Mappings": {"M": {"a": {"c-d": "d"}}}"#,
            &["mapping_key_form @c-d: `c-d` cannot be a second-level key of a mapping"],
        ),
        (
            r#""Mappings": {"M": {"a": {"b": {"c": "d"}}}}"#,
            &["mapping_leaf @{: `b` of a mapping is an object: values are text, numbers, booleans and lists of these"],
        ),
        (
            r#""Mappings": {"M": {"a": {"b": {"Ref": "AWS::Region"}}}}"#,
            &["function_in_mapping @{: `b` of a mapping is literal, not `AWS::Region`"],
        ),
        (r#""Mappings": {"M": {"eu-west-1": {"b": "d", "c": 1, "e": true, "f": ["a", "b"]}, "a.b": {"b": 1}}}"#, &[]),
        (
            r#""Mappings": {"M": {"a": {"b": [["c"]]}}}"#,
            &["mapping_leaf @[: `b` of a mapping is a list: values are text, numbers, booleans and lists of these"],
        ),
    ]);
}

#[test]
fn values_of_outputs() {
    run(&[
        (r#""Outputs": {"O": {"Value": ["a"]}}"#, &["output_not_text @[: the value of an output is text, not a list"]),
        (
            r#""Outputs": {"O": {"Value": {"a": 1}}}"#,
            &["output_not_text @{: the value of an output is text, not an object"],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Ref": "L"}}}"#,
            &["output_not_text @{: the value of an output is text, not a list"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::GetAZs": ""}}}"#,
            &["output_not_text @{: the value of an output is text, not a list"],
        ),
        (
            r#""Resources": {"V": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["V", "CidrBlockAssociations"]}}}"#,
            &["output_not_text @{: the value of an output is text, not a list"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Ref": "AWS::NoValue"}}}"#,
            &["output_without_value @{: an output needs a value, and `AWS::NoValue` is none"],
        ),
        (
            r#""Conditions": {"C": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Outputs": {"O": {"Value": {"Fn::If": ["C", "a", ["b"]]}}}"#,
            &["output_not_text @[: the value of an output is text, not a list"],
        ),
        (
            r#""Resources": {"W": {"Type": "AWS::CloudFormation::WaitCondition", "Properties": {"Handle": "x", "Timeout": "1"}}}, "Outputs": {"A": {"Value": 1}, "B": {"Value": true}, "C": {"Value": {"Fn::Join": [",", {"Fn::GetAZs": ""}]}}, "D": {"Value": {"Fn::GetAtt": ["W", "Data"]}}, "E": {"Value": {"Fn::Select": [0, ["a"]]}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn attributes_of_outputs() {
    run(&[
        (
            r#""Outputs": {"O": {"Value": "x", "Exports": {"Name": "a"}}}"#,
            &["unknown_output_attribute @Exports: an output has no attribute `Exports`"],
        ),
        (
            r#""Outputs": {"O": {"Value": "x", "Export": {"Name": ["a"]}}}"#,
            &["export_name @[: the name of an export is text, not a list"],
        ),
        (
            r#""Outputs": {"O": {"Value": "x", "Export": {"Name": true}}}"#,
            &["export_name @true: the name of an export is text, not `true`"],
        ),
        (
            r#""Outputs": {"O": {"Value": "x", "Export": {"Name": ""}}}"#,
            &[r#"export_name @: the name of an export is text, not `""`"#],
        ),
        (
            r#""Outputs": {"O": {"Value": "x", "Export": {"Name": {"Fn::Sub": "${AWS::StackName}-x"}}, "Description": "d"}}"#,
            &[],
        ),
    ]);
}
