//! What functions produce, against the type of the slot.

use super::support::{run, run_with};

const SECTIONS: &str = r#""Parameters": { "One": { "Type": "String" }, "Many": { "Type": "CommaDelimitedList" }, "Subnets": { "Type": "List<AWS::EC2::Subnet::Id>" }, "Stored": { "Type": "AWS::SSM::Parameter::Value<List<String>>" }, "Count": { "Type": "Number" } }, "Mappings": { "Map": { "a": { "one": "x", "many": ["x", "y"], "other": "z" }, "b": { "one": "y", "many": ["z"], "other": ["w"] } } }, "Conditions": { "If1": { "Fn::Equals": [{ "Ref": "One" }, "x"] } }"#;

#[test]
fn one_where_many_are_wanted() {
    run_with(
        SECTIONS,
        &[
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Ref": "One" } }"#,
                &[
                    "wrong_type: `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes a list, found parameter `One` of type `String`, which is text",
                ],
            ),
            ("AWS::RDS::DBSubnetGroup", r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Ref": "Many" } }"#, &[]),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Ref": "Subnets" } }"#,
                &[],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Ref": "Stored" } }"#,
                &[],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Ref": "Count" } }"#,
                &[
                    "wrong_type: `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes a list, found parameter `Count` of type `Number`, which is text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Ref": "Topic" } }"#,
                &["wrong_type: `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes a list, found `Topic`, which is text"],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Ref": "AWS::Region" } }"#,
                &[
                    "wrong_type: `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes a list, found `AWS::Region`, which is text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Ref": "AWS::NotificationARNs" } }"#,
                &[],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::GetAtt": ["Topic", "TopicArn"] } }"#,
                &[
                    "wrong_type: `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes a list, found `Topic.TopicArn`, which is text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::Sub": "${One}" } }"#,
                &["wrong_type: `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes a list, found `Sub`, which gives text"],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::Join": [",", { "Ref": "Many" }] } }"#,
                &["wrong_type: `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes a list, found `Join`, which gives text"],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::Split": [",", { "Ref": "One" }] } }"#,
                &[],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::GetAZs": "" } }"#,
                &[],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::Cidr": ["10.0.0.0/16", 4, 8] } }"#,
                &[],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::Select": [0, { "Ref": "Many" }] } }"#,
                &[
                    "wrong_type: `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes a list, found `Select`, which gives text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::ImportValue": "subnets" } }"#,
                &[
                    "wrong_type: `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes a list, found `ImportValue`, which gives text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::FindInMap": ["Map", "a", "one"] } }"#,
                &[
                    "wrong_type: `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes a list, found `FindInMap`, which gives text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::FindInMap": ["Map", "a", "many"] } }"#,
                &[],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::FindInMap": ["Map", { "Ref": "One" }, "many"] } }"#,
                &[],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::FindInMap": ["Map", { "Ref": "One" }, "one"] } }"#,
                &[
                    "wrong_type: `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes a list, found `FindInMap`, which gives text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::FindInMap": ["Map", { "Ref": "One" }, "other"] } }"#,
                &["mapping_misfit: `z` of mapping `Map` does not fit `SubnetIds` of `AWS::RDS::DBSubnetGroup`"],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": { "Fn::If": ["If1", { "Ref": "Many" }, { "Ref": "One" }] } }"#,
                &[
                    "wrong_type: `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes a list, found parameter `One` of type `String`, which is text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": [{ "Ref": "One" }, { "Ref": "Many" }] }"#,
                &[
                    "wrong_type: an item of `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes text, found parameter `Many` of type `CommaDelimitedList`, which is a list of text",
                ],
            ),
            ("AWS::RDS::DBSubnetGroup", r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": "(1)" }"#, &[]),
        ],
    );
}

