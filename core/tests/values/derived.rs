//! Resource types that are Rust structs.

use super::support::{check, message, resource, template};
use formwork_core::check::Front;
use formwork_core::model::{DerivedField, DerivedType, Holds, Name, Place, Template};
use formwork_core::schema::Types;

fn field(property: &str, required: bool, holds: Holds, of: Option<&str>) -> DerivedField {
    DerivedField { property: property.to_owned(), required, holds, of: of.map(str::to_owned) }
}

fn of_fields(rust_name: &str, kind: &str, fields: Vec<DerivedField>) -> DerivedType {
    DerivedType {
        rust_name: rust_name.to_owned(),
        kind: Name::new(kind, Place(0)),
        fields,
        attributes: Vec::new(),
        defaults: Vec::new(),
        fixed: Vec::new(),
    }
}

fn derived(kind: &str, properties: &str, fields: Vec<DerivedField>) -> Template {
    let mut template = template(&resource(kind, properties, ""));
    template.derived.push(of_fields("PrivateSubnet", kind, fields));
    template.resources[0].derived = Some(0);
    template
}

fn subnet(properties: &str) -> Template {
    let fields = vec![
        field("VpcId", true, Holds::Any, Some("AWS::EC2::VPC")),
        field("CidrBlock", true, Holds::Any, None),
        field("AvailabilityZone", false, Holds::Any, None),
    ];
    derived("AWS::EC2::Subnet", properties, fields)
}

fn certificate(properties: &str) -> Template {
    let fields = vec![
        field("ServiceToken", true, Holds::Scalar(Types::STRING), None),
        field("Names", true, Holds::List(Box::new(Holds::Scalar(Types::STRING))), None),
        field("Days", false, Holds::Scalar(Types::INTEGER), None),
    ];
    derived("Custom::Certificate", properties, fields)
}

fn found(template: &Template) -> Vec<String> {
    check(template, Front::Language).0
}

