//! Every error rule of cfn-lint has its codes here, or the reason why it has none: `parity/rules.json`.
//!
//! For each rule with codes, `parity/<rule>.yaml` is a template with the fault; the command finds it by one of them.
//! `tests/world/parity.py` brings the list up to a newer cfn-lint, `tests/world/measure.py` compares it with the installed one.

#![allow(clippy::unwrap_used)] // what fails here fails the test

use formwork_core::findings::table;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/parity")
}

fn rules() -> Map<String, Value> {
    let text = std::fs::read_to_string(folder().join("rules.json")).unwrap();
    let list: Value = serde_json::from_str(&text).unwrap();
    list["rules"].as_object().unwrap().clone()
}

fn codes(rule: &Value) -> Vec<&str> {
    rule["found"].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

#[test]
fn every_rule_has_codes_or_a_reason() {
    for (name, rule) in rules() {
        let answers = ["found", "missing", "outside"].into_iter().filter(|answer| rule.get(answer).is_some());
        assert_eq!(answers.count(), 1, "{name}: one of `found`, `missing` and `outside`");
        for reason in ["missing", "outside"].into_iter().filter_map(|answer| rule[answer].as_str()) {
            assert!(reason.len() > 10, "{name}: a reason");
        }
        assert!(rule.get("found").is_none() || !codes(&rule).is_empty(), "{name}: `found` without a code");
        for code in codes(&rule) {
            assert!(table::row(code).is_some(), "{name}: no code `{code}`");
        }
    }
}

#[test]
fn every_template_has_its_rule_and_every_rule_its_template() {
    let mut wanted = BTreeSet::new();
    for (name, rule) in rules() {
        match rule["shown"].as_str() {
            Some(elsewhere) => {
                let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(elsewhere);
                let text = std::fs::read_to_string(&path).unwrap();
                assert!(codes(&rule).iter().any(|code| text.contains(code)), "{name}: nothing of it in {elsewhere}");
            }
            None if !codes(&rule).is_empty() => {
                wanted.insert(format!("{name}.yaml"));
            }
            None => {}
        }
    }
    let found: BTreeSet<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".yaml"))
        .collect();
    assert_eq!(found, wanted);
}

#[test]
fn every_template_is_found_by_a_code_of_its_rule() {
    let names: Vec<String> = rules()
        .into_iter()
        .filter(|(_, rule)| !codes(rule).is_empty() && rule.get("shown").is_none())
        .map(|(name, _)| name)
        .collect();
    let files = names.iter().map(|name| folder().join(format!("{name}.yaml")));
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-formwork"))
        .args(["check", "--format", "json"])
        .args(files)
        .output()
        .unwrap();
    let mut told: BTreeSet<(String, String)> = BTreeSet::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let finding: Value = serde_json::from_str(line).unwrap();
        let name = Path::new(finding["file"].as_str().unwrap()).file_stem().unwrap().to_string_lossy().into_owned();
        told.insert((name, finding["code"].as_str().unwrap_or_default().to_owned()));
    }
    let rules = rules();
    let silent: Vec<&String> = names
        .iter()
        .filter(|name| !codes(&rules[*name]).iter().any(|code| told.contains(&((*name).clone(), (*code).to_owned()))))
        .collect();
    assert!(silent.is_empty(), "nothing is found in the templates of {silent:?}");
}
