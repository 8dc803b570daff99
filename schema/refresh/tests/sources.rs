//! Every kind of source, made small: raw schemas in a folder and in a zip, enhanced schemas in the layout of a wheel.

mod common;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use formwork_core::schema::write::{Source, WriteError, write};
use formwork_core::schema::{Engine, PropertyList, Schema, Types};
use formwork_schema_refresh::{Lists, RefreshError, read, version};
use serde_json::{Value, json};

fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("a folder for the test");
    path
}

fn put(folder: &Path, name: &str, value: &Value) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for the test");
    fs::write(path, value.to_string()).expect("a file for the test");
}

/// Three schemas that between them use every keyword.
fn schemas() -> [(&'static str, Value); 3] {
    let network = json!({
        "typeName": "Test::Net::Network",
        "description": "text",
        "sourceUrl": "https://example.com",
        "additionalProperties": false,
        "definitions": {
            "Tag": { "type": "object", "properties": { "Key": { "type": "string" }, "Value": { "type": "string" } },
                     "required": ["Value", "Key"], "additionalProperties": false },
            "Nested": { "type": "object", "properties": { "Again": { "$ref": "#/definitions/Nested" }, "Id": { "type": "string" } } }
        },
        "properties": {
            "Cidr": { "type": "string", "pattern": "^(?!0)[0-9./]+$", "minLength": 9, "maxLength": 4294967296_u64, "format": "ipv4-network",
                      "default": "10.0.0.0/16", "title": "a title", "examples": ["10.0.0.0/8"], "$comment": "a note" },
            "Size": { "type": ["integer", "null"], "minimum": -5, "maximum": 0.5, "exclusiveMinimum": -6, "exclusiveMaximum": 7,
                      "multipleOf": 0.25, "enum": [1, "2", true] },
            "Mode": { "const": "on", "enumCaseInsensitive": ["On", "Off"] },
            "Tags": { "type": "array", "items": { "$ref": "#/definitions/Tag", "description": "text" }, "insertionOrder": false, "uniqueItems": true,
                      "minItems": 1, "maxItems": 50, "maxUniqueItems": 40, "uniqueKeys": ["Key"], "arrayType": "AttributeList" },
            "Pair": { "type": "array", "prefixItems": [{ "type": "string" }, { "type": "number" }], "contains": { "const": 1 } },
            "Map": { "type": "object", "patternProperties": { "^[a-z]+$": { "type": "string" } }, "additionalProperties": { "type": "boolean" },
                     "minProperties": 1, "maxProperties": 2, "propertyNames": { "maxLength": 9 } },
            "Peer": { "type": "string", "relationshipRef": { "typeName": "Test::Net::Network", "propertyPath": "/properties/NetworkId" } },
            "Nested": { "$ref": "#/definitions/Nested", "type": "object" },
            "Same": { "$ref": "#/properties/Cidr" },
            "NetworkId": { "type": "string", "format": "Test::Net::Network.Id" },
            "Endpoints": { "type": "array", "items": { "type": "object", "properties": { "Host": { "type": "string" } } } },
            "Never": false,
            "Endpoint": { "type": "object", "properties": { "Address": { "type": "string" }, "Port": { "type": "integer" } } }
        },
        "required": ["Cidr"], "requiredXor": ["Size", "Mode"], "requiredOr": ["Map", "Pair"],
        "dependencies": { "Map": ["Pair"], "Pair": { "required": ["Size"] } },
        "dependentRequired": { "Mode": ["Size"] }, "dependentExcluded": { "Peer": ["Mode"] },
        "allOf": [{ "if": { "required": ["Peer"] }, "then": { "not": { "required": ["Tags"] } }, "else": { "properties": { "Mode": true } } }],
        "anyOf": [{ "required": ["Cidr"] }], "oneOf": [{ "required": ["Cidr"] }],
        "readOnlyProperties": ["/properties/NetworkId", "/properties/Endpoint", "/properties/Endpoints/*/Host"],
        "createOnlyProperties": ["/properties/Tags/Key"],
        "writeOnlyProperties": ["/properties/Endpoint/properties/Port"],
        "conditionalCreateOnlyProperties": ["/properties/Size"], "deprecatedProperties": ["/properties/Mode"],
        "nonPublicProperties": ["/properties/Peer"],
        "primaryIdentifier": ["/properties/NetworkId"], "additionalIdentifiers": [["/properties/Cidr", "/properties/Mode"]],
        "tagging": { "taggable": true, "tagOnCreate": false, "permissions": ["net:Tag"] },
        "handlers": { "create": { "permissions": ["net:B", "net:A"], "timeoutInMinutes": 30 }, "list": { "permissions": [], "handlerSchema": {} } },
        "replacementStrategy": "delete_then_create",
        "propertyTransform": { "/properties/Cidr": "$lowercase(Cidr)" },
        "lifecycle": { "status": "sunset", "date": "2030-01-31" },
        "typeConfiguration": {}, "resourceLink": {}, "documentationUrl": "https://example.com", "$schema": "x", "$id": "y"
    });
    let host = json!({
        "typeName": "Test::Net::Host", "additionalProperties": false, "taggable": true,
        "properties": { "Name": { "type": "string" }, "Zone": { "type": "string" } },
        "primaryIdentifier": ["/properties/Zone", "/properties/Name"]
    });
    let stack = json!({ "typeName": "AWS::CloudFormation::Stack", "additionalProperties": false, "properties": {} });
    [("test-net-network", network), ("test-net-host", host), ("aws-cloudformation-stack", stack)]
}

fn raw_folder(name: &str) -> PathBuf {
    let path = folder(name);
    for (file, schema) in schemas() {
        put(&path, &format!("{file}.json"), &schema);
    }
    put(&path, "notes.json", &json!({ "no": "schema" }));
    path
}

fn blob(source: &Source) -> Vec<u8> {
    let written = write(source).expect("the source is well formed");
    assert!(written.ignored.is_empty(), "{:?}", written.ignored);
    written.blob
}

#[test]
fn raw_schemas_keep_every_keyword() {
    let source = read(&raw_folder("keywords")).expect("raw schemas");
    let blob = blob(&source);
    let schema = Schema::load(&blob).expect("a blob");
    schema.verify().expect("a whole blob");
    assert_eq!(common::of_blob(schema), common::of_source(&source));
    for (word, _) in formwork_schema::DROPPED {
        assert!(
            schemas().iter().any(|(_, schema)| schema.to_string().contains(&format!("\"{word}\""))),
            "{word} is not tested"
        );
    }
}

#[test]
fn raw_schemas_keep_every_value() {
    let blob = blob(&read(&raw_folder("values")).expect("raw schemas"));
    let schema = Schema::load(&blob).expect("a blob");
    let network = schema.resource_type("Test::Net::Network").expect("written");
    let root = network.root();
    let property = |name: &str| root.property(name).expect("written");

    let cidr = property("Cidr");
    assert_eq!(
        (cidr.min_length(), cidr.max_length(), cidr.default_value()),
        (Some(9), Some(1 << 32), Some("\"10.0.0.0/16\""))
    );
    assert_eq!(cidr.pattern().map(|pattern| pattern.engine), Some(Engine::Full));
    let size = property("Size");
    assert_eq!(size.types(), Types::INTEGER.union(Types::NULL));
    assert_eq!((size.minimum(), size.maximum(), size.multiple_of()), (Some(-5.0), Some(0.5), Some(0.25)));
    assert_eq!((size.exclusive_minimum(), size.exclusive_maximum()), (Some(-6.0), Some(7.0)));
    assert_eq!(size.enumeration().collect::<Vec<_>>(), ["1", "2", "true"]);
    assert_eq!(property("Mode").constant(), Some("on"));
    let tags = property("Tags");
    assert!(tags.unique_items() && !tags.is_ordered() && tags.array_type() == Some("AttributeList"));
    assert_eq!((tags.min_items(), tags.max_items(), tags.max_unique_items()), (Some(1), Some(50), Some(40)));
    let map = property("Map");
    assert!(map.is_open() && map.additional().is_some() && map.property_names().is_some());
    assert_eq!(property("Peer").relationship(), Some(("Test::Net::Network", "NetworkId")));
    assert!(property("Never").is_never());
    let nested = property("Nested").property("Again").and_then(|again| again.property("Again")).expect("it nests");
    assert_eq!((nested.definition(), nested.types()), (Some("Nested"), Types::OBJECT));
    let same = property("Same");
    assert_eq!((same.definition(), same.format()), (Some("Cidr"), Some("ipv4-network")));
    assert!(!root.is_open());
    assert_eq!(root.dependent_required().collect::<Vec<_>>(), [("Mode", vec!["Size"]), ("Map", vec!["Pair"])]);
    assert_eq!(root.dependent_schemas().map(|(name, _)| name).collect::<Vec<_>>(), ["Pair"]);
    let (when, then, other) = root.all_of().next().and_then(|one| one.conditional()).expect("a condition");
    assert_eq!(when.required().collect::<Vec<_>>(), ["Peer"]);
    assert!(then.is_some_and(|then| then.not().is_some()) && other.is_some());
}

#[test]
fn raw_pointers_are_brought_into_one_form() {
    let source = read(&raw_folder("pointers")).expect("raw schemas");
    let blob = blob(&source);
    let network = Schema::load(&blob).expect("a blob").resource_type("Test::Net::Network").expect("written");
    assert_eq!(network.list(PropertyList::CreateOnly).collect::<Vec<_>>(), ["Tags/*/Key"]);
    assert_eq!(network.list(PropertyList::WriteOnly).collect::<Vec<_>>(), ["Endpoint/Port"]);
    let names = network.attributes().map(|attribute| attribute.name).collect::<Vec<_>>();
    assert_eq!(names, ["Endpoint", "Endpoint.Address", "Endpoint.Port", "NetworkId"]);
    assert_eq!(network.attribute("Endpoints.0.Host").map(|found| found.node.types()), Some(Types::STRING));
    assert!(network.attribute("Endpoints.0").is_none() && network.attribute("Endpoints.0.Host.More").is_none());
    assert_eq!(network.ref_node().and_then(|node| node.format()), Some("Test::Net::Network.Id"));
    assert!(network.regions().next().is_none() && network.is_in("us-east-1").is_none());
    let tagging = network.tagging().expect("written");
    assert!(tagging.is_taggable() && !tagging.on_create() && tagging.is_updatable() && tagging.property() == "Tags");
}

#[test]
fn a_zip_gives_what_its_folder_gives() {
    let from_folder = read(&raw_folder("unzipped")).expect("raw schemas");
    let path = folder("zipped").join("CloudformationSchema.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).expect("a zip for the test"));
    let day = zip::DateTime::from_date_and_time(2026, 10, 20, 0, 0, 0).expect("a date");
    let options = zip::write::SimpleFileOptions::default().last_modified_time(day);
    for (name, schema) in schemas() {
        zip.start_file(format!("{name}.json"), options).expect("an entry");
        zip.write_all(schema.to_string().as_bytes()).expect("an entry");
    }
    zip.finish().expect("a zip");
    let from_zip = read(&path).expect("raw schemas");
    assert_eq!(from_zip.date, "2026-10-20");
    assert_eq!(version(&from_zip), format!("{}.20261020.0", formwork_schema::FORMAT));
    assert_eq!(blob(&from_zip), blob(&Source { date: from_zip.date.clone(), ..from_folder }));
}

#[test]
fn enhanced_schemas_bring_regions_life_and_extensions() {
    let path = folder("enhanced");
    let root = "cfnlint/data/schemas";
    let table = json!({ "typeName": "AWS::DynamoDB::Table", "properties": { "BillingMode": { "type": "string" } } });
    put(&path, &format!("{root}/version.json"), &json!({ "schema_date": "2026-10-20T22:11:15Z" }));
    put(&path, &format!("{root}/resources/1.json"), &table);
    for (index, (_, schema)) in schemas().into_iter().enumerate() {
        put(&path, &format!("{root}/resources/a{index}.json"), &schema);
    }
    let everywhere = json!({ "AWS::DynamoDB::Table": "1", "Test::Net::Network": "a0" });
    put(&path, &format!("{root}/providers/us-east-1.json"), &everywhere);
    put(&path, &format!("{root}/providers/us-iso-east-1.json"), &everywhere);
    put(&path, &format!("{root}/providers/eu-west-1.json"), &json!({ "AWS::DynamoDB::Table": "1" }));
    put(&path, &format!("{root}/providers/sam.json"), &json!({ "Test::Net::Host": "a1" }));
    let extension = json!({ "if": { "$ref": "#/definitions/Free" }, "then": {}, "definitions": { "Free": { "required": ["BillingMode"] } } });
    put(&path, &format!("{root}/extensions/aws_dynamodb_table/billingmode_exclusive.json"), &extension);
    let stateful = json!({ "ResourceTypes": { "AWS::DynamoDB::Table": { "DeleteRequiresEmptyResource": true } } });
    put(&path, "cfnlint/data/AdditionalSpecs/StatefulResources.json", &stateful);

    let classes =
        json!({ "eu-west-1": { "enum": ["b", "c"] }, "us-east-1": { "enum": ["a", "b"] }, "Note": "of its makers" });
    put(&path, &format!("{root}/extensions/aws_ec2_instance/instancetype_enum.json"), &classes);
    let instance = json!({ "typeName": "AWS::EC2::Instance", "properties": { "InstanceType": { "type": "string" } } });
    put(&path, &format!("{root}/resources/2.json"), &instance);
    let actions = json!({ "getobject": { "Resources": ["object"] }, "getobjectacl": { "Resources": ["object", "Job"] }, "listbuckets": {} });
    let resources = json!({
        "object": { "ARNFormats": ["arn:${Partition}:s3:::.*"] },
        "job": { "ARNFormats": ["arn:${Partition}:s3:${Region}:${Account}:job/.*"] },
    });
    let policies =
        json!({ "s3": { "Actions": actions, "Resources": resources }, "empty": { "Actions": {}, "Resources": {} } });
    put(&path, "cfnlint/data/AdditionalSpecs/Policies.json", &policies);
    let runtimes = json!({
        "old1": { "deprecated": "2020-01-31", "create-block": "2020-02-28", "update-block": null, "successor": "new2" },
    });
    put(&path, "cfnlint/data/AdditionalSpecs/LmbdRuntimeLifecycle.json", &runtimes);

    for at in [path.clone(), path.join("cfnlint"), path.join(root)] {
        let source = read(&at).expect("enhanced schemas");
        let blob = blob(&source);
        let schema = Schema::load(&blob).expect("a blob");
        assert_eq!((schema.date(), schema.types().count()), ("2026-10-20", 5));
        assert_eq!(schema.regions().collect::<Vec<_>>(), ["eu-west-1", "us-east-1"]);
        assert_eq!(common::of_blob(schema), common::of_source(&source));
        let table = schema.resource_type("AWS::DynamoDB::Table").expect("written");
        assert_eq!((table.is_in("eu-west-1"), table.is_in("us-iso-east-1")), (Some(true), None));
        let network = schema.resource_type("Test::Net::Network").expect("written");
        assert_eq!((network.is_in("eu-west-1"), network.is_in("us-east-1")), (Some(false), Some(true)));
        let found = table.extensions().next().expect("written");
        assert!(found.path.is_empty() && !found.warns);
        let (when, _, _) = found.node.conditional().expect("a condition");
        assert_eq!((when.definition(), when.required().collect::<Vec<_>>()), (Some("Free"), vec!["BillingMode"]));
        let instance = schema.resource_type("AWS::EC2::Instance").expect("written");
        let classes = instance.extensions().next().expect("written");
        assert_eq!((classes.path, classes.warns), ("InstanceType", true));
        assert_eq!(classes.node.enumeration().collect::<Vec<_>>(), ["a", "b", "c"]);
        // What belongs to no type stands beside the schemas.
        if at != path.join(root) {
            the_lists_are_there(schema);
        }
    }
    let table = read(&path).expect("enhanced schemas").types.remove("AWS::DynamoDB::Table").expect("read");
    assert!(table.is_stateful && table.must_be_empty_to_delete);
}

fn the_lists_are_there(schema: Schema<'_>) {
    assert_eq!(schema.services().map(|service| service.name).collect::<Vec<_>>(), ["empty", "s3"]);
    let actions = schema.services().last().expect("written").actions();
    assert_eq!(actions.names().collect::<Vec<_>>(), ["getobject", "getobjectacl", "listbuckets"]);
    assert_eq!(actions.shapes("getobject"), Some(&["s3:::*/*"][..]));
    assert_eq!(actions.shapes("getobjectacl"), Some(&["s3:*:*:job/*", "s3:::*/*"][..]));
    assert_eq!((actions.shapes("listbuckets"), actions.shapes("listbucket")), (Some(&[][..]), None));
    let runtime = schema.runtime("old1").expect("written");
    assert_eq!((runtime.deprecated, runtime.create_block), (Some("2020-01-31"), Some("2020-02-28")));
    assert_eq!((runtime.update_block, runtime.successor), (None, Some("new2")));
    assert!(schema.runtime("new2").is_none());
}

#[test]
fn the_same_source_gives_the_same_bytes() {
    let path = raw_folder("twice");
    let (first, second) = (read(&path).expect("raw schemas"), read(&path).expect("raw schemas"));
    assert_eq!(blob(&first), blob(&second));
}

#[test]
fn what_is_no_source_is_refused_with_its_name() {
    let empty = folder("empty");
    assert!(matches!(read(&empty), Err(RefreshError::NoSchemas(path)) if path == empty));
    assert!(matches!(read(&empty.join("missing")), Err(RefreshError::Io(..))));
    fs::write(empty.join("broken.whl"), "no zip").expect("a file for the test");
    assert!(matches!(read(&empty.join("broken.whl")), Err(RefreshError::Zip(..))));
    fs::write(empty.join("broken.json"), "{").expect("a file for the test");
    assert!(matches!(read(&empty), Err(RefreshError::Json(name, _)) if name == "broken.json"));
}

#[test]
fn the_command_compares_and_says_what_it_wants() {
    let run = |arguments: &[&std::ffi::OsStr]| {
        let output = Command::new(env!("CARGO_BIN_EXE_formwork-schema-refresh")).args(arguments).output();
        let output = output.expect("the refresh runs");
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let path = raw_folder("compared");
    let (fits, problem) = run(&["--check".as_ref(), "--date".as_ref(), "2026-10-20".as_ref(), path.as_os_str()]);
    assert!(!fits && problem.contains("differs from its source"), "{problem}");
    let (fits, problem) = run(&["--check".as_ref(), "--date".as_ref(), "today".as_ref(), path.as_os_str()]);
    assert!(!fits && problem.contains("`today` is not a date"), "{problem}");
    for arguments in [&[][..], &["--force".as_ref(), path.as_os_str()]] {
        let (fits, problem) = run(arguments);
        assert!(!fits && problem.contains("usage: cargo run -p formwork-schema-refresh"), "{problem}");
    }
}

#[test]
fn malformed_schemas_and_dates_are_refused() {
    let mut source = read(&raw_folder("malformed")).expect("raw schemas");
    source.date = "20.10.2026".to_owned();
    assert_eq!(write(&source).err(), Some(WriteError::BadDate("20.10.2026".to_owned())));
    source.date = "2026-10-20".to_owned();
    let network = source.types.get_mut("Test::Net::Network").expect("read");
    network.schema = json!(["no", "object"]);
    let error = write(&source).err().map(|error| error.to_string()).unwrap_or_default();
    assert!(error.contains("`Test::Net::Network`"), "{error}");
}

#[test]
fn odd_keywords_are_left_out_one_by_one_and_named() {
    let mut source = read(&raw_folder("odd")).expect("raw schemas");
    let network = source.types.get_mut("Test::Net::Network").expect("read");
    let properties = &mut network.schema["properties"];
    properties["Cidr"]["novelty"] = json!(1);
    properties["Cidr"]["type"] = json!("text");
    properties["Size"]["minimum"] = json!("many");
    properties["Mode"] = json!({ "$ref": "#/nowhere", "maxLength": 9 });
    properties["Peer"] = json!({ "$ref": "other.json#/properties/Id" });
    properties["Pair"] = json!({ "items": [{ "type": "string" }, "no schema"] });
    properties["Map"] = json!({ "type": "array", "items": [{ "type": "string" }] });
    let written = write(&source).expect("well formed");
    let found = written.ignored.keys().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(
        found,
        [
            "keyword `$ref`: `other.json#/properties/Id` leads to another document",
            "keyword `$ref`: no schema stands at `#/nowhere`",
            "keyword `items`: a schema is an object, not `\"no schema\"`",
            "keyword `minimum`: `\"many\"` is not a number",
            "keyword `novelty`: it is unknown",
            "keyword `type`: `text` is not a JSON type",
        ]
    );
    let network = Schema::load(&written.blob).expect("a blob").resource_type("Test::Net::Network").expect("written");
    let property = |name: &str| network.root().property(name).expect("written");
    assert_eq!((property("Cidr").types(), property("Cidr").min_length()), (Types::default(), Some(9)));
    assert_eq!((property("Mode").max_length(), property("Mode").types()), (Some(9), Types::default()));
    assert_eq!(property("Map").prefix_items().count(), 1);
}

#[test]
fn further_files_bring_lists_of_names_up_to_date() {
    let path = folder("names");
    let policy =
        |path: &str, date: &str, document: Value| json!({ "Path": path, "UpdateDate": date, "Document": document });
    let passes = json!({ "Statement": [{ "Condition": { "StringLike": { "iam:PassedToService": ["shiny.amazonaws.com", "x.*"] } } }] });
    let policies = json!({
        "ShinyFullAccess": policy("/", "2031-01-02T00:00:00+00:00", passes),
        "ShinyRole": policy("/service-role/", "2031-01-01T00:00:00+00:00", json!({})),
        "ShinyServiceRolePolicy": policy("/aws-service-role/", "2031-01-01T00:00:00+00:00", json!({})),
    });
    fs::create_dir_all(path.join("moto/iam")).expect("a folder for the test");
    fs::write(path.join("moto/iam/aws_managed_policies.py"), format!("data = \"\"\"\n{policies}\"\"\"\n"))
        .expect("a file for the test");
    put(
        &path,
        "botocore/data/partitions.json",
        &json!({ "partitions": [{ "regions": { "xx-north-1": {}, "aws-global": {} } }] }),
    );
    let database = json!({ "schema": {
        "metric": { "entities": [
            { "$id": "1", "namespace": "AWS/Shiny", "name": "Gleams" },
            { "$id": "2", "namespace": "AWS/SQS", "name": "Gleams" },
            { "$id": "3", "namespace": "Elsewhere", "name": "Gleams" },
        ] },
        "dimensionSet": { "entities": [{ "$id": "4", "dimensions": [{ "name": "Hue" }] }] },
        "usesDimensionSet": { "forward": { "1": [{ "$id": "4" }] } },
    } });
    put(&path, "db.json", &database);

    let mut lists = Lists::committed().expect("the files of the refresh are what they should be");
    assert!(matches!(lists.add(&path.join("db.json"), None), Err(RefreshError::NoDay(_))));
    assert!(matches!(lists.add(&folder("no_names"), None), Err(RefreshError::NoNames(_))));
    lists.add(&path, None).expect("a source of policies");
    lists.add(&path.join("db.json"), Some("2031-03-04")).expect("a source of metrics");
    fs::remove_dir_all(path.join("moto")).expect("a folder of the test");
    lists.add(&path, None).expect("a source of regions");
    let source = Source { date: "2031-01-01".to_owned(), names: lists.sources(), ..Source::default() };
    let blob = write(&source).expect("a blob").blob;
    let schema = Schema::load(&blob).expect("readable");

    let names = |of: &str| schema.names(of).unwrap_or_else(|| panic!("no list of {of}"));
    let policies = names("policies");
    assert_eq!(policies.all().collect::<Vec<_>>(), ["ShinyFullAccess", "service-role/ShinyRole"]);
    assert_eq!(policies.date, "2031-01-02");
    assert!(names("principals").has("shiny") && names("principals").has("lambda"));
    assert_eq!(names("regions").all().collect::<Vec<_>>(), ["xx-north-1"]);
    assert!(names("metrics AWS/Shiny").is_partial && names("metrics AWS/Shiny").has("Gleams"));
    assert!(names("dimensions AWS/Shiny").has("Hue"));
    assert!(!names("metrics AWS/SQS").is_partial && names("metrics AWS/SQS").has("Gleams"));
    assert!(names("namespaces").has("AWS/Shiny") && schema.names("metrics Elsewhere").is_none());
    assert_eq!(names("metrics AWS/SQS").date, "2031-03-04");
    assert_eq!(lists.files().len(), 4);
}
