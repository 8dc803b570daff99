//! What template files cannot say: externs, structs as types, renames, arguments of a deployment, holes, the unread.

use super::support::{check, text};
use formwork_core::check::{Front, check_with};
use formwork_core::findings::report::Report;
use formwork_core::findings::words;
use formwork_core::model::{
    DerivedType, Effect, Entry, Extern, Name, Place, Section, Silence, Template, Value, ValueKind,
};
use formwork_core::schema::Schema;

const HERE: Place = Place(1_000_000);

fn template(sections: &str) -> Template {
    check(&text(sections), Front::Engine).1
}

/// Codes and titles, as a macro would report them.
fn found(template: &Template) -> Vec<String> {
    let schema = Schema::bundled().expect("a schema of this format");
    let (verdict, _) = check_with(template, schema, Front::Language, Report::default());
    verdict.findings.iter().map(|(finding, _)| format!("{}: {}", finding.row.code, words::title(finding))).collect()
}

fn messages(template: &Template) -> String {
    let schema = Schema::bundled().expect("a schema of this format");
    let (verdict, _) = check_with(template, schema, Front::Language, Report::default());
    verdict.findings.iter().map(|(finding, _)| words::message(finding)).collect::<Vec<_>>().join("\n")
}

fn name(text: &str) -> Name {
    Name::new(text, HERE)
}

fn value(kind: ValueKind) -> Value {
    Value::new(HERE, kind)
}

fn made(logical_id: &str, kind: &str) -> Extern {
    Extern { name: name(logical_id), kind: name(kind), unchecked_kind: false, derived: None }
}

const TOPIC: &str = r#""Resources": { "Topic": { "Type": "AWS::SNS::Topic" } }"#;
const BUCKET_OUT: &str = r#""Resources": { "Bucket": { "Type": "AWS::S3::Bucket" } },
    "Outputs": { "O": { "Value": { "Fn::GetAtt": ["Made", "Arn"] } } }"#;

#[test]
fn an_extern_is_known_by_its_type() {
    let mut template = template(BUCKET_OUT);
    assert_eq!(found(&template), ["unknown_resource: no resource `Made`"]);
    template.externs.push(made("Made", "AWS::S3::Bucket"));
    assert_eq!(found(&template), Vec::<String>::new());
    template.externs[0].kind.text = "AWS::EC2::VPC".into();
    assert_eq!(found(&template), ["unknown_attribute: `Made` (AWS::EC2::VPC) has no attribute `Arn`"]);
}

#[test]
fn an_extern_of_an_unknown_type() {
    let mut template = template(TOPIC);
    template.externs.push(made("Made", "AWS::S3::Bukcet"));
    assert_eq!(found(&template), ["unknown_type: no resource type `AWS::S3::Bukcet`"]);
    template.externs[0].kind.text = "MongoDB::Atlas::Cluster".into();
    assert_eq!(found(&template), Vec::<String>::new(), "another publisher's");
    template.externs[0].kind.text = "Aws::S3::Bucket".into();
    assert_eq!(found(&template), ["unknown_type: no resource type `Aws::S3::Bucket`"]);
    template.externs[0].unchecked_kind = true;
    assert_eq!(found(&template), Vec::<String>::new(), "its author knows better");
}

#[test]
fn conditions_are_not_compared() {
    let mut template = template(
        r#""Conditions": { "A": { "Fn::Equals": ["x", { "Ref": "AWS::Region" }] }, "B": { "Fn::Equals": ["x", { "Ref": "AWS::Region" }] } },
           "Outputs": { "O": { "Value": "x", "Condition": "B" } }"#,
    );
    let ValueKind::Call(_, operands) = &mut template.conditions[1].value.kind else { panic!("no comparison") };
    operands[0] = value(ValueKind::Condition(name("A")));
    assert_eq!(found(&template), ["condition_compared: `A` is a condition, which cannot be compared"]);
}

