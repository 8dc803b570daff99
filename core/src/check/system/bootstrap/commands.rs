//! The helper scripts in user data, commands and files: their options, and the resources that they name.
//!
//! See [the helper scripts](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/cfn-helper-scripts-reference.html).

use super::script::{Script, UNKNOWN, Word};
use super::{INIT, Source, block, is_closed, user_data};
use crate::check::facts::Facts;
use crate::check::names::Declared;
use crate::findings::report::Report;
use crate::findings::table::bootstrap as table;
use crate::findings::{Finding, suggest};
use crate::model::{Entry, Value, ValueKind, entry};

/// An option: its long name, its letter, and whether a value follows.
type Opt = (&'static str, Option<char>, bool);

/// A helper script.
pub(super) struct Tool {
    pub(super) name: &'static str,
    options: &'static [Opt],
    /// The options without which it stops.
    needs: &'static [&'static str],
    form: &'static str,
}

static TOOLS: &[Tool] = &[
    Tool {
        name: "cfn-init",
        options: &[
            ("access-key", None, true),
            ("configsets", Some('c'), true),
            ("credential-file", Some('f'), true),
            ("help", Some('h'), false),
            ("http-proxy", None, true),
            ("https-proxy", None, true),
            ("region", None, true),
            ("resource", Some('r'), true),
            ("resume", None, false),
            ("role", None, true),
            ("secret-key", None, true),
            ("stack", Some('s'), true),
            ("url", Some('u'), true),
            ("verbose", Some('v'), false),
        ],
        needs: &["stack", "resource"],
        form: "cfn-init --stack ${AWS::StackName} --resource LogicalId --region ${AWS::Region}",
    },
    Tool {
        name: "cfn-signal",
        options: &[
            ("access-key", None, true),
            ("credential-file", Some('f'), true),
            ("data", Some('d'), true),
            ("exit-code", Some('e'), true),
            ("help", Some('h'), false),
            ("http-proxy", None, true),
            ("https-proxy", None, true),
            ("id", Some('i'), true),
            ("reason", Some('r'), true),
            ("region", None, true),
            ("resource", None, true),
            ("role", None, true),
            ("secret-key", None, true),
            ("stack", None, true),
            ("success", Some('s'), true),
            ("url", Some('u'), true),
        ],
        needs: &[],
        form: "",
    },
    Tool {
        name: "cfn-hup",
        options: &[
            ("config", Some('c'), true),
            ("help", Some('h'), false),
            ("no-daemon", None, false),
            ("verbose", Some('v'), false),
        ],
        needs: &[],
        form: "",
    },
];

/// Options that stand for others, however near these are.
static MEANT: &[(&str, &str)] =
    &[("template", "stack"), ("stack-name", "stack"), ("stack-id", "stack"), ("logical-resource-id", "resource")];

/// Words that may stand before a command.
static BEFORE: &[&str] = &["!", "do", "else", "exec", "if", "nohup", "sudo", "then", "time", "until", "while"];

/// The agent's configuration, misspelt.
const MISPLACED: &str = "/etc/ecs/config";

/// A call of a helper script.
pub(super) struct Call {
    pub(super) tool: &'static Tool,
    /// Options by their long names, each with its value.
    pub(super) options: Vec<(String, usize, Option<Word>)>,
    /// Something among the words is not an option.
    has_others: bool,
    offset: usize,
}

impl Call {
    /// The value of an option.
    pub(super) fn value(&self, name: &str) -> Option<&Word> {
        self.options.iter().find(|(option, ..)| option == name)?.2.as_ref()
    }

    /// Whether the call is about the stack itself.
    pub(super) fn is_about_this_stack(&self) -> bool {
        let is_pseudo = |word: &Word| ["AWS::StackName", "AWS::StackId"].contains(&word.text.trim_matches(UNKNOWN));
        self.value("stack").is_some_and(is_pseudo)
    }
}

