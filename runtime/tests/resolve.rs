//! Templates folded by one set of parameters.
#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork::stack;
use serde_json::json;

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

stack! {
    /// Everything that a set of parameters decides.
    pub stack Everything;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    param Count: Number = 2 with { MinValue: 1, MaxValue: 5 };
    param Names: CommaDelimitedList = "a, b";
    param Code: String = "abc" with { AllowedPattern: "[a-z]+" };
    param Image: AWS::SSM::Parameter::Value<String> = "/images/latest";

    mapping Sizes = {
        dev: { Days: 1, Zones: ["a"] },
        prod: { Days: 30, Zones: ["b", "c"] },
    };

    condition Production = Env == "prod";
    condition Many = Production && !(Count == 1);
    condition Latest = Image == "latest";
    condition LatestInProduction = Production && Latest;

    rule Enough = {
        assert !Production || Count != 1: "production needs two";
    };

    resource Logs = AWS::Logs::LogGroup {
        LogGroupName: Sub("/${AWS::Partition}/${Env}/${Base}/${!Shell}/${Own}", { Own: Join("-", Names) }),
        RetentionInDays: FindInMap(Sizes, Env, "Days"),
        KmsKeyId: If(Many, "arn:aws:kms:us-east-1:123456789012:key/1", AWS::NoValue),
    };
    resource Base = AWS::SNS::Topic {};
    #[allow(resource_may_be_absent, reason = "what comes of it is tested")]
    resource Topic = AWS::SNS::Topic {
        DisplayName: Select(1, Split("/", Sub("${AWS::StackName}/${Code}"))),
        TopicName: If(Latest, "latest", Code),
    } with { DependsOn: [Logs, Alarm] };
    resource Alarm = AWS::SNS::Topic { DisplayName: Image } with { Condition: Many };
    resource Other = AWS::SNS::Topic {} with { Condition: LatestInProduction };

    output Alarms = Alarm with { Condition: Many };
    output Imported = ImportValue(Sub("${Env}-x"));
}

#[test]
fn what_parameters_decide_is_folded_and_what_a_deployment_decides_stays() -> Result {
    let production = Everything.template()?.resolve([("Env", "prod"), ("AWS::Region", "cn-north-1")])?;
    production.resource("Logs")?.has_properties(&json!({
        "LogGroupName": { "Fn::Sub": "/aws-cn/prod/${Base}/${!Shell}/a-b" },
        "RetentionInDays": 30,
        "KmsKeyId": "arn:aws:kms:us-east-1:123456789012:key/1",
    }))?;
    production.resource("Topic")?.has_properties(&json!({
        "DisplayName": "abc",
        "TopicName": { "Fn::If": ["Latest", "latest", "abc"] },
    }))?;
    production
        .resource("Alarm")?
        .has(&json!({ "Condition": null, "Properties": { "DisplayName": { "Ref": "Image" } } }))?;
    production.resource("Other")?.has(&json!({ "Condition": "LatestInProduction" }))?;
    production.output("Imported")?.has(&json!({ "Value": { "Fn::ImportValue": "prod-x" } }))?;
    let left: Vec<&str> =
        production.tree().as_object().unwrap().iter().map(|member| member.key.text.as_str()).collect();
    assert_eq!(left, ["AWSTemplateFormatVersion", "Description", "Parameters", "Conditions", "Resources", "Outputs"]);
    assert!(production.json().contains("\"Parameters\": {\n    \"Image\": {"), "{}", production.json());
    Ok(())
}

#[test]
fn what_has_a_false_condition_is_gone_and_nothing_depends_on_it() -> Result {
    let development = Everything.template()?.resolve([("Env", "dev"), ("Count", "1")])?;
    let names: Vec<&str> = development.resources().iter().map(|resource| resource.name()).collect();
    assert_eq!(names, ["Logs", "Base", "Topic"], "`false && unknown` is false");
    development.resource("Topic")?.has(&json!({ "DependsOn": ["Logs"] }))?;
    development.resource("Logs")?.has_properties(&json!({ "KmsKeyId": null, "RetentionInDays": 1 }))?;
    assert!(development.output("Alarms").is_err());
    Ok(())
}

#[test]
fn every_value_that_cannot_be_is_named() -> Result {
    let template = Everything.template()?;
    let given = [("Cuont", "1"), ("Count", "6"), ("Code", "ABC"), ("AWS::StackNmae", "x")];
    let error = template.resolve(given).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the template cannot be deployed with these parameters\n  \
         no parameter `AWS::StackNmae`: did you mean `AWS::StackName`?\n  \
         no parameter `Cuont`: did you mean `Count`?\n  \
         parameter `Env` has no default and was given no value\n  \
         the value `6` of parameter `Count` breaks its own `MaxValue`; it takes at most 5\n  \
         the value `ABC` of parameter `Code` breaks its own `AllowedPattern`; it must match `[a-z]+` as a whole"
    );
    let error = template.resolve([("Env", "prod"), ("Count", "1")]).unwrap_err();
    assert!(error.to_string().ends_with("\n  rule `Enough` does not hold: production needs two"), "{error:?}");
    Ok(())
}

stack! {
    pub stack Mapped;
    param Size: String;
    mapping Sizes = { "small": { Days: 1 } };
    resource Logs = AWS::Logs::LogGroup { RetentionInDays: FindInMap(Sizes, Size, "Days") };
    resource Default = AWS::Logs::LogGroup {
        RetentionInDays: FindInMap(Sizes, Size, "Days", { DefaultValue: 3 }),
    };
    transform "AWS::LanguageExtensions";
}

#[test]
fn a_key_that_a_mapping_does_not_have_is_named_unless_there_is_a_default() -> Result {
    let error = Mapped.template()?.resolve([("Size", "large")]).unwrap_err();
    assert_eq!(error.problems.len(), 1, "{error}");
    assert!(error.to_string().ends_with("\n  mapping `Sizes` has no key `large`"), "{error}");
    Mapped
        .template()?
        .resolve([("Size", "small")])?
        .resource("Default")?
        .has_properties(&json!({"RetentionInDays": 1}))?;
    Ok(())
}

#[test]
fn items_are_found_by_name_and_type() -> Result {
    let template = Everything.template()?;
    assert_eq!(template.resources_of("AWS::SNS::Topic").len(), 4);
    assert_eq!(template.resource("Logs")?.kind(), "AWS::Logs::LogGroup");
    assert_eq!(template.parameter("Env")?.json(), json!({ "Type": "String", "AllowedValues": ["dev", "prod"] }));
    assert_eq!(template.parameters().len(), 5);
    assert_eq!(template.outputs().iter().map(|output| output.name()).collect::<Vec<_>>(), ["Alarms", "Imported"]);
    assert_eq!(template.output("Alarm").unwrap_err().to_string(), "no output `Alarm`: did you mean `Alarms`?");
    assert!(template.resource("Topic")?.property("TopicName").is_some());
    assert_eq!(template.capabilities(), [""; 0]);
    Ok(())
}
