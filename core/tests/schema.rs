//! The bundled schema, read through the handles.

use formwork_core::schema::{Engine, PropertyList, Schema, Types};

fn schema() -> Schema<'static> {
    Schema::bundled().expect("the bundled blob has this format")
}

#[test]
fn a_type_gives_its_facts() {
    let schema = schema();
    schema.verify().expect("whole");
    assert_eq!(schema.date(), "2026-10-20");
    assert_eq!(schema.types().count(), 1898);
    let instance = schema.resource_type("AWS::RDS::DBInstance").expect("known");
    assert_eq!(instance.name(), "AWS::RDS::DBInstance");
    assert!(instance.is_stateful());
    assert!(instance.attribute("Endpoint.Address").is_some());
    assert!(instance.attribute("Endpoint.Adress").is_none());
    assert!(instance.lists(PropertyList::ReadOnly, "Endpoint/Address"));
    assert!(instance.handler("update").is_some());
    let vpc = schema.resource_type("AWS::EC2::VPC").expect("known");
    assert_eq!(vpc.list(PropertyList::PrimaryIdentifier).collect::<Vec<_>>(), ["VpcId"]);
    assert_eq!(vpc.ref_node().and_then(|node| node.format()), Some("AWS::EC2::VPC.Id"));
    assert!(!vpc.root().is_open());
    let tags = vpc.root().property("Tags").expect("known");
    assert_eq!(tags.types(), Types::ARRAY);
    assert_eq!(tags.items().expect("items").definition(), Some("Tag"));
    assert_eq!(tags.items().expect("items").required().collect::<Vec<_>>(), ["Key", "Value"]);
    assert!(schema.resource_type("AWS::EC2::Vpc").is_none());
    assert_eq!(vpc.root().property("CidrBlock").and_then(|n| n.pattern()).map(|p| p.engine), None::<Engine>);
}
