//! Policy documents by the position they stand in: of an identity, of a resource, of a role's trust.
//!
//! In: documents that are written out, as objects or as text of JSON. Out: findings at the key or the value. What a
//! document refers to is silent.
//!
//! See [policy elements](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html).

mod actions;
mod arns;
mod globs;
mod keys;
mod positions;
mod principals;
mod resources;
mod texts;

use super::super::texts::Text;
use crate::check::facts::{Case, Facts};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::policies as table;
use crate::model::{Entry, Place, Value, ValueKind, entry};
use actions::Catalogue;
use positions::{POSITIONS, Position, own_actions};
pub(super) use resources::is_same_arn;
use std::collections::BTreeSet;
use texts::Texts;

static DOCUMENT_KEYS: &[&str] = &["Id", "Statement", "Version"];

static STATEMENT_KEYS: &[&str] =
    &["Action", "Condition", "Effect", "NotAction", "NotPrincipal", "NotResource", "Principal", "Resource", "Sid"];

static VERSIONS: &[&str] = &["2008-10-17", "2012-10-17"];
static EFFECTS: &[&str] = &["Allow", "Deny"];
static PRINCIPALS: &[&str] = &["AWS", "CanonicalUser", "Federated", "Service"];

/// Checks every policy document that is written out.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    let texts = Texts::read(facts, &mut |index, finding| report.push_for(Facts::item(index), finding));
    documents(facts, &texts, report);
}

fn documents<'t>(facts: &Facts<'_, 't>, texts: &'t Texts, report: &mut Report) {
    let mut catalogue = Catalogue::new(facts.schema);
    for &(kind, path, position) in POSITIONS {
        for &index in facts.of_kind(kind) {
            for case in facts.reach(index, path) {
                let text = texts.of(index, case.value);
                let value = text.map_or(case.value, |text| &text.value);
                let ValueKind::Object(entries) = &value.kind else { continue };
                let catalogue = &mut catalogue;
                let mut check = Check { facts, report, catalogue, index, kind, position, text };
                check.document(entries, value.place);
                if path == ["KeyPolicy"] && keys::locks_out(facts, index, entries) {
                    check.tell(Finding::new(&table::KEY_LOCKOUT, value.place).with("name", facts.name(index)));
                }
            }
        }
    }
}

/// The check of one document.
struct Check<'f, 'c, 't> {
    facts: &'f Facts<'c, 't>,
    report: &'f mut Report,
    catalogue: &'f mut Catalogue<'t>,
    index: usize,
    kind: &'static str,
    position: Position,
    /// The text that the document is written in.
    text: Option<&'t Text>,
}

/// Whether all keys of an object are known.
fn is_closed(entries: &[Entry]) -> bool {
    entries.iter().all(|entry| !entry.key.text.is_empty() && !entry.key.text.starts_with("Fn::"))
}

impl<'t> Check<'_, '_, 't> {
    fn tell(&mut self, finding: Finding) {
        let finding = match self.text {
            Some(text) => text.place(finding),
            None => finding,
        };
        self.report.push_for(Facts::item(self.index), finding);
    }

    fn document(&mut self, entries: &'t [Entry], place: Place) {
        if !is_closed(entries) {
            return;
        }
        self.keys(entries, DOCUMENT_KEYS, self.position.noun());
        if let Some(version) = entry(entries, "Version") {
            self.choice(version, VERSIONS, self.position.noun());
        }
        let Some(statements) = entry(entries, "Statement") else {
            let finding = Finding::new(&table::MISSING_POLICY_KEY, place)
                .with("owner", self.position.noun())
                .with("missing", "`Statement`")
                .with("form", "Statement: [{ … }]");
            self.tell(finding);
            return;
        };
        let mut ids = BTreeSet::new();
        for case in self.statements(&statements.value) {
            if let ValueKind::Object(entries) = &case.value.kind {
                self.statement(entries, case.value.place);
                // Statements of two branches never stand beside each other.
                if case.guards.is_empty() {
                    self.id(entries, &mut ids);
                }
            }
        }
    }

