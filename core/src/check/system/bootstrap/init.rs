//! The shape of `AWS::CloudFormation::Init`, and the files that its services watch.
//!
//! See [`AWS::CloudFormation::Init`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-init.html).

use super::{block, configs, is_closed, sections};
use crate::check::facts::Facts;
use crate::findings::report::Report;
use crate::findings::table::bootstrap as table;
use crate::findings::{Finding, suggest};
use crate::model::{Entry, Value, ValueKind, entry};

/// The keys of a configuration.
static CONFIG: &[&str] = &["commands", "files", "groups", "packages", "services", "sources", "users"];

/// A section whose entries have fixed keys.
struct Section {
    name: &'static str,
    noun: &'static str,
    keys: &'static [&'static str],
    /// One of these must be there.
    needs: &'static [&'static str],
}

static SECTIONS: &[Section] = &[
    Section {
        name: "commands",
        noun: "the command",
        keys: &["command", "cwd", "env", "ignoreErrors", "test", "waitAfterCompletion"],
        needs: &["command"],
    },
    Section {
        name: "files",
        noun: "the file",
        keys: &["authentication", "content", "context", "encoding", "group", "mode", "owner", "source"],
        needs: &["content", "source"],
    },
    Section { name: "groups", noun: "the group", keys: &["gid"], needs: &[] },
    Section { name: "users", noun: "the user", keys: &["groups", "homeDir", "uid"], needs: &[] },
];

/// Who runs services and installs packages.
static MANAGERS: &[(&str, &[&str])] = &[
    ("packages", &["apt", "dnf", "msi", "python", "rpm", "rubygems", "yum", "zypper"]),
    ("services", &["systemd", "sysvinit", "windows"]),
];

/// The keys of a service.
static SERVICE: &[&str] = &["commands", "enabled", "ensureRunning", "files", "packages", "sources"];

/// Checks every block.
pub(super) fn blocks(facts: &Facts<'_, '_>, report: &mut Report) {
    for index in 0..facts.template.resources.len() {
        let Some(block) = block(facts, index) else { continue };
        report.enter(Facts::item(index));
        sets(report, block);
        for (name, config) in configs(block) {
            known(report, config, &format!("the configuration `{}`", name.key.text), CONFIG);
            for section in SECTIONS {
                entries(report, config, section);
            }
            for (section, managers) in MANAGERS {
                if let Some(entries) = entry(config, section).and_then(|entry| entry.value.as_object()) {
                    self::managers(report, entries, section, managers);
                }
            }
        }
        services(facts, report, block);
    }
}

/// The sets of configurations, and the one that runs without any.
fn sets(report: &mut Report, block: &[Entry]) {
    let names: Vec<&str> = configs(block).map(|(entry, _)| entry.key.text.as_str()).collect();
    let Some(sets) = entry(block, "configSets") else {
        let first = block.first().filter(|_| is_closed(block) && entry(block, "config").is_none());
        if let Some(first) = first {
            let finding = Finding::new(&table::INIT_WITHOUT_CONFIG, first.key.place);
            let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
            report.push(finding.with("configs", quoted.join(", ")));
        }
        return;
    };
    if !is_closed(block) {
        return;
    }
    let Some(sets) = sets.value.as_object() else { return };
    let set_names: Vec<&str> = sets.iter().map(|set| set.key.text.as_str()).collect();
    for set in sets {
        let items = match &set.value.kind {
            ValueKind::List(items) => items.as_slice(),
            _ => std::slice::from_ref(&set.value),
        };
        for item in items {
            match &item.kind {
                ValueKind::Text(name) => named(report, item, name, "configuration", &names),
                ValueKind::Object(entries) => {
                    if let Some(entry) = entry(entries, "ConfigSet")
                        && let Some(name) = entry.value.as_text()
                    {
                        named(report, &entry.value, name, "set", &set_names);
                    }
                }
                _ => {}
            }
        }
    }
}

fn named(report: &mut Report, item: &Value, name: &str, noun: &str, known: &[&str]) {
    if !known.contains(&name) {
        let finding = Finding::new(&table::UNKNOWN_INIT_CONFIG, item.place).with("noun", noun).with("name", name);
        report.push(finding.suggest(name, known.iter().copied()));
    }
}

