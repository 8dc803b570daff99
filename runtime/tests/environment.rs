//! Variables of the environment in stacks: the build runs again for them, tells of those that are not set, and keeps them out of
//! secrets. Cargo sets `CARGO_PKG_NAME` for tests; `FORMWORK_NOT_SET` is never set.
#![allow(clippy::unwrap_used)] // of helpers; clippy knows tests by themselves

mod support;

use formwork::build::{FileSystem, run};
use formwork::{Declared, IntoValue as _, Parameter, Stack, environment};
use std::collections::BTreeMap;
use support::environment;

formwork::stack! {
    /// A variable in many places.
    pub stack Read;

    param Name: String = (environment!("CARGO_PKG_NAME"));
    resource Jobs = AWS::SQS::Queue {
        QueueName: Sub("${Own}-${Name}", { Own: (environment!("CARGO_PKG_NAME").map(|name| name.to_uppercase())) }),
        DelaySeconds: (environment!("FORMWORK_NOT_SET", "5").parse::<u16>()),
        Tags: [{ Key: "Version", Value: (environment!("CARGO_PKG_VERSION_MAJOR").map(|major| format!("v{major}"))) }],
    };
}

formwork::stack! {
    /// Where a secret belongs.
    pub stack Leaky;

    #[allow(unused_parameter)]
    param Password: String = (environment!("CARGO_PKG_NAME")) with { NoEcho: true, MinLength: 8 };
    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres",
        DBInstanceClass: "db.t4g.micro",
        AllocatedStorage: "20",
        MasterUsername: "shop",
        MasterUserPassword: (environment!("CARGO_PKG_NAME")),
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
    resource Token = AWS::SecretsManager::Secret {
        SecretString: (environment!("FORMWORK_NOT_SET", "x").zip(environment!("CARGO_PKG_NAME")).map(|(a, b)| format!("{a}{b}"))),
    }
        with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
}

formwork::stack! {
    /// Not set, and no number.
    pub stack Unset;

    resource Jobs = AWS::SQS::Queue {
        QueueName: (environment!("FORMWORK_NOT_SET")),
        DelaySeconds: (environment!("CARGO_PKG_NAME").parse::<u16>()),
        Tags: [{ Key: "Owner", Value: (environment!("FORMWORK_NOT_SET_EITHER").value().unwrap_or_default()) }],
    };
}

formwork::stack! {
    /// What the page of the finding has.
    pub stack Missing;

    resource Jobs = AWS::SQS::Queue { QueueName: (environment!("QUEUE_NAME")) };
}

formwork::stack! {
    /// The same, mended.
    pub stack MissingMended;

    resource Jobs = AWS::SQS::Queue { QueueName: (environment!("QUEUE_NAME", "jobs")) };
}

formwork::stack! {
    /// What the page of the finding has.
    pub stack Malformed;

    resource Jobs = AWS::SQS::Queue { DelaySeconds: (environment!("DELAY", "five").parse::<u16>()) };
}

formwork::stack! {
    /// The same, mended.
    pub stack MalformedMended;

    resource Jobs = AWS::SQS::Queue { DelaySeconds: (environment!("DELAY", "5").parse::<u16>()) };
}