    fn statements(&self, value: &'t Value) -> Vec<Case<'t>> {
        let mut found = Vec::new();
        for case in self.facts.cases(value) {
            match &case.value.kind {
                ValueKind::List(items) => {
                    for item in items.iter().flat_map(|item| self.facts.cases(item)) {
                        let guards = case.guards.iter().chain(&item.guards).copied().collect();
                        found.push(Case { guards, value: item.value });
                    }
                }
                _ => found.push(case),
            }
        }
        found
    }

    fn statement(&mut self, entries: &'t [Entry], place: Place) {
        if !is_closed(entries) {
            return;
        }
        self.keys(entries, STATEMENT_KEYS, "a statement");
        for entry in entries {
            if let Some(reason) = self.position.refuses(&entry.key.text) {
                let finding = Finding::new(&table::POLICY_KEY_ELSEWHERE, entry.key.place)
                    .with("owner", self.position.noun())
                    .with("name", &entry.key.text)
                    .with("reason", reason);
                self.tell(finding);
            }
        }
        match entry(entries, "Effect") {
            Some(effect) => self.choice(effect, EFFECTS, "a statement"),
            None => self.missing(entries, place, "`Effect`", "Effect: \"Allow\""),
        }
        for &(one, other, form) in self.position.pairs() {
            match (entry(entries, one), entry(entries, other)) {
                (None, None) => self.missing(entries, place, &format!("`{one}`"), form),
                (Some(_), Some(second)) => {
                    let finding = Finding::new(&table::EXCLUSIVE_POLICY_KEYS, second.key.place)
                        .with("name", one)
                        .with("other", other);
                    self.tell(finding);
                }
                _ => {}
            }
        }
        self.values(entries);
    }

    fn values(&mut self, entries: &'t [Entry]) {
        for key in ["Action", "NotAction"] {
            for (value, text) in self.texts(entries, key) {
                if text != "*" && !text.contains(':') {
                    self.value(value, key, text, "an action is `service:Action`, or `*`");
                    continue;
                }
                self.action(value, text);
            }
        }
        self.resources(entries);
        if matches!(self.position, Position::Identity | Position::Resource) {
            for key in ["Resource", "NotResource"] {
                let Some(entry) = entry(entries, key) else { continue };
                for case in self.statements(&entry.value) {
                    if let Some(fault) = arns::fault(self.facts, self.kind, case.value) {
                        self.value(case.value, key, &fault.shown, &fault.reason);
                    }
                }
            }
        }
        for key in ["Principal", "NotPrincipal"] {
            let Some(principal) = entry(entries, key) else { continue };
            match &principal.value.kind {
                ValueKind::Text(text) if text != "*" && !text.contains("{{resolve:") => {
                    self.value(&principal.value, key, text, "a principal is an object, or `*`");
                }
                ValueKind::Object(kinds) if is_closed(kinds) => {
                    self.keys(kinds, PRINCIPALS, "a principal");
                    for (value, text) in self.texts(kinds, "Service") {
                        let doubt = self.catalogue.principals().and_then(|known| {
                            let finding = Finding::new(&table::DOUBTFUL_PRINCIPAL, value.place).with("value", text);
                            Some(finding.with("suggestion", principals::nearest(text, known)?).listed(known))
                        });
                        doubt.into_iter().for_each(|finding| self.tell(finding));
                    }
                }
                _ => {}
            }
        }
    }

    fn action(&mut self, value: &Value, text: &str) {
        let service = text.split(':').next().unwrap_or_default().to_ascii_lowercase();
        let own = own_actions(self.kind, self.position).filter(|own| !own.contains(&service.as_str()));
        if let Some(own) = own.filter(|_| !service.contains(['*', '?', '$'])) {
            let finding = Finding::new(&table::ACTION_OF_ANOTHER_SERVICE, value.place)
                .with("owner", self.position.noun())
                .with("value", text)
                .with("service", own.join("`, `"));
            self.tell(finding);
        } else if let Some(doubt) = self.catalogue.doubt(text) {
            let finding =
                Finding::new(&table::DOUBTFUL_ACTION, value.place).with("what", doubt.what).dated(&self.facts.schema);
            self.tell(match doubt.suggestion {
                Some(suggestion) => finding.with("suggestion", suggestion),
                None => finding,
            });
        }
    }

    /// Each action of a statement against all of its resources: an identity's never happens, a bucket's is refused.
    fn resources(&mut self, entries: &'t [Entry]) {
        let row = match self.position {
            Position::Identity => &table::UNMATCHED_ACTION,
            Position::Resource if self.kind == "AWS::S3::BucketPolicy" => &table::BUCKET_ACTION_MISFIT,
            Position::Resource | Position::Repository | Position::Trust => return,
        };
        let Some(resource) = entry(entries, "Resource") else { return };
        let cases = self.statements(&resource.value);
        let named: Vec<_> = cases.iter().map(|case| resources::named(self.facts, case.value)).collect();
        for (value, text) in self.texts(entries, "Action") {
            let Some(mismatch) = resources::mismatch(self.catalogue, text, &named) else { continue };
            let finding = Finding::new(row, value.place)
                .with("value", text)
                .with("shapes", mismatch.shapes)
                .dated(&self.facts.schema);
            self.tell(match mismatch.inside {
                Some(inside) => finding.with("inside", inside),
                None => finding,
            });
        }
    }

    /// The literals that a key has, alone or in a list.
    fn texts(&self, entries: &'t [Entry], key: &str) -> Vec<(&'t Value, &'t str)> {
        let Some(entry) = entry(entries, key) else { return Vec::new() };
        let text = |case: &Case<'t>| match &case.value.kind {
            ValueKind::Text(text) if !text.contains("{{resolve:") => Some((case.value, text.as_str())),
            _ => None,
        };
        self.statements(&entry.value).iter().filter_map(text).collect()
    }

