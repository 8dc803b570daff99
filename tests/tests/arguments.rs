//! Stacks that take arguments: each set of values is a template of its own.
#![allow(clippy::unwrap_used)]

use formwork::build::{Environment, FileSystem, run};

formwork::stack! {
    /// A network of as many zones as its caller has.
    pub stack Network(cidr: &str, zones: u8, names: Vec<String>);

    resource Vpc = AWS::EC2::VPC { CidrBlock: (cidr), Tags: [{ Key: "Zones", Value: (zones) }] };
    output Names = Join(",", (names));
}

#[test]
fn each_set_of_arguments_is_a_template() {
    let production = Network("10.0.0.0/16", 3, vec!["a".to_owned(), "b".to_owned()]).named("NetworkProd");
    let test = Network("10.1.0.0/16", 1, Vec::new());
    assert_eq!((production.name(), test.name()), ("NetworkProd", "Network"));
    let json = |stack: formwork::Stack| -> String {
        let template = stack.template().unwrap();
        assert!(template.findings().is_empty(), "{:#?}", template.findings());
        template.json().split_whitespace().collect()
    };
    let (production, test) = (json(production), json(test));
    assert!(production.contains(r#""CidrBlock":"10.0.0.0/16","Tags":[{"Key":"Zones","Value":"3"}]"#), "{production}");
    assert!(production.contains(r#"{"Fn::Join":[",",["a","b"]]}"#), "{production}");
    assert!(test.contains(r#""CidrBlock":"10.1.0.0/16""#), "{test}");
}

#[test]
fn a_wrong_argument_is_found_when_the_stack_is_built() {
    let template = Network("10.0.0.0/99", 1, Vec::new()).template().unwrap();
    let found: Vec<_> = template.findings().iter().map(|finding| (finding.line, finding.code)).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, 10, "{found:?}");
}

#[test]
fn sets_of_arguments_have_names_of_their_own() {
    let directory = std::env::temp_dir().join(format!("formwork-arguments-{}", std::process::id()));
    let environment = Environment {
        package: "stacks".into(),
        manifest_directory: "/nowhere".into(),
        directory: Some(directory.clone()),
        modified: std::time::SystemTime::now(),
        variables: vec![],
    };
    let (one, two) = (Network("10.0.0.0/16", 1, Vec::new()), Network("10.1.0.0/16", 2, Vec::new()));
    let errors = |stacks: &[&formwork::Stack]| -> Vec<String> {
        run(stacks, &environment, &FileSystem).into_iter().filter(|line| line.starts_with("cargo::error")).collect()
    };
    assert_eq!(
        errors(&[&one, &two]),
        [
            "cargo::error=two stacks are named `Network`: rename one (`.named(\"…\")` for each set of arguments), or list it once"
        ]
    );
    assert!(errors(&[&one.named("two words")])[0].contains("`two words`, the name given to stack `Network`, is none"));
    assert_eq!(errors(&[&one, &two.named("NetworkTwo")]), Vec::<String>::new());
    for file in ["Network.template.json", "NetworkTwo.template.json"] {
        assert!(directory.join(file).exists(), "{file}");
    }
    std::fs::remove_dir_all(directory).unwrap();
}
