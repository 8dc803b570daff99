//! Secrets: where they come from, and where they must not show.

use super::support::found;

#[track_caller]
fn check(sections: &str, expected: &[&str]) {
    let found = found(sections, false);
    let heads: Vec<&str> = found.iter().map(|line| line.split(": ").next().unwrap_or_default()).collect();
    assert_eq!(heads, expected, "{sections}\n{found:#?}");
}

fn database(password: &str) -> String {
    format!(
        r#""Parameters": {{
            "Shown": {{"Type": "String"}},
            "Hidden": {{"Type": "String", "NoEcho": "true"}},
            "Kept": {{"Type": "AWS::SSM::Parameter::Value<String>"}}
        }},
        "Mappings": {{"M": {{"a": {{"b": "geheim12"}}}}}},
        "Resources": {{
            "Secret": {{"Type": "AWS::SecretsManager::Secret", "Properties": {{"SecretString": "{{\"user\": \"web\"}}"}}}},
            "Db": {{"Type": "AWS::DocDB::DBCluster", "Properties": {{"MasterUsername": "web", "MasterUserPassword": {password}}}, "DeletionPolicy": "Snapshot", "UpdateReplacePolicy": "Snapshot"}}
        }}"#
    )
}

#[test]
fn what_feeds_a_password() {
    check(&database(r#"{"Ref": "Shown"}"#), &["secret_shown @{"]);
    check(&database(r#"{"Fn::Sub": "${Shown}"}"#), &["secret_shown @{"]);
    check(&database(r#""geheim12""#), &["literal_secret @geheim12"]);
    check(&database(r#"{"Fn::FindInMap": ["M", "a", "b"]}"#), &["literal_secret @{"]);
    for good in [
        r#"{"Ref": "Hidden"}"#,
        r#"{"Ref": "Kept"}"#,
        r#""{{resolve:secretsmanager:db:SecretString:password}}""#,
        r#"{"Fn::Sub": "{{resolve:secretsmanager:${Secret}:SecretString:password}}"}"#,
        r#"{"Fn::ImportValue": "x"}"#,
    ] {
        check(&database(good), &[]);
    }
}

#[test]
fn properties_that_only_sound_secret() {
    check(
        r#""Parameters": {"Key": {"Type": "AWS::EC2::KeyPair::KeyName"}}, "Resources": {
            "Account": {"Type": "AWS::IAM::AccessKey", "Properties": {"UserName": "web"}},
            "Pool": {"Type": "AWS::Cognito::UserPool", "Properties": {"Policies": {"PasswordPolicy": {"MinimumLength": 12}}}},
            "Machine": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData": {"KeyName": {"Ref": "Key"}}}}
        }"#,
        &[],
    );
}

#[test]
fn where_a_hidden_parameter_shows() {
    let parameters = r#""Parameters": {"Hidden": {"Type": "String", "NoEcho": true}, "Shown": {"Type": "String"}}"#;
    check(
        &format!(r#"{parameters}, "Outputs": {{"O": {{"Value": {{"Ref": "Hidden"}}}}}}"#),
        &["hidden_parameter_shown @{"],
    );
    check(
        &format!(r#"{parameters}, "Outputs": {{"O": {{"Value": {{"Fn::Sub": "x${{Hidden}}"}}}}}}"#),
        &["hidden_parameter_shown @x${Hidden}"],
    );
    check(
        &format!(
            r#"{parameters}, "Resources": {{"T": {{"Type": "AWS::SNS::Topic", "Metadata": {{"Password": {{"Ref": "Hidden"}}}}}}}}"#
        ),
        &["hidden_parameter_shown @{"],
    );
    check(
        &format!(
            r#"{parameters}, "Resources": {{"T": {{"Type": "AWS::SNS::Topic", "Metadata": {{"Name": {{"Ref": "Shown"}}}}, "Properties": {{"DisplayName": {{"Ref": "Hidden"}}}}}}}}, "Outputs": {{"O": {{"Value": {{"Fn::Sub": ["x${{Hidden}}", {{"Hidden": "y"}}]}}}}}}"#
        ),
        &[],
    );
}

#[test]
fn a_default_for_a_secret() {
    let parameter = |default: &str| {
        format!(r#""Parameters": {{"Hidden": {{"Type": "String", "NoEcho": true, "Default": {default}}}}}"#)
    };
    check(&parameter(r#""geheim12""#), &["default_secret @geheim12"]);
    check(&parameter(r#""""#), &[]);
    check(&parameter(r#""{{resolve:ssm:x}}""#), &[]);
}