/// Reports keys that an object does not have.
fn known(report: &mut Report, entries: &[Entry], owner: &str, keys: &[&str]) {
    for entry in entries {
        let name = entry.key.text.as_str();
        if !name.is_empty() && !name.starts_with("Fn::") && !keys.contains(&name) {
            let finding = Finding::new(&table::UNKNOWN_INIT_KEY, entry.key.place)
                .with("name", name)
                .with("owner", owner)
                .suggest(name, keys.iter().copied());
            report.push(finding);
        }
    }
}

/// Reports managers that `cfn-init` passes over.
fn managers(report: &mut Report, entries: &[Entry], section: &str, managers: &[&str]) {
    let unknown = entries
        .iter()
        .map(|entry| &entry.key)
        .filter(|key| !key.text.is_empty() && !key.text.starts_with("Fn::") && !managers.contains(&key.text.as_str()));
    for key in unknown {
        let finding = Finding::new(&table::UNKNOWN_INIT_MANAGER, key.place)
            .with("name", &key.text)
            .with("section", section)
            .suggest(&key.text, managers.iter().copied());
        report.push(finding);
    }
}

fn entries(report: &mut Report, config: &[Entry], section: &Section) {
    let Some(entries) = entry(config, section.name).and_then(|entry| entry.value.as_object()) else { return };
    for one in entries.iter().filter(|entry| is_closed(std::slice::from_ref(*entry))) {
        let Some(object) = one.value.as_object() else { continue };
        let owner = format!("{} `{}`", section.noun, one.key.text);
        known(report, object, &owner, section.keys);
        let has_one = section.needs.iter().any(|key| entry(object, key).is_some());
        if !section.needs.is_empty() && !has_one && is_closed(object) && is_closed(entries) {
            let needs: Vec<String> = section.needs.iter().map(|key| format!("`{key}`")).collect();
            let finding = Finding::new(&table::MISSING_INIT_KEY, one.key.place);
            report.push(finding.with("owner", owner).with("missing", needs.join(" or ")));
        }
    }
}

/// The services of a block and the files that they watch.
fn services(facts: &Facts<'_, '_>, report: &mut Report, block: &[Entry]) {
    let files = sections(block, "files");
    let written: Vec<&str> = files.iter().map(|file| file.key.text.as_str()).collect();
    // A key that is no section may be meant for `files`.
    let complete = configs(block).flat_map(|(_, config)| config).all(|section| match section.key.text.as_str() {
        "files" => section.value.as_object().is_some_and(is_closed),
        name => CONFIG.contains(&name),
    });
    for (_, config) in configs(block) {
        let managers = entry(config, "services").and_then(|entry| entry.value.as_object()).unwrap_or_default();
        for service in managers.iter().filter_map(|manager| manager.value.as_object()).flatten() {
            let Some(object) = service.value.as_object() else { continue };
            known(report, object, &format!("the service `{}`", service.key.text), SERVICE);
            let watched = entry(object, "files").and_then(|files| files.value.as_list()).unwrap_or_default();
            for file in watched.iter().filter(|_| complete) {
                let Some(name) = facts.literal(file).filter(|name| !written.contains(name)) else { continue };
                let near = near_file(name, &written);
                let row = if near.is_some() { &table::MISSPELT_WATCHED_FILE } else { &table::UNWRITTEN_WATCHED_FILE };
                let finding = Finding::new(row, file.place).with("service", &service.key.text).with("name", name);
                report.push(match near {
                    Some(near) => finding.with("suggestion", near),
                    None => finding,
                });
            }
        }
    }
}

/// The file of the same folder whose name is nearly the same.
fn near_file<'w>(name: &str, written: &[&'w str]) -> Option<&'w str> {
    let (folder, file) = name.rsplit_once('/')?;
    let beside = || written.iter().filter_map(|path| path.rsplit_once('/').map(|(of, name)| (*path, of, name)));
    let near = suggest::best(file, beside().filter(|(_, of, _)| *of == folder).map(|(.., name)| name))?;
    beside().find(|(_, of, name)| *of == folder && *name == near).map(|(path, ..)| path)
}