/// The calls of helper scripts in a script.
pub(super) fn calls(script: &Script<'_>) -> Vec<Call> {
    let mut found = Vec::new();
    if !script.text.contains("cfn-") {
        return found;
    }
    for mut words in script.commands() {
        let at = words.iter().position(|word| tool(word).is_some());
        let Some(at) = at.filter(|at| words[..*at].iter().all(may_precede)) else { continue };
        let rest = words.split_off(at + 1);
        if let Some((tool, word)) = words.pop().and_then(|word| Some((tool(&word)?, word))) {
            found.push(call(tool, word.offset, rest));
        }
    }
    found
}

fn tool(word: &Word) -> Option<&'static Tool> {
    let name = word.text.rsplit(['/', '\\', '=']).next()?;
    TOOLS.iter().find(|tool| name.strip_suffix(".exe").unwrap_or(name) == tool.name)
}

fn may_precede(word: &Word) -> bool {
    BEFORE.contains(&word.text.as_str()) || word.text.starts_with('-') || word.text.contains('=')
}

fn call(tool: &'static Tool, offset: usize, words: Vec<Word>) -> Call {
    let mut call = Call { tool, options: Vec::new(), has_others: false, offset };
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        if let Some(long) = word.text.strip_prefix("--").filter(|long| !long.is_empty() && !word.is_unknown_name()) {
            let (name, given) = match long.split_once('=') {
                Some((name, value)) => (name, Some(Word { text: value.to_owned(), offset: word.offset })),
                None => (long, None),
            };
            let known = full_name(tool, name);
            let takes = tool.options.iter().any(|(long, _, takes)| *long == known && *takes);
            let is_value = |next: &Word| takes || !next.text.starts_with('-');
            let unknown = !tool.options.iter().any(|(long, ..)| *long == known);
            let value = given.or_else(|| if takes || unknown { words.next_if(is_value) } else { None });
            call.options.push((known.to_owned(), word.offset, value));
        } else if let Some(letter) = word.text.strip_prefix('-').and_then(|rest| rest.chars().next()) {
            let Some((name, _, takes)) = tool.options.iter().find(|(_, short, _)| *short == Some(letter)) else {
                call.has_others = true;
                continue;
            };
            let glued = &word.text[1 + letter.len_utf8()..];
            let value = match (*takes, glued.is_empty()) {
                (false, _) => None,
                (true, true) => words.next(),
                (true, false) => Some(Word { text: glued.to_owned(), offset: word.offset }),
            };
            call.options.push(((*name).to_owned(), word.offset, value));
        } else {
            call.has_others = true;
        }
    }
    call
}

impl Word {
    /// Whether the name of an option is only known when the script runs.
    fn is_unknown_name(&self) -> bool {
        self.text.split('=').next().is_some_and(|name| name.contains(['$', UNKNOWN]))
    }
}

/// The option that a name or its beginning means; the scripts take beginnings that fit one option only.
fn full_name<'n>(tool: &Tool, name: &'n str) -> &'n str {
    let mut fitting = tool.options.iter().filter(|(long, ..)| long.starts_with(name));
    match (fitting.next(), fitting.next()) {
        (Some((long, ..)), None) => long,
        _ => name,
    }
}

/// Checks how user data is written.
pub(super) fn encodings(facts: &Facts<'_, '_>, report: &mut Report) {
    for (index, value, inner) in user_data(facts) {
        report.enter(Facts::item(index));
        encoded(facts, report, value, inner);
    }
}

