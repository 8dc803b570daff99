//! The bundled schema, read through the handles: one test a kind of fact.

use formwork_core::schema::{Engine, Node, PropertyList, Replacement, ResourceType, Schema, Types};
use std::collections::BTreeSet;

fn schema() -> Schema<'static> {
    Schema::bundled().expect("the bundled blob has this format")
}

fn kind(name: &str) -> ResourceType<'static> {
    schema().resource_type(name).expect("AWS publishes the type")
}

fn at(name: &str, path: &str) -> Node<'static> {
    path.split('/').fold(kind(name).root(), |node, step| {
        let next = if step == "*" { node.items() } else { node.property(step) };
        next.unwrap_or_else(|| panic!("{name} has {path}"))
    })
}

fn texts<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    texts.collect()
}

#[test]
fn the_blob_is_whole_and_of_the_crates_date() {
    schema().verify().expect("the checksum fits");
    let manifest = include_str!("../../schema/Cargo.toml");
    let version = format!("version = \"{}.{}.0\"", formwork_schema::FORMAT, schema().date().replace('-', ""));
    assert!(manifest.lines().any(|line| line == version), "schema/Cargo.toml has no line `{version}`");
}

#[test]
fn every_type_is_found_by_its_name_and_by_no_other() {
    let names = schema().types().map(|kind| kind.name()).collect::<Vec<_>>();
    assert!(names.len() >= 1_884 + 14, "{} types", names.len());
    assert!(names.is_sorted());
    for name in names {
        assert_eq!(kind(name).name(), name);
    }
    for name in ["AWS::EC2::Vpc", "AWS::EC2::VPC ", "", "AWS", "ZZZ"] {
        assert!(schema().resource_type(name).is_none(), "{name}");
    }
}

#[test]
fn properties_are_found_at_every_depth() {
    assert_eq!(at("AWS::EC2::VPC", "CidrBlock").types(), Types::STRING);
    assert_eq!(at("AWS::EC2::VPC", "Tags").types(), Types::ARRAY);
    let tag = at("AWS::EC2::VPC", "Tags/*");
    assert_eq!(tag.definition(), Some("Tag"));
    assert_eq!(texts(tag.required()), ["Key", "Value"]);
    assert!(!tag.is_open());
    assert_eq!(
        at("AWS::ECS::TaskDefinition", "ContainerDefinitions/*/PortMappings/*/ContainerPort").types(),
        Types::INTEGER
    );
    assert!(kind("AWS::EC2::VPC").root().property("CidrBlocks").is_none());
}

#[test]
fn keywords_keep_their_values() {
    let class = at("AWS::S3::Bucket", "AccelerateConfiguration/AccelerationStatus");
    assert_eq!(texts(class.enumeration()), ["Enabled", "Suspended"]);
    let group = at("AWS::EC2::SecurityGroup", "SecurityGroupIngress/*/SourceSecurityGroupId");
    assert_eq!(group.format(), Some("AWS::EC2::SecurityGroup.Id"));
    let timeout = at("AWS::Lambda::Function", "Timeout");
    assert_eq!(timeout.minimum(), Some(1.0));
    let name = at("AWS::IAM::Role", "RoleName");
    assert_eq!((name.min_length(), name.max_length()), (Some(1), Some(64)));
    assert_eq!(name.pattern().map(|pattern| pattern.engine), Some(Engine::Lite));
    assert!(at("AWS::EC2::VPC", "Tags").unique_items() || !at("AWS::EC2::VPC", "Tags").is_ordered());
}

#[test]
fn what_stands_beside_a_reference_comes_before_its_target() {
    let beside = schema()
        .types()
        .flat_map(|kind| kind.root().properties())
        .filter(|(_, node)| node.definition().is_some() && node.without_ref().keywords().any(|word| word != "$ref"));
    let mut seen = 0;
    for (_, node) in beside {
        let own = node.without_ref();
        seen += 1;
        assert!(own.types().is_empty() || node.types() == own.types());
        assert!(own.max_items().is_none() || node.max_items() == own.max_items());
        assert!(own.format().is_none() || node.format() == own.format());
        assert!(
            !node.types().is_empty() || node.any_of().count() + node.one_of().count() + node.properties().count() > 0
        );
    }
    assert!(seen > 0, "the source has keywords beside `$ref`");
}

#[test]
fn definitions_may_contain_themselves() {
    let mut node = at("AWS::WAFv2::WebACL", "Rules/*/Statement");
    for _ in 0..50 {
        node = node.property("NotStatement").and_then(|not| not.property("Statement")).expect("statements nest");
    }
    assert!(node.is_same(&node) && node.definition() == Some("Statement"));
}

