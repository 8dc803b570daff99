//! Help lines: what a message about a name says beside its title.

/// The only message of a template.
fn message(sections: &str) -> String {
    let messages = super::support::messages(sections);
    assert_eq!(messages.len(), 1, "{messages:#?}");
    messages[0].clone()
}

#[test]
fn help_for_a_pseudo_parameter_without_its_prefix() {
    let text = message(r#""Outputs": { "O": { "Value": { "Ref": "StackName" } } }"#);
    assert_eq!(
        text,
        "no parameter or resource `StackName` [unknown_name]\nhelp: the pseudo parameter is written `AWS::StackName`"
    );
}

#[test]
fn help_for_a_misspelt_pseudo_parameter_without_its_prefix() {
    let text = message(r#""Outputs": { "O": { "Value": { "Ref": "Regio" } } }"#);
    assert!(text.ends_with("help: the pseudo parameter is written `AWS::Region`"), "{text}");
    let text = message(
        r#""Outputs": { "O": { "Value": { "Ref": "Regio" } } }, "Resources": { "Region1": { "Type": "AWS::SNS::Topic" } }"#,
    );
    assert!(text.ends_with("help: the pseudo parameter is written `AWS::Region`"), "too far from the resource: {text}");
    let text = message(
        r#""Outputs": { "O": { "Value": { "Ref": "Regio" } } }, "Resources": { "Regiq": { "Type": "AWS::SNS::Topic" } }"#,
    );
    assert!(text.ends_with("help: did you mean `Regiq`?"), "the stack's own names come first: {text}");
}

#[test]
fn help_for_a_name_inside_a_text() {
    let text = message(r#""Outputs": { "O": { "Value": { "Fn::Sub": "first\n  echo ${Tpoic}" } } }"#);
    assert_eq!(
        text,
        "no parameter or resource `Tpoic` [unknown_name]\nline 2 of the text:\n    echo ${Tpoic}\n           ^^^^^\nhelp: did you mean `Topic`?\nhelp: `${!Tpoic}` keeps the text as it is"
    );
}

#[test]
fn help_for_the_attributes_inside_an_object() {
    let text = message(
        r#""Resources": { "Db": { "Type": "AWS::RDS::DBInstance", "Properties": {} } }, "Outputs": { "O": { "Value": { "Fn::GetAtt": ["Db", "Endpoint"] } } }"#,
    );
    assert!(
        text.contains("help: attributes are `Endpoint.Address`, `Endpoint.HostedZoneId`, `Endpoint.Port`"),
        "{text}"
    );
}

#[test]
fn help_for_a_misspelt_attribute() {
    let text = message(
        r#""Resources": { "Fn": { "Type": "AWS::Lambda::Function" } }, "Outputs": { "O": { "Value": { "Fn::GetAtt": ["Fn", "SnapStartRespons"] } } }"#,
    );
    assert!(text.contains("help: did you mean `SnapStartResponse`?"), "{text}");
    assert!(text.contains("help: the schema is of 20"), "{text}");
}

#[test]
fn help_for_a_property_read_as_attribute() {
    let text = message(
        r#""Resources": { "B": { "Type": "AWS::S3::Bucket" } }, "Outputs": { "O": { "Value": { "Fn::GetAtt": ["B", "BucketName"] } } }"#,
    );
    assert!(text.contains("`BucketName` is a property of the type"), "{text}");
}