    fn id(&mut self, entries: &'t [Entry], ids: &mut BTreeSet<&'t str>) {
        let Some(id) = entry(entries, "Sid") else { return };
        let Some(text) = id.value.as_text().filter(|text| !text.is_empty() && !text.contains("{{")) else { return };
        if self.position == Position::Identity && !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            self.value(&id.value, "Sid", text, "an ID is made of letters and digits");
        }
        if matches!(self.position, Position::Identity | Position::Trust) && !ids.insert(text) {
            let finding = Finding::new(&table::DUPLICATE_SID, id.value.place)
                .with("owner", self.position.noun())
                .with("value", text);
            self.tell(finding);
        }
    }

    fn keys(&mut self, entries: &[Entry], known: &'static [&'static str], owner: &str) {
        for entry in entries.iter().filter(|entry| !known.contains(&entry.key.text.as_str())) {
            let finding = Finding::new(&table::UNKNOWN_POLICY_KEY, entry.key.place)
                .with("owner", owner)
                .with("name", &entry.key.text)
                .suggest(&entry.key.text, known.iter().copied());
            self.tell(finding);
        }
    }

    fn missing(&mut self, entries: &[Entry], place: Place, missing: &str, form: &str) {
        // A key that nobody knows may be meant for the one that is missing.
        if entries.iter().any(|entry| !STATEMENT_KEYS.contains(&entry.key.text.as_str())) {
            return;
        }
        let owner = format!("a statement of {}", self.position.noun());
        let finding = Finding::new(&table::MISSING_POLICY_KEY, place)
            .with("owner", owner)
            .with("missing", missing)
            .with("form", form);
        self.tell(finding);
    }

    fn choice(&mut self, entry: &'t Entry, known: &'static [&'static str], owner: &str) {
        for case in self.facts.cases(&entry.value) {
            let Some(text) = case.value.as_text().filter(|text| !text.contains("{{resolve:")) else { continue };
            if !known.contains(&text) {
                let finding = Finding::new(&table::DOCUMENT_VALUE, case.value.place)
                    .with("name", &entry.key.text)
                    .with("owner", owner)
                    .with("value", text)
                    .suggest(text, known.iter().copied());
                self.tell(finding);
            }
        }
    }

    fn value(&mut self, value: &Value, key: &str, text: &str, reason: &str) {
        let finding = Finding::new(&table::DOCUMENT_VALUE, value.place)
            .with("name", key)
            .with("owner", "a statement")
            .with("value", text)
            .with("reason", reason);
        self.tell(finding);
    }
}
