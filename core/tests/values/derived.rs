//! Resource types that are Rust structs.

use super::support::{check, message, resource, template};
use formwork_core::check::Front;
use formwork_core::model::{DerivedField, DerivedType, Name, Place, Template};

fn field(property: &str, required: bool, json_type: Option<&'static str>, of: Option<&str>) -> DerivedField {
    DerivedField { property: property.to_owned(), required, json_type, of: of.map(str::to_owned) }
}

fn derived(kind: &str, properties: &str, fields: Vec<DerivedField>) -> Template {
    let mut template = template(&resource(kind, properties, ""));
    template.derived.push(DerivedType {
        rust_name: "PrivateSubnet".to_owned(),
        kind: Name::new(kind, Place(0)),
        fields,
        attributes: Vec::new(),
    });
    template.resources[0].derived = Some(0);
    template
}

fn subnet(properties: &str) -> Template {
    let fields = vec![
        field("VpcId", true, None, Some("AWS::EC2::VPC")),
        field("CidrBlock", true, None, None),
        field("AvailabilityZone", false, None, None),
    ];
    derived("AWS::EC2::Subnet", properties, fields)
}

fn certificate(properties: &str) -> Template {
    let fields = vec![
        field("ServiceToken", true, Some("string"), None),
        field("Names", true, Some("array"), None),
        field("Days", false, Some("integer"), None),
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
    let template = subnet(r#"{ "VpcId": { "Ref": "Topic" }, "CidrBlock": "10.0.0.0/24" }"#);
    assert_eq!(
        found(&template),
        [
            "wrong_resource: `VpcId` of `PrivateSubnet` takes a reference to `AWS::EC2::VPC`, and `Topic` is `AWS::SNS::Topic`"
        ]
    );
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