#[test]
fn only_the_fields_are_properties() {
    let template = subnet(r#"{ "VpcId": "vpc-12345678", "CidrBlock": "10.0.0.0/24", "MapPublicIpOnLaunch": true }"#);
    assert_eq!(found(&template), ["unknown_property: no property `MapPublicIpOnLaunch` in `PrivateSubnet`"]);
    let template = subnet(r#"{ "VpcId": "vpc-12345678", "CidrBlok": "10.0.0.0/24" }"#);
    let text = message(&template, Front::Language);
    assert!(text.starts_with("no property `CidrBlok` in `PrivateSubnet`"), "{text}");
    assert!(text.contains("help: did you mean `CidrBlock`?"), "{text}");
}

#[test]
fn fields_without_a_default_are_required() {
    assert_eq!(found(&subnet("{ }")), ["missing_property: `PrivateSubnet` needs `VpcId` and `CidrBlock`"]);
}

#[test]
fn the_schema_still_judges_the_values() {
    let template = subnet(r#"{ "VpcId": ["vpc-12345678"], "CidrBlock": "10.0.0.0/24" }"#);
    assert_eq!(found(&template), ["wrong_type: `VpcId` of `PrivateSubnet` takes text, found a list"]);
}

#[test]
fn a_reference_has_the_type_that_the_field_asks_for() {
    let fields =
        vec![field("ServiceToken", true, Holds::Any, None), field("Bucket", true, Holds::Any, Some("AWS::S3::Bucket"))];
    let template = derived(
        "Custom::Backup",
        r#"{ "ServiceToken": "arn:aws:sns:eu-west-1:123456789012:t", "Bucket": { "Ref": "Topic" } }"#,
        fields,
    );
    assert_eq!(
        found(&template),
        [
            "wrong_resource: `Bucket` of `PrivateSubnet` takes a reference to `AWS::S3::Bucket`, and `Topic` is `AWS::SNS::Topic`"
        ]
    );
}

#[test]
fn a_reference_that_the_schema_refuses_is_told_once() {
    let template = subnet(r#"{ "VpcId": { "Ref": "Topic" }, "CidrBlock": "10.0.0.0/24" }"#);
    // That a topic's ARN is no network's ID is `references`' finding.
    assert_eq!(found(&template), Vec::<String>::new());
}

#[test]
fn where_the_schema_knows_nothing_the_struct_is_the_schema() {
    let right = certificate(r#"{ "ServiceToken": { "Ref": "Topic" }, "Names": ["a"], "Days": 5 }"#);
    assert_eq!(found(&right), Vec::<String>::new());
    let wrong = certificate(r#"{ "ServiceToken": { "Fn::GetAZs": "" }, "Names": "a", "Days": "5", "Other": 1 }"#);
    assert_eq!(
        found(&wrong),
        [
            "wrong_type: `ServiceToken` of `PrivateSubnet` takes text, found `GetAZs`, which gives a list of text",
            "wrong_type: `Names` of `PrivateSubnet` takes a list, found the text `a`",
            "literal_form: `Days` of `PrivateSubnet` takes an integer, found the text `5`",
            "unknown_property: no property `Other` in `PrivateSubnet`",
        ]
    );
    assert_eq!(found(&certificate("{ }")), ["missing_property: `PrivateSubnet` needs `ServiceToken` and `Names`"]);
}

#[test]
fn items_and_structs_inside_are_compared_too() {
    let check = of_fields(
        "Check",
        "",
        vec![
            field("Path", true, Holds::Scalar(Types::STRING), None),
            field("Seconds", false, Holds::Scalar(Types::INTEGER), None),
        ],
    );
    let checks = Holds::Map(Box::new(Holds::Struct(Box::new(check))));
    let service = |properties: &str| {
        let fields = vec![field("ServiceToken", true, Holds::Any, None), field("Checks", true, checks.clone(), None)];
        found(&derived("Custom::Service", properties, fields))
    };
    let right = r#"{ "ServiceToken": { "Ref": "Topic" }, "Checks": { "web": { "Path": "/" } } }"#;
    assert_eq!(service(right), Vec::<String>::new());
    let wrong = r#"{ "ServiceToken": { "Ref": "Topic" },
        "Checks": { "web": { "Path": ["/"] }, "api": { "Seconds": 5, "Port": 80 }, "old": 1 } }"#;
    assert_eq!(
        service(wrong),
        [
            "wrong_type: `Path` of `Check` (`web` of `PrivateSubnet`) takes text, found a list",
            "missing_property: `Check` needs `Path`",
            "unknown_property: no property `Port` in `Check`",
            "wrong_type: `old` of `Checks` of `PrivateSubnet` takes an object, found the number `1`",
        ]
    );
    let names = certificate(r#"{ "ServiceToken": { "Ref": "Topic" }, "Names": ["a", ["b"]] }"#);
    assert_eq!(found(&names), ["wrong_type: an item of `Names` of `PrivateSubnet` takes text, found a list"]);
}

#[test]
fn a_struct_inside_an_aws_type_narrows_it() {
    let on = of_fields("Versioning", "AWS::S3::Bucket.VersioningConfiguration", Vec::new());
    let fields = vec![field("VersioningConfiguration", true, Holds::Struct(Box::new(on)), None)];
    let template = derived("AWS::S3::Bucket", r#"{ "VersioningConfiguration": { "Status": "Suspended" } }"#, fields);
    assert_eq!(found(&template), ["unknown_property: no property `Status` in `Versioning`"]);
}

#[test]
fn a_type_of_another_publisher_needs_no_token() {
    let template = derived("MongoDB::Atlas::Cluster", "{ }", vec![field("Name", true, Holds::Any, None)]);
    assert_eq!(found(&template), ["missing_property: `PrivateSubnet` needs `Name`"]);
}

#[test]
fn the_references_of_lists_and_branches_have_the_type_too() {
    let vpcs = || vec![field("Tags", false, Holds::Any, Some("AWS::EC2::VPC")), field("VpcId", true, Holds::Any, None)];
    let template =
        derived("Custom::Networks", r#"{ "ServiceToken": "a", "VpcId": "a", "Tags": [{ "Ref": "Topic" }] }"#, vpcs());
    let found = found(&template);
    assert!(found.iter().any(|line| line.starts_with("wrong_resource: `Tags`")), "{found:?}");
}
