//! `Sub`, texts that look as if they were meant for it, dynamic references.

use super::support::run;

#[test]
fn sub() {
    run(&[
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": {"Fn::Sub": ["${Bucket}", {"Buckt": "x"}]}}}"#,
            &["unused_sub_variable @Buckt: the text of `Sub` does not use `Buckt`"],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Outputs": {"O": {"Value": {"Fn::Sub": ["${X}", {"X": {"Ref": "L"}}]}}}"#,
            &["argument_shape @{: `Sub` takes text here, not a list"],
        ),
        (
            r#""Outputs": {"O": {"Value": {"Fn::Sub": ["${X}", {"X": ["a"]}]}}}"#,
            &["argument_shape @[: `Sub` takes text here, not a list"],
        ),
    ]);
}

#[test]
fn variables_outside_sub() {
    run(&[
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "x ${P} y"}}}"#,
            &["variable_outside_sub @x ${P} y: `${P}` stays as it is: only `Sub` replaces variables"],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}, "Outputs": {"O": {"Value": "${Bucket.Arn}/*"}}"#,
            &["variable_outside_sub @${Bucket.Arn}/*: `${Bucket.Arn}` stays as it is: only `Sub` replaces variables"],
        ),
        (
            r#""Outputs": {"O": {"Value": "${AWS::AccountId}"}}"#,
            &[
                "variable_outside_sub @${AWS::AccountId}: `${AWS::AccountId}` stays as it is: only `Sub` replaces variables",
            ],
        ),
        (
            r#""Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}, "R": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::x/${aws:username}"}]}}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn variables_of_others() {
    run(&[
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "${Other} ${stageVariables.x}"}}}"#,
            &[],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "P=1; echo ${P}"}}}"#,
            &[],
        ),
        (
            r#""Parameters": {"Site": {"Type": "String"}}, "Resources": {"B": {"Type": "AWS::CodeBuild::Project", "Properties": {"Source": {"Type": "NO_SOURCE", "BuildSpec": "build: ${Site}"}, "Environment": {"EnvironmentVariables": [{"Name": "Site", "Value": {"Ref": "Site"}}]}}}}"#,
            &[],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"RoleArn": "x", "DefinitionString": "{${P}}", "DefinitionSubstitutions": {"P": "x"}}}}"#,
            &[],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"RoleArn": "x", "DefinitionString": "{${P}}"}}}"#,
            &["variable_outside_sub @{${P}}: `${P}` stays as it is: only `Sub` replaces variables"],
        ),
        (
            r#""Parameters": {"L": {"Type": "CommaDelimitedList"}, "P": {"Type": "String"}}, "Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"Role": "x", "Code": {"ZipFile": "`${P}`"}}}}"#,
            &[],
        ),
    ]);
}

#[test]
fn dynamic_references() {
    run(&[
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "{{resolve:ssm:/a/b:1}}"}}}"#,
            &[],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "{{resolve:ssm:/a/b:x}}"}}}"#,
            &[
                "dynamic_reference_form @{{resolve:ssm:/a/b:x}}: this dynamic reference cannot be read: the version `x` is no number",
            ],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "{{resolve:ssm:a b}}"}}}"#,
            &[
                "dynamic_reference_form @{{resolve:ssm:a b}}: this dynamic reference cannot be read: `a b` is no name of a parameter",
            ],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "{{resolve:smm:a}}"}}}"#,
            &["dynamic_reference_form @{{resolve:smm:a}}: this dynamic reference cannot be read: no service `smm`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "{{resolve:secretsmanager:s:SecretString:password}}"}}}"#,
            &[],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "{{resolve:secretsmanager:s:SecretBinary:password}}"}}}"#,
            &[
                "dynamic_reference_form @{{resolve:secretsmanager:s:SecretBinary:password}}: this dynamic reference cannot be read: `SecretBinary` stands where only `SecretString` may",
            ],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "{{resolve:secretsmanager:arn:aws:secretsmanager:eu-west-1:123456789012:secret:s:SecretString:k:AWSCURRENT}}"}}}"#,
            &[],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "{{resolve:secretsmanager:s:SecretString:k:stage:id}}"}}}"#,
            &[
                "dynamic_reference_form @{{resolve:secretsmanager:s:SecretString:k:stage:id}}: this dynamic reference cannot be read: it has both a version stage and a version ID",
            ],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "{{ resolve:ssm:a }}"}}}"#,
            &["spaces_in_dynamic_reference @{{ resolve:ssm:a }}: with blanks this is text, not a dynamic reference"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::Sub": "{{resolve:secretsmanager:${AWS::StackName}:SecretString:x}}"}}}}"#,
            &[],
        ),
        (r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "{{mustache}}"}}}"#, &[]),
    ]);
}

#[test]
fn where_dynamic_references_are_resolved() {
    run(&[
        (
            r#""Outputs": {"O": {"Value": "{{resolve:secretsmanager:s:SecretString:k}}"}}"#,
            &[
                "secret_reference_position @{{resolve:secretsmanager:s:SecretString:k}}: `secretsmanager` is not resolved here: secrets are read in the properties of resources alone",
            ],
        ),
        (r#""Outputs": {"O": {"Value": "{{resolve:ssm:a}}"}}"#, &[]),
        (
            r#""Conditions": {"A": {"Fn::Equals": ["{{resolve:ssm:a}}", "x"]}}"#,
            &["ssm_reference_position @{{resolve:ssm:a}}: `ssm` is not resolved here"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Metadata": {"a": "{{resolve:secretsmanager:s}}"}}}"#,
            &[
                "secret_reference_position @{{resolve:secretsmanager:s}}: `secretsmanager` is not resolved here: secrets are read in the properties of resources alone",
            ],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "{{resolve:ssm-secure:a:1}}"}}}"#,
            &[
                "secure_string_position @{{resolve:ssm-secure:a:1}}: `ssm-secure` cannot stand here: few properties take a secure string",
            ],
        ),
        (
            r#""Resources": {"D": {"Type": "AWS::RDS::DBInstance", "Properties": {"MasterUserPassword": "{{resolve:ssm-secure:a:1}}"}}}"#,
            &[],
        ),
        (
            r#""Resources": {"D": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBName": "{{resolve:ssm-secure:a:1}}"}}}"#,
            &[
                "secure_string_position @{{resolve:ssm-secure:a:1}}: `ssm-secure` cannot stand here: few properties take a secure string",
            ],
        ),
        (
            r#""Resources": {"U": {"Type": "AWS::IAM::User", "Properties": {"LoginProfile": {"Password": {"Fn::Sub": "{{resolve:ssm-secure:${AWS::StackName}}}"}}}}}"#,
            &[],
        ),
        (r#""Parameters": {"P": {"Type": "String", "Default": "{{resolve:secretsmanager:s}}"}}"#, &[]),
    ]);
}