#[test]
fn many_where_one_is_wanted() {
    run_with(
        SECTIONS,
        &[
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": { "Ref": "One" }, "SubnetIds": ["subnet-12345678", "subnet-12345679"] }"#,
                &[],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": { "Ref": "Many" }, "SubnetIds": ["subnet-12345678", "subnet-12345679"] }"#,
                &[
                    "wrong_type: `DBSubnetGroupDescription` of `AWS::RDS::DBSubnetGroup` takes text, found parameter `Many` of type `CommaDelimitedList`, which is a list of text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": { "Ref": "Count" }, "SubnetIds": ["subnet-12345678", "subnet-12345679"] }"#,
                &[],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": { "Ref": "AWS::NotificationARNs" }, "SubnetIds": ["subnet-12345678", "subnet-12345679"] }"#,
                &[
                    "wrong_type: `DBSubnetGroupDescription` of `AWS::RDS::DBSubnetGroup` takes text, found `AWS::NotificationARNs`, which is a list of text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": { "Fn::Split": [",", { "Ref": "One" }] }, "SubnetIds": ["subnet-12345678", "subnet-12345679"] }"#,
                &[
                    "wrong_type: `DBSubnetGroupDescription` of `AWS::RDS::DBSubnetGroup` takes text, found `Split`, which gives a list of text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": { "Fn::GetAZs": "" }, "SubnetIds": ["subnet-12345678", "subnet-12345679"] }"#,
                &[
                    "wrong_type: `DBSubnetGroupDescription` of `AWS::RDS::DBSubnetGroup` takes text, found `GetAZs`, which gives a list of text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": { "Fn::Select": [0, { "Fn::GetAZs": "" }] }, "SubnetIds": ["subnet-12345678", "subnet-12345679"] }"#,
                &[],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": { "Fn::Select": [1, ["a", { "Ref": "Many" }]] }, "SubnetIds": ["subnet-12345678", "subnet-12345679"] }"#,
                &[
                    "wrong_type: `DBSubnetGroupDescription` of `AWS::RDS::DBSubnetGroup` takes text, found `Select`, which gives a list of text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": { "Fn::FindInMap": ["Map", "a", "many"] }, "SubnetIds": ["subnet-12345678", "subnet-12345679"] }"#,
                &[
                    "wrong_type: `DBSubnetGroupDescription` of `AWS::RDS::DBSubnetGroup` takes text, found `FindInMap`, which gives a list of text",
                ],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": { "Fn::If": ["If1", "x", { "Ref": "Many" }] }, "SubnetIds": ["subnet-12345678", "subnet-12345679"] }"#,
                &[
                    "wrong_type: `DBSubnetGroupDescription` of `AWS::RDS::DBSubnetGroup` takes text, found parameter `Many` of type `CommaDelimitedList`, which is a list of text",
                ],
            ),
        ],
    );
}

#[test]
fn attributes_have_types() {
    run(&[("AWS::ECS::Service", r#"{ "DesiredCount": { "Fn::GetAtt": ["Topic", "TopicArn"] } }"#, &[])]);
}

#[test]
fn what_a_look_up_gives_otherwise() {
    run_with(
        r#""Transform": "AWS::LanguageExtensions", "Parameters": { "One": { "Type": "String" }, "Many": { "Type": "CommaDelimitedList" }, "Subnets": { "Type": "List<AWS::EC2::Subnet::Id>" }, "Stored": { "Type": "AWS::SSM::Parameter::Value<List<String>>" }, "Count": { "Type": "Number" } }, "Mappings": { "Map": { "a": { "one": "x", "many": ["x", "y"], "other": "z" }, "b": { "one": "y", "many": ["z"], "other": ["w"] } } }, "Conditions": { "If1": { "Fn::Equals": [{ "Ref": "One" }, "x"] } }"#,
        &[
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Fn::FindInMap": ["Map", { "Ref": "AWS::Region" }, { "Ref": "One" }, { "DefaultValue": "shared" }] } }"#,
                &[
                    "mapping_misfit: `x` of mapping `Map` does not fit `InstanceTenancy` of `AWS::EC2::VPC`",
                    "unknown_choice: `InstanceTenancy` of `AWS::EC2::VPC` cannot be `shared`",
                ],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "DhcpOptionsId": "x", "EnableDnsSupport": { "Fn::FindInMap": ["Map", "a", "gone", { "DefaultValue": ["true"] }] } }"#,
                &[
                    "unknown_property: no property `DhcpOptionsId` in `AWS::EC2::VPC`",
                    "wrong_type: `EnableDnsSupport` of `AWS::EC2::VPC` takes `true` or `false`, found a list",
                ],
            ),
        ],
    );
}

#[test]
fn a_list_of_text_is_no_list_of_objects() {
    run_with(
        SECTIONS,
        &[
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "Tags": { "Ref": "Many" } }"#,
                &[
                    "wrong_type: `Tags` of `AWS::EC2::VPC` takes a list of objects, found parameter `Many` of type `CommaDelimitedList`, which is a list of text",
                ],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "Tags": [{ "Ref": "One" }] }"#,
                &[
                    "wrong_type: an item of `Tags` of `AWS::EC2::VPC` takes an object, found parameter `One` of type `String`, which is text",
                ],
            ),
        ],
    );
}
