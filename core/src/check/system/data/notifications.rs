//! Notifications of buckets: one event of one object goes to one receiver.
//!
//! In: the configurations of a bucket, for functions, queues and topics. Out: a finding at the second of two that overlap. A filter that is
//! not written out may keep them apart.
//!
//! See [filtering](https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-filtering.html).

use crate::check::facts::{Facts, Literal};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::model::{Entry, Place, Value, entry};

static LISTS: &[&str] = &["LambdaConfigurations", "QueueConfigurations", "TopicConfigurations"];

/// What one configuration tells of.
struct Told<'t> {
    event: &'t str,
    prefix: &'t str,
    suffix: &'t str,
    guards: Vec<Literal<'t>>,
    place: Place,
}

impl Told<'_> {
    fn overlaps(&self, other: &Told<'_>) -> bool {
        let begins = |one: &str, other: &str| one.starts_with(other) || other.starts_with(one);
        let ends = |one: &str, other: &str| one.ends_with(other) || other.ends_with(one);
        let covers = |one: &str, other: &str| one.strip_suffix('*').is_some_and(|start| other.starts_with(start));
        let is_one_event =
            self.event == other.event || covers(self.event, other.event) || covers(other.event, self.event);
        is_one_event && begins(self.prefix, other.prefix) && ends(self.suffix, other.suffix)
    }
}

/// Checks the notifications of every bucket.
pub(in crate::check::system) fn notifications(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind("AWS::S3::Bucket") {
        let mut earlier: Vec<Told<'_>> = Vec::new();
        for list in LISTS {
            for case in facts.reach(index, &["NotificationConfiguration", list]) {
                let told = case.value.as_object().and_then(|entries| told(facts, entries, case.guards));
                let Some(told) = told else { continue };
                let is_both = |other: &&Told<'_>| {
                    let guards: Vec<Literal<'_>> = told.guards.iter().chain(&other.guards).copied().collect();
                    told.overlaps(other) && facts.coexist_under(&[index], &guards)
                };
                if let Some(other) = earlier.iter().find(is_both) {
                    let finding = Finding::new(&table::NOTIFICATION_OVERLAP, told.place)
                        .with("name", facts.name(index))
                        .with("event", told.event)
                        .with("other", other.event);
                    report.push_for(Facts::item(index), finding);
                }
                earlier.push(told);
            }
        }
    }
}

/// What a configuration tells of; nothing if a part of it is not written out.
fn told<'t>(facts: &Facts<'_, 't>, entries: &'t [Entry], guards: Vec<Literal<'t>>) -> Option<Told<'t>> {
    let event = &entry(entries, "Event")?.value;
    let mut told = Told { event: facts.literal(event)?, prefix: "", suffix: "", guards, place: event.place };
    if let Some(filter) = entry(entries, "Filter") {
        let key = &entry(filter.value.as_object()?, "S3Key")?.value;
        for rule in entry(key.as_object()?, "Rules")?.value.as_list()? {
            let rule = rule.as_object()?;
            let text = |name: &str| -> Option<&'t str> { facts.literal(value(rule, name)?) };
            let found = text("Value")?;
            if text("Name")?.eq_ignore_ascii_case("prefix") {
                told.prefix = found;
            } else {
                told.suffix = found;
            }
        }
    }
    Some(told)
}

fn value<'t>(entries: &'t [Entry], name: &str) -> Option<&'t Value> {
    Some(&entry(entries, name)?.value)
}