formwork::stack! {
    /// What the page of the finding has.
    pub stack Secret;

    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres",
        DBInstanceClass: "db.t4g.micro",
        AllocatedStorage: "20",
        MasterUsername: "shop",
        MasterUserPassword: (environment!("DB_PASSWORD", "correct-horse")),
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

formwork::stack! {
    /// The same, mended.
    pub stack SecretMended;

    resource Database = AWS::RDS::DBInstance {
        Engine: "postgres",
        DBInstanceClass: "db.t4g.micro",
        AllocatedStorage: "20",
        MasterUsername: "shop",
        ManageMasterUserPassword: true,
    } with { DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot" };
}

#[test]
fn the_examples_of_the_pages_have_their_findings() {
    assert_eq!((codes(Missing), codes(MissingMended)), (vec!["missing_variable"], vec![]));
    assert_eq!((codes(Malformed), codes(MalformedMended)), (vec!["malformed_variable"], vec![]));
    assert_eq!((codes(Secret), codes(SecretMended)), (vec!["environment_secret"], vec![]));
}

fn codes(stack: Stack) -> Vec<&'static str> {
    let template = stack.template().unwrap();
    template.findings().iter().filter(|finding| finding.level.stops()).map(|finding| finding.code).collect()
}

#[test]
fn variables_stand_anywhere_and_run_the_build_again() {
    let template = Read.template().unwrap();
    let stops = template.findings().iter().any(|finding| finding.level.stops());
    assert!(!stops, "{:#?}", template.findings());
    let json = template.json();
    for piece in ["\"Default\": \"formwork\"", "\"Own\": \"FORMWORK\"", "\"DelaySeconds\": 5", "\"Value\": \"v0\""] {
        assert!(json.contains(piece), "{piece}: {json}");
    }
    let folder = tempfile::tempdir().unwrap();
    let lines = run(&[&Read], &environment(folder.path()), &FileSystem);
    // Other tests of this process read variables as well.
    for name in ["CARGO_PKG_NAME", "FORMWORK_NOT_SET", "CARGO_PKG_VERSION_MAJOR"] {
        let line = format!("cargo::rerun-if-env-changed={name}");
        assert_eq!(lines.iter().filter(|text| **text == line).count(), 1, "{name}: {lines:#?}");
    }
}

#[test]
fn a_secret_is_refused_wherever_it_comes_to_stand() {
    let template = Leaky.template().unwrap();
    let found: Vec<(String, &str)> = template
        .findings()
        .iter()
        .filter(|finding| finding.code == "environment_secret")
        .map(|finding| (finding.item.clone().unwrap().1, finding.title.as_str()))
        .collect();
    let of = |item: &str| found.iter().find(|(name, _)| name == item).map(|(_, title)| *title).unwrap_or_default();
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(of("Database").starts_with("`MasterUserPassword` of `Database` would stand in the template"), "{found:#?}");
    assert!(of("Token").ends_with("it is the environment variable `FORMWORK_NOT_SET`"), "{found:#?}");
    assert!(of("Password").starts_with("the default of `Password`"), "{found:#?}");

    let mut plain = Stack::builder("Plain");
    plain.parameter(
        "Password",
        Parameter::of("String").with("NoEcho", true).with("Default", environment!("CARGO_PKG_NAME")),
    );
    let user =
        BTreeMap::from([("Username", "shop".into_value()), ("Password", environment!("CARGO_PKG_NAME").into_value())]);
    plain.resource("Broker", Declared::of("AWS::AmazonMQ::Broker", BTreeMap::from([("Users", vec![user])])));
    let found = codes(plain.finish());
    assert_eq!(found.iter().filter(|code| **code == "environment_secret").count(), 2, "{found:?}");
}

#[test]
fn what_is_not_set_is_told_with_the_way_out() {
    let template = Unset.template().unwrap();
    let messages: Vec<&str> = template.findings().iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "the environment variable `FORMWORK_NOT_SET` is not set [missing_variable]\nhelp: set it where `cargo build` runs, or say what holds without it: `environment!(\"FORMWORK_NOT_SET\", \"value\")`",
            "the environment variable `CARGO_PKG_NAME` is text that is none, expected text that is `u16` [malformed_variable]",
        ]
    );
    let folder = tempfile::tempdir().unwrap();
    let lines = run(&[&Unset], &environment(folder.path()), &FileSystem);
    let of_here = |line: &&String| line.contains("`FORMWORK_NOT_SET") || line.contains("`CARGO_PKG_NAME`");
    let errors: Vec<&String> =
        lines.iter().filter(|line| line.contains("environment variable")).filter(of_here).collect();
    assert_eq!(errors.len(), 3, "{lines:#?}");
    // Rust took its value, so that no template shows it.
    let last = errors[2];
    assert!(last.contains("environment.rs:") && last.contains("`FORMWORK_NOT_SET_EITHER` is not set"), "{last}");
    assert!(!folder.path().join("Unset.template.json").exists());
}
