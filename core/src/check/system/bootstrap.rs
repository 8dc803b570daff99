//! Bootstrapping: machines whose user data and metadata set them up.
//!
//! In: the facts of a template. Out: findings in scripts, files and metadata. A script is read as far as it is written
//! out; what a variable of the shell or a parameter holds is unknown, and silent.

mod commands;
mod init;
mod script;
mod signals;

use crate::check::facts::Facts;
use crate::findings::report::Report;
use crate::model::{Entry, Function, Value, ValueKind, entry};
use commands::Call;
use script::Script;

/// The key of the metadata that `cfn-init` reads.
const INIT: &str = "AWS::CloudFormation::Init";

/// Types that boot a machine, and where their user data stands.
static MACHINES: &[(&str, &[&str])] = &[
    ("AWS::AutoScaling::LaunchConfiguration", &["UserData"]),
    ("AWS::EC2::Instance", &["UserData"]),
    ("AWS::EC2::LaunchTemplate", &["LaunchTemplateData", "UserData"]),
];

/// A script that a machine runs or writes.
struct Source<'t> {
    /// The resource that it belongs to.
    index: usize,
    /// The file whose content it is.
    file: Option<&'t Entry>,
    script: Script<'t>,
    calls: Vec<Call>,
}

/// Checks every machine.
pub(super) fn machines(facts: &Facts<'_, '_>, report: &mut Report) {
    init::blocks(facts, report);
    commands::encodings(facts, report);
    let sources = sources(facts);
    commands::scripts(facts, report, &sources);
    commands::hooks(facts, report, &sources);
    signals::signals(facts, report, &sources);
}

/// The metadata of `cfn-init`, if it is written out.
fn block<'t>(facts: &Facts<'_, 't>, index: usize) -> Option<&'t [Entry]> {
    entry(facts.attribute(index, "Metadata")?.as_object()?, INIT)?.value.as_object()
}

/// The user data of every machine: the resource, the slot's value, and what is encoded in it.
fn user_data<'t>(facts: &Facts<'_, 't>) -> Vec<(usize, &'t Value, Option<&'t Value>)> {
    let mut found = Vec::new();
    for (kind, path) in MACHINES {
        for &index in facts.of_kind(kind) {
            let Some(value) = facts.property(index, path) else { continue };
            for case in facts.cases(value) {
                match &case.value.kind {
                    ValueKind::Call(Function::Base64, arguments) => {
                        let inner = arguments.iter().flat_map(|inner| facts.cases(inner));
                        found.extend(inner.map(|inner| (index, case.value, Some(inner.value))));
                    }
                    _ => found.push((index, case.value, None)),
                }
            }
        }
    }
    found
}

/// The configurations of a block, by name.
fn configs(block: &[Entry]) -> impl Iterator<Item = (&Entry, &[Entry])> {
    block
        .iter()
        .filter(|entry| entry.key.text != "configSets")
        .filter_map(|entry| Some((entry, entry.value.as_object()?)))
}

/// The entries of a section (`files`, `commands`) of all configurations of a block.
fn sections<'t>(block: &'t [Entry], section: &str) -> Vec<&'t Entry> {
    configs(block)
        .filter_map(|(_, config)| entry(config, section)?.value.as_object())
        .flatten()
        .filter(|entry| !entry.key.text.is_empty() && !entry.key.text.starts_with("Fn::"))
        .collect()
}

/// Whether all keys of an object are known.
fn is_closed(entries: &[Entry]) -> bool {
    entries.iter().all(|entry| !entry.key.text.is_empty() && !entry.key.text.starts_with("Fn::"))
}

/// Every script of a template.
fn sources<'t>(facts: &Facts<'_, 't>) -> Vec<Source<'t>> {
    let source = |index, file, value| {
        let script = Script::read(facts, value);
        Source { index, file, calls: commands::calls(&script), script }
    };
    let mut found: Vec<_> =
        user_data(facts).into_iter().filter_map(|(index, _, inner)| Some(source(index, None, inner?))).collect();
    for index in 0..facts.template.resources.len() {
        let Some(block) = block(facts, index) else { continue };
        for file in sections(block, "files") {
            if let Some(content) = file.value.as_object().and_then(|file| entry(file, "content")) {
                found.push(source(index, Some(file), &content.value));
            }
        }
        for command in sections(block, "commands") {
            if let Some(command) = command.value.as_object().and_then(|command| entry(command, "command")) {
                found.push(source(index, None, &command.value));
            }
        }
    }
    found
}