#[test]
fn parameters_are_literal() {
    let mut template =
        template(r#""Parameters": { "P": { "Type": "String" } }, "Outputs": { "O": { "Value": { "Ref": "P" } } }"#);
    template.parameters[0].default = Some(value(ValueKind::Ref(name("AWS::Region"))));
    assert_eq!(found(&template), ["function_in_parameter: `Default` of a parameter is literal, not `AWS::Region`"]);
}

#[test]
fn lints_of_style_are_asked_for() {
    let mut template = template(
        r#""Outputs": { "A": { "Value": { "Fn::ImportValue": "x" } }, "B": { "Value": { "Fn::Sub": "plain" } }, "C": { "Value": { "Fn::Sub": "${!Plain}" } } }"#,
    );
    assert_eq!(found(&template), Vec::<String>::new());
    template.silences = ["output_of_import", "sub_without_variables"]
        .map(|code| Silence { code: name(code), effect: Effect::Warn, reason: None })
        .to_vec();
    assert_eq!(
        found(&template),
        [
            "output_of_import: this output repeats what another stack exports",
            "sub_without_variables: `Sub` replaces nothing in this text",
        ]
    );
}

#[test]
fn an_unknown_name_beside_a_transform_may_be_an_extern() {
    let template = template(&format!(r#""Transform": "Acme", {BUCKET_OUT}"#));
    assert!(
        messages(&template).contains("say so: `extern resource Made: AWS::Service::Type;`"),
        "{}",
        messages(&template)
    );
}

#[test]
fn an_extern_with_the_name_of_a_resource() {
    let mut template = template(TOPIC);
    template.externs.push(made("Topic", "AWS::S3::Bucket"));
    assert_eq!(
        found(&template),
        [
            "first_declaration: the resource `Topic` is declared here first",
            "duplicate_name: `Topic` is declared twice: as resource before, and here as extern resource",
        ]
    );
}

#[test]
fn a_struct_lists_its_attributes() {
    let mut template = template(
        r#""Resources": { "Dns": { "Type": "Custom::Dns", "Properties": { "ServiceToken": "arn:aws:x" } } },
           "Outputs": { "O": { "Value": { "Fn::GetAtt": ["Dns", "CertificatArn"] } } }"#,
    );
    let attributes = vec!["CertificateArn".to_owned(), "SerialNumber".to_owned()];
    let derived = DerivedType {
        rust_name: "Dns".into(),
        kind: name("Custom::Dns"),
        fields: Vec::new(),
        attributes,
        defaults: Vec::new(),
        fixed: Vec::new(),
    };
    template.derived.push(derived);
    template.resources[0].derived = Some(0);
    let found: Vec<String> =
        found(&template).into_iter().filter(|line| line.starts_with("unknown_attribute")).collect();
    assert_eq!(found, ["unknown_attribute: `Dns` (Dns) has no attribute `CertificatArn`"]);
    assert!(messages(&template).contains("did you mean `CertificateArn`?"));
    template.derived[0].attributes.clear();
    let text = messages(&template);
    assert!(text.contains("the struct declares its attributes: `#[resource(attributes(CertificatArn))]`"), "{text}");
}

#[test]
fn the_unread_is_quiet() {
    let mut template = template(
        r#""Outputs": { "O": { "Value": { "Ref": "Broken" } } }, "Parameters": { "P": { "Type": "String" } }"#,
    );
    template.poisoned.push((Section::Resources, name("Broken")));
    assert_eq!(found(&template), Vec::<String>::new(), "neither the reference nor the unused parameter");
    template.poisoned[0].0 = Section::Conditions;
    assert_eq!(found(&template), Vec::<String>::new(), "a condition that could not be read, used as a value");
}

#[test]
fn rust_expressions_fit_everywhere() {
    let mut template = template(
        r#""Conditions": { "C": { "Fn::Equals": ["x", { "Ref": "AWS::Region" }] } },
           "Outputs": { "O": { "Value": "x", "Condition": "C" } }"#,
    );
    template.outputs[0].value = value(ValueKind::Hole(0));
    template.conditions[0].value = value(ValueKind::Hole(1));
    assert_eq!(found(&template), Vec::<String>::new());
}

#[test]
fn unchecked_attributes_but_not_names() {
    let mut template = template(TOPIC);
    let attribute = |resource: &str| {
        let inner = ValueKind::GetAtt { resource: name(resource), attribute: name("Brandnew") };
        vec![Entry { key: name("DisplayName"), value: value(ValueKind::Unchecked(Box::new(value(inner)))) }]
    };
    template.resources.push(template.resources[0].clone());
    template.resources[1].name.text = "Other".into();
    template.resources[1].properties = attribute("Topic");
    assert_eq!(found(&template), Vec::<String>::new());
    template.resources[1].properties = attribute("Tpic");
    assert_eq!(found(&template), ["unknown_resource: no resource `Tpic`"]);
}

#[test]
fn names_of_before() {
    let mut template = template(
        r#""Resources": { "A": { "Type": "AWS::SNS::Topic" }, "B": { "Type": "AWS::SNS::Topic" }, "C": { "Type": "AWS::SNS::Topic" } }"#,
    );
    template.resources[0].was = vec![name("Old")];
    assert_eq!(found(&template), Vec::<String>::new());
    template.resources[1].was = vec![name("Old")];
    template.resources[2].was = vec![name("A")];
    assert_eq!(
        found(&template),
        ["old_name_twice: `B` and `A` both were `Old`", "old_name_in_use: `C` was `A`, but `A` still exists",]
    );
}

#[test]
fn arguments_of_the_deployment() {
    let mut template = template(TOPIC);
    let entry = |key: &str, kind: ValueKind| Entry { key: name(key), value: value(kind) };
    template.deployment = vec![
        entry("TerminationProtection", ValueKind::Bool(true)),
        entry("Regions", ValueKind::List(vec![value(ValueKind::Text("eu-west-1".into()))])),
    ];
    assert_eq!(found(&template), Vec::<String>::new());
    template.deployment = vec![
        entry("TerminationProtection", ValueKind::Text("perhaps".into())),
        entry("Region", ValueKind::Text("eu-west-1".into())),
        entry("Regions", ValueKind::List(vec![value(ValueKind::Ref(name("AWS::Region")))])),
    ];
    assert_eq!(
        found(&template),
        [
            "attribute_value: `TerminationProtection` is `true` or `false`, not `\"perhaps\"`",
            "unknown_deployment_argument: a stack has no attribute `Region`",
            "function_in_deployment: `Regions` of a stack holds plain data, not `AWS::Region`",
        ]
    );
}

#[test]
fn dynamic_references_as_functions() {
    use formwork_core::model::Function::{ResolveSecret, ResolveSsm, ResolveSsmSecure};
    let call = |function, arguments: &[&str]| {
        let arguments = arguments.iter().map(|text| value(ValueKind::Text((*text).into()))).collect();
        value(ValueKind::Call(function, arguments))
    };
    let mut template = template(TOPIC);
    for (function, arguments, expected) in [
        (ResolveSsm, &["/a/b", "3"][..], &[][..]),
        (
            ResolveSsm,
            &["a b"],
            &["dynamic_reference_form: this dynamic reference cannot be read: `a b` is no name of a parameter"],
        ),
        (
            ResolveSsm,
            &["a", "latest"],
            &["dynamic_reference_form: this dynamic reference cannot be read: the version `latest` is no number"],
        ),
        (ResolveSecret, &["db", "password"], &[]),
        (
            ResolveSecret,
            &["db:password"],
            &[
                "dynamic_reference_form: this dynamic reference cannot be read: `db:password` is neither a name nor an ARN",
            ],
        ),
        (
            ResolveSecret,
            &["db", "password", "AWSCURRENT", "id"],
            &[
                "dynamic_reference_form: this dynamic reference cannot be read: it has both a version stage and a version ID",
            ],
        ),
        (
            ResolveSsmSecure,
            &["a"],
            &["secure_string_position: `ResolveSsmSecure` cannot stand here: few properties take a secure string"],
        ),
    ] {
        template.resources[0].properties = vec![Entry { key: name("DisplayName"), value: call(function, arguments) }];
        assert_eq!(found(&template), expected, "{function:?} {arguments:?}");
    }
    template.resources[0].properties.clear();
    template.resources[0].attributes = vec![Entry {
        key: name("Metadata"),
        value: value(ValueKind::Object(vec![Entry { key: name("Password"), value: call(ResolveSecret, &["db"]) }])),
    }];
    assert_eq!(
        found(&template),
        [
            "secret_reference_position: `ResolveSecret` is not resolved here: secrets are read in the properties of resources alone",
        ]
    );
}

#[test]
fn depends_on_takes_names() {
    let mut template = template(TOPIC);
    let quoted = value(ValueKind::List(vec![value(ValueKind::Text("Topic".into()))]));
    template.resources[0].attributes = vec![Entry { key: name("DependsOn"), value: quoted }];
    assert_eq!(found(&template), ["depends_on_text: `DependsOn` takes names, not text"]);
}

#[test]
fn a_lint_is_silenced_on_its_item() {
    let mut template = template(
        r#""Resources": { "Vpc": { "Type": "AWS::EC2::VPC", "Properties": { "CidrBlock": "10.0.0.0/16" } },
            "Inner": { "Type": "AWS::EC2::Subnet", "Properties": { "VpcId": { "Ref": "Vpc" }, "CidrBlock": "10.0.0.0/24" } },
            "Table": { "Type": "AWS::EC2::RouteTable", "Properties": { "VpcId": { "Ref": "Vpc" } } } }"#,
    );
    assert_eq!(found(&template).len(), 1);
    template.resources[1].silences =
        vec![Silence { code: name("subnet_without_route_table"), effect: Effect::Allow, reason: None }];
    assert_eq!(found(&template), Vec::<String>::new());
}
