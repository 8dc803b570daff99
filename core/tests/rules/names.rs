//! What refers to nothing, or to a thing of another kind; what is declared twice.

use super::support::run;

#[test]
fn a_reference_to_nothing() {
    run(&[
        (
            r#""Parameters": {"Vpc": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Ref": "Vcp"}}}"#,
            &["unknown_name @Vcp: no parameter or resource `Vcp`"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Ref": "Region"}}}"#,
            &["unknown_name @Region: no parameter or resource `Region`"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Ref": "accountid"}}}"#,
            &["unknown_name @accountid: no parameter or resource `accountid`"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Ref": "Xyzzy"}}}"#,
            &["unknown_name @Xyzzy: no parameter or resource `Xyzzy`"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Ref": "Regio"}}}"#,
            &["unknown_name @Regio: no parameter or resource `Regio`"],
        ),
        (
            r#""Parameters": {"Regin": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Ref": "Regon"}}}"#,
            &["unknown_name @Regon: no parameter or resource `Regon`"],
        ),
    ]);
}

#[test]
fn a_reference_to_what_is_there() {
    run(&[(
        r#""Parameters": {"P": {"Type": "String"}}, "Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"A": {"Value": {"Ref": "P"}}, "B": {"Value": {"Ref": "Bucket"}}, "C": {"Value": {"Ref": "AWS::StackName"}}}"#,
        &[],
    )]);
}

#[test]
fn pseudo_parameters() {
    run(&[
        (
            r#""Outputs": {"O": {"Value": {"Ref": "AWS::Regoin"}}}"#,
            &["unknown_pseudo_parameter @AWS::Regoin: no pseudo parameter `AWS::Regoin`"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Ref": "AWS::NotificationArns"}}}"#,
            &["unknown_pseudo_parameter @AWS::NotificationArns: no pseudo parameter `AWS::NotificationArns`"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Sub": "${AWS::StakName}"}}}"#,
            &["unknown_pseudo_parameter @${AWS::StakName}: no pseudo parameter `AWS::StakName`"],
        ),
        (r#""Outputs": {"O": {"Value": {"Fn::Sub": "${AWS::Region}"}}}"#, &[]),
    ]);
}

#[test]
fn another_kind_of_thing() {
    run(&[
        (
            r#""Conditions": {"Prod": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Outputs": {"O": {"Value": {"Ref": "Prod"}}}"#,
            &["condition_as_value @Prod: `Prod` is a condition, which has no value"],
        ),
        (
            r#""Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Outputs": {"O": {"Value": {"Ref": "Sizes"}}}"#,
            &["mapping_as_value @Sizes: `Sizes` is a mapping, which has no value by itself"],
        ),
        (
            r#""Outputs": {"A": {"Value": "a"}, "B": {"Value": {"Ref": "A"}}}"#,
            &["output_as_value @A: `A` is an output, which its own stack cannot read"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Rules": {"Checks": {"Assertions": [{"Assert": {"Fn::Equals": [{"Ref": "AWS::Region"}, "a"]}}]}}, "Outputs": {"O": {"Value": {"Ref": "Checks"}}}"#,
            &["rule_as_value @Checks: `Checks` is a rule, which has no value"],
        ),
    ]);
}

#[test]
fn an_attribute_of_nothing() {
    run(&[
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["Buckt", "Arn"]}}}"#,
            &["unknown_resource @Buckt: no resource `Buckt`"],
        ),
        (
            r#""Parameters": {"P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["P", "Arn"]}}}"#,
            &["attribute_of_parameter @P: `P` is a parameter, which has no attributes"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::Sub": "${Buckt.Arn}"}}}"#,
            &["unknown_resource @${Buckt.Arn}: no resource `Buckt`"],
        ),
        (
            r#""Parameters": {"P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::Sub": "${P.Arn}"}}}"#,
            &["attribute_of_parameter @${P.Arn}: `P` is a parameter, which has no attributes"],
        ),
    ]);
}

#[test]
fn an_unknown_attribute() {
    run(&[
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["Bucket", "Anr"]}}}"#,
            &["unknown_attribute @Anr: `Bucket` (AWS::S3::Bucket) has no attribute `Anr`"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::Sub": "${Bucket.DomianName}"}}}"#,
            &["unknown_attribute @${Bucket.DomianName}: `Bucket` (AWS::S3::Bucket) has no attribute `DomianName`"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["Bucket", "BucketName"]}}}"#,
            &["unknown_attribute @BucketName: `Bucket` (AWS::S3::Bucket) has no attribute `BucketName`"],
        ),
        (
            r#""Resources": {"Db": {"Type": "AWS::RDS::DBInstance", "Properties": {}}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["Db", "Endpoint"]}}}"#,
            &["unknown_attribute @Endpoint: `Db` (AWS::RDS::DBInstance) has no attribute `Endpoint`"],
        ),
        (
            r#""Resources": {"Db": {"Type": "AWS::RDS::DBInstance", "Properties": {}}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["Db", "Endpoint.Adress"]}}}"#,
            &["unknown_attribute @Endpoint.Adress: `Db` (AWS::RDS::DBInstance) has no attribute `Endpoint.Adress`"],
        ),
        (
            r#""Resources": {"Db": {"Type": "AWS::RDS::DBInstance", "Properties": {}}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["Db", "Endpoint.Address"]}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn types_with_any_attribute() {
    run(&[
        (
            r#""Resources": {"Thing": {"Type": "Custom::Thing", "Properties": {"ServiceToken": "x"}}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["Thing", "What.Ever"]}}}"#,
            &[],
        ),
        (
            r#""Resources": {"Stack": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "https://x"}}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["Stack", "Outputs.Url"]}}}"#,
            &[],
        ),
        (
            r#""Resources": {"Module": {"Type": "Acme::Web::Site::MODULE"}}, "Outputs": {"A": {"Value": {"Fn::GetAtt": ["Module", "Bucket.Arn"]}}, "B": {"Value": {"Ref": "ModuleBucket"}}, "C": {"Value": {"Fn::GetAtt": ["ModuleBucket", "Arn"]}}}"#,
            &[],
        ),
        (
            r#""Resources": {"Thing": {"Type": "Acme::New::Thing"}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["Thing", "What"]}}}"#,
            &[],
        ),
        (
            r#""Transform": "AWS::Serverless-2016-10-31", "Resources": {"F": {"Type": "AWS::Serverless::Function", "Properties": {}}}, "Outputs": {"O": {"Value": {"Fn::GetAtt": ["F", "Version.FunctionArn"]}}}"#,
            &[],
        ),
        (
            r#""Transform": "AWS::Serverless-2016-10-31", "Resources": {"F": {"Type": "AWS::Serverless::Function", "Properties": {}}}, "Outputs": {"O": {"Value": {"Ref": "FRole"}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn depends_on() {
    run(&[
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "DependsOn": "Bb"}, "B": {"Type": "AWS::SNS::Topic"}}"#,
            &["unknown_resource @Bb: no resource `Bb`"],
        ),
        (
            r#""Parameters": {"P": {"Type": "String"}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "DependsOn": ["P", "C"]}}"#,
            &[
                "parameter_in_depends_on @P: `DependsOn` names the parameter `P`",
                "unknown_resource @C: no resource `C`",
            ],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "DependsOn": ["B"]}, "B": {"Type": "AWS::SNS::Topic"}}"#,
            &[],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "DependsOn": "MB"}, "M": {"Type": "Acme::Web::Site::MODULE"}}"#,
            &[],
        ),
    ]);
}