#[test]
fn attributes_are_the_read_only_properties_and_the_old_exceptions() {
    let instance = kind("AWS::RDS::DBInstance");
    assert_eq!(instance.attribute("Endpoint.Address").map(|found| found.node.types()), Some(Types::STRING));
    assert!(instance.attribute("Endpoint").is_none() && instance.attribute("Endpoint.Adress").is_none());
    assert!(instance.attribute("").is_none());
    assert!(!instance.has_open_attributes());
    assert!(instance.attributes().map(|attribute| attribute.name).is_sorted());
    // An exception: Ref and the old GetAtt give what the schema does not call read-only.
    assert!(kind("AWS::EC2::SecurityGroup").attribute("GroupName").is_some());
    assert_eq!(kind("AWS::DocDB::DBCluster").attribute("Port").map(|found| found.node.types()), Some(Types::STRING));
    assert_eq!(
        kind("AWS::IAM::Role").attribute("Arn").and_then(|found| found.node.format()),
        Some("AWS::IAM::Role.Arn")
    );
}

#[test]
fn attributes_of_templates_and_custom_resources_are_open() {
    let stack = kind("AWS::CloudFormation::Stack");
    assert!(stack.has_open_attributes());
    assert_eq!(stack.attribute("Outputs.VpcId").map(|found| found.node.types()), Some(Types::STRING));
    assert!(stack.attribute("Outputs").is_none());
    assert!(stack.attribute("VpcId").is_none());
    assert!(kind("AWS::CloudFormation::CustomResource").attribute("Whatever.It.Says").is_some());
    assert!(stack.attributes().all(|attribute| !attribute.name.contains('*')));
}

#[test]
fn ref_gives_the_one_identifier() {
    assert_eq!(kind("AWS::EC2::VPC").ref_node().and_then(|node| node.format()), Some("AWS::EC2::VPC.Id"));
    let several = kind("AWS::ECS::Service");
    assert_eq!(texts(several.list(PropertyList::PrimaryIdentifier)), ["ServiceArn", "Cluster"]);
    assert!(several.ref_node().is_none());
}

#[test]
fn lists_of_properties_are_kept() {
    let instance = kind("AWS::RDS::DBInstance");
    assert!(instance.lists(PropertyList::ReadOnly, "Endpoint/Address"));
    assert!(!instance.lists(PropertyList::ReadOnly, "Endpoint/Addres"));
    assert!(instance.lists(PropertyList::WriteOnly, "MasterUserPassword"));
    assert!(
        kind("AWS::EC2::VPC").lists(PropertyList::ConditionalCreateOnly, "CidrBlock")
            || kind("AWS::EC2::VPC").lists(PropertyList::CreateOnly, "CidrBlock")
    );
    let counted = |list| schema().types().filter(|kind| kind.list(list).next().is_some()).count();
    for (list, name) in PropertyList::ALL.into_iter().filter(|(list, _)| *list != PropertyList::NonPublic) {
        assert!(counted(list) >= 40, "{name}: {}", counted(list));
    }
}

#[test]
fn facts_about_types_are_kept() {
    let bucket = kind("AWS::S3::Bucket");
    assert!(bucket.is_stateful() && bucket.must_be_empty_to_delete());
    assert!(!kind("AWS::EC2::VPC").is_stateful());
    let tagging = bucket.tagging().expect("buckets have tags");
    assert!(tagging.is_taggable() && tagging.property() == "Tags" && tagging.permissions().count() > 0);
    let create = bucket.handler("create").expect("buckets are created");
    assert!(create.permissions().any(|permission| permission == "s3:CreateBucket"));
    let immutable =
        schema().types().filter(|kind| kind.handler("create").is_some() && kind.handler("update").is_none());
    assert!(immutable.count() > 150, "types without update");
    let replaced = schema().types().filter(|kind| kind.replacement_strategy() == Some(Replacement::DeleteThenCreate));
    assert!(replaced.count() > 50);
    let closing = schema().types().filter_map(|kind| kind.lifecycle()).collect::<Vec<_>>();
    assert!(closing.iter().any(|life| life.state == "shutdown" && life.date.is_some()));
    assert!(schema().types().any(|kind| kind.property_transforms().next().is_some()));
    assert!(schema().types().any(|kind| kind.additional_identifiers().next().is_some()));
}