/// Checks every script.
pub(super) fn scripts(facts: &Facts<'_, '_>, report: &mut Report, sources: &[Source<'_>]) {
    for Source { index, file, script, calls } in sources {
        report.enter(Facts::item(*index));
        misplaced(report, script);
        for call in calls {
            options(report, script, call);
            if call.tool.name == "cfn-init" && call.is_about_this_stack() {
                init(facts, report, script, call);
            }
        }
        if let Some(file) = file {
            hup(report, file, script);
        }
    }
}

/// User data is encoded, and a script in it begins with its first byte.
fn encoded(facts: &Facts<'_, '_>, report: &mut Report, value: &Value, inner: Option<&Value>) {
    let begins =
        |text: &str| ["#!", "#cloud-config", "<powershell>", "<script>"].iter().any(|start| text.starts_with(start));
    let script = Script::read(facts, inner.unwrap_or(value));
    let text = script.text.trim_start();
    if inner.is_none() {
        if begins(text) {
            report.push(Finding::new(&table::USER_DATA_NOT_ENCODED, value.place));
        }
    } else if text.starts_with("#!") && !script.text.starts_with("#!") {
        let finding = script.at(0, "#!", |place| Finding::new(&table::LATE_SHEBANG, place));
        report.push(finding.unwrap_or_else(|| Finding::new(&table::LATE_SHEBANG, value.place)));
    }
}

/// The agent's configuration under the name that many expect.
fn misplaced(report: &mut Report, script: &Script<'_>) {
    for (offset, _) in script.text.match_indices(MISPLACED) {
        let next = script.text[offset + MISPLACED.len()..].chars().next();
        if next.is_none_or(|next| !(next.is_ascii_alphanumeric() || matches!(next, '.' | '_' | '-' | '/'))) {
            let finding = script.at(offset, MISPLACED, |place| Finding::new(&table::MISPLACED_ECS_CONFIG, place));
            report.push_some(finding);
        }
    }
}

fn options(report: &mut Report, script: &Script<'_>, call: &Call) {
    let tool = call.tool;
    for (name, offset, _) in &call.options {
        if tool.options.iter().any(|(long, ..)| long == name) {
            continue;
        }
        let shown = format!("--{name}");
        let finding = script.at(*offset, &shown, |place| {
            let finding =
                Finding::new(&table::UNKNOWN_HELPER_OPTION, place).with("tool", tool.name).with("name", &shown);
            let meant = MEANT.iter().find(|(wrong, _)| wrong == name).map(|(_, right)| *right);
            match meant.filter(|right| tool.options.iter().any(|(long, ..)| long == right)) {
                Some(right) => finding.with("suggestion", format!("--{right}")),
                None => {
                    let long: Vec<String> = tool.options.iter().map(|(long, ..)| format!("--{long}")).collect();
                    finding.suggest(&shown, long.iter().map(String::as_str))
                }
            }
        });
        report.push_some(finding);
    }
    let meant = |needed: &str| {
        let is_meant = |name: &String| MEANT.iter().any(|(wrong, right)| wrong == name && *right == needed);
        call.options.iter().any(|(name, ..)| name == needed || is_meant(name))
    };
    // Without any option it may be mentioned only; other words may hold options, or name a file with the metadata.
    // An option that it does not have may be meant for the one that is missing.
    let is_other = |name: &str| name == "help" || tool.options.iter().all(|(long, ..)| *long != name);
    if call.has_others || call.options.is_empty() || call.options.iter().any(|(name, ..)| is_other(name)) {
        return;
    }
    for needed in tool.needs.iter().filter(|needed| !meant(needed)) {
        let finding = script.at(call.offset, tool.name, |place| {
            Finding::new(&table::MISSING_HELPER_OPTION, place)
                .with("tool", tool.name)
                .with("missing", format!("--{needed}"))
                .with("form", tool.form)
        });
        report.push_some(finding);
    }
}

/// The resource whose metadata `cfn-init` reads, and the sets that it runs.
fn init(facts: &Facts<'_, '_>, report: &mut Report, script: &Script<'_>, call: &Call) {
    let Some(word) = call.value("resource").filter(|word| !word.is_unknown()) else { return };
    let Some(index) = resource(facts, report, script, word) else { return };
    let metadata = facts.attribute(index, "Metadata").map(|metadata| &metadata.kind);
    let has_none = match metadata {
        None => facts.get(index).is_some_and(|resource| is_closed(&resource.attributes)),
        Some(ValueKind::Object(entries)) => is_closed(entries) && entry(entries, INIT).is_none(),
        Some(_) => false,
    };
    if has_none {
        let known = (0..facts.template.resources.len()).filter(|index| block(facts, *index).is_some());
        let known: Vec<&str> = known.map(|index| facts.name(index)).collect();
        let finding = script.at(word.offset, &word.text, |place| {
            Finding::new(&table::NO_INIT_METADATA, place)
                .with("name", &word.text)
                .suggest(&word.text, known.iter().copied())
        });
        report.push_some(finding);
        return;
    }
    let Some(block) = block(facts, index).filter(|block| is_closed(block)) else { return };
    let sets = match entry(block, "configSets").map(|sets| &sets.value.kind) {
        None => vec!["default"],
        Some(ValueKind::Object(sets)) if is_closed(sets) => sets.iter().map(|set| set.key.text.as_str()).collect(),
        Some(_) => return,
    };
    let (wanted, offset) = match call.value("configsets") {
        Some(word) if word.is_unknown() => return,
        Some(word) => (word.text.as_str(), word.offset),
        None => ("default", call.offset),
    };
    for name in wanted.split(',').map(str::trim).filter(|name| !sets.contains(name)) {
        let needle = if call.value("configsets").is_some() { name } else { call.tool.name };
        let finding = script.at(offset, needle, |place| {
            Finding::new(&table::UNKNOWN_INIT_CONFIG, place)
                .with("noun", "set")
                .with("name", name)
                .suggest(name, sets.iter().copied())
        });
        report.push_some(finding);
    }
}

/// The resource that a word names; one that the stack does not have is reported.
pub(super) fn resource(facts: &Facts<'_, '_>, report: &mut Report, script: &Script<'_>, word: &Word) -> Option<usize> {
    match facts.names.values.get(word.text.as_str()) {
        Some(Declared::Resource(index)) => return Some(*index),
        Some(Declared::Extern(_) | Declared::Poisoned(_)) => return None,
        Some(Declared::Parameter(_)) | None if facts.names.open => return None,
        Some(Declared::Parameter(_)) | None => {}
    }
    let known = facts.template.resources.iter().map(|resource| resource.name.text.as_str());
    let finding = script.at(word.offset, &word.text, |place| {
        let finding = Finding::new(&table::UNKNOWN_HELPER_RESOURCE, place).with("name", &word.text);
        match suggest::best(&word.text, known.clone()) {
            Some(near) => finding.with("suggestion", near),
            None => finding,
        }
    });
    report.push_some(finding);
    None
}

/// The configuration of `cfn-hup` names its stack.
fn hup(report: &mut Report, file: &Entry, script: &Script<'_>) {
    if !file.key.text.ends_with("cfn-hup.conf") || !script.text.contains("[main]") {
        return;
    }
    let mut keys = script.text.lines().map(|line| line.split(['=', ':']).next().unwrap_or_default().trim());
    if keys.clone().any(|key| key == "stack" || key.contains(UNKNOWN)) {
        return;
    }
    let instead = if keys.any(|key| key == "template") { " in place of `template=`" } else { "" };
    let finding =
        script.at(0, "template", |place| Finding::new(&table::HUP_WITHOUT_STACK, place).with("instead", instead));
    report.push_some(finding);
}

/// Checks the names of resources in the hooks of `cfn-hup`, and where files are written.
pub(super) fn hooks(facts: &Facts<'_, '_>, report: &mut Report, sources: &[Source<'_>]) {
    for Source { index, file, script, .. } in sources {
        let Some(file) = file else { continue };
        report.enter(Facts::item(*index));
        if file.key.text == MISPLACED {
            report.push(Finding::new(&table::MISPLACED_ECS_CONFIG, file.key.place));
        }
        let mut at = 0;
        for line in script.text.split('\n') {
            let path = line.trim().strip_prefix("path=").and_then(|path| path.trim().strip_prefix("Resources."));
            if let Some(name) = path.and_then(|path| path.split('.').next()) {
                let word = Word { text: name.to_owned(), offset: at };
                if !word.is_unknown() {
                    resource(facts, report, script, &word);
                }
            }
            at += line.len() + 1;
        }
    }
}