#[test]
fn conditions() {
    run(&[
        (
            r#""Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "Condition": "isProd"}}"#,
            &["unknown_condition @isProd: no condition `isProd`"],
        ),
        (
            r#""Parameters": {"P": {"Type": "String"}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "Condition": "P"}}"#,
            &["parameter_as_condition @P: `P` is a parameter, not a condition"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": "x", "Condition": "Bucket"}}"#,
            &["resource_as_condition @Bucket: `Bucket` is a resource, not a condition"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::If": ["Nope", "a", "b"]}}}"#,
            &["unknown_condition @Nope: no condition `Nope`"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Not": [{"Condition": "Bb"}]}, "B": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}"#,
            &["unknown_condition @Bb: no condition `Bb`"],
        ),
        (
            r#""Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::If": ["IsProd", "a", "b"]}}}, "B": {"Type": "AWS::SNS::Topic", "Condition": "IsProd"}}"#,
            &[],
        ),
    ]);
}

#[test]
fn conditions_read_no_resources() {
    run(&[
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Conditions": {"A": {"Fn::Equals": [{"Ref": "Bucket"}, "x"]}}"#,
            &["resource_in_condition @Bucket: `Bucket` is a resource, which a condition cannot read"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Conditions": {"A": {"Fn::Equals": [{"Fn::GetAtt": ["Bucket", "Arn"]}, "x"]}}"#,
            &["resource_in_condition @Bucket: `Bucket` is a resource, which a condition cannot read"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Conditions": {"A": {"Fn::Equals": [{"Fn::Sub": "${Bucket}"}, "x"]}}"#,
            &["resource_in_condition @${Bucket}: `Bucket` is a resource, which a condition cannot read"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Rules": {"Checks": {"Assertions": [{"Assert": {"Fn::Equals": [{"Ref": "Bucket"}, "a"]}}]}}"#,
            &["resource_in_condition @Bucket: `Bucket` is a resource, which a rule cannot read"],
        ),
        (
            r#""Parameters": {"P": {"Type": "String"}}, "Conditions": {"A": {"Fn::Equals": [{"Fn::Sub": "${P}"}, "x"]}}"#,
            &[],
        ),
    ]);
}

#[test]
fn mappings() {
    run(&[
        (
            r#""Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Outputs": {"O": {"Value": {"Fn::FindInMap": ["Sizs", "small", "Cpu"]}}}"#,
            &["unknown_mapping @Sizs: no mapping `Sizs`"],
        ),
        (
            r#""Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Outputs": {"O": {"Value": {"Fn::FindInMap": ["Sizes", "smal", "Cpu"]}}}"#,
            &["unknown_mapping_key @smal: mapping `Sizes` has no top-level key `smal`"],
        ),
        (
            r#""Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Outputs": {"O": {"Value": {"Fn::FindInMap": ["Sizes", "large", "Ram"]}}}"#,
            &["unknown_mapping_key @Ram: mapping `Sizes` has no second-level key `Ram`"],
        ),
        (
            r#""Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Outputs": {"O": {"Value": {"Fn::FindInMap": ["Sizes", {"Ref": "AWS::Region"}, "Cpus"]}}}"#,
            &["unknown_mapping_key @Cpus: mapping `Sizes` has no second-level key `Cpus`"],
        ),
        (
            r#""Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Outputs": {"A": {"Value": {"Fn::FindInMap": ["Sizes", {"Ref": "AWS::Region"}, "Ram"]}}, "B": {"Value": {"Fn::FindInMap": ["Sizes", "small", {"Ref": "AWS::Region"}]}}, "C": {"Value": {"Fn::FindInMap": ["Sizes", "small", "Ram"]}}}"#,
            &[],
        ),
        (
            r#""Mappings": {"Sizes": {"small": {"Cpu": "1", "Ram": "2"}, "large": {"Cpu": "8"}}}, "Transform": "AWS::LanguageExtensions", "Outputs": {"O": {"Value": {"Fn::FindInMap": ["Sizes", "none", "Ram", {"DefaultValue": "1"}]}}}"#,
            &[],
        ),
        (
            r#""Mappings": {"Made": {"Fn::Transform": {"Name": "AWS::Include", "Parameters": {}}}}, "Outputs": {"A": {"Value": {"Fn::FindInMap": ["Made", "small", "Cpu"]}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn the_interface_of_the_console() {
    run(&[(
        r#""Parameters": {"Size": {"Type": "String"}}, "Metadata": {"AWS::CloudFormation::Interface": {"ParameterGroups": [{"Label": {"default": "Machines"}, "Parameters": ["Sise", "Size"]}], "ParameterLabels": {"Siez": {"default": "size"}, "Size": {"default": "size"}}}}"#,
        &[
            "unknown_parameter_in_interface @Sise: `AWS::CloudFormation::Interface` names `Sise`, which is no parameter",
            "unknown_parameter_in_interface @Siez: `AWS::CloudFormation::Interface` names `Siez`, which is no parameter",
        ],
    )]);
}

#[test]
fn metadata_of_the_template_is_text() {
    run(&[(r#""Metadata": {"Note": {"Ref": "Nothing"}}"#, &[])]);
}

#[test]
fn sub_variables() {
    run(&[
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::Sub": "a ${Bukcet} b"}}}"#,
            &["unknown_name @a ${Bukcet} b: no parameter or resource `Bukcet`"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::Sub": ["a ${Name} b", {"Name": {"Ref": "Bucket"}}]}}}"#,
            &[],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::Sub": "${!Literal} ${Bucket}"}}}"#,
            &[],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Sub": "${a b}"}}}"#,
            &["sub_variable_form @${a b}: `a b` is no name that `Sub` could replace"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Sub": "${x:-y}"}}}"#,
            &["sub_variable_form @${x:-y}: `x:-y` is no name that `Sub` could replace"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::Sub": "${Bucket.Arn}/${ AWS::Region }"}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn declared_twice() {
    run(&[(
        r#""Parameters": {"Name": {"Type": "String"}}, "Resources": {"Name": {"Type": "AWS::SNS::Topic"}}"#,
        &[
            "first_declaration @Name: the parameter `Name` is declared here first",
            "duplicate_name @Name: `Name` is declared twice: as parameter before, and here as resource",
        ],
    )]);
}

#[test]
fn a_macro_may_make_names() {
    run(&[
        (r#""Transform": "Acme", "Outputs": {"O": {"Value": {"Ref": "Made"}}}"#, &[]),
        (r#""Transform": ["Acme"], "Outputs": {"O": {"Value": {"Fn::GetAtt": ["Made", "Arn"]}}}"#, &[]),
        (
            r#""Resources": {"Fn::Transform": {"Name": "AWS::Include", "Parameters": {}}, "A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "Made"}}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn rule_functions_read_parameters() {
    run(&[
        (
            r#""Parameters": {"P": {"Type": "String"}}, "Rules": {"R": {"Assertions": [{"Assert": {"Fn::Contains": [["a"], {"Fn::ValueOf": ["Pp", "x"]}]}}]}}"#,
            &["unknown_parameter @Pp: no parameter `Pp`"],
        ),
        (
            r#""Parameters": {"P": {"Type": "AWS::EC2::VPC::Id"}}, "Rules": {"R": {"Assertions": [{"Assert": {"Fn::Contains": [["a"], {"Fn::ValueOf": ["P", "Tags.Env"]}]}}]}}"#,
            &[],
        ),
    ]);
}
