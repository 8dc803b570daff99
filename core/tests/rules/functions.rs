//! Intrinsic functions: arguments, shapes, places.

use super::support::run;

#[test]
fn how_many_arguments() {
    run(&[
        (
            r#""Outputs": {"O": {"Value": {"Fn::Join": [","]}}}"#,
            &["argument_count @{: `Join` takes 2 arguments, not 1"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::If": ["A", "b"]}}}"#,
            &["argument_count @{: `If` takes 3 arguments, not 2", "unknown_condition @A: no condition `A`"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Select": [0, ["a"], "b"]}}}"#,
            &["argument_count @{: `Select` takes 2 arguments, not 3"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Cidr": ["10.0.0.0/16"]}}}"#,
            &[
                "argument_count @{: `Cidr` takes 2 to 3 arguments, not 1",
                "output_not_text @{: the value of an output is text, not a list",
            ],
        ),
        (
            r#""Conditions": {"A": {"Fn::And": [{"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}]}}"#,
            &["argument_count @{: `And` takes 2 to 10 arguments, not 1"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Not": [{"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}, {"Fn::Equals": [{"Ref": "AWS::Region"}, "y"]}]}}"#,
            &["argument_count @{: `Not` takes 1 argument, not 2"],
        ),
    ]);
}

#[test]
fn lists_and_texts() {
    run(&[
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::Join": [",", {"Ref": "P"}]}}}"#,
            &["argument_shape @{: `Join` takes a list here, not text"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Join": [",", ["a", ["b"]]]}}}"#,
            &["argument_shape @[: `Join` takes text here, not a list"],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::Join": [",", ["a", {"Ref": "L"}]]}}}"#,
            &["argument_shape @{: `Join` takes text here, not a list"],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::Split": [",", {"Ref": "L"}]}}}"#,
            &[
                "output_not_text @{: the value of an output is text, not a list",
                "argument_shape @{: `Split` takes text here, not a list",
            ],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::Base64": {"Ref": "L"}}}}"#,
            &["argument_shape @{: `Base64` takes text here, not a list"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Select": [0, "a"]}}}"#,
            &["argument_shape @a: `Select` takes a list here, not text"],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::Select": [0, {"Ref": "P"}]}}}"#,
            &["argument_shape @{: `Select` takes a list here, not text"],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"A": {"Value": {"Fn::Join": [",", {"Ref": "L"}]}}, "B": {"Value": {"Fn::Select": [0, {"Fn::Split": [",", {"Ref": "P"}]}]}}, "C": {"Value": {"Fn::Join": [",", {"Fn::GetAZs": ""}]}}, "D": {"Value": {"Fn::Join": [",", ["a", {"Ref": "P"}, {"Fn::Select": [1, {"Ref": "L"}]}]]}}}"#,
            &[],
        ),
        (
            r#""Resources": {"V": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}}, "Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::GetAtt": ["V", "CidrBlockAssociations"]}]}}}"#,
            &[],
        ),
        (
            r#""Resources": {"V": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"}}}, "Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::GetAtt": ["V", "CidrBlock"]}]}}}"#,
            &["argument_shape @{: `Join` takes a list here, not text"],
        ),
        (
            r#""Conditions": {"C": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::If": ["C", {"Ref": "L"}, ["a"]]}]}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn if_begins_with_a_condition() {
    run(&[
        (
            r#""Outputs": {"O": {"Value": {"Fn::If": [{"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}, "a", "b"]}}}"#,
            &["if_without_condition @{: `If` begins with the name of a condition, not with `Equals`"],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::If": [{"Ref": "P"}, "a", "b"]}}}"#,
            &["if_without_condition @{: `If` begins with the name of a condition, not with `P`"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::If": [true, "a", "b"]}}}"#,
            &["if_without_condition @true: `If` begins with the name of a condition, not with `true`"],
        ),
    ]);
}

#[test]
fn select() {
    run(&[
        (
            r#""Outputs": {"O": {"Value": {"Fn::Select": [2, ["a", "b"]]}}}"#,
            &["index_out_of_range @2: index 2 is beyond the end: the list has 2 items"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Select": ["1", ["a"]]}}}"#,
            &["index_out_of_range @1: index 1 is beyond the end: the list has one item"],
        ),
        (r#""Outputs": {"O": {"Value": {"Fn::Select": [-1, ["a"]]}}}"#, &["index_form @-1: `-1` is no index"]),
        (r#""Outputs": {"O": {"Value": {"Fn::Select": ["x", ["a"]]}}}"#, &["index_form @x: `x` is no index"]),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Select": [2, {"Fn::Split": [",", "a,b"]}]}}}"#,
            &["index_out_of_range @2: index 2 is beyond the end: the list has 2 items"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Select": [6, {"Fn::Cidr": ["10.0.0.0/16", 6, 8]}]}}}"#,
            &["index_out_of_range @6: index 6 is beyond the end: the list has 6 items"],
        ),
        (
            r#""Outputs": {"A": {"Value": {"Fn::Select": [1, ["a", "b"]]}}, "B": {"Value": {"Fn::Select": [1, {"Fn::Split": [",", "a,b"]}]}}, "C": {"Value": {"Fn::Select": [5, {"Fn::GetAZs": ""}]}}, "D": {"Value": {"Fn::Select": [7, {"Fn::Split": [",", {"Ref": "AWS::Region"}]}]}}}"#,
            &[],
        ),
        (
            r#""Conditions": {"C": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Outputs": {"O": {"Value": {"Fn::Select": [1, {"Fn::If": ["C", ["a"], ["a", "b"]]}]}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn cidr() {
    run(&[
        (
            r#""Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::Cidr": ["10.0.0.0", 6, 8]}]}}}"#,
            &["cidr_block @10.0.0.0: `10.0.0.0` is no address block"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::Cidr": ["10.0.0.0/16", 300, 8]}]}}}"#,
            &["cidr_argument @300: the `count` of `Cidr` is a number from 1 to 256, not `300`"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::Cidr": ["10.0.0.0/16", 6, "0"]}]}}}"#,
            &["cidr_argument @0: the `bits` of `Cidr` is a number from 1 to 128, not `0`"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::Cidr": ["10.0.0.0/24", 6, 8]}]}}}"#,
            &["cidr_too_small @6: `10.0.0.0/24` does not hold 6 blocks with 8 bits each"],
        ),
        (r#""Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::Cidr": ["10.0.0.0/24", 8, 5]}]}}}"#, &[]),
        (r#""Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::Cidr": ["2001:db8::/56", 256, 64]}]}}}"#, &[]),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::Cidr": [{"Ref": "P"}, {"Ref": "P"}, {"Ref": "P"}]}]}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn delimiters_and_regions() {
    run(&[
        (
            r#""Outputs": {"O": {"Value": {"Fn::Join": [{"Ref": "AWS::Region"}, ["a"]]}}}"#,
            &["function_as_argument @{: the first argument of `Join` cannot be a reference"],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::Split": [{"Ref": "P"}, "a"]}]}}}"#,
            &["function_as_argument @{: the first argument of `Split` cannot be a reference"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::Split": ["", "a"]}]}}}"#,
            &["empty_delimiter @: `Split` cannot split at an empty text"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::GetAZs": "us-east-1a"}]}}}"#,
            &["region_form @us-east-1a: `us-east-1a` is no region"],
        ),
        (r#""Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::GetAZs": "eu-west-1"}]}}}"#, &[]),
        (r#""Outputs": {"O": {"Value": {"Fn::Join": [",", {"Fn::GetAZs": "us-gov-west-1"}]}}}"#, &[]),
    ]);
}

#[test]
fn what_takes_no_function() {
    run(&[
        (
            r#""Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Outputs": {"O": {"Value": {"Fn::FindInMap": ["Sizes", {"Fn::Sub": "${AWS::Region}"}, "Cpu"]}}}"#,
            &["function_as_argument @{: the second argument of `FindInMap` cannot be `Sub`"],
        ),
        (
            r#""Transform": "AWS::LanguageExtensions", "Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Outputs": {"O": {"Value": {"Fn::FindInMap": ["Sizes", {"Fn::Sub": "${AWS::Region}"}, "Cpu"]}}}"#,
            &[],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Select": [{"Fn::Join": ["", ["1"]]}, ["a", "b"]]}}}"#,
            &["function_as_argument @{: the first argument of `Select` cannot be `Join`"],
        ),
        (
            r#""Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::Select": [{"Fn::FindInMap": ["Sizes", "small", "Cpu"]}, ["a", "b"]]}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn imports_and_exports() {
    run(&[
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::ImportValue": {"Ref": "Bucket"}}}}"#,
            &["resource_in_export_name @{: the name of an import cannot depend on the resource `Bucket`"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::ImportValue": {"Fn::Sub": "${Bucket}-x"}}}}"#,
            &["resource_in_export_name @{: the name of an import cannot depend on the resource `Bucket`"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::ImportValue": {"Fn::Join": ["", ["a", {"Fn::GetAtt": ["Bucket", "Arn"]}]]}}}}"#,
            &["function_inside @{: `ImportValue` cannot depend on an attribute of a resource"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::ImportValue": {"Fn::ImportValue": "x"}}}}"#,
            &["function_inside @{: `ImportValue` cannot depend on `ImportValue`"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": "x", "Export": {"Name": {"Ref": "Bucket"}}}}"#,
            &["resource_in_export_name @{: the name of an export cannot depend on the resource `Bucket`"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": "x", "Export": {"Name": {"Fn::GetAtt": ["Bucket", "Arn"]}}}}"#,
            &["function_in_section @{: an attribute of a resource cannot stand in the name of an export"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": "x", "Export": {"Name": {"Fn::Sub": "${Bucket}"}}}}"#,
            &["resource_in_export_name @{: the name of an export cannot depend on the resource `Bucket`"],
        ),
        (
            r#""Outputs": {"O": {"Value": "x", "Export": {"Name": {"Fn::ImportValue": "a"}}}}"#,
            &["function_in_section @{: `ImportValue` cannot stand in the name of an export"],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"A": {"Value": {"Fn::ImportValue": {"Fn::Sub": "${AWS::StackName}-x"}}}, "B": {"Value": "x", "Export": {"Name": {"Fn::Sub": "${P}-b"}}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn what_conditions_take() {
    run(&[
        (
            r#""Conditions": {"A": {"Fn::Equals": [{"Fn::ImportValue": "x"}, "y"]}}"#,
            &["function_as_argument @{: the first argument of `Equals` cannot be `ImportValue`"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Equals": [{"Fn::If": ["B", "x", "y"]}, "y"]}, "B": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}"#,
            &["function_as_argument @{: the first argument of `Equals` cannot be `If`"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Equals": [{"Fn::Join": ["", [{"Fn::ImportValue": "x"}]]}, "y"]}}"#,
            &["function_in_section @{: `ImportValue` cannot stand in a condition"],
        ),
        (
            r#""Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Conditions": {"A": {"Fn::Equals": [{"Fn::FindInMap": ["Sizes", "small", "Cpu"]}, {"Fn::Select": [0, {"Fn::Split": [",", {"Ref": "AWS::Region"}]}]}]}}"#,
            &[],
        ),
    ]);
}

#[test]
fn booleans_outside_conditions() {
    run(&[
        (
            r#""Outputs": {"O": {"Value": {"Fn::Equals": ["a", "b"]}}}"#,
            &["boolean_outside_condition @{: `a == b` is a condition, which has no place in a value"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::Not": [{"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}]}}}}"#,
            &["boolean_outside_condition @{: `!A` is a condition, which has no place in a value"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::Contains": [["a"], "a"]}}}}"#,
            &["rule_function_outside_rule @{: `Contains(list, value)` belongs to the `assert` of a rule"],
        ),
    ]);
}

#[test]
fn language_extensions() {
    run(&[
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::Length": {"Ref": "L"}}}}"#,
            &["needs_language_extensions @{: `Length` needs the transform `AWS::LanguageExtensions`"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::ToJsonString": {"a": 1}}}}"#,
            &["needs_language_extensions @{: `ToJsonString` needs the transform `AWS::LanguageExtensions`"],
        ),
        (
            r#""Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Outputs": {"O": {"Value": {"Fn::FindInMap": ["Sizes", "small", "Cpu", {"DefaultValue": "1"}]}}}"#,
            &[
                "needs_language_extensions @{: the `DefaultValue` of `FindInMap` needs the transform `AWS::LanguageExtensions`",
            ],
        ),
        (
            r#""Transform": "AWS::LanguageExtensions", "Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"A": {"Value": {"Fn::Length": {"Ref": "L"}}}, "B": {"Value": {"Fn::ToJsonString": {"a": 1}}}}"#,
            &[],
        ),
        (
            r#""Transform": "AWS::LanguageExtensions", "Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Outputs": {"O": {"Value": {"Fn::FindInMap": ["Sizes", "small", "Cpu", {"Default": "1"}]}}}"#,
            &["find_in_map_options @{: the fourth argument of `FindInMap` is an object with `DefaultValue`"],
        ),
    ]);
}

#[test]
fn stack_outputs() {
    run(&[
        (
            r#""Outputs": {"O": {"Value": {"Fn::GetStackOutput": {"StackName": "a"}}}}"#,
            &["missing_member @{: `GetStackOutput` needs `OutputName`"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::GetStackOutput": {"StackName": "a", "Outputname": "b"}}}}"#,
            &[
                "missing_member @{: `GetStackOutput` needs `OutputName`",
                "unknown_member @Outputname: `GetStackOutput` has no `Outputname`",
            ],
        ),
        (
            r#""Outputs": {"A": {"Value": {"Fn::GetStackOutput": {"StackName": "a", "OutputName": "b", "Region": "eu-west-1"}}}, "B": {"Value": {"Fn::Sub": ["${X}", {"X": {"Fn::GetStackOutput": {"StackName": "a", "OutputName": "b"}}}]}}}"#,
            &[],
        ),
        (
            r#""Conditions": {"A": {"Fn::Equals": [{"Fn::GetStackOutput": {"StackName": "a", "OutputName": "b"}}, "x"]}}"#,
            &["function_as_argument @{: the first argument of `Equals` cannot be `GetStackOutput`"],
        ),
        (
            r#""Outputs": {"O": {"Value": "x", "Export": {"Name": {"Fn::GetStackOutput": {"StackName": "a", "OutputName": "b"}}}}}"#,
            &["function_in_section @{: `GetStackOutput` cannot stand in the name of an export"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::ImportValue": {"Fn::GetStackOutput": {"StackName": "a", "OutputName": "b"}}}}}"#,
            &["function_inside @{: `ImportValue` cannot depend on `GetStackOutput`"],
        ),
    ]);
}

#[test]
fn loops_need_a_transform() {
    run(&[
        (
            r#""Resources": {"Fn::ForEach::Topics": ["X", ["a"], {"T${X}": {"Type": "AWS::SNS::Topic"}}]}"#,
            &[
                "needs_language_extensions @Fn::ForEach::Topics: `Fn::ForEach` needs the transform `AWS::LanguageExtensions`",
            ],
        ),
        (
            r#""Transform": "AWS::LanguageExtensions", "Resources": {"Fn::ForEach::Topics": ["X", ["a"], {"T${X}": {"Type": "AWS::SNS::Topic"}}]}"#,
            &[],
        ),
    ]);
}

#[test]
fn transforms() {
    run(&[(
        r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::Transform": {"Parameters": {}}}}}}"#,
        &["missing_member @{: `Transform` needs `Name`"],
    )]);
}
