//! Names and texts that are too long or of a wrong form.

use super::support::run;

#[test]
fn forms_of_names() {
    run(&[
        (
            r#""Resources": {"My-Topic": {"Type": "AWS::SNS::Topic"}}"#,
            &["name_form @My-Topic: the resource name `My-Topic` has other characters than ASCII letters and digits"],
        ),
        (
            r#""Parameters": {"a_b": {"Type": "String"}}"#,
            &["name_form @a_b: the parameter name `a_b` has other characters than ASCII letters and digits"],
        ),
        (
            r#""Outputs": {"o.p": {"Value": "x"}}"#,
            &["name_form @o.p: the output name `o.p` has other characters than ASCII letters and digits"],
        ),
        (
            r#""Mappings": {"m m": {"a": {"b": "c"}}}"#,
            &["name_form @m m: the mapping name `m m` has other characters than ASCII letters and digits"],
        ),
        (r#""Conditions": {"a_b": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}"#, &[]),
        (r#""Resources": {"5xxAlarm": {"Type": "AWS::SNS::Topic"}}"#, &[]),
    ]);
}

/// `count` entries of one section.
fn many(section: &str, count: usize, body: &str) -> String {
    let entries: Vec<String> = (0..count).map(|number| format!("\"N{number}\": {body}")).collect();
    format!("\"{section}\": {{ {} }}", entries.join(", "))
}

#[test]
fn how_many_items() {
    let topic = r#"{ "Type": "AWS::SNS::Topic" }"#;
    let mapping = r#"{ "a": { "b": "c" } }"#;
    for (section, count, body, expected) in [
        ("Resources", 399, topic, &[][..]),
        ("Resources", 400, topic, &["limit_near @{: 400 resources: the limit of a template is 500"]),
        ("Resources", 500, topic, &["limit_near @{: 500 resources: the limit of a template is 500"]),
        (
            "Resources",
            501,
            topic,
            &["limit_exceeded @N500: 501 resources: CloudFormation takes at most 500 in a template"],
        ),
        (
            "Parameters",
            201,
            r#"{ "Type": "String" }"#,
            &["limit_exceeded @N200: 201 parameters: CloudFormation takes at most 200 in a template"],
        ),
        (
            "Outputs",
            201,
            r#"{ "Value": "x" }"#,
            &["limit_exceeded @N200: 201 outputs: CloudFormation takes at most 200 in a template"],
        ),
        (
            "Mappings",
            201,
            mapping,
            &["limit_exceeded @N200: 201 mappings: CloudFormation takes at most 200 in a template"],
        ),
    ] {
        assert_eq!(super::support::found(&many(section, count, body), false), expected, "{count} {section}");
    }
}

#[test]
fn how_many_keys_of_a_mapping() {
    let wide = format!("\"Mappings\": {{ {} }}", many("M", 201, r#"{ "b": "c" }"#));
    assert_eq!(
        super::support::found(&wide, false),
        ["mapping_too_large @N200: `M` has 201 keys: CloudFormation takes at most 200"]
    );
    let deep = format!("\"Mappings\": {{ \"M\": {{ {} }} }}", many("top", 201, "1"));
    assert_eq!(
        super::support::found(&deep, false),
        ["mapping_too_large @N200: `top` has 201 keys: CloudFormation takes at most 200"]
    );
}

#[test]
fn how_many_dynamic_references() {
    let references = |count| {
        format!(
            r#""Resources": {{ "A": {{ "Type": "AWS::SNS::Topic", "Properties": {{ "DisplayName": {{ "Fn::Join": ["", [{}]] }} }} }} }}"#,
            vec![r#""{{resolve:ssm:a}}""#; count].join(", ")
        )
    };
    assert_eq!(super::support::found(&references(47), false), Vec::<String>::new());
    assert_eq!(
        super::support::found(&references(48), false),
        ["limit_near @{: 48 dynamic references: the limit of a template is 60"]
    );
    assert_eq!(
        super::support::found(&references(61), false),
        ["limit_exceeded @{: 61 dynamic references: CloudFormation takes at most 60 in a template"]
    );
}

#[test]
fn how_long_a_text() {
    let description = |length: usize| format!("\"Description\": \"{}\"", "é".repeat(length / 2));
    assert_eq!(super::support::found(&description(1024), false), Vec::<String>::new());
    let found = super::support::found(&description(1026), false);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].ends_with("the description of the stack has 1026 bytes: CloudFormation takes at most 1024"),
        "{found:?}"
    );
    let name = "N".repeat(256);
    let found = super::support::found(&format!(r#""Outputs": {{ "{name}": {{ "Value": "x" }} }}"#), false);
    assert!(
        found[0].ends_with("the name of this output has 256 characters: CloudFormation takes at most 255"),
        "{found:?}"
    );
}

#[test]
fn values_of_parameters_and_keys_of_mappings() {
    let long = "v".repeat(4097);
    let right = "v".repeat(4096);
    let key = "k".repeat(256);
    let told = |what: &str| format!("text_too_long @{long}: {what} has 4097 bytes: CloudFormation takes at most 4096");
    let name = format!(
        "name_too_long @{key}: the name of this mapping key has 256 characters: CloudFormation takes at most 255"
    );
    run(&[
        (
            &format!(r#""Parameters": {{"P": {{"Type": "String", "Default": "{long}"}}}}"#),
            &[&told("a value of a parameter")],
        ),
        (
            &format!(r#""Parameters": {{"P": {{"Type": "String", "AllowedValues": ["a", "{long}"]}}}}"#),
            &[&told("a value of a parameter")],
        ),
        (&format!(r#""Parameters": {{"P": {{"Type": "String", "Default": "{right}"}}}}"#), &[]),
        (&format!(r#""Mappings": {{"M": {{"{key}": {{"a": "b"}}}}}}"#), &[&name]),
        (&format!(r#""Mappings": {{"M": {{"a": {{"{key}": "b"}}}}}}"#), &[&name]),
    ]);
}

/// Resources of these properties, and those of which a document is too long.
fn sizes(cases: &[(&str, String, &[&str])]) {
    const SECTIONS: &str =
        r#""Parameters": {"P": {"Type": "String"}}, "Conditions": {"Prod": {"Fn::Equals": [{"Ref": "P"}, "prod"]}}"#;
    let cases: Vec<(String, &[&str])> = cases
        .iter()
        .map(|(kind, properties, found)| {
            (format!(r#""R": {{"Type": "AWS::{kind}", "Properties": {{{properties}}}}}"#), *found)
        })
        .collect();
    super::support::run_resources(&["document_too_long"], SECTIONS, &cases);
}

#[test]
fn documents_of_a_size() {
    let data = |bytes: usize| format!(r#""UserData": {{"Fn::Base64": "{}"}}"#, "x".repeat(bytes));
    let sub = |bytes: usize| format!(r#""UserData": {{"Fn::Base64": {{"Fn::Sub": "{}${{P}}"}}}}"#, "x".repeat(bytes));
    let machine: &[&str] =
        &["document_too_long @{: `R` has user data of at least 16385 bytes: AWS takes at most 16384"];
    sizes(&[
        ("EC2::Instance", data(16_385), machine),
        ("EC2::Instance", sub(16_385), machine),
        ("EC2::LaunchTemplate", format!(r#""LaunchTemplateData": {{{}}}"#, data(16_385)), machine),
        ("EC2::Instance", data(16_384), &[]),
        // What stands there is encoded already, or not known.
        ("EC2::Instance", format!(r#""UserData": "{}""#, "x".repeat(20_000)), &[]),
        ("EC2::Instance", r#""UserData": {"Ref": "P"}"#.to_owned(), &[]),
    ]);
}

#[test]
fn policies_of_a_size() {
    // {"a":"…"} without the quotes of the value: 6 bytes and the text.
    let policy = |bytes: usize| format!(r#"{{"a": "{}"}}"#, "x".repeat(bytes - 6));
    let managed = |document: &str| format!(r#""PolicyDocument": {document}"#);
    let role = |documents: &[String]| {
        let policies: Vec<String> = documents
            .iter()
            .map(|document| format!(r#"{{"PolicyName": "p", "PolicyDocument": {document}}}"#))
            .collect();
        format!(r#""Policies": [{}]"#, policies.join(", "))
    };
    let chosen = |one: usize, other: usize| format!(r#"{{"Fn::If": ["Prod", {}, {}]}}"#, policy(one), policy(other));
    let managed_long: &[&str] =
        &["document_too_long @{: `R` has a policy of at least 6145 bytes: AWS takes at most 6144"];
    let role_long: &[&str] =
        &["document_too_long @{: `R` has inline policies of at least 10241 bytes: AWS takes at most 10240"];
    sizes(&[
        ("IAM::ManagedPolicy", managed(&policy(6_145)), managed_long),
        ("IAM::ManagedPolicy", managed(&policy(6_144)), &[]),
        // White space does not count.
        ("IAM::ManagedPolicy", managed(&policy(6_144).replacen("xx", "xx    ", 9)), &[]),
        ("IAM::ManagedPolicy", managed(&chosen(6_145, 10)), managed_long),
        ("IAM::Role", role(&[policy(5_000), policy(5_241)]), role_long),
        ("IAM::Role", role(&[policy(5_000), policy(5_240)]), &[]),
        // Of two branches one is there.
        ("IAM::Role", role(&[chosen(6_000, 6_000)]), &[]),
        ("IAM::Role", role(&[policy(4_241), chosen(6_000, 5_000)]), role_long),
        // A condition may leave a part out.
        (
            "IAM::ManagedPolicy",
            managed(&format!(
                r#"{{"a": "{}", "b": {{"Fn::If": ["Prod", "{}", {{"Ref": "AWS::NoValue"}}]}}}}"#,
                "x".repeat(4_000),
                "x".repeat(4_000)
            )),
            &[],
        ),
    ]);
}