#[test]
fn lists_that_age_say_so() {
    assert!(at("AWS::Lambda::Function", "Runtime").ages());
    assert!(at("AWS::Lambda::LayerVersion", "CompatibleRuntimes/*").ages());
    assert!(!at("AWS::S3::Bucket", "AccelerateConfiguration/AccelerationStatus").ages());
    let instance = kind("AWS::EC2::Instance");
    let types = instance.extensions().find(|one| one.path == "InstanceType").expect("the source has prices");
    assert!(types.warns && types.node.enumeration().count() > 1_400 && types.node.enumeration().is_sorted());
}

#[test]
fn actions_are_known_by_service() {
    assert!(schema().services().map(|service| service.name).is_sorted());
    let all = schema().services().map(|service| service.actions()).collect::<Vec<_>>();
    let names = all.iter().map(|actions| actions.names().count()).sum::<usize>();
    assert!(names > 20_000, "{names}");
    for actions in &all {
        assert!(actions.names().is_sorted() && actions.names().all(|name| actions.has(name)));
    }
    let storage = schema().service("s3").expect("S3 has actions").actions();
    assert_eq!(storage.shapes("listallmybuckets"), Some(&[][..]));
    assert!(storage.shapes("listbucket").is_some_and(|shapes| shapes.contains(&"s3:::%")));
    assert!(storage.shapes("getobject").is_some_and(|shapes| shapes.contains(&"s3:::*/*")));
    assert!(schema().runtimes().count() > 40);
}

#[test]
fn regions_are_known_where_the_source_knows_them() {
    let vpc = kind("AWS::EC2::VPC");
    assert_eq!(vpc.is_in("us-east-1"), Some(true));
    assert_eq!(vpc.is_in("us-iso-east-1"), None, "the source repeats the list of us-east-1");
    assert_eq!(vpc.is_in("mars-north-1"), None);
    assert_eq!(kind("AWS::Serverless::Function").is_in("us-east-1"), None);
    assert!(schema().types().any(|kind| kind.is_in("us-east-1") == Some(false)));
}

#[test]
fn extensions_hang_on_their_paths() {
    let group = kind("AWS::EC2::SecurityGroup");
    let found = group.extensions().filter(|extension| extension.path == "SecurityGroupIngress/*").collect::<Vec<_>>();
    assert!(found.iter().any(|one| !one.warns && one.node.conditional().is_some()));
    assert!(found.iter().any(|one| one.warns));
    let names = schema().types().flat_map(|kind| kind.extensions()).filter_map(|one| one.node.property_names());
    assert!(names.count() > 0);
    // Its definitions are its own, not the type's.
    let record = kind("AWS::Route53::RecordSet");
    assert!(record.definitions().any(|(name, _)| name.starts_with("aws_route53_recordset/")));
}

#[test]
fn patches_beside_the_schemas_are_applied() {
    let function = kind("AWS::Serverless::Function");
    let mut event = function.definitions().filter(|(name, _)| *name == "EventBridgeRuleEventProperties");
    let state = event.next().and_then(|(_, node)| node.property("State")).expect("cfn-lint adds it");
    assert_eq!(state.enumeration().count(), 3);
}

#[test]
fn documentation_is_found_by_the_name() {
    assert_eq!(
        kind("AWS::EC2::VPC").documentation_url(),
        "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html"
    );
    assert!(kind("AWS::Serverless::Function").documentation_url().ends_with("/sam-resource-function.html"));
    assert!(kind("Alexa::ASK::Skill").documentation_url().ends_with("/alexa-resource-ask-skill.html"));
}

#[test]
fn nearly_every_pattern_has_an_engine_and_compiles_for_it() {
    let mut engines = [0, 0, 0];
    for (_, node) in schema().types().flat_map(|kind| kind.root().properties().chain(kind.definitions())) {
        let Some(pattern) = node.pattern() else { continue };
        engines[pattern.engine as usize] += 1;
        assert_eq!(pattern.compile().is_some(), pattern.engine != Engine::None, "{}", pattern.text);
    }
    let [lite, full, none] = engines;
    assert!(lite > 5 * full && full > none && none < 20, "{engines:?}");
}

#[test]
fn a_list_has_its_names_and_nothing_near_them() {
    for list in ["policies", "principals", "regions", "metrics AWS/SQS"] {
        let names = schema().names(list).expect("the source has the list");
        let all: BTreeSet<&str> = names.all().collect();
        assert!(all.len() > 5, "{list}");
        for name in &all {
            assert!(names.has(name), "{list}: {name}");
            let (shorter, longer) = (&name[..name.len() - 1], format!("{name}x"));
            assert_eq!(names.has(shorter), all.contains(shorter), "{list}: {shorter}");
            assert_eq!(names.has(&longer), all.contains(longer.as_str()), "{list}: {longer}");
        }
        assert!(!names.has(""), "{list}");
    }
}
